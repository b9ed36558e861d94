"""The guides to site generators show whole files, and `make sites` says what it could not run."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "scripts" / "sites.py"
SHOWN = {
    "hugo": {"localize.yaml", "hugo.toml", "layouts/page.html"},
    "mkdocs": {"localize.yaml", "mkdocs.yml", "overrides/partials/languages/uz-Cyrl.html"},
    "docusaurus": {"localize.yaml", "site/docusaurus.config.js"},
}
PAGE = (
    '<html class="x" lang="ru"><head><title>Мороз - Vodiy</title>'
    '<link href="https://vodiy.example.org/frost/" rel="alternate" hreflang="en">'
    '<link rel="alternate" hreflang="ru" href="./"></head>'
    "<body>Никто не пострадал, все дома.</body></html>"
)


def sites() -> ModuleType:
    spec = importlib.util.spec_from_file_location("sites", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["sites"] = module
    spec.loader.exec_module(module)
    return module


def test_without_generators_it_says_how_to_install_them(tmp_path: Path) -> None:
    ran = subprocess.run([sys.executable, SCRIPT, tmp_path], capture_output=True, text=True, check=False)
    assert ran.returncode == 2
    assert ran.stdout.splitlines() == [
        f"{name}: skipped, it is not installed. Install it: make sites-env" for name in SHOWN
    ]


@pytest.mark.parametrize("name", SHOWN)
def test_the_guides_show_whole_files(name: str) -> None:
    assert set(sites().blocks(ROOT / "docs" / "how-to" / f"{name}.md")) == SHOWN[name]


def edition(module: ModuleType, **changed: Any) -> Any:  # noqa: ANN401 - a class of the script
    said = {
        "tag": "ru",
        "page": "ru/frost",
        "title": "Мороз",
        "line": "Никто не пострадал, все дома.",
        "alternates": {"en": "frost", "ru": "ru/frost"},
    }
    return module.Edition(**(said | changed))


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({}, ""),
        ({"page": "uz/frost"}, "uz/frost: there is no such page"),
        ({"tag": "uz"}, "its language is ru"),
        ({"title": "Дождь"}, "its title is Мороз - Vodiy"),
        ({"line": "Все дома"}, "«Все дома» is missing"),
        ({"alternates": {"uz": "uz/frost"}}, "the alternate uz is None"),
    ],
)
def test_what_is_wrong_with_a_page_is_said(changed: dict[str, Any], problem: str, tmp_path: Path) -> None:
    module = sites()
    page = tmp_path / "ru" / "frost" / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text(PAGE, encoding="utf-8")
    found = list(module.problems_of(edition(module, **changed), tmp_path, module.GENERATORS[1]))
    assert len(found) == (1 if problem else 0)
    assert all(problem in one for one in found)


def test_the_newsroom_is_the_sample_with_what_the_guide_shows(tmp_path: Path) -> None:
    module = sites()
    module.prepared(module.GENERATORS[0], tmp_path / "tools", tmp_path)
    config = yaml.safe_load((tmp_path / "localize.yaml").read_text(encoding="utf-8"))
    assert config["bundles"] == {"layout": "suffix", "codes": {"uz_Cyrl": "uz-cyrl"}}
    assert config["unready"] == "source"
    assert config["name"] == "Vodiy News"
    assert (tmp_path / "layouts" / "page.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")

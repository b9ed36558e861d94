"""The plug-ins of the docs: the page's own package, installed and used."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.checks.texts import subject
from tests.plugin_package import MODULE, install

from localize import plugins
from localize.bundles.registry import layout_of
from localize.checks import registry as checks
from localize.checks.base import inspect
from localize.config import BundleSettings, Config
from localize.engines import registry as engines
from localize.engines.access import Access
from localize.model import Locale

if TYPE_CHECKING:
    from collections.abc import Mapping

PAGE = Path(__file__).resolve().parents[1] / "docs/how-to/plug-ins.md"
EN, RU = Locale("en"), Locale("ru")


def blocks(language: str) -> list[str]:
    return re.findall(
        rf"^```{language}\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
    )


@pytest.fixture(autouse=True)
def acme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Mapping[str, Mapping[str, str]]:
    (project,) = blocks("toml")
    points = tomllib.loads(project)["project"]["entry-points"]
    named = {
        group: {name: target.removeprefix("acme:") for name, target in found.items()}
        for group, found in points.items()
    }
    install(monkeypatch, tmp_path / MODULE, "\n".join(blocks("python")), named)
    return named


def test_every_group_is_on_the_page(acme: Mapping[str, Mapping[str, str]]) -> None:
    assert set(acme) == {plugins.CHECKS, plugins.ENGINES, plugins.LAYOUTS}
    assert [plugins.names(group) for group in sorted(acme)] == [("acme-shouting",), ("acme",), ("acme",)]
    assert plugins.find(plugins.LAYOUTS, 1, "other") == plugins.FoundPlugins()


def test_the_check_of_the_page() -> None:
    found = checks.installed()
    assert found.problems == ()
    (check,) = checks.select(["acme-shouting"], among=found).string
    assert [one.message for one in inspect(subject("Rain", "Дождь!!!"), (check,))] == ["it shouts"]
    assert inspect(subject("Rain", "Дождь!"), (check,)) == ()


def test_the_engine_of_the_page() -> None:
    engine = engines.create("acme", {}, Access())
    assert engine.supports(EN, RU)
    assert engine.translate(["Rain"], EN, RU) == ["rAIN"]


def test_the_layout_of_the_page() -> None:
    config = Config("localize.yaml", "News", EN, (EN, RU), bundles=BundleSettings(layout="acme"))
    layout = layout_of(config)
    assert (layout.name, layout.package) == ("acme", "localize-acme 1.2")

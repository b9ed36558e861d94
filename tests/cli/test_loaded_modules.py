"""What a run loads: start-up is most of what a small run costs, so what it does not need stays out of it."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from tests.cli.room import environment

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tests.cli.room import Room

SETTLED = 2.1
RUN = """
import sys
from localize.cli.main import run
code = run(sys.argv[1:])
sys.stderr.write("\\n" + " ".join([str(code), *sys.modules]))
"""
NEVER = (
    *("babel", "deep_translator", "httpx2", "numpy", "pydantic", "requests", "rapidfuzz", "rich"),
    *(
        "email",
        "http.client",
        "importlib.metadata",
        "importlib.resources",
        "ssl",
        "statistics",
        "tomllib",
        "urllib.request",
    ),
)
"""Modules that are slow to load, and that no run needs which calls no engine and matches no texts."""


def loaded(folder: Path, *words: str) -> set[str]:
    """Return the modules that a run ends with."""
    done = subprocess.run(
        [sys.executable, "-c", RUN, *words],
        cwd=folder,
        capture_output=True,
        env=environment(),
        text=True,
        check=True,
    )
    code, *modules = done.stderr.rpartition("\n")[2].split(" ")
    assert code in {"0", "1"}, done.stderr
    return set(modules)


def among(modules: Iterable[str], unwanted: Iterable[str]) -> list[str]:
    """Return the modules that are of unwanted packages, or are unwanted."""
    return sorted(one for one in modules if any(one == two or one.startswith(f"{two}.") for two in unwanted))


def test_help_loads_no_command(tmp_path: Path) -> None:
    modules = loaded(tmp_path, "--help")
    assert among(modules, ["localize"]) == [
        "localize",
        "localize.cli",
        "localize.cli.app",
        "localize.cli.commands",
        "localize.cli.examples",
        "localize.cli.here",
        "localize.cli.main",
        "localize.cli.plain_values",
        "localize.errors",
        "localize.frozen",
        "localize.garbage",
    ]
    assert among(modules, [*NEVER, "yaml", "filelock"]) == []


@pytest.mark.parametrize("words", ["pull", "status", "check", "check -l ru", "check --only numbers", "build"])
def test_where_nobody_touched_anything_no_flow_is_loaded(pulled: Room, words: str) -> None:
    time.sleep(SETTLED)
    for _ in range(2):
        assert pulled.run(*words.split()).code in {0, 1}
        time.sleep(SETTLED)
    modules = loaded(pulled.root, *words.split())
    assert among(modules, NEVER) == []
    assert among(modules, ["localize.formats", "localize.catalogs", "localize.language.vocabulary"]) == []
    assert among(modules, ["localize.engines", "localize.glossary", "localize.review", "zoneinfo"]) == []


MOST = {"pull": 308, "status": 257, "check": 528, "build": 403}
"""The number of the program's own modules that a run about one article loads at most."""


@pytest.mark.parametrize("verb", MOST)
def test_about_one_article_so_many_modules_are_loaded_at_most(pulled: Room, verb: str) -> None:
    own = among(loaded(pulled.root, verb, "frost"), ["localize"])
    assert len(own) <= MOST[verb], own


@pytest.mark.parametrize("verb", ["pull", "status", "check"])
def test_about_one_article_little_is_loaded(pulled: Room, verb: str) -> None:
    modules = loaded(pulled.root, verb, "frost")
    assert among(modules, NEVER) == []
    assert among(modules, ["localize.capture", "localize.exchange", "localize.memory"]) == []
    for loaded_by_check in ("localize.bundles.registry", "localize.checks.registry"):
        assert (loaded_by_check in modules) is (verb == "check")


def test_a_check_about_an_article_of_which_all_is_known_loads_no_check_of_strings(pulled: Room) -> None:
    pulled.run("check")
    modules = loaded(pulled.root, "check", "frost")
    assert "localize.checks.behind" in modules
    unwanted = [f"localize.checks.{name}" for name in ("names", "numbers", "opposites", "wrong_language")]
    assert among(modules, [*unwanted, "localize.language.denials"]) == []


def test_a_build_loads_those_checks_alone_that_find_broken_texts(written: Room) -> None:
    catalog = written.root / "locales/ru/LC_MESSAGES/articles/frost.po"
    catalog.write_text(catalog.read_text("utf-8").replace("Все целы.", "Все **целы**."), "utf-8")
    modules = loaded(written.root, "build", "frost")
    assert among(modules, NEVER) == []
    assert "localize.checks.markup" in modules
    unwanted = ("registry", "dates", "names", "numbers", "wrong_language")
    assert among(modules, [f"localize.checks.{name}" for name in unwanted]) == []


def test_a_build_loads_its_own_layout_and_nothing_for_archives(written: Room) -> None:
    modules = loaded(written.root, "build")
    assert "localize.bundles.folder" in modules
    others = [f"localize.bundles.{name}" for name in ("suffix", "docusaurus", "html", "telegram", "ninjs")]
    assert among(modules, [*others, "localize.bundles.archive", "zipfile"]) == []


def test_the_page_of_a_finding_is_found_without_a_reader_of_packages(pulled: Room) -> None:
    pulled.write("articles/frost.md", "# Frost\n")
    assert "[behind]" in pulled.run("check", "frost").out
    assert among(loaded(pulled.root, "check", "frost"), NEVER) == []


def test_a_first_pull_loads_neither_all_checks_nor_what_finds_terms(pulled: Room) -> None:
    for name in ("locales", ".localize"):
        shutil.rmtree(pulled.root / name)
    modules = loaded(pulled.root, "pull")
    assert "localize.catalogs.merge" in modules
    assert among(modules, ["localize.checks.registry", "localize.glossary.matcher"]) == []
    assert among(modules, ["localize.bundles.manifest", "localize.language.inflection"]) == []


def test_a_check_loads_no_others_than_those_it_is_asked_for(pulled: Room) -> None:
    modules = loaded(
        pulled.root, "check", "frost", "--only", "blank", "--only", "brackets", "--skip", "brackets"
    )
    assert {"localize.checks.blank", "localize.checks.brackets"} <= modules
    unwanted = [f"localize.checks.{name}" for name in ("names", "numbers", "dates", "negation", "omission")]
    assert among(modules, [*unwanted, "localize.flows.build", "localize.language.denials"]) == []

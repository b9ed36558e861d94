"""Third parties' engines: found, asked, and named where they fail."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.plugin_package import install

from localize.engines import registry
from localize.engines.access import Access
from localize.errors import EngineError, PluginError, UsageError
from localize.model import Locale

if TYPE_CHECKING:
    from pathlib import Path

SOURCE = """
from localize.engines.base import EngineBusyError, Limits
from localize.errors import UsageError


class Acme:
    api = 1
    options = {"mood": "How it feels."}
    name = "acme"
    limits = Limits(100)
    settings = ""

    def __init__(self, mood):
        self.mood = mood

    @classmethod
    def from_options(cls, options, access):
        mood = options.get("mood", "good")
        if mood == "unmade":
            raise RuntimeError("no mood")
        if mood == "unknown":
            raise UsageError("no such mood")
        return cls(mood)

    def supports(self, source, target):
        return True

    def translate(self, texts, source, target):
        if self.mood == "bad":
            raise ZeroDivisionError("nothing")
        if self.mood == "busy":
            raise EngineBusyError("later", retry_after=2)
        return [7] if self.mood == "silly" else [text.upper() for text in texts]


class Old(Acme):
    api = 0
"""
FAILED = "the engine «acme» of localize-acme 1.2 failed:"
EN, UZ = Locale.parse("en"), Locale.parse("uz")


@pytest.fixture(autouse=True)
def acme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, tmp_path / "acme", SOURCE, {"localize.engines": {"acme": "Acme", "old": "Old"}})


def test_a_package_adds_an_engine() -> None:
    assert "acme" in registry.every_name()
    assert "acme" not in registry.names()
    engine = registry.create("acme", {}, Access())
    assert (engine.name, engine.limits.characters_per_request, engine.settings) == ("acme", 100, "")
    assert engine.supports(EN, UZ)
    assert engine.translate(["rain"], EN, UZ) == ["RAIN"]


@pytest.mark.parametrize(
    ("mood", "said"),
    [
        ("bad", "the engine «acme» of localize-acme 1.2 failed: ZeroDivisionError: nothing"),
        ("busy", "later"),
        (
            "silly",
            f"{FAILED} TypeError: it answers with int where a text is wanted",
        ),
    ],
)
def test_what_it_raises_is_an_error_of_its_name(mood: str, said: str) -> None:
    engine = registry.create("acme", {"mood": mood}, Access())
    with pytest.raises(EngineError) as caught:
        engine.translate(["rain"], EN, UZ)
    assert caught.value.message == said


def test_one_that_cannot_be_made_is_named() -> None:
    with pytest.raises(PluginError, match=r"«acme» of localize-acme 1\.2 failed: RuntimeError: no mood"):
        registry.create("acme", {"mood": "unmade"}, Access())
    with pytest.raises(UsageError, match="no such mood"):
        registry.create("acme", {"mood": "unknown"}, Access())
    with pytest.raises(UsageError, match="knows no option «mod»"):
        registry.create("acme", {"mod": "x"}, Access())
    with pytest.raises(PluginError, match=r"«old» of localize-acme 1\.2 is for version 0"):
        registry.create("old", {}, Access())

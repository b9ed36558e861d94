"""What is sent to another process arrives as it was, and nouns write nothing into themselves."""

from __future__ import annotations

import pickle

import pytest

from localize.catalogs.derivation import ScriptRules
from localize.checks.registry import installed, select
from localize.config import parse
from localize.errors import InputError, InputErrors, Place
from localize.formats.registry import ReadOptions, read
from localize.glossary import reader as glossary
from localize.model import Catalog, Decision, Ledger, Locale, Message, MessageKey, ReviewState
from localize.model.domain import UI
from localize.model.memory import Match, MemoryUnit, NumberMark, Pair

EN, RU = Locale("en"), Locale("ru")
CONFIG = parse(
    b"version: 1\nname: S\nsource_locale: en\nlocales: [en, ru, uz, uz_Cyrl]\nderive: {uz_Cyrl: uz}\n"
    b"engines: {ru: [{name: google, url: 'http://localhost'}]}\n",
    "localize.yaml",
)
GLOSSARY = glossary.parse(b"- {term: Nukus, ru: [a, b], forbidden: {ru: [c]}}\n", "g.yaml", CONFIG.locales)
HOME = Message(MessageKey("label", "Home"), ("Главная",))
DECISION = Decision(
    HOME.key.digest, HOME.target_digest, ReviewState.APPROVED, "Malika", "2026-03-01T08:00:00Z"
)
ARTICLE = read(b"---\ntags: [a]\n---\n# Frost\n", path="a.md", slug="a", options=ReadOptions(EN))
VALUES = {
    "configuration": CONFIG,
    "glossary": GLOSSARY,
    "script rules": ScriptRules.of(CONFIG, GLOSSARY),
    "memory's unit": MemoryUnit(Pair(EN, RU), HOME.key, HOME.targets, ReviewState.APPROVED),
    "match": Match("5", "4", 99, "a", ReviewState.APPROVED, "4", (NumberMark("4", "5", put_right=True),)),
    "catalog": Catalog(RU, UI, (("Language", "ru"),), (HOME,)),
    "ledger": Ledger(frozenset({DECISION}), ("torn",)),
    "article": ARTICLE,
    "head": ARTICLE.head,
    "checks": select(only=["markup"], among=installed()),
}


@pytest.mark.parametrize("name", VALUES)
def test_a_value_arrives_as_it_was(name: str) -> None:
    value = VALUES[name]
    before = dict(vars(value))
    loaded = pickle.loads(pickle.dumps(value))  # noqa: S301 - our own bytes
    assert loaded == value
    assert vars(value).keys() == before.keys()


def test_what_is_looked_up_is_there_from_the_beginning() -> None:
    catalog, ledger = Catalog(RU, UI, (), (HOME,)), Ledger(frozenset({DECISION}))
    before = (vars(catalog).keys(), vars(ledger).keys())
    assert catalog.by_key == {HOME.key: HOME}
    assert ledger.of(HOME.key.digest) == (DECISION,)
    assert catalog.with_message(HOME).by_key == catalog.by_key
    assert (vars(catalog).keys(), vars(ledger).keys()) == before


def test_errors_arrive_with_all_that_they_say() -> None:
    problems = [
        InputError("not UTF-8", place=Place("b.md", 2), hint="Save it."),
        InputError("b", place=Place("a.md")),
    ]
    loaded = pickle.loads(pickle.dumps(InputErrors(problems)))  # noqa: S301 - our own bytes
    assert str(loaded) == str(InputErrors(problems))
    assert [(one.message, one.place, one.hint) for one in loaded.problems] == [
        ("b", Place("a.md"), ""),
        ("not UTF-8", Place("b.md", 2), "Save it."),
    ]

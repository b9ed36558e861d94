"""One term of a glossary, and everything that is wrong with it."""

from __future__ import annotations

import pytest

from localize import yaml_source
from localize.glossary.entry_reader import EntryReader
from localize.glossary.terms import Term
from localize.model import Locale

LOCALES = tuple(map(Locale.parse, ("en", "ru", "uz", "uz_Cyrl")))
RU, UZ = Locale("ru"), Locale("uz")


def _read(text: str) -> tuple[Term | None, list[str]]:
    reader = EntryReader("glossary.yaml", LOCALES)
    node = yaml_source.read(text, "glossary.yaml")
    assert node is not None
    return reader.term(node), [mistake.message for mistake in reader.mistakes]


def test_a_term_with_everything() -> None:
    term, mistakes = _read(
        "{term: Tashkent, ru: [Ташкент, г. Ташкент], uz: Toshkent, forbidden: {ru: Тошкент}, note: city}"
    )
    assert mistakes == []
    assert term == Term(
        "Tashkent",
        {RU: ("Ташкент", "г. Ташкент"), UZ: ("Toshkent",)},
        {RU: ("Тошкент",)},
        note="city",
    )
    kept, _ = _read("{term: Kamelot, translate: false}")
    assert kept is not None
    assert kept.keep


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ("just text", "a term must be a mapping"),
        ("{ru: Ташкент}", "a term needs `term`, its name"),
        ("{term: a}", "term «a» has no form in any locale"),
        ("{term: a, translate: false, ru: б}", "a term that is not translated is the same in every locale"),
        ("{term: a, ru: б, forbidden: {ru: б}}", "«б» is a form of ru, and forbidden"),
        ("{term: a, ru: б, forbiden: {}}", "unknown key `forbiden`"),
        ("{term: a, ru: б, kk: в}", "not a locale of this newsroom: `kk`"),
        ("{term: a, ru: 5}", "`ru` must be a text"),
        ("{term: a, ru: '—'}", "`ru` has no letters"),
        ("{term: a, ru: []}", "`ru` is an empty list"),
        ("{term: a, uz: b, uz_Latn: c}", "`uz_Latn` is uz, which stands here already"),
        ("{term: a, ru: б, translate: maybe}", "`translate` must be true or false"),
        ("{term: a, ru: б, forbidden: в}", "`forbidden` must name the forms per locale"),
    ],
)
def test_each_mistake_is_named(text: str, mistake: str) -> None:
    assert mistake in _read(text)[1]


def test_what_is_too_long_is_a_mistake() -> None:
    assert _read(f"{{term: a, ru: {'б' * 300}}}")[1][0] == "`ru` is longer than 200 characters"

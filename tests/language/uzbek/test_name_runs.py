"""Foreign names are decided as a run."""

from __future__ import annotations

import pytest

from localize.language.uzbek.latin_names import names
from localize.language.uzbek.lexicon import lexicon
from localize.language.uzbek.name_runs import runs

KEPT, STEMS = names(frozenset(), frozenset()), lexicon(frozenset())


def _kept(text: str) -> list[str]:
    return [
        text[at : at + length] for at, (length, _) in sorted(runs(text, KEPT, STEMS, frozenset()).items())
    ]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("bugun New York Times yozdi", ["New", "York", "Times"]),
        ("Sky News telekanali", ["Sky", "News"]),
        ("Toshkent shahrida", []),
        ("Alisher Umarov keldi", []),
        ("Rishi Sunak va Aleksandr Zverev “Rolan Garros”da", []),
        ("Margaret Thatcher va Max Verstappen", ["Margaret", "Thatcher", "Max", "Verstappen"]),
    ],
)
def test_a_run_keeps_its_letters_where_one_word_is_spelled_as_abroad(text: str, kept: list[str]) -> None:
    assert _kept(text) == kept


def test_what_a_newsroom_has_a_form_for_is_no_foreign_name() -> None:
    assert runs("Sky keldi", KEPT, STEMS, frozenset({"sky"})) == {}


def test_the_same_name_is_judged_anew_in_each_text() -> None:
    assert _kept("New York Times yozdi") == ["New", "York", "Times"]
    assert _kept("York keldi") == []
    assert _kept(f"«{'Qa' * 40}» va Sky News") == ["Sky", "News"]

"""What may follow a stem."""

from __future__ import annotations

import re

from localize.language.inflection.endings import LONGEST, Endings, Kind, joined

ENDINGS = Endings(
    plain=frozenset({"", "ning"}),
    chain=re.compile("(lar)?(ga|da)?"),
    derived=re.compile("lik"),
    spelled=lambda letters: letters.replace("к", "k"),
)


def test_the_stem_and_whole_endings_are_the_word_itself() -> None:
    assert ENDINGS.kind("") is Kind.INFLECTED
    assert ENDINGS.kind("ning") is Kind.INFLECTED
    assert Endings().kind("") is None


def test_a_chain_is_matched_as_a_whole() -> None:
    assert ENDINGS.kind("larga") is Kind.INFLECTED
    assert ENDINGS.kind("largaX") is None


def test_letters_are_spelled_before_they_are_matched() -> None:
    assert ENDINGS.kind("liк") is Kind.DERIVED


def test_no_ending_is_longer_than_its_bound() -> None:
    endless = Endings(chain=re.compile("(da)+"))
    assert endless.kind("da" * (LONGEST // 2)) is Kind.INFLECTED
    assert endless.kind("da" * (LONGEST // 2) + "da") is None


def test_stems_of_several_parts_have_the_endings_of_all() -> None:
    assert joined(("a", "- ga"), ("b", "da"), ("a", "dan")) == {
        "a": frozenset({"", "ga", "dan"}),
        "b": frozenset({"da"}),
    }

"""What two languages have in common."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localize.language.anchors import anchors, comparable, longest_gap, odds, shared_part

EN, RU, UZ, CYRL = ("en", "Latn"), ("ru", "Cyrl"), ("uz", "Latn"), ("uz", "Cyrl")
SCHOOL = "The school bought 1,250 books in March."
SHKOLA = "В марте школа купила 1250 книг."
STORM = "Ураган закрыл аэропорт, и рейсы отменили."


@pytest.mark.parametrize(("ours", "theirs"), [(EN, RU), (RU, UZ), (CYRL, EN)])
def test_languages_with_listed_words_compare(ours: tuple[str, str], theirs: tuple[str, str]) -> None:
    assert comparable(ours, theirs)


@pytest.mark.parametrize(
    ("ours", "theirs"), [(UZ, CYRL), (EN, EN), (EN, ("kk", "Cyrl")), (("de", "Latn"), RU)]
)
def test_others_do_not(ours: tuple[str, str], theirs: tuple[str, str]) -> None:
    assert not comparable(ours, theirs)


def test_a_translation_shares_numbers_months_and_things() -> None:
    shared = anchors(SCHOOL, EN) & anchors(SHKOLA, RU)
    assert "1250" in shared
    assert len(shared) >= 4
    assert odds(SCHOOL, SHKOLA, EN, RU) > 0 > odds(SCHOOL, STORM, EN, RU)


def test_names_sound_alike() -> None:
    one, two = anchors("Rosa met Rustam in Termez.", EN), anchors("Роза и Рустам — в Термезе.", RU)
    assert one & two >= {"rs", "rstm", "trms"}


def test_an_unknown_word_counts_from_five_letters_and_four_sounds_on() -> None:
    assert anchors("glimp", EN) == {"klmp"}
    assert anchors("Glimp", EN) == {"klmp"}
    assert not anchors("glmp gliimo", EN)


def test_the_longest_gap_is_a_passage_of_the_source() -> None:
    source = "The school bought books, opened a hospital, a bridge and an airport in March."
    gap = longest_gap(source, EN, anchors(SHKOLA, RU))
    assert source[gap.start : gap.end] == "opened a hospital, a bridge and an airport"
    assert gap.words == 4


def test_a_text_that_has_all_leaves_no_gap() -> None:
    assert longest_gap(SCHOOL, EN, anchors(SHKOLA, RU)).words == 0


def test_words_that_were_forgotten_are_looked_at_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("localize.language.anchors._REMEMBERED", 1)
    one, two = anchors("Malika met Bobur in 1998.", EN), anchors("In 1998 Bobur met Malika.", EN)
    assert one == two
    assert "1998" in one


@given(st.text(max_size=60), st.text(max_size=60))
def test_a_gap_lies_within_its_source(source: str, target: str) -> None:
    gap = longest_gap(source, EN, anchors(target, RU))
    assert 0 <= gap.start <= gap.end <= len(source)
    assert (gap.words == 0) == (gap.start == gap.end)


def test_a_close_translation_shares_most_of_what_it_names() -> None:
    assert shared_part(SCHOOL, SHKOLA, EN, RU) > 0.7
    assert shared_part(SCHOOL, STORM, EN, RU) == 0.0
    assert shared_part("And so?", "", EN, RU) == 0.0

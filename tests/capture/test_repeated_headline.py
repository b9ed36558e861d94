"""A title that stands twice."""

from __future__ import annotations

from tests.capture.sheets import metas, sheet

from localize.capture import repeated_headline

TEXT = "A new bridge was opened over the canal on Monday, two months before the date that was named.\n"
CARD = "Young chess players win\nYoung chess players win\nSports 18:20, 12-10-2025\n"


def test_fields_may_stand_between_the_two() -> None:
    lines = sheet(f"A bridge opens over the canal\nSociety\n214\nA bridge opens over the canal\n{TEXT}")
    assert repeated_headline.find(lines, metas(lines)) == [0, 3]
    assert repeated_headline.heads(lines, metas(lines)) == [[0, 3]]


def test_a_headline_that_was_cut_is_the_same() -> None:
    lines = sheet(f"A bridge opens over the canal…\n214\nA bridge opens over the canal in spring\n{TEXT}")
    assert repeated_headline.find(lines, metas(lines)) == [0, 2]


def test_a_card_and_a_menu_are_no_titles() -> None:
    card = sheet(CARD)
    assert repeated_headline.find(card, metas(card)) == []
    menu = sheet(f"Home\nNews\nSport\n\n{TEXT}\nHome\nNews\nSport\n")
    assert repeated_headline.find(menu, metas(menu)) == []

"""Cards of other articles."""

from __future__ import annotations

from tests.capture.sheets import metas, sheet

from localize.capture import related_articles
from localize.capture.captured_page import RelatedArticle

PAGE = (
    "Similar news\n\n"
    "Young chess players win\nYoung chess players win\nThe team won two medals.\nSports 18:20, 12-10-2025\n\n"
    "A school closes for the summer\nSociety 09:00, 11-10-2025\n"
)


def test_cards_end_with_category_and_date() -> None:
    lines = sheet(PAGE)
    cards, own = related_articles.take(lines, metas(lines), range(0), range(0))
    assert [card.card for card in cards] == [
        RelatedArticle(
            "Young chess players win", "The team won two medals.", "Sports", "2025-10-12T18:20:00+05:00"
        ),
        RelatedArticle("A school closes for the summer", "", "Society", "2025-10-11T09:00:00+05:00"),
    ]
    assert own is None
    assert lines.free() == [0]


def test_category_and_date_beside_the_title_are_the_articles_own() -> None:
    lines = sheet("A bridge opens over the canal\nSociety 09:00, 11-10-2025\nA text.\n")
    lines.take(0, 2)
    cards, own = related_articles.take(lines, metas(lines), range(2), range(2, 3))
    assert (cards, own) == ([], 1)


def test_lines_that_are_surely_a_cards() -> None:
    lines = sheet("A bridge opens over the canal\nA new bridge was opened on Monday.\n\n" + PAGE)
    assert {lines.text(at) for at in related_articles.card_lines(lines, metas(lines), [0])} == {
        "Young chess players win",
        "The team won two medals.",
        "Sports 18:20, 12-10-2025",
        "A school closes for the summer",
        "Society 09:00, 11-10-2025",
    }


def test_running_text_may_follow_a_few_fields() -> None:
    lines = sheet(
        "Society\n214\nNodira Salimova, correspondent\n"
        "A new bridge was opened over the canal on Monday, two months early.\n"
    )
    assert related_articles.opens_text(lines, 0, {})
    assert not related_articles.opens_text(sheet("A headline of a page\nOther\n"), 0, {})

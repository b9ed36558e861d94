"""A title that stands once."""

from __future__ import annotations

from tests.capture.sheets import metas, sheet

from localize.capture import single_headline

TEXT = "A new bridge was opened over the canal on Monday, two months before the date that was named.\n"


def test_the_one_with_the_articles_fields_beside_it() -> None:
    lines = sheet(
        f"Registration closes on Friday\n+14°\n\nA bridge opens over the canal\nSociety\n214\n\n{TEXT}"
    )
    assert single_headline.find(lines, metas(lines)) == [2]


def test_no_item_of_a_menu_and_no_name() -> None:
    lines = sheet(f"Home\nNews\nSport\nWeather\n\nA bridge opens over the canal\n\nNodira Salimova\n{TEXT}")
    assert single_headline.find(lines, metas(lines)) == [4]


def test_one_with_a_full_stop_where_there_is_no_other() -> None:
    lines = sheet(f"A bridge opens over the canal.\nSociety\n{TEXT}")
    assert single_headline.find(lines, metas(lines)) == [0]

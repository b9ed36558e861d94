"""Category and views beside the title."""

from __future__ import annotations

from tests.capture.sheets import sheet

from localize.capture.headline_fields import take_category, take_views


def test_the_nearest_count_is_the_views() -> None:
    lines = sheet("17\nCanals\nA bridge opens over the canal\n1,204 views\nA text.\n99\n")
    assert take_views(lines, [2]) == (1204, [3])
    assert lines.free() == [0, 1, 2, 4, 5]


def test_numbers_of_a_list_are_no_views() -> None:
    lines = sheet("A bridge opens\n1\nOne\n2\nTwo\n3\nThree\n")
    assert take_views(lines, [0]) == (None, [])


def test_a_known_category_wins_over_a_short_line() -> None:
    lines = sheet("Canals\nA bridge opens over the canal\n\nA text.\nSociety\n")
    assert take_category(lines, [1]) == "Society"
    lines = sheet("Canals\nA bridge opens over the canal\n\nA text.\n")
    assert take_category(lines, [1]) == "Canals"


def test_a_menu_a_name_and_a_note_are_no_categories() -> None:
    lines = sheet("Society\nSports\nCulture\n\nNodira Salimova\nA bridge opens over the canal\n2 hours ago\n")
    lines.take(5)
    assert take_category(lines, [4]) == ""

"""What may be a title, and what stands beside one."""

from __future__ import annotations

import pytest
from tests.capture.sheets import metas, sheet

from localize.capture import headline_shapes


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("A bridge opens over the canal", True),
        ("Мост открыт раньше срока", True),
        ("Society", False),
        ("2 hours ago", False),
        ("© 2025 All rights reserved", False),
        ("+14°", False),
        ("USD 12 655.00 +4.55", False),
    ],
)
def test_headlines_are_told_from_what_is_known_otherwise(text: str, title: bool) -> None:
    assert headline_shapes.may_be_title(text) is title


@pytest.mark.parametrize(
    ("text", "datum"), [("+14°", True), ("214", True), ("USD 12 655.00", True), ("A bridge", False)]
)
def test_data_are_weather_rates_and_counts(text: str, datum: bool) -> None:
    assert headline_shapes.is_datum(text) is datum


def test_fields_say_something_of_an_article() -> None:
    lines = sheet("Society\n18:20, 12-10-2025\n214\nNodira Salimova, correspondent\nA bridge opens\n")
    found = metas(lines)
    assert [headline_shapes.is_field(lines, at, found) for at in range(5)] == [True, True, True, True, False]


def test_short_lines_under_each_other_are_a_list() -> None:
    lines = sheet("Home\nNews\nSport\n\nBridge\n")
    assert [headline_shapes.in_list(lines, at) for at in range(4)] == [True, True, True, False]
    assert [headline_shapes.is_alone(lines, at) for at in range(4)] == [False, False, False, True]

from __future__ import annotations

import pytest

from localize.memory.normal import bare, numbers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  Rain\n in  the HILLS ", "rain in the hills"),
        ("**Rain** in <b>the</b> `hills`", "rain in the hills"),
        ("[Rain](https://example.org/a_b) today", "rain today"),
        ("12,500 roubles and 3.5 %", "0 roubles and 0 %"),
        ("12 500 рублей", "0 рублей"),
        ("a < b and c > d", "a < b and c > d"),
        ("{name} is here", "{name} is here"),
    ],
)
def test_case_markup_spaces_and_numbers_are_nothing(text: str, expected: str) -> None:
    assert bare(text) == expected


def test_numbers_come_in_order() -> None:
    assert numbers("5 of 12,500 at 17:30 on 3.5, in 2024 12 000") == [
        "5",
        "12,500",
        "17:30",
        "3.5",
        "2024",
        "12 000",
    ]

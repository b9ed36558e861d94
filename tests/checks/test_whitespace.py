"""White space at both ends."""

from __future__ import annotations

import pytest
from tests.checks.texts import told


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("Rain", "Yomgʻir", []),
        (" Rain\n", " Yomgʻir\n", []),
        ("Rain", " Yomgʻir", ["begins with a space, the source with no space"]),
        ("Rain\n", "Yomgʻir", ["ends with no space, the source with a line break"]),
        (
            "\tRain\u00a0",
            "  Yomgʻir",
            [
                "begins with 2 characters of white space, the source with a tab",
                "ends with no space, the source with a no-break space",
            ],
        ),
    ],
)
def test_whitespace(source: str, target: str, expected: list[str]) -> None:
    assert told("whitespace", source, target) == expected


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("A market of {name} today", "Рынок {name}  сегодня", ["has several spaces between two words"]),
        ("A  market", "Рынок  открыт", []),
        ("A market of {name} today", "Рынок{name} сегодня", ["has a word without a space beside {name}"]),
        ("A market of {name} today", "Рынок {name}сегодня", ["has a word without a space beside {name}"]),
        ("A market of {name}, today", "Рынок «{name}», сегодня", []),
        ("{count}km away", "за {count}км", []),
        ("Words only", "Только слова", []),
    ],
)
def test_spaces_inside_of_a_text(source: str, target: str, expected: list[str]) -> None:
    assert told("whitespace", source, target, locale="ru") == expected


def test_endings_stand_right_behind_a_placeholder_in_uzbek() -> None:
    assert told("whitespace", "Rain in {city} today", "Bugun {city}da yomgʻir") == []
    assert told("whitespace", "Rain in {city} today", "Bugun{city} yomgʻir") == [
        "has a word without a space beside {city}"
    ]

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

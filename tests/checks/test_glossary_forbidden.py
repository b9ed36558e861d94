"""Forms that the glossary forbids."""

from __future__ import annotations

from tests.checks.glossary_texts import told


def test_it_is_told_in_any_inflection() -> None:
    assert told("Rain in Tashkent", "Tashkentda yomgʻir") == [
        "glossary-forbidden: «Tashkentda» is forbidden in the glossary; write «Toshkent»"
    ]
    assert told("Rain in Tashkent", "Toshkentda yomgʻir") == []

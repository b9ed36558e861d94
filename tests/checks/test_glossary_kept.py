"""Names that are kept as they are."""

from __future__ import annotations

from tests.checks.glossary_texts import told


def test_it_is_told_in_any_inflection() -> None:
    assert told("Red Bull won", "Red Bull gʻolib") == []
    assert told("Red Bull won", "Qizil buqa gʻolib") == ["glossary-kept: «Red Bull» is not kept as it is"]
    assert told("Red Bull won", "Red Bullda bayram") == []

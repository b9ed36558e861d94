"""As many forms as the language has."""

from __future__ import annotations

from tests.checks.texts import told


def test_plural_forms() -> None:
    assert told("plural-forms", "vote", "ovoz", "ovoz", plural="votes") == []
    assert told("plural-forms", "vote", "голос", "голоса", locale="ru", plural="votes") == [
        "has 2 plural forms, ru wants 3 (one, few, many)"
    ]
    assert told("plural-forms", "vote", "ovoz", "ovoz") == ["has 2 plural forms, uz wants 1"]
    assert told("plural-forms", "vote", "", locale="ru", plural="votes") == []

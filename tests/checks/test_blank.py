"""Texts of nothing but white space."""

from __future__ import annotations

from tests.checks.texts import told


def test_blank() -> None:
    assert told("blank", "Rain", "Yomgʻir") == []
    assert told("blank", "Rain", " \u00a0\n") == ["is nothing but white space"]
    assert told("blank", " ", " ") == []
    assert told("whitespace", "Rain", " ") == []

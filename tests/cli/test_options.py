"""Options that several commands share."""

from __future__ import annotations

from localize.cli.options import examples


def test_examples_keep_their_lines() -> None:
    assert examples("localize pull", "localize pull frost") == (
        "\b\nExamples:\n  localize pull\n  localize pull frost"
    )

"""Texts whose source changed."""

from __future__ import annotations

from dataclasses import replace

from tests.checks.states import SUBJECT, told

from localize.model import ReviewState


def test_it_is_told_until_the_state_suffices() -> None:
    subject = replace(SUBJECT, state=ReviewState.STALE)
    assert told(subject) == [
        ("stale", "the source changed after this was translated", "localize review edit vote@0a1b2c3d -l uz")
    ]
    assert told(replace(subject, least=ReviewState.STALE)) == []
    assert told(SUBJECT) == []

"""Texts that wait for an approval."""

from __future__ import annotations

from dataclasses import replace

from tests.checks.states import SUBJECT, told

from localize.model import ReviewState


def test_it_is_told_until_the_state_suffices() -> None:
    subject = replace(SUBJECT, state=ReviewState.TRANSLATED)
    assert told(subject) == [
        ("unapproved", "is translated and not yet approved", "localize review approve vote@0a1b2c3d -l uz")
    ]
    assert told(replace(subject, least=ReviewState.TRANSLATED)) == []
    assert told(SUBJECT) == []

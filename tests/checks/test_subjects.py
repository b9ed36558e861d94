"""The checks that speak of how far a text is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.checks.states import SUBJECT, told

from localize.model import ReviewState


@pytest.mark.parametrize(
    ("state", "check", "message", "act"),
    [
        ("rejected", "rejected", "was rejected", "edit vote@0a1b2c3d -l uz"),
        ("stale", "stale", "the source changed after this was translated", "edit vote@0a1b2c3d -l uz"),
        ("draft", "draft", "is a draft that no person has accepted", "approve vote@0a1b2c3d -l uz --drafts"),
        ("translated", "unapproved", "is translated and not yet approved", "approve vote@0a1b2c3d -l uz"),
    ],
)
def test_one_finding_for_each_state(state: str, check: str, message: str, act: str) -> None:
    subject = replace(SUBJECT, state=ReviewState(state))
    assert told(subject) == [(check, message, f"localize review {act}")]
    assert told(replace(subject, least=ReviewState(state))) == []


def test_what_is_approved_is_silent() -> None:
    assert told(SUBJECT) == []


def test_what_may_be_published_as_a_draft_still_needs_a_text() -> None:
    lenient = replace(SUBJECT, least=ReviewState.DRAFT)
    assert told(replace(lenient, state=ReviewState.DRAFT)) == []
    assert [name for name, _, _ in told(replace(lenient, state=ReviewState.STALE))] == ["stale"]
    assert [name for name, _, _ in told(replace(lenient, state=ReviewState.UNTRANSLATED))] == ["untranslated"]

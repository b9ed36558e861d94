"""The checks whose findings nobody lets stand."""

from __future__ import annotations

from localize.checks.broken import broken
from localize.checks.never_waived import NEVER_WAIVED
from localize.checks.of_state import OF_STATE
from localize.checks.registry import OWN
from localize.model import Locale, Message, MessageKey


def test_they_are_checks_and_each_has_a_reason() -> None:
    assert set(OF_STATE) < set(NEVER_WAIVED) < set(OWN.names)
    assert all(NEVER_WAIVED.values())


def test_a_waived_text_is_not_broken_unless_it_does_harm() -> None:
    text = Message(MessageKey("", "Hello {name}"), ("Салом",))
    assert broken(text, Locale("uz"))
    assert broken(text, Locale("uz"), waived={"placeholders"}) == ()
    harm = Message(MessageKey("", "Hello"), ("Salom \x1b[2J",))
    assert broken(harm, Locale("uz"), waived=set(OWN.names))

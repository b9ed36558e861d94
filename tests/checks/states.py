"""A string in any state, for the tests of the checks of state."""

from __future__ import annotations

from localize.checks import StringSubject, inspect
from localize.checks.registry import select
from localize.model import Locale, Message, MessageKey, ReviewState

KEY = MessageKey("", "The vote is over")
UZ, EN = Locale.parse("uz"), Locale.parse("en")
SUBJECT = StringSubject(
    Message(KEY, ("Ovoz berish tugadi",)),
    UZ,
    EN,
    ReviewState.APPROVED,
    slug="vote",
    address="vote@0a1b2c3d",
    path="locales/uz/LC_MESSAGES/articles/vote.po",
    line=12,
)
FIVE = select(["untranslated", "rejected", "stale", "draft", "unapproved"]).string


def told(subject: StringSubject) -> list[tuple[str, str, str]]:
    """Return what the checks of state say: check, message, what to do."""
    return [(found.check, found.message, found.fix) for found in inspect(subject, FIVE)]

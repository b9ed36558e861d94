"""Strings for the tests of checks of scope string."""

from __future__ import annotations

from localize.checks import StringSubject, inspect
from localize.checks.panel import Panel
from localize.checks.registry import select
from localize.model import Locale, Message, MessageKey, ReviewState


def subject(
    source: str,
    *targets: str,
    locale: str = "uz",
    origin: str = "en",
    plural: str = "",
    slug: str = "cup",
    roles: tuple[str, ...] = ("paragraph",),
) -> StringSubject:
    """Return a translated string of an article that nobody has approved yet."""
    return StringSubject(
        Message(MessageKey("", source), targets, plural_source=plural),
        Locale.parse(locale),
        Locale.parse(origin),
        ReviewState.TRANSLATED,
        slug=slug,
        roles=roles,
        address=f"{slug}@0a1b2c3d",
    )


def told(check: str, source: str, *targets: str, **about: object) -> list[str]:
    """Return what one check says of a string, whether or not it is asked first whether it may."""
    one = subject(source, *targets, **about)  # type: ignore[arg-type]
    found = inspect(one, select([check]).string)
    assert Panel(select([check]).string).inspect(one) == found
    return [each.message for each in found]

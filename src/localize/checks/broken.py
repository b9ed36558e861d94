"""Broken texts: flaws that no approval, no acceptance of a machine's text and no build lets through."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from localize.checks import blank, control_characters, plural_forms, unsafe_html
from localize.checks.never_waived import NEVER_WAIVED
from localize.checks.subjects import StringSubject
from localize.formats.inline import simple_text
from localize.model import ReviewState

if TYPE_CHECKING:
    from collections.abc import Collection

    from localize.checks.base import Check
    from localize.model import Locale, Message


def broken(
    message: Message,
    locale: Locale,
    *,
    slug: str = "",
    text_attributes: tuple[str, ...] = (),
    waived: Collection[str] = (),
) -> tuple[str, ...]:
    """Return what makes a text broken, in words; nothing where it is whole.

    That is nothing but white space, and wrong placeholders, markup, plural forms, date patterns or control
    characters.

    Args:
        message: the entry with the targets in question; empty ones are missing, not broken.
        locale: the language of the targets.
        slug: the article's slug, or `ui`, whose texts are no Markdown.
        text_attributes: those of the configuration.
        waived: the checks that a person let the text pass.
    """
    if is_plain(message):
        return ()
    # Which language the source has, and how far the text is, make no text broken.
    subject = StringSubject(
        message, locale, locale, ReviewState.TRANSLATED, slug=slug, text_attributes=text_attributes
    )
    excepted = frozenset(waived) - NEVER_WAIVED.keys()
    return tuple(
        flaw.message for check in breaking() if check.name not in excepted for flaw in check.run(subject)
    )


@cache
def breaking() -> tuple[Check[StringSubject], ...]:
    """Return the checks whose flaws make a text broken; all others need not be loaded for it."""
    from localize.checks import date_pattern, markup, placeholders  # noqa: PLC0415 - few texts need any

    modules = (blank, control_characters, plural_forms, placeholders, markup, date_pattern, unsafe_html)
    return tuple(module.CHECK for module in modules)


def is_plain(message: Message) -> bool:
    """Tell at a glance that source and target are simple, with the same markup: nothing can be broken."""
    if len(message.targets) != 1 or message.plural_source or message.key.context:
        return False
    target = message.targets[0]
    marks = simple_text.marks(target) if target.strip() else None
    return marks is not None and marks == simple_text.marks(message.key.source)

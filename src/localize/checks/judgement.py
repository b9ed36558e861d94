"""The judgement of a text, whoever wrote it: what refuses it, and what is to be said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import inspect
from localize.checks.panel import Panel
from localize.checks.registry import STRING
from localize.checks.subjects import StringSubject
from localize.checks.told_once import told_once
from localize.model import ReviewState, Severity

if TYPE_CHECKING:
    from localize.glossary.matcher import GlossaryMatcher
    from localize.model import Locale, Message

REFUSING = tuple(check for check in STRING if check.breaks or check.refuses)
"""Flaws that no engine's text may have."""
REMARKING = tuple(check for check in STRING if check not in REFUSING and check.severity is not Severity.INFO)
"""Flaws that stay with an engine's text as a remark, until a person has read it."""


def refusals(
    message: Message,
    locale: Locale,
    source_locale: Locale,
    *,
    slug: str = "",
    text_attributes: tuple[str, ...] = (),
) -> tuple[str, ...]:
    """Return why an engine's text must not be stored, in words; nothing where it may, as a draft.

    Args:
        message: the entry with the targets in question.
        locale: the language of the targets.
        source_locale: the language of the source.
        slug: the article's slug, or `ui`, whose texts are no Markdown.
        text_attributes: those of the configuration.
    """
    subject = StringSubject(
        message, locale, source_locale, ReviewState.TRANSLATED, slug=slug, text_attributes=text_attributes
    )
    return tuple(one.message for one in inspect(subject, _REFUSING.asked(subject)))


def remarks(
    message: Message,
    locale: Locale,
    source_locale: Locale,
    *,
    slug: str = "",
    terms: GlossaryMatcher | None = None,
) -> tuple[str, ...]:
    """Return what the checks say of an engine's text that may be stored, each with the check's name."""
    subject = StringSubject(
        message,
        locale,
        source_locale,
        ReviewState.TRANSLATED,
        ReviewState.TRANSLATED,
        slug=slug,
        terms=terms,
    )
    found = inspect(subject, _REMARKING.asked(subject))
    return tuple(f"{one.check}: {one.message}" for one in told_once(found))


_REFUSING, _REMARKING = Panel(REFUSING), Panel(REMARKING)

"""The target uses the glossary's words: its forms, no forbidden one, and names that are kept as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Subject, shown
from localize.checks.pairs import pairs
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.glossary.matcher import Mention
    from localize.glossary.reader import Term
    from localize.model import Locale


def _missing(subject: Subject) -> Iterator[Flaw]:
    terms, locale = subject.terms, subject.locale
    if terms is None or not terms.inflects(locale):
        return
    for pair in pairs(subject):
        named = terms.named(pair.source, subject.source_locale)
        if not named:
            continue
        # A forbidden form is told of by its own check.
        wrong = {term.name for each in terms.forbidden(pair.target, locale) for term in each.terms}
        said = terms.said(pair.target, locale) | wrong
        told: set[str] = set()
        for mention in named:
            missing = _unsaid(mention, said, locale)
            if missing is not None and missing.name not in told:
                told.add(missing.name)
                words = f"«{shown(mention.form)}» is «{shown(missing.forms[locale][0])}» in the glossary"
                yield Flaw(pair.say(words), _either(subject, f"{terms.glossary.path}:{missing.line}"))


def _unsaid(mention: Mention, said: frozenset[str], locale: Locale) -> Term | None:
    """Return the term that a target should have and has not; any of those that share a form will do."""
    asked = [term for term in mention.terms if term.forms.get(locale)]
    missing = not any(term.name in said for term in mention.terms) and len(asked) == len(mention.terms)
    return asked[0] if missing else None


def _either(subject: Subject, place: str) -> str:
    return f"{subject.command('edit')}, or add another form at {place}"


def _forbidden(subject: Subject) -> Iterator[Flaw]:
    if subject.terms is None:
        return
    for pair in pairs(subject):
        for mention in subject.terms.forbidden(pair.target, subject.locale):
            right = mention.terms[0].forms.get(subject.locale, ())
            instead = f"; write «{shown(right[0])}»" if right else ""
            yield Flaw(pair.say(f"«{shown(mention.written)}» is forbidden in the glossary{instead}"))


def _altered(subject: Subject) -> Iterator[Flaw]:
    if subject.terms is None:
        return
    for pair in pairs(subject):
        names = subject.terms.kept_in(pair.source, subject.source_locale)
        has = subject.terms.kept.within(pair.target, subject.locale) if names else ()
        for name in names:
            if name not in has:
                yield Flaw(pair.say(f"«{shown(name)}» is not kept as it is"))


MISSING = Check(
    "glossary",
    "A term of the source is not rendered as the glossary has it.",
    Severity.WARNING,
    _missing,
    "Write the glossary's form, or add another one to it.",
)
FORBIDDEN = Check(
    "glossary-forbidden",
    "A text has a form that the glossary forbids.",
    Severity.ERROR,
    _forbidden,
    "Write the glossary's form.",
)
ALTERED = Check(
    "glossary-kept",
    "A name that the glossary keeps (`translate: false`) was translated or left out.",
    Severity.WARNING,
    _altered,
    "Write the name as the source has it.",
)

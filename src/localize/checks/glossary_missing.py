"""The target has the glossary's form of each term that the source names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope, shown
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject
    from localize.glossary.matcher import Mention
    from localize.glossary.terms import Term
    from localize.model import Locale


def _run(subject: StringSubject) -> Iterator[Flaw]:
    terms, locale = subject.terms, subject.locale
    if terms is None or not terms.inflects(locale):
        return
    for pair in subject.pairs:
        named = terms.named(pair.source, subject.source_locale)
        if not named:
            continue
        said = terms.said(pair.target, locale)
        if all(_unsaid(mention, said, locale) is None for mention in named):
            continue
        # A forbidden form is told of by its own check.
        said |= {term.name for each in terms.forbidden(pair.target, locale) for term in each.terms}
        told: set[str] = set()
        for mention in named:
            missing = _unsaid(mention, said, locale)
            if missing is not None and missing.name not in told:
                told.add(missing.name)
                form = shown(missing.forms[locale][0])
                words = f"lacks «{form}», the glossary's form of «{shown(mention.form)}»"
                yield Flaw(pair.say(words), _either(subject, f"{terms.glossary.path}:{missing.line}"))


def _unsaid(mention: Mention, said: frozenset[str], locale: Locale) -> Term | None:
    """Return the term that a target should have and has not; any of those that share a form will do."""
    asked = [term for term in mention.terms if term.forms.get(locale)]
    missing = not any(term.name in said for term in mention.terms) and len(asked) == len(mention.terms)
    return asked[0] if missing else None


def _either(subject: StringSubject, place: str) -> str:
    return f"{subject.command('edit')}, or add another form at {place}"


CHECK = Check(
    "glossary-missing",
    Scope.STRING,
    Severity.WARNING,
    "A term of the source is not rendered as the glossary has it.",
    _run,
    "Write the glossary's form, or add another one to it.",
)

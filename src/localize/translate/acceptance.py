"""Which machine text is let in, as a draft. What a reader could never use is refused, with the reason."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from localize.checks.base import shown
from localize.checks.broken import broken
from localize.frozen import frozen
from localize.model.domain import UI
from localize.review.origins import was_rejected
from localize.translate.plural_answers import plural_answers

if TYPE_CHECKING:
    from localize.model.request import Request

_SIGNS = ".,;:!?…()[]{}«»“”„\"'—–-*_~`"
# A translation is rarely twice as long as its source; labels of one word may be a sentence elsewhere.
_MOST, _MOST_BESIDE = 5, 60
_LEAST = 6


@frozen
class Accepted:
    """A text that may be stored as a draft."""

    targets: tuple[str, ...]
    """One per plural form of the locale."""
    remarks: str = ""
    """The remarks of the checks on it, in one line: a person who reads the draft should know."""


@frozen
class Refused:
    """A text that may not."""

    reason: str
    """One line, to follow `<engine>: `."""


def accept(request: Request, answers: tuple[str, ...]) -> Accepted | Refused:
    """Judge an engine's answers, with their markup restored, and tidy their typography.

    Refused is what is empty, far too long or too short, the source unchanged, what a person rejected before,
    and what a check of scope string refuses of machines. What other checks say stays with the draft.

    Args:
        request: what was asked for.
        answers: a text for each of the request's sources.
    """
    from localize.translate.typography import tidied  # noqa: PLC0415 - all checks; not without engines

    for source, answer in zip(request.sources, answers, strict=True):
        fault = size_fault(source, answer)
        if fault:
            return Refused(fault)
    texts = tuple(
        tidied(answer, source, request.locale)
        for source, answer in zip(request.sources, answers, strict=True)
    )
    if not all(text.strip() for text in texts):
        return Refused("the answer is empty")
    targets = plural_answers(request.locale, texts)
    fault = _unchanged(request, targets) or _refused(request, targets) or unfit(request, targets)
    return Refused(fault) if fault else Accepted(targets, _remarks(request, targets))


def unfit(request: Request, targets: tuple[str, ...]) -> str:
    """Tell why a text of any origin must not be proposed; empty where it may.

    It is broken, or a person rejected the same text.
    """
    flaws = broken(
        replace(request.message, targets=targets),
        request.locale,
        slug=request.slug,
        text_attributes=request.text_attributes,
    )
    if flaws:
        return one_line(flaws[0])
    return "the same text was rejected before" if was_rejected(request.decisions, targets) else ""


def size_fault(source: str, answer: str) -> str:
    """Tell of an answer that is empty, or far too long or too short for its source; empty where it is not."""
    if not answer.strip():
        return "the answer is empty"
    if len(answer) > _MOST * len(source) + _MOST_BESIDE:
        return f"the answer is {len(answer)} characters long, the source {len(source)}"
    if len(source) > _MOST_BESIDE and len(answer) * _LEAST < len(source):
        return f"the answer «{shown(answer)}» is too short for {len(source)} characters"
    return ""


def one_line(text: str) -> str:
    """Return a text from outside as one line that a terminal may print."""
    return " ".join("".join(char if char.isprintable() else " " for char in text[:300]).split())


def _unchanged(request: Request, targets: tuple[str, ...]) -> str:
    """Tell of a source that came back as it was; names, acronyms and numbers may."""
    source = request.message.key.source
    if request.source_locale.language == request.locale.language or source not in targets:
        return ""
    words = [word for word in (word.strip(_SIGNS) for word in source.split()) if word.isalpha()]
    # A label's words are capitalised without being names.
    plain = [word for word in words if word.islower() or (request.slug == UI and not word.isupper())]
    return "the answer is the source, unchanged" if plain else ""


def _refused(request: Request, targets: tuple[str, ...]) -> str:
    from localize.checks.judgement import refusals  # noqa: PLC0415 - as above

    message = replace(request.message, targets=targets)
    found = refusals(
        message,
        request.locale,
        request.source_locale,
        slug=request.slug,
        text_attributes=request.text_attributes,
    )
    return one_line(f"the answer {found[0]}") if found else ""


def _remarks(request: Request, targets: tuple[str, ...]) -> str:
    from localize.checks.judgement import remarks  # noqa: PLC0415 - as above

    message = replace(request.message, targets=targets)
    found = remarks(message, request.locale, request.source_locale, slug=request.slug)
    return one_line("; ".join(found))

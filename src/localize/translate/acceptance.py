"""Which machine text is let in, as a draft. What a reader could never use is refused, with the reason."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from localize.checks import broken
from localize.checks.base import shown
from localize.language.detection import detect
from localize.model.domain import UI
from localize.review.origins import was_rejected
from localize.translate.plural_answers import plural_answers
from localize.translate.typography import tidied

if TYPE_CHECKING:
    from localize.model.request import Request

_PAGE = re.compile(r"<(?:!doctype|html|head|body|script|style|iframe)\b", re.IGNORECASE)
_DETECTED = frozenset({"en", "ru", "uz"})
_WORD = re.compile(r"[^\W\d_]{2,}")
_ENOUGH_WORDS = 3
_SIGNS = ".,;:!?…()[]{}«»“”„\"'—–-*_~`"
# A translation is rarely twice as long as its source; labels of one word may be a sentence elsewhere.
_MOST, _MOST_BESIDE = 5, 60
_LEAST = 6


@dataclass(frozen=True)
class Accepted:
    """A text that may be stored as a draft."""

    targets: tuple[str, ...]
    """One per plural form of the locale."""


@dataclass(frozen=True)
class Refused:
    """A text that may not."""

    reason: str
    """One line, to follow `<engine>: `."""


def accept(request: Request, answers: tuple[str, ...]) -> Accepted | Refused:
    """Judge an engine's answers, with their markup restored, and tidy their typography.

    Refused is what is empty, far too long or too short, a web page, broken (placeholders, markup, control
    characters), the source unchanged, in another language, or what a person rejected before.

    Args:
        request: what was asked for.
        answers: a text for each of the request's sources.
    """
    for source, answer in zip(request.sources, answers, strict=True):
        fault = size_fault(source, answer) or _page(source, answer)
        if fault:
            return Refused(fault)
    texts = tuple(
        tidied(answer, source, request.locale)
        for source, answer in zip(request.sources, answers, strict=True)
    )
    targets = plural_answers(request.locale, texts)
    fault = unfit(request, targets) or _unchanged(request, targets) or _foreign(request, targets)
    return Refused(fault) if fault else Accepted(targets)


def unfit(request: Request, targets: tuple[str, ...]) -> str:
    """Tell why a text of any origin must not be proposed; empty where it may.

    It is broken, or a person rejected the same text.
    """
    flaws = broken(replace(request.message, targets=targets), request.locale, slug=request.slug)
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


def _page(source: str, answer: str) -> str:
    found = _PAGE.search(answer)
    return "the answer is a web page" if found and not _PAGE.search(source) else ""


def _unchanged(request: Request, targets: tuple[str, ...]) -> str:
    """Tell of a source that came back as it was; names, acronyms and numbers may."""
    source = request.message.key.source
    if request.source_locale.language == request.locale.language or source not in targets:
        return ""
    words = [word for word in (word.strip(_SIGNS) for word in source.split()) if word.isalpha()]
    # A label's words are capitalised without being names.
    plain = [word for word in words if word.islower() or (request.slug == UI and not word.isupper())]
    return "the answer is the source, unchanged" if plain else ""


def _foreign(request: Request, targets: tuple[str, ...]) -> str:
    """Tell of an answer in another language. Below three words the alphabet alone is evidence enough."""
    wanted = request.locale
    if wanted.language not in _DETECTED:
        return ""
    for target in targets:
        found = None if target in request.sources else detect(target)
        if found is None:
            continue
        other_script = found.locale.effective_script != wanted.effective_script
        same = found.locale.language == wanted.language and not other_script
        if not same and (other_script or len(_WORD.findall(target)) >= _ENOUGH_WORDS):
            return f"the answer reads as {found.locale}, not as {wanted}"
    return ""

"""The origins that are asked before any engine: memory, then the shipped vocabulary."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from localize.frozen import frozen
from localize.language import vocabulary
from localize.language.known_terms import known_texts
from localize.language.spelling import folded
from localize.model import Suggestion
from localize.model.domain import UI
from localize.translate.acceptance import unfit
from localize.translate.plural_answers import plural_answers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from localize.glossary.terms import Term
    from localize.memory.exact import KnownTexts
    from localize.model.request import Request


@frozen
class FillPlan:
    """The texts that are known, and the requests that are left for engines."""

    known: tuple[tuple[Request, Suggestion], ...]
    unknown: tuple[Request, ...]


def plan(requests: Iterable[Request], memory: KnownTexts, terms: Sequence[Term] = ()) -> FillPlan:
    """Sort requests into those that can be filled at once and the others, in order.

    Args:
        requests: what is asked for.
        memory: what the newsroom has translated before.
        terms: its glossary's.
    """
    known: list[tuple[Request, Suggestion]] = []
    unknown: list[Request] = []
    for request in requests:
        suggestion = suggest(request, memory, terms)
        if suggestion is None:
            unknown.append(request)
        else:
            known.append((request, suggestion))
    return FillPlan(tuple(known), tuple(unknown))


def suggest(request: Request, memory: KnownTexts, terms: Sequence[Term] = ()) -> Suggestion | None:
    """Return the first text that an origin without engine has and that is not broken, else None.

    An approved text of the newsroom's own beats the vocabulary, and the vocabulary, which is vouched for,
    beats a draft from memory. What is a name or term of the glossary and nothing else is proposed as a draft.
    """
    found = [
        suggestion
        for suggestion in (
            *memory.suggestions(request),
            *_from_vocabulary(request),
            *_from_glossary(request, terms),
        )
        if not unfit(request, suggestion.targets)
    ]
    return next((suggestion for suggestion in found if suggestion.accepted), found[0] if found else None)


def _from_vocabulary(request: Request) -> Iterator[Suggestion]:
    if request.slug != UI:
        return
    key = request.message.key
    targets = known_texts(key, request.locale)
    if targets is not None and len(targets) == len(plural_answers(request.locale, request.sources)):
        yield Suggestion(targets, vocabulary.origin(key), accepted=True)


_folded = lru_cache(maxsize=4096)(folded)
"""Folds a form of the glossary, which every text is held against."""


def _from_glossary(request: Request, terms: Sequence[Term]) -> Iterator[Suggestion]:
    """Yield the form of a name or term that is the whole text; its letter case is the glossary's."""
    if request.message.plural_source or not terms:
        return
    text = folded(request.message.key.source)
    for term in terms:
        written = (term.name,) if term.keep else term.forms.get(request.source_locale, ())
        if text in map(_folded, written):
            target = (request.message.key.source,) if term.keep else term.forms.get(request.locale, ())[:1]
            yield from (Suggestion((one,), "glossary", accepted=False) for one in target)

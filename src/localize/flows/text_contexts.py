"""The surroundings of the texts that engines are asked for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from localize.flows.briefs import Briefs
from localize.model import ReviewState
from localize.model.domain import UI
from localize.model.memory import Pair
from localize.model.text_context import TextContext

if TYPE_CHECKING:
    from collections.abc import Iterable

    from localize.flows.newsroom_session import NewsroomSession
    from localize.memory.translation_memory import TranslationMemory
    from localize.model.request import Request

_MATCHES = 3


def with_contexts(
    session: NewsroomSession, requests: Iterable[Request], memory: TranslationMemory
) -> list[Request]:
    """Return requests with briefs, terms and approved matches added to their surroundings.

    Args:
        session: the newsroom at work.
        requests: the messages that engines are to be asked for.
        memory: its translation memory.
    """
    briefs = Briefs(session.disk, session.config)
    paths = {article.slug: article.path for article in session.newsroom.articles}

    def context(request: Request) -> TextContext:
        source = request.message.key.source
        pair = Pair(request.source_locale, request.locale, ui=request.slug == UI)
        matches = memory.matches(source, pair, of=request.slug, most=_MATCHES)
        return replace(
            request.context or TextContext(),
            brief=briefs.of(paths.get(request.slug, ""), request.locale),
            terms=_terms(session, request),
            matches=tuple(
                (match.source, match.text) for match in matches if match.state is ReviewState.APPROVED
            ),
        )

    return [replace(request, context=context(request)) for request in requests]


def _terms(session: NewsroomSession, request: Request) -> tuple[tuple[str, str], ...]:
    if session.terms is None:
        return ()
    found: dict[str, str] = {}
    for mention in session.terms.named(request.message.key.source, request.source_locale):
        for term in mention.terms:
            forms = term.forms.get(request.locale, ())
            if forms:
                found[mention.written] = f"{forms[0]} ({term.note})" if term.note else forms[0]
    return tuple(found.items())

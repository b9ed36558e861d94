"""What is known for a source already, as a sitting offers it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from localize.memory.exact import Memory, Remembered

if TYPE_CHECKING:
    from collections.abc import Iterable

    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.selection import Selection
    from localize.model.request import Request
    from localize.report.word_diff import Kind


@dataclass(frozen=True)
class Match:
    """A text that is known for this source, or for one like it."""

    source: str
    targets: tuple[str, ...]
    similarity: int
    """Per cent; 100 for the same source."""
    origin: str
    """Where it stands, and how far it is there."""
    diff: tuple[tuple[Kind, str], ...] = ()
    """From its source to this one; empty where they are the same."""


class FindMatches(Protocol):
    """The port by which a sitting asks what is known for a source, or for one like it."""

    def __call__(self, request: Request, /) -> tuple[Match, ...]:
        """Return texts, the most alike first."""


def no_matches(_request: Request, /) -> tuple[Match, ...]:
    """Know nothing."""
    return ()


def exact_matches(session: NewsroomSession, selection: Selection) -> FindMatches:
    """Return what finds the texts that the catalogs of a selection have for the very same source."""
    memory = Memory.of(_remembered(session, selection))

    def find(request: Request, /) -> tuple[Match, ...]:
        source = request.message.key.source
        return tuple(Match(source, one.targets, 100, one.note) for one in memory.suggestions(request))

    return find


def _remembered(session: NewsroomSession, selection: Selection) -> Iterable[Remembered]:
    for view in session.views(selection.articles, selection.locales, ui=selection.ui):
        source = view.article.source_locale if view.article else session.config.ui_source
        for unit in view.units:
            yield Remembered(view.slug, source, view.locale, unit.message, unit.state)

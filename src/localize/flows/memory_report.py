"""The translation memory's matches of a text, and its size."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from localize.errors import InputErrors, UsageError
from localize.flows.memory import open_memory
from localize.frozen import frozen
from localize.model import Report, ReviewState
from localize.model.memory import Pair

if TYPE_CHECKING:
    from localize.flows.newsroom_session import NewsroomSession
    from localize.memory.translation_memory import TranslationMemory
    from localize.model import Locale
    from localize.model.memory import Match


@frozen
class MemoryQuery:
    """A question to the memory."""

    text: str
    source_locale: Locale
    locales: tuple[Locale, ...]
    """Those that a translation is wanted in."""
    least: int
    """The least score, in percent."""
    most: int
    """Matches per locale."""
    ui: bool = False
    """True for a text of the interface."""


def search(session: NewsroomSession, query: MemoryQuery) -> Report:
    """List what the memory offers for a text.

    Raises:
        UsageError: the text is empty.
        InputErrors: a TMX file cannot be read, unless the newsroom says to keep going.
    """
    if not query.text.strip():
        raise UsageError("there is no text to look for")
    memory = _open(session)
    found = [
        _row(match, locale)
        for locale in query.locales
        if locale != query.source_locale
        for match in memory.matches(
            query.text, Pair(query.source_locale, locale, query.ui), least=query.least, most=query.most
        )
    ]
    notes = () if found else (f"Nothing is like it by {query.least} % or more.",)
    counts = {"matches": len(found)}
    return Report(
        "memory search", counts=counts, data={"matches": found}, notes=notes, exit_code=_code(session)
    )


def stats(session: NewsroomSession) -> Report:
    """Count what the memory holds, by pair of locales: approved and translated texts, drafts, TMX texts.

    Raises:
        InputErrors: a TMX file cannot be read, unless the newsroom says to keep going.
    """
    memory = _open(session)
    counts: dict[Pair, Counter[str]] = {}
    for document, unit in memory.index.every():
        kind = "tmx" if document.path.endswith(".tmx") else unit.state.value
        counts.setdefault(unit.pair, Counter())[kind] += 1
    rows = [
        {
            "source": str(pair.source_locale),
            "locale": str(pair.locale),
            "ui": pair.ui,
            **{state.value: count[state.value] for state in (ReviewState.APPROVED, ReviewState.TRANSLATED)},
            "draft": count["draft"],
            "tmx": count["tmx"],
        }
        for pair, count in sorted(counts.items())
    ]
    total = sum(count.total() for count in counts.values())
    return Report("memory stats", counts={"texts": total}, data={"pairs": rows}, exit_code=_code(session))


def _open(session: NewsroomSession) -> TranslationMemory:
    memory = open_memory(session.disk, session.newsroom, session.at)
    if memory.unread and not session.newsroom.keep_going:
        raise InputErrors(memory.unread)
    session.refuse(memory.unread)
    return memory


def _code(session: NewsroomSession) -> int:
    return 2 if session.newsroom.problems else 0


def _row(match: Match, locale: Locale) -> dict[str, object]:
    return {
        "locale": str(locale),
        "score": match.score,
        "state": match.state.value,
        "origin": match.origin,
        "source": match.source,
        "text": match.text,
        "stored": match.stored,
        "numbers": [
            {"before": one.before, "after": one.after, "put_right": one.put_right} for one in match.numbers
        ],
    }

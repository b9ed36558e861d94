"""Status: how far every locale and every article is."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from localize.catalogs.publish_threshold import publish_threshold
from localize.catalogs.target_locales import target_locales
from localize.model import Locale, Report, ReviewState
from localize.model.domain import UI

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from localize.flows.catalog_session import CatalogSession, CatalogView
    from localize.flows.selection import Selection
    from localize.flows.settled import Settled
    from localize.model import Article

_WORD = re.compile(r"\w+(?:[’ʻʼ'-]\w+)*")
_BEHIND = "behind"
_DONE = (ReviewState.TRANSLATED, ReviewState.APPROVED)


@dataclass
class Tally:
    """Counts of strings by state, and of the words of their sources."""

    states: Counter[ReviewState] = field(default_factory=Counter)
    words: int = 0
    words_done: int = 0
    held: int = 0
    """Articles that are held back for strings that are not ready."""

    def add(self, other: Tally) -> None:
        """Count another tally in."""
        self.states.update(other.states)
        self.words += other.words
        self.words_done += other.words_done
        self.held += other.held

    @classmethod
    def of(cls, said: Mapping[str, int]) -> Tally:
        """Return a tally from its figures."""
        states = Counter({state: said[state.value] for state in ReviewState})
        return cls(states, said["words"], said["words_done"], said["held"])

    def data(self) -> dict[str, object]:
        """Return the figures as `--json` prints them."""
        messages = sum(self.states.values())
        percent = 100 * self.words_done // self.words if self.words else 100
        return {
            **{state.value: self.states[state] for state in ReviewState},
            "messages": messages,
            "words": self.words,
            "words_done": self.words_done,
            "percent": percent,
            "held": self.held,
        }


def status(session: CatalogSession, selection: Selection, settled: Settled | None = None) -> Report:
    """Count strings by state, per locale and per article; only what is wanted counts.

    Args:
        session: the newsroom at work.
        selection: which articles and locales.
        settled: the rows of articles of which nothing was touched.
    """
    rows = settled.said(selection.articles, _row) if settled else {}
    selection = session.take_out(selection.without(rows))
    for article in selection.articles:
        rows[article.slug] = _article(session, article, selection.locales)
        if settled:
            settled.put(article, rows[article.slug])
    listed = [rows[slug] for slug in sorted(rows)]
    if selection.ui:
        listed.insert(0, _interface(session, selection.locales))
    locales = {locale: Tally() for locale in selection.locales}
    for row in listed:
        for code, said in row["locales"].items():
            locales[Locale.parse(code)].add(Tally.of(said))
    return Report(
        "status",
        counts={"articles": len(rows), "locales": len(locales)},
        data={
            "locales": [{"locale": str(locale), **found.data()} for locale, found in locales.items()],
            "articles": [{key: said for key, said in row.items() if key != _BEHIND} for row in listed],
        },
        notes=_notes([row["slug"] for row in listed if row[_BEHIND]]),
        exit_code=2 if session.newsroom.problems else 0,
    )


def _row(said: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON
    """Return an article's row as it was.

    Raises:
        KeyError: it is none; also as `TypeError`, `AttributeError`.
    """
    for figures in said["locales"].values():
        Tally.of(figures)
    return {key: said[key] for key in ("slug", "title", "source_locale", "locales", _BEHIND)}


def _interface(session: CatalogSession, locales: Sequence[Locale]) -> dict[str, Any]:
    """Return the row of the interface's catalogs."""
    views = [session.view(None, locale) for locale in session.ui_locales if locale in locales]
    head = {"slug": UI, "title": "", "source_locale": str(session.config.ui_source)}
    return {**head, "locales": _cells(session, views), _BEHIND: _behind(views)}


def _article(session: CatalogSession, article: Article, locales: Sequence[Locale]) -> dict[str, Any]:
    """Return the row of an article."""
    kept = {view.locale: view for view in session.views([article], locales, ui=False)}
    views = [kept[locale] for locale in target_locales(article, session.config) if locale in kept]
    title = next((s.key.source for s in article.text_segments if s.role == "title"), article.slug)
    head = {"slug": article.slug, "title": title, "source_locale": str(article.source_locale)}
    return {**head, "locales": _cells(session, views), _BEHIND: _behind(kept.values())}


def _cells(session: CatalogSession, views: Iterable[CatalogView]) -> dict[str, dict[str, object]]:
    return {str(view.locale): tally(session, view).data() for view in views}


def tally(session: CatalogSession, view: CatalogView) -> Tally:
    """Count the strings of one catalog."""
    found = Tally()
    ready = True
    for unit in view.units:
        words = len(_WORD.findall(unit.entry.key.source))
        found.states[unit.state] += 1
        found.words += words
        found.words_done += words if unit.state in _DONE else 0
        least = publish_threshold(unit.entry, session.config, ui=view.article is None)
        ready = ready and unit.state.at_least(least)
    found.held = 0 if ready or view.article is None else 1
    return found


def _notes(behind: Sequence[str]) -> tuple[str, ...]:
    if not behind:
        return ()
    names = sorted(behind)
    shown = ", ".join(names[:5]) + (f" and {len(names) - 5} more" if len(names) > 5 else "")  # noqa: PLR2004 - the five shown
    return (f"The catalogs of {shown} are behind their sources. `localize pull` brings them up to date.",)


def _behind(views: Iterable[CatalogView]) -> bool:
    """Return whether a source has strings that its catalog lacks."""
    return any(not unit.known for view in views for unit in view.units)

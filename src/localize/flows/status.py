"""Status: how far every locale and every article is."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from localize.catalogs.publish_threshold import publish_threshold
from localize.catalogs.target_locales import target_locales
from localize.flows.article_task import sources, tasks
from localize.flows.embargo import coming
from localize.frozen import frozen
from localize.model import Report, ReviewState
from localize.model.article_job import ArticleJob
from localize.model.domain import UI

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from localize.catalogs.catalog_set import CatalogView
    from localize.config import Config
    from localize.flows.article_task import ArticleTask
    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.selection import Selection
    from localize.model import Locale

_WORD = re.compile(r"\w+(?:[’ʻʼ'-]\w+)*")
_BEHIND = "behind"
_DONE = (ReviewState.TRANSLATED, ReviewState.APPROVED)


_NOT_ALL = 99
"""The most that is done of what is held back, in percent."""
_COUNTED = itemgetter(*(state.value for state in ReviewState), "words", "words_done", "held")
"""The figures of a row that are added up; `percent` and `messages` follow from them."""


@dataclass
class Tally:
    """Counts of strings by state, and of the words of their sources."""

    states: Counter[ReviewState] = field(default_factory=Counter)
    words: int = 0
    words_done: int = 0
    held: int = 0
    """Articles that are held back for strings that are not ready."""

    @classmethod
    def total(cls, rows: Iterable[Mapping[str, int]]) -> Tally:
        """Return the sum of tallies that are given by their figures."""
        *states, words, words_done, held = map(sum, zip(*map(_COUNTED, rows), strict=True))
        return cls(Counter(dict(zip(ReviewState, states, strict=True))), words, words_done, held)

    def data(self) -> dict[str, int]:
        """Return the figures as `--json` prints them."""
        messages = sum(self.states.values())
        percent = 100 * self.words_done // self.words if self.words else 100
        if self.held:
            percent = min(percent, _NOT_ALL)  # what is held back is not done, whatever its words say
        return {
            **{state.value: self.states[state] for state in ReviewState},
            "messages": messages,
            "words": self.words,
            "words_done": self.words_done,
            "percent": percent,
            "held": self.held,
        }


_FIGURES = tuple(Tally().data())
"""The names of a row's figures, in order."""


@frozen
class StatusShared:
    """The part that the figures of all articles share."""

    config: Config
    locales: tuple[Locale, ...]
    """The locales that are counted."""


@frozen
class StatusResult:
    """The figures of one article."""

    slug: str
    row: Mapping[str, Any] = field(default_factory=dict)
    """As `--json` prints them, and whether its catalogs are behind."""


def count_article(shared: StatusShared, task: ArticleTask, files: Mapping[str, bytes]) -> StatusResult:
    """Count the strings of one article.

    Args:
        shared: what all articles share.
        task: the article.
        files: path → bytes of what is there.

    Raises:
        InputErrors: files that cannot be read, all of them.
    """
    found = sources(task, shared.config, files)
    article = found.article
    catalogs = found.catalogs
    kept = {locale: catalogs.view(locale) for locale in catalogs.locales if locale in shared.locales}
    views = [kept[locale] for locale in target_locales(article, shared.config) if locale in kept]
    title = next((s.key.source for s in article.text_segments if s.role == "title"), article.slug)
    head = {"slug": article.slug, "title": title, "source_locale": str(article.source_locale)}
    return StatusResult(task.slug, _row(head, shared.config, views, behind=kept.values()))


def _written(result: StatusResult) -> Any:  # noqa: ANN401 - JSON
    """Return the result as JSON holds it: of thousands, figures without their names."""
    locales = {code: list(figures.values()) for code, figures in result.row["locales"].items()}
    return {**result.row, "locales": locales}


def _read(said: Any) -> StatusResult:  # noqa: ANN401 - JSON
    locales = {}
    for code, figures in said["locales"].items():
        if not isinstance(sum(figures), int):
            raise TypeError(figures)
        locales[code] = dict(zip(_FIGURES, figures, strict=True))
    row = {key: said[key] for key in ("slug", "title", "source_locale", "locales", _BEHIND)}
    return StatusResult(str(said["slug"]), {**row, "locales": locales})


JOB = ArticleJob("status", count_article, _written, _read)
"""The figures of one article."""


def status(session: NewsroomSession, selection: Selection) -> Report:
    """Count strings by state, per locale and per article; only what is wanted counts.

    Args:
        session: the newsroom at work.
        selection: which articles and locales.

    Raises:
        InputErrors: catalogs that cannot be read, all of them, unless the newsroom says to keep going.
    """
    unread = session.close_unreadable()
    shared = StatusShared(session.config.for_checks(), session.without_closed(selection).locales)
    without = replace(session.newsroom, translations=())  # nobody counts these
    results = session.results(JOB, shared, tasks(without, selection))
    selection = session.narrowed(selection, unread, results)
    rows = [result.row for result in results.done]
    listed = [_interface(session, selection.locales), *rows] if selection.ui else rows
    figures: dict[str, list[Mapping[str, int]]] = {
        str(locale): [Tally().data()] for locale in selection.locales
    }
    for row in listed:
        for code, said in row["locales"].items():
            figures[code].append(said)
    return Report(
        "status",
        counts={"articles": len(rows), "locales": len(figures)},
        data={
            "locales": [{"locale": code, **Tally.total(said).data()} for code, said in figures.items()],
            "articles": [{key: said for key, said in row.items() if key != _BEHIND} for row in listed],
            "coming": _coming(selection, rows),
        },
        notes=_notes([row["slug"] for row in listed if row[_BEHIND]]),
        exit_code=2 if session.newsroom.problems else 0,
    )


def _coming(selection: Selection, rows: Sequence[Mapping[str, Any]]) -> list[dict[str, object]]:
    """Return the articles that are under embargo until a time, whenever it is, the first to end first."""
    by_slug = {row["slug"]: row for row in rows}
    return [
        {
            "slug": article.slug,
            "title": by_slug[article.slug]["title"],
            "until": end.isoformat(),
            "ready": [code for code, found in by_slug[article.slug]["locales"].items() if not found["held"]],
            "waiting": [code for code, found in by_slug[article.slug]["locales"].items() if found["held"]],
        }
        for end, article in coming(selection.articles)
        if article.slug in by_slug
    ]


def _interface(session: NewsroomSession, locales: Sequence[Locale]) -> dict[str, Any]:
    """Return the row of the interface's catalogs."""
    found = session.interface_catalogs
    views = [found.view(locale) for locale in found.locales if locale in locales]
    head = {"slug": UI, "title": "", "source_locale": str(session.config.ui_source)}
    return _row(head, session.config, views, behind=views)


def _row(
    head: Mapping[str, str], config: Config, views: Iterable[CatalogView], *, behind: Iterable[CatalogView]
) -> dict[str, Any]:
    """Return a row: the figures of each view, and whether any other has strings that its catalog lacks."""
    cells = {str(view.locale): tally(view, config).data() for view in views}
    return {**head, "locales": cells, _BEHIND: _behind(behind)}


def tally(view: CatalogView, config: Config) -> Tally:
    """Count the strings of one catalog."""
    found = Tally()
    ready = True
    for unit in view.units:
        words = _words(unit.entry.key.source)
        found.states[unit.state] += 1
        found.words += words
        found.words_done += words if unit.state in _DONE else 0
        least = publish_threshold(unit.entry, config, ui=view.article is None)
        ready = ready and unit.state.at_least(least)
    found.held = 0 if ready or view.article is None else 1
    return found


@lru_cache(maxsize=1024)
def _words(source: str) -> int:
    """Return the number of a source's words, which count in each locale."""
    return len(_WORD.findall(source))


def _notes(behind: Sequence[str]) -> tuple[str, ...]:
    if not behind:
        return ()
    names = sorted(behind)
    shown = ", ".join(names[:5]) + (f" and {len(names) - 5} more" if len(names) > 5 else "")  # noqa: PLR2004 - the five shown
    return (f"The catalogs of {shown} are behind their sources. `localize pull` brings them up to date.",)


def _behind(views: Iterable[CatalogView]) -> bool:
    """Return whether a source has strings that its catalog lacks."""
    return any(not unit.known for view in views for unit in view.units)

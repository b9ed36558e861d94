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
from localize.flows.embargo import EMBARGO, coming
from localize.flows.every_locale import in_every_locale
from localize.frozen import frozen
from localize.model import Report, ReviewState
from localize.model.article_job import ArticleJob
from localize.model.domain import UI
from localize.report.verbs.status import BEYOND, are_few, is_done, to_do_first

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from localize.catalogs.catalog_set import CatalogView
    from localize.config import Config
    from localize.flows.article_task import ArticleTask
    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.selection import Selection
    from localize.model import Locale
    from localize.model.article_job import Results

    Row = Mapping[str, Any]

_WORD = re.compile(r"\w+(?:[’ʻʼ'-]\w+)*")
_BEHIND, _TIMED = "behind", "timed"
"""What is told of a row beside what is printed: in which locales its catalogs are behind, and whether it says
when its embargo ends."""
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
    """The figures of one article, or of articles beside each other of which some have no row."""

    rows: tuple[Row, ...]
    """As `--json` prints them, and what else is told of each."""
    articles: int = 0
    """How many have no row. All other figures here are these articles'."""
    done: int = 0
    """How many are done everywhere."""
    sums: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    """By locale."""
    behind: tuple[str, ...] = ()
    """The slugs of those whose catalogs are behind."""


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
    row = _row(head, shared.config, views, behind=kept.values())
    return StatusResult((row | {_TIMED: EMBARGO in article.front_matter},))


def _written(result: StatusResult) -> Any:  # noqa: ANN401 - JSON
    """Return the result of one article as JSON holds it."""
    return _row_said(result.rows[0])


def _row_said(row: Row) -> dict[str, Any]:
    return {**row, "locales": _said(row["locales"])}


def _said(figures: Mapping[str, Mapping[str, int]]) -> dict[str, list[int]]:
    """Return figures by locale without their names: there are thousands."""
    return {code: list(said.values()) for code, said in figures.items()}


def _joined(said: Sequence[Any]) -> Any:  # noqa: ANN401 - JSON
    """Return the results of articles as one, with the rows that may be shown; None where all of them may."""
    rows = [_row_read(one) for one in said]
    if are_few(rows):
        return None
    first = {row["slug"] for row in to_do_first(rows)}
    kept = [row for row in rows if row["slug"] in first or row[_TIMED]]
    left = [row for row in rows if row["slug"] not in first and not row[_TIMED]]
    by_locale: dict[str, list[Mapping[str, int]]] = {}
    for row in left:
        for code, figures in row["locales"].items():
            by_locale.setdefault(code, []).append(figures)
    return {
        "rows": list(map(_row_said, kept)),
        "articles": len(left),
        "done": sum(map(is_done, left)),
        "sums": _said({code: Tally.total(figures).data() for code, figures in by_locale.items()}),
        "behind": [row["slug"] for row in left if row[_BEHIND]],
    }


def _read(said: Any) -> StatusResult:  # noqa: ANN401 - JSON
    if "rows" not in said:
        return StatusResult((_row_read(said),))
    return StatusResult(
        tuple(map(_row_read, said["rows"])),
        _number(said["articles"]),
        _number(said["done"]),
        _figures(said["sums"]),
        tuple(map(str, said["behind"])),
    )


def _row_read(said: Any) -> Row:  # noqa: ANN401 - JSON
    row = {key: said[key] for key in ("slug", "title", "source_locale")}
    behind = list(map(str, said[_BEHIND]))
    return {**row, "locales": _figures(said["locales"]), _BEHIND: behind, _TIMED: bool(said[_TIMED])}


def _figures(said: Any) -> dict[str, Mapping[str, int]]:  # noqa: ANN401 - JSON
    found: dict[str, Mapping[str, int]] = {}
    for code, figures in said.items():
        _number(sum(figures))
        found[code] = dict(zip(_FIGURES, figures, strict=True))
    return found


def _number(said: Any) -> int:  # noqa: ANN401 - JSON
    if not isinstance(said, int):
        raise TypeError(said)
    return said


_Job = ArticleJob[StatusShared, "ArticleTask", StatusResult]
JOB = ArticleJob("status", count_article, _written, _read, joined=_joined)
"""The figures of one article."""


def status(session: NewsroomSession, selection: Selection, *, every: bool = True) -> Report:
    """Count strings by state, per locale and per article; only what is wanted counts.

    Args:
        session: the newsroom at work.
        selection: which articles and locales.
        every: whether the report needs the row of each article; else it may leave some out that are not shown
            of many.

    Raises:
        InputErrors: catalogs that cannot be read, all of them, unless the newsroom says to keep going.
    """
    unread = session.close_unreadable()
    results = _results(session, selection, every=every)
    selection = session.narrowed(selection, unread, results)
    codes = {str(locale) for locale in selection.locales}
    rows = [_narrowed(row, codes) for result in results.done for row in result.rows]
    articles = sum(result.articles for result in results.done)
    listed = [_interface(session, selection.locales), *rows] if selection.ui else rows
    figures: dict[str, list[Mapping[str, int]]] = {
        str(locale): [Tally().data()] for locale in selection.locales
    }
    for some in (*(row["locales"] for row in listed), *(result.sums for result in results.done)):
        for code, said in some.items():
            figures[code].append(said)
    done = sum(result.done for result in results.done)
    behind = [row["slug"] for row in listed if row[_BEHIND]]
    return Report(
        "status",
        counts={"articles": len(rows) + articles, "locales": len(figures)},
        data={
            "locales": [{"locale": code, **Tally.total(said).data()} for code, said in figures.items()],
            "articles": [
                {key: said for key, said in row.items() if key not in {_BEHIND, _TIMED}} for row in listed
            ],
            "coming": _coming(selection, rows),
            **({BEYOND: {"articles": articles, "done": done}} if articles else {}),
        },
        notes=_notes([*behind, *(slug for result in results.done for slug in result.behind)]),
        exit_code=2 if session.newsroom.problems else 0,
    )


def _results(session: NewsroomSession, selection: Selection, *, every: bool) -> Results[StatusResult]:
    without = replace(session.newsroom, translations=())  # nobody counts these
    config = session.config.for_checks()

    def ask(
        job: ArticleJob[StatusShared, ArticleTask, StatusResult], some: Selection
    ) -> Results[StatusResult]:
        shared = StatusShared(config, session.without_closed(some).locales)
        return session.results(job, shared, tasks(without, some))

    whole = every or selection.locales_named  # what is not done in some locales is told by each row
    return in_every_locale(session.config, selection, replace(JOB, joined=None) if whole else JOB, ask)


def _narrowed(row: Row, codes: Collection[str]) -> Row:
    """Return a row as far as it is about some locales."""
    locales = {code: figures for code, figures in row["locales"].items() if code in codes}
    return {**row, "locales": locales, _BEHIND: [code for code in row[_BEHIND] if code in codes]}


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
    """Return a row: the figures of each view, and in which locales catalogs lack strings."""
    cells = {str(view.locale): tally(view, config).data() for view in views}
    return {**head, "locales": cells, _BEHIND: [str(view.locale) for view in behind if _lacks(view)]}


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


def _lacks(view: CatalogView) -> bool:
    """Return whether a source has strings that its catalog lacks."""
    return any(not unit.known for unit in view.units)

"""A run of translate: which messages want a text, and the answers that have come and are saved."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from localize.flows.article_task import tasks
from localize.flows.translate_job import FILL, HARVEST, Answer, FillTask, TranslateShared, fill, harvest
from localize.model import ReviewState
from localize.model.domain import UI
from localize.review import state

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from localize.errors import LocalizeError
    from localize.flows.article_task import ArticleTask
    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.selection import Selection
    from localize.flows.translate_job import Filled
    from localize.model import Change, Suggestion
    from localize.model.request import Request


class TranslateRun:
    """The messages of a selection that want a text, and what they have been filled with.

    Attributes:
        requests: these messages, the interface's first, in order.
        behind: the slugs of catalogs that lack strings of their sources.
        changes: the texts that were filled and derived, in the order in which they came.
        filled: how many texts came from each origin.
    """

    def __init__(self, session: NewsroomSession, selection: Selection) -> None:
        """Look for messages that want a text.

        Args:
            session: the newsroom at work.
            selection: which articles and locales.

        Raises:
            UnreadableErrors: all files that cannot be read, unless the newsroom says to keep going.
        """
        unread = session.close_unreadable()
        locales = session.without_closed(selection).locales
        self.session = session
        self._shared = TranslateShared(session.config, locales, session.rules, session.at)
        # What wants a text is the same at any time, so that what is known of before counts.
        results = session.results(
            HARVEST, replace(self._shared, at=""), _tasks(session, selection, pinned=True)
        )
        self.selection = session.narrowed(selection, unread, results)
        found = list(results.done)
        if selection.ui:
            found.insert(0, harvest(self._shared, UI, session.interface_catalogs))
        self.requests: tuple[Request, ...] = tuple(request for one in found for request in one.requests)
        self.behind = {one.slug for one in found if one.behind}
        self.changes: list[Change] = []
        self.filled: Counter[str] = Counter()
        self._lagging = {one.slug for one in found if one.lags}
        self._waiting: list[Answer] = []
        self._drafts = {request for request in self.requests if _is_draft(request)}

    @property
    def drafts(self) -> Counter[str]:
        """Counts of machines' drafts that wait for a person, by locale, without derived ones."""
        return Counter(str(request.locale) for request in self._drafts)

    def put(self, request: Request, suggestion: Suggestion) -> None:
        """Take an answer; it is on the disk after the next `save`."""
        self._waiting.append(Answer(request, suggestion))

    def save(self) -> None:
        """Write the answers since the last time, and what derives from them; at first, all that lags behind.

        An answer for a message that somebody has changed since is passed over.

        Raises:
            UnreadableErrors: a file can no longer be read; the others are written.
        """
        answers = tuple(self._waiting)
        with self.session.files:
            found, problems = self._filled(answers, self._lagging)
            self.session.commit()
        del self._waiting[: len(answers)]
        self._lagging.clear()
        self._tell(answers, found)
        self.session.refuse(problems)

    def rehearse(self) -> None:
        """Tell what the answers would change; nothing is written."""
        answers = tuple(self._waiting)
        with self.session.files:
            found, _ = self._filled(answers, planned=True)
        self._tell(answers, {slug: replace(one, derived=()) for slug, one in found.items()})

    def _filled(
        self, answers: Sequence[Answer], also: Collection[str] = (), *, planned: bool = False
    ) -> tuple[dict[str, Filled], tuple[LocalizeError, ...]]:
        """Have catalogs filled, and hand them to the unit of work.

        Args:
            answers: the texts.
            also: slugs of which derived catalogs are refreshed without any.
            planned: whether the run only says what it would do.

        Returns:
            What came of it by slug, the interface first, and why files cannot be read any more.
        """
        by_slug: dict[str, list[Answer]] = {slug: [] for slug in also}
        for answer in answers:
            by_slug.setdefault(answer.request.slug, []).append(answer)
        found: dict[str, Filled] = {}
        if UI in by_slug:
            catalogs, found[UI] = fill(self._shared, UI, by_slug[UI], self.session.interface_catalogs)
            self.session.put_all(catalogs)
        articles = tuple(article for article in self.selection.articles if article.slug in by_slug)
        work = [
            FillTask(task.slug, task.path, task.locales, answers=tuple(by_slug[task.slug]))
            for task in _tasks(self.session, replace(self.selection, articles=articles))
        ]

        def taken(result: Filled) -> Filled:
            self.session.stage(result.catalogs, planned=planned)
            return replace(result, catalogs=())

        results = self.session.results(FILL, self._shared, work, taken)
        found |= {result.slug: result for result in results.done}
        return found, results.problems

    def _tell(self, answers: Sequence[Answer], found: Mapping[str, Filled]) -> None:
        """Take down what was filled, in the order in which the answers came, and what derives from it."""
        changes = {slug: iter(one.changes) for slug, one in found.items()}
        for answer in answers:
            change = next(changes.get(answer.request.slug, iter(())), None)
            if change is not None:
                self.filled[answer.suggestion.origin] += 1
                kept = self._drafts.discard if answer.suggestion.accepted else self._drafts.add
                kept(answer.request)
                self.changes.append(change)
        self.changes += [change for one in found.values() for change in one.derived]


def _tasks(
    session: NewsroomSession, selection: Selection, *, pinned: bool = False
) -> tuple[ArticleTask, ...]:
    """Return the tasks of a selection, without the files that are translations: nobody asks them here."""
    return tasks(replace(session.newsroom, translations=()), selection, pinned=pinned)


def _is_draft(request: Request) -> bool:
    known = not request.message.blank
    return known and state(request.message, request.decisions) is ReviewState.DRAFT

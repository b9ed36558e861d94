"""A sitting at the review queue: string after string, each read anew, each act saved under the lock.

It knows neither terminal nor page; both are faces of it.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from localize.checks.counterparts import Counterpart, counterparts
from localize.checks.registry import configured, installed
from localize.checks.registry import select as select_checks
from localize.errors import InputError, InputErrors, UsageError
from localize.flows import review_act, review_acts, undo
from localize.flows.addressed_strings import string_of
from localize.flows.committed_texts import committed_texts, parted_texts
from localize.flows.done_acts import DoneAct, DoneActs
from localize.flows.glossary_entry import add_term
from localize.flows.newsroom_session import NewsroomSession
from localize.flows.open_articles import OpenArticles
from localize.flows.review_act import Approval, Edit, Rejection
from localize.flows.review_matches import FindMatches, no_matches, texts_beside
from localize.flows.review_news import ReviewNews, Tell, assignment, rejection, to_nobody
from localize.flows.review_queue import Order, QueueFilter, waiting
from localize.flows.review_script import OtherScript, other_scripts
from localize.flows.review_strings import is_ready
from localize.flows.review_surroundings import grave_changes, judged, surroundings
from localize.flows.review_versions import ChangedMeanwhileError, UnseenChangeError, version_of
from localize.flows.selection import select
from localize.flows.sitting_queue import SittingQueue
from localize.flows.waive import waive
from localize.model import ReviewState, Severity
from localize.model.domain import Domain
from localize.model.remark import RemarkKind
from localize.model.request import Request
from localize.review import Who
from localize.review.assignment import assigned_to
from localize.review.error_kinds import error_of
from localize.workspace.lock import writing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from localize.flows.glossary_entry import TermEntry
    from localize.flows.newsroom import Newsroom
    from localize.flows.review_news import News
    from localize.flows.review_surroundings import Surroundings
    from localize.flows.selection import Selection
    from localize.model import Finding, Locale, MessageKey
    from localize.model.memory import Match
    from localize.review import Item
    from localize.workspace.disk import Disk

    Act = Callable[[NewsroomSession, Item, Who], News | None]
    Clock = Callable[[], str]


_PATIENCE = 5.0
"""Seconds to wait for another run to finish writing."""


class ReviewSession:
    """The queue of one sitting, the place in it, and what was done.

    Sources are read once, catalogs before each act: strings that a pull retired or added meanwhile, and those
    of an article that was changed or can no longer be read, wait for the next sitting.

    Attributes:
        newsroom: its sources as read; whoever knows newer ones may put them here.
        matches: what is known for a source; likewise.
        queue: the strings that wait, and the place among them.
        done: what was done to its strings, and how many were skipped.
        news: what programs are to be told of, once nobody waits for it.
    """

    def __init__(
        self,
        disk: Disk,
        newsroom: Newsroom,
        by: str,
        clock: Clock,
        items: Iterable[Item] = (),
        *,
        matches: FindMatches = no_matches,
        tell: Tell = to_nobody,
    ) -> None:
        """Begin a sitting.

        Args:
            disk: the newsroom's files.
            newsroom: its sources as read.
            by: who reviews.
            clock: the time as ledgers write it, in UTC: `2026-03-01T08:00:00Z`.
            items: the strings that wait, in order.
            matches: what is known for a source.
            tell: tells the newsroom's programs of what was done.
        """
        self.newsroom = newsroom
        self.queue = SittingQueue(items)
        self.done = DoneActs()
        self.by = by
        self.news = ReviewNews(tell)
        self._disk = disk
        self._clock = clock
        self.matches = matches
        self._opened = OpenArticles(disk)
        self._checks = select_checks(among=configured(installed(), newsroom.config)).string
        self._written: dict[tuple[str, Locale], Item] = {}
        self._shown: set[str] = set()

    @property
    def checks(self) -> dict[str, str]:
        """What each check that judges a string is about, in a line of English, by its name."""
        return {check.name: check.summary for check in self._checks}

    def current(self) -> Item | None:
        """Return the next string as it is now; None at the end of the queue.

        One that somebody else has made ready since is passed over; one to which the person went is not.
        """
        while (found := self.queue.next) is not None:
            item = self.fresh(found)
            if item is not None and (self.queue.knows(item) or not is_ready(item, self.newsroom.config)):
                return item
            self.queue.pass_over(gone=item is None)
        return None

    def fresh(self, item: Item) -> Item | None:
        """Return a string as it is now; None where it is gone, or its article was changed since."""
        return _found(self.at_work(), item)

    def source_of(self, item: Item) -> Locale:
        """Return the locale of a string's source."""
        found = {article.slug: article.source_locale for article in self.newsroom.articles}
        return found.get(item.slug, self.newsroom.config.ui_source)

    def recalled(self, item: Item) -> tuple[Match, ...]:
        """Return what is known for a string's source; whoever asks first waits for the memory to be read."""
        source = self.source_of(item)
        return self.matches(Request(item.slug, item.message, source, item.locale, item.decisions))

    def surroundings(self, item: Item, around: int = 2, *, recalls: bool = True) -> Surroundings:
        """Return what surrounds a string; from now on its change counts as shown to the person.

        Args:
            item: the string.
            around: how many neighbours to show on either side.
            recalls: whether to ask what is known for its source.

        Raises:
            UsageError: its article is gone.
            InputError: the article was changed, or can no longer be read.
        """
        session = self.at_work()
        catalogs = session.catalogs(review_acts.article_of(session, item.slug))
        self._shown.add(version_of(item))
        return surroundings(
            session,
            catalogs,
            item,
            self._checks,
            committed=partial(self._committed, item),
            parted=partial(self._parted, item),
            matches=(*texts_beside(item), *(self.recalled(item) if recalls else ())),
            around=around,
        )

    def judge(self, item: Item, texts: tuple[str, ...]) -> tuple[Finding, ...]:
        """Return what `check` would say of a text for a string, errors first.

        Raises:
            UsageError: its article is gone.
            InputError: the article was changed, or can no longer be read.
        """
        return self._judged(self.at_work(), item, texts)

    def counterparts(self, item: Item, texts: tuple[str, ...]) -> tuple[Counterpart, ...]:
        """Return the numbers, names and quotations of a string's source beside those of a text for it."""
        target = texts[0] if texts else ""
        return counterparts(item.message.key.source, target, self.source_of(item), item.locale)

    def scripts(self, item: Item, texts: tuple[str, ...]) -> tuple[OtherScript, ...]:
        """Return a text for a string as the catalogs that derive from its own will have it.

        Raises:
            UsageError: its article is gone.
        """
        return other_scripts(self.at_work(), item, texts)

    def problems(self, item: Item, texts: tuple[str, ...] | None = None) -> tuple[str, ...]:
        """Return what forbids a string's text to be approved, each in one line."""
        found = self.judge(item, texts or item.message.targets)
        return tuple(finding.message for finding in found if finding.severity is Severity.ERROR)

    def skip(self) -> None:
        """Leave the next string for another sitting."""
        self.done.counts["skipped"] += 1
        self.queue.skip()

    def to_read_again(self) -> tuple[Item, ...]:
        """Return the strings that were written in this sitting and still wait for a person."""
        fresh = (self.fresh(item) for item in self._written.values())
        return tuple(
            item
            for item in fresh
            if item is not None
            and item.state is ReviewState.TRANSLATED
            and not is_ready(item, self.newsroom.config)
        )

    def go_to_address(self, name: str, locale: Locale) -> None:
        """Make a string the next one, by its address.

        Raises:
            UsageError: there is no such string.
        """
        session = self.at_work()
        self.queue.go_to(string_of(session, select(session.newsroom, (), [str(locale)]), name))

    def approve(
        self, item: Item, texts: tuple[str, ...] | None = None, *, confirmed: bool = False
    ) -> Item | None:
        """Approve a string as it was shown, with another text where one is given, and go on to the next.

        Args:
            item: the string as it was shown.
            texts: a person's text for it; None for the one that stands there.
            confirmed: whether the person has said so twice.

        Returns:
            The string as it is then.

        Raises:
            ChangedMeanwhileError: it is no longer what was shown.
            UnseenChangeError: a number, a name, a denial or a date of its source changed: once more, please.
            UsageError: its text cannot be approved, or its changed source was not shown.
        """

        def act(session: NewsroomSession, now: Item, who: Who) -> None:
            self._refuse_unseen(now, confirmed=confirmed)
            text = now.message.targets if texts is None else texts
            said = self._judged(session, now, text)
            problems = tuple(one.message for one in said if one.severity is Severity.ERROR)
            if texts is None or texts == now.message.targets:
                self._apply(session, now, Approval(drafts=True, problems=problems), who)
            else:
                self._apply(session, now, Edit(texts, approve=True, problems=problems), who)

        return self._decide("approved", item, act)

    def _refuse_unseen(self, item: Item, *, confirmed: bool) -> None:
        """Refuse to approve a stale text whose change nobody has seen, or has not thought about."""
        if item.state is not ReviewState.STALE:
            return
        if version_of(item) not in self._shown:
            raise UsageError(
                "the source of this text has changed", hint="See the change first, then approve."
            )
        changes = grave_changes(item, self.source_of(item))
        if changes and not confirmed:
            raise UnseenChangeError(changes)

    def reject(self, item: Item, note: str, error: str = "") -> Item | None:
        """Reject a string as it was shown, and go on to the next; return it as it is then.

        Args:
            item: the string as it was shown.
            note: why.
            error: the kind of error and how grave it is, as a person types it: `accuracy/major`.

        Raises:
            ChangedMeanwhileError: it is no longer what was shown.
            UsageError: there is no text to reject, or no such kind of error.
        """
        recorded = error_of(error)

        def act(session: NewsroomSession, now: Item, who: Who) -> News:
            self._apply(session, now, Rejection(note, error=recorded), who)
            return rejection(now, who, note)

        return self._decide("rejected", item, act)

    def edit(self, item: Item, texts: tuple[str, ...]) -> Item | None:
        """Put a person's text where the shown one stood; the string stays the next one. Return it.

        Raises:
            ChangedMeanwhileError: it is no longer what was shown.
            UsageError: the text cannot stand.
        """
        act = Edit(texts)
        return self._act("edited", item, lambda session, now, who: self._apply(session, now, act, who))

    def write(self, item: Item, texts: tuple[str, ...]) -> Item | None:
        """Put a person's text, and go on to the next string; return this one as it is then.

        Raises:
            ChangedMeanwhileError: it is no longer what was shown.
            UsageError: the text cannot stand.
        """
        act = Edit(texts)
        return self._decide("edited", item, lambda session, now, who: self._apply(session, now, act, who))

    def comment(self, item: Item, text: str) -> Item | None:
        """Say something of a string; its state and the place stay.

        Raises:
            UsageError: nothing is said, or the string is gone.
        """
        if not text.strip():
            raise UsageError("the comment is empty")
        return self._act(
            "commented",
            item,
            lambda session, now, who: review_acts.remark(
                session, now, RemarkKind.COMMENT, who, text.strip(), opened=self._opened
            ),
        )

    def assign(self, item: Item, name: str) -> Item | None:
        """Give the string's whole catalog to a person; an empty name is nobody.

        Raises:
            UsageError: the string is gone, or the name cannot be a person's.
        """
        to = name.strip()
        if not to.isprintable():
            raise UsageError("this cannot be a person's name")

        def act(session: NewsroomSession, now: Item, who: Who) -> News:
            review_acts.remark(session, now, RemarkKind.ASSIGNED, who, to, whole=True, opened=self._opened)
            return assignment(now, who, to)

        ledger = self.at_work().file(item.locale, Domain.of(item.slug)).ledger
        if assigned_to(ledger) == ((to,) if to else ()):
            return item
        return self._act("assigned", item, act)

    def waive(self, item: Item, check: str, reason: str) -> Item | None:
        """Let what a check says of the text stand, until the text changes; the place stays.

        Raises:
            ChangedMeanwhileError: it is no longer what was shown.
            UsageError: there is no reason, or the check cannot be waived or says nothing.
        """
        only = select(self.newsroom, [item.slug], [str(item.locale)])

        def act(session: NewsroomSession, now: Item, who: Who) -> None:
            waive(session, only, now.address, check, who, reason=reason)

        return self._act("waived", item, act)

    def add_term(self, item: Item, entry: TermEntry) -> Item:
        """Add a term of a string to the glossary, or forbid a form of it; the place stays. Return the string.

        Raises:
            InputErrors: the glossary would be none with it.
            UsageError: the glossary has it already, or it is none.
        """
        path, former = self.newsroom.config.glossary, self.newsroom.glossary
        with writing(self._disk, "review", wait=_PATIENCE):
            before = self._disk.read(path) if self._disk.exists(path) else None
            source = self.source_of(item)
            self.newsroom = add_term(self._disk, self.newsroom, entry, source, item.locale)
            after = self._disk.read(path)

        def take_back() -> None:
            undo.restore_file(self._disk, path, before, after)
            self.newsroom = replace(self.newsroom, glossary=former)

        self.done.add(DoneAct("terms", item, take_back))
        return item

    def undo(self) -> Item:
        """Take the last act back, and the one before it the next time; return its string as it was before.

        The string is the next one again.

        Raises:
            UsageError: there is no act, or somebody else has changed the string since.
        """
        last = self.done.last
        with writing(self._disk, "review", wait=_PATIENCE):
            last.take_back()
        self.done.forget_last()
        self.news.take_back(last.news)
        self.queue.return_to(last.item)
        return last.item

    def _decide(self, kind: str, item: Item, act: Act) -> Item | None:
        now = self._act(kind, item, act)
        self.queue.leave(item)
        return now

    def _act(self, kind: str, item: Item, act: Act) -> Item | None:
        """Do something to a string, if it still is what the person saw."""
        with writing(self._disk, "review", wait=_PATIENCE):
            session = self.at_work()
            now = _found(session, item)
            if now is None:
                raise ChangedMeanwhileError("the article of this string was changed meanwhile")
            if version_of(now) != version_of(item):
                raise ChangedMeanwhileError("somebody else has changed this string; see it as it is now")
            before = undo.take(self._disk, self.newsroom.config.locales, item)
            news = act(session, now, Who(self.by, session.at))
            snapshot = undo.after(self._disk, before)
            done = DoneAct(kind, snapshot.item, partial(undo.restore, self._disk, snapshot), news)
            self.done.add(done)
            after = _found(self.at_work(), item)
        if news is not None:
            self.news.add(news)
        self.queue.know(item)
        if kind == "edited":
            self._written[item.address, item.locale] = item
        if after is not None:
            self._shown.add(version_of(after))
        return after

    def _apply(self, session: NewsroomSession, now: Item, act: review_act.Act, who: Who) -> None:
        review_acts.apply(session, now, act, who, self._opened)

    def _judged(self, session: NewsroomSession, item: Item, texts: tuple[str, ...]) -> tuple[Finding, ...]:
        catalogs = session.catalogs(review_acts.article_of(session, item.slug), (item.locale,))
        return judged(session, catalogs, item, texts, self._checks)

    def _committed(self, item: Item, path: str) -> Mapping[MessageKey, tuple[str, ...]]:
        return committed_texts(self._disk, path, item.locale, Domain.of(item.slug))

    def _parted(self, item: Item, path: str) -> Mapping[MessageKey, tuple[str, ...]]:
        return parted_texts(self._disk, path, item.locale, Domain.of(item.slug))

    def at_work(self) -> NewsroomSession:
        """Begin a run on the newsroom; what the sitting has open need not be read again."""
        return NewsroomSession(self._disk, self.newsroom, at=self._clock(), run=self._opened)


def open_session(
    catalogs: NewsroomSession,
    selection: Selection,
    by: str,
    clock: Clock,
    wanted: QueueFilter | None = None,
    *,
    order: Order = Order.URGENT,
    matches: FindMatches = no_matches,
    tell: Tell = to_nobody,
) -> ReviewSession:
    """Begin a sitting with what waits for a person."""
    items = waiting(catalogs, selection, wanted, order)
    return ReviewSession(catalogs.disk, catalogs.newsroom, by, clock, items, matches=matches, tell=tell)


def _found(session: NewsroomSession, item: Item) -> Item | None:
    try:
        return review_acts.found(session, item)
    except (InputError, InputErrors):  # the article was changed, or can no longer be read
        return None

"""Approving many strings at once: of articles, in some states and roles. Nothing is written here."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from localize.errors import UsageError, suggest
from localize.flows.addressed_strings import strings_of
from localize.flows.review import decided
from localize.flows.review_act import APPROVABLE, Approval, OneString, WholeArticle
from localize.flows.selection import select
from localize.formats.article.roles import ROLES
from localize.frozen import frozen
from localize.model import ReviewState
from localize.model.domain import UI
from localize.review import Address

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.review_act import Choice
    from localize.flows.selection import Selection
    from localize.model import Locale, Report
    from localize.review import Item, Who


_NOTHING = "There is nothing to approve."


@frozen
class Bulk:
    """The strings of articles that are meant; one that is named by its address is meant in any case."""

    states: frozenset[ReviewState] = frozenset({ReviewState.TRANSLATED})
    roles: frozenset[str] = frozenset()
    """Empty for all."""
    narrows: bool = False
    """True if a person named states or roles."""

    @classmethod
    def of(cls, states: Collection[ReviewState], roles: Collection[str], *, drafts: bool) -> Bulk:
        """Return what a person means.

        Raises:
            UsageError: texts in such a state are never approved together, or there is no such role.
        """
        for state in states:
            _refuse_state(state)
        for role in roles:
            if role not in ROLES:
                raise UsageError(f"there is no role «{role}»", hint=suggest(role, sorted(ROLES)))
        wanted = frozenset(states or {ReviewState.TRANSLATED}) | ({ReviewState.DRAFT} if drafts else set())
        return cls(wanted, frozenset(roles), narrows=bool(states or roles))


def _refuse_state(state: ReviewState) -> None:
    if state in APPROVABLE:
        return
    if state is ReviewState.STALE:
        said = "a text whose source has changed is approved only after the change was shown"
    elif state is ReviewState.REJECTED:
        said = "what somebody has rejected is approved one by one"
    else:
        raise UsageError(f"nothing {state} can be approved", hint="Name --state translated or draft.")
    raise UsageError(said, hint=f"Go through them: `localize review --state {state}`")


def approved(
    session: NewsroomSession, selection: Selection, names: Sequence[str], who: Who, bulk: Bulk
) -> Report:
    """Approve strings in a session, and return what that changes; nothing is written until it commits.

    Args:
        session: the newsroom at work.
        selection: the locales.
        names: slugs, paths of articles, `ui`, or `SLUG@<hex>`; every article where none is given.
        who: the person.
        bulk: which strings of articles.

    Raises:
        InputErrors: files of these articles that cannot be read, all of them.
        UsageError: a name is unknown, a string chosen by its address cannot be approved, or nothing is named.
    """
    if not names and not bulk.narrows:
        raise UsageError(
            "nothing is named", hint="Name articles, or say which strings of all: --state draft -l ru"
        )
    choices = tuple(_choices(session, names, bulk))
    report = decided(session, selection, "review approve", choices, who, commits=False)
    return report if report.changes or report.notes else replace(report, notes=(_NOTHING,))


def changed_sources(
    session: NewsroomSession, selection: Selection, names: Sequence[str]
) -> tuple[tuple[Item, Locale], ...]:
    """Return the strings named by address whose source has changed, each with the locale of its source.

    Raises:
        UsageError: there is no such string.
    """
    found = (item for name in names if "@" in name for item in strings_of(session, selection, name))
    sources = {article.slug: article.source_locale for article in session.newsroom.articles}
    return tuple(
        (item, sources.get(item.slug, session.config.ui_source))
        for item in found
        if item.state is ReviewState.STALE
    )


def only_shown(report: Report) -> Report:
    """Return the report of an approval that was not written."""
    return replace(
        report, changes=(), counts=report.counts | {"changes": 0}, notes=("Nothing was approved.",)
    )


def _choices(session: NewsroomSession, names: Sequence[str], bulk: Bulk) -> Iterator[Choice]:
    drafts = ReviewState.DRAFT in bulk.states
    act = Approval(bulk.states, drafts, explicit=False)
    slugs = {UI, *(article.slug for article in session.newsroom.articles)}
    for name in names or (*(article.slug for article in session.newsroom.articles), UI):
        if "@" in name:
            yield OneString(Address.parse(name), Approval(drafts=drafts))
        elif name in slugs:
            yield WholeArticle(name, act, bulk.roles)
        else:  # a path, or nothing
            (article,) = select(session.newsroom, [name]).articles
            yield WholeArticle(article.slug, act, bulk.roles)

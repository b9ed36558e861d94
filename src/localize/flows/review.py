"""Review: approve, edit and reject, one string or one article at a time."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from localize.errors import InputErrors
from localize.flows import review_job
from localize.flows.article_task import tasks
from localize.flows.review_act import Approval, Edit, OneString, Rejection, WholeArticle
from localize.flows.unknown_article import unknown_article
from localize.model import Report
from localize.model.domain import UI
from localize.review import Address

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from localize.flows.article_task import ArticleTask
    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.review_act import Choice
    from localize.flows.review_job import Decided, Tally
    from localize.flows.selection import Selection
    from localize.review import Who


def approve(
    session: NewsroomSession, selection: Selection, names: Sequence[str], who: Who, *, drafts: bool = False
) -> Report:
    """Approve strings by address, or what is translated in an article by its slug.

    Args:
        session: the newsroom at work.
        selection: the locales; its articles are not asked.
        names: `SLUG` or `SLUG@<hex>`.
        who: the person.
        drafts: whether drafts are approved too.

    Raises:
        InputErrors: files of these articles that cannot be read, all of them.
        UsageError: a name is unknown, or a string chosen by its address cannot be approved.
    """
    choices = [
        OneString(Address.parse(name), Approval(drafts=drafts))
        if "@" in name
        else WholeArticle(name, Approval.of_article(drafts=drafts))
        for name in names
    ]
    return decided(session, selection, "review approve", choices, who)


def edit(
    session: NewsroomSession,
    selection: Selection,
    address: str,
    texts: tuple[str, ...],
    who: Who,
    *,
    approve: bool = False,
) -> Report:
    """Put a person's text for one string.

    Args:
        session: the newsroom at work.
        selection: the locales.
        address: `SLUG@<hex>`.
        texts: one text, or one per plural form.
        who: the person.
        approve: whether the person approves it at once.

    Raises:
        InputErrors: files of the article that cannot be read, all of them.
        UsageError: the string is unknown, or the text cannot stand.
    """
    choice = OneString(Address.parse(address), Edit(texts, approve))
    return decided(session, selection, "review edit", [choice], who)


def reject(
    session: NewsroomSession,
    selection: Selection,
    names: Sequence[str],
    who: Who,
    *,
    note: str = "",
    clear: bool = False,
) -> Report:
    """Reject strings by address.

    Args:
        session: the newsroom at work.
        selection: the locales.
        names: `SLUG@<hex>`.
        who: the person.
        note: why.
        clear: whether their places are emptied.

    Raises:
        InputErrors: files of these articles that cannot be read, all of them.
        UsageError: a string is unknown, or has no text to reject.
    """
    choices = [OneString(Address.parse(name), Rejection(note, clear)) for name in names]
    return decided(session, selection, "review reject", choices, who)


def decided(
    session: NewsroomSession,
    selection: Selection,
    verb: str,
    choices: Sequence[Choice],
    who: Who,
    *,
    commits: bool = True,
) -> Report:
    """Have each choice made by the job of its article, and write what came of them.

    Args:
        session: the newsroom at work.
        selection: the locales; its articles are not asked.
        verb: the verb that reports it.
        choices: what a person means, and does to it.
        who: the person.
        commits: whether it is written at once, or left to the session.

    Raises:
        InputErrors: files of these articles that cannot be read, all of them.
        UsageError: an article or string is unknown, or an act on it is not allowed.
    """
    by_slug = _by_slug(session, choices)
    shared = review_job.ReviewShared(
        session.config, selection.locales, selection.locales_named, session.rules, who, session.at
    )
    found = _interface_decided(session, shared, by_slug.get(UI, ())) | _articles_decided(
        session, shared, selection, by_slug
    )
    if commits:
        session.commit()
    told = [next(found[choice.slug]) for choice in choices]
    changes = tuple(change for one in told for change in one.changes)
    notes = tuple(note for one in told for note in one.notes)
    return Report(
        verb,
        changes,
        counts={"changes": len(changes)},
        notes=(*session.charset_notes(), *notes),
        data=_figures(tally for one in told for tally in one.tallies),
    )


def _figures(tallies: Iterable[Tally]) -> dict[str, object]:
    """Return how many strings of each catalog were approved and left, by state; nothing of single strings."""
    catalogs = [
        {
            "slug": one.slug,
            "locale": str(one.locale),
            "approved": {state.value: count for state, count in one.approved.items()},
            "left": {state.value: count for state, count in one.left.items()},
        }
        for one in tallies
    ]
    return {"catalogs": catalogs} if catalogs else {}


def _by_slug(session: NewsroomSession, choices: Sequence[Choice]) -> dict[str, list[Choice]]:
    """Return what is decided on each article, and on the interface, in order.

    Raises:
        UsageError: there is no such article.
    """
    slugs = dict.fromkeys([*(article.slug for article in session.newsroom.articles), UI])
    found: dict[str, list[Choice]] = {}
    for choice in choices:
        if choice.slug not in slugs:
            raise unknown_article(choice.slug, slugs)
        found.setdefault(choice.slug, []).append(choice)
    return found


def _interface_decided(
    session: NewsroomSession, shared: review_job.ReviewShared, choices: Sequence[Choice]
) -> dict[str, Iterator[Decided]]:
    if not choices:
        return {}
    catalogs, decided = review_job.decide(shared, tuple(choices), session.interface_catalogs)
    session.put_all(catalogs)
    return {UI: iter(decided)}


def _articles_decided(
    session: NewsroomSession,
    shared: review_job.ReviewShared,
    selection: Selection,
    by_slug: Mapping[str, Sequence[Choice]],
) -> dict[str, Iterator[Decided]]:
    articles = tuple(article for article in session.newsroom.articles if article.slug in by_slug)
    planned = [
        review_job.ReviewTask(
            task.slug, task.path, task.locales, digest=task.digest, choices=tuple(by_slug[task.slug])
        )
        for task in _tasks(session, replace(selection, articles=articles))
    ]
    results = session.results(review_job.JOB, shared, planned)
    if results.unread:
        raise InputErrors(results.problems)
    for result in results.done:
        session.put_bytes(result.catalogs)
    return {result.slug: iter(result.decided) for result in results.done}


def _tasks(session: NewsroomSession, selection: Selection) -> tuple[ArticleTask, ...]:
    """Return the tasks of a selection: nobody decides on an article that was changed since it was read."""
    own = replace(session.newsroom, translations=())  # what is a translation of another is not reviewed
    return tasks(own, selection, pinned=True)

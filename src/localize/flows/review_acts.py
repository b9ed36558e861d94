"""What a person does to one string: each act commits ledger and catalog, and what derives from it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from localize import review
from localize.errors import UsageError
from localize.flows.review_queue import items_of
from localize.model import Change, Report
from localize.model.domain import UI, Domain
from localize.model.remark import Remark, RemarkKind, newest_remarks

if TYPE_CHECKING:
    from collections.abc import Callable

    from localize.flows.newsroom_session import NewsroomSession
    from localize.model import ArticleHead, Ledger
    from localize.review import Item, Step, Who

    Act = Callable[[Item, Ledger], Step]


def write(
    item: Item,
    ledger: Ledger,
    who: Who,
    texts: tuple[str, ...],
    *,
    approve: bool = False,
    problems: tuple[str, ...] = (),
) -> Step:
    """Put a person's text, approved at once or not.

    Raises:
        UsageError: the text cannot stand; or there are more or fewer texts than the string has plural forms.
    """
    wanted = len(item.message.targets)
    if len(texts) != wanted:
        raise UsageError(
            f"{item.address} wants {wanted} texts in {item.locale}, {len(texts)} are given",
            hint="Give one text per plural form, in the order of the locale's forms.",
        )
    return review.edit(item.message, ledger, who, texts, approve=approve, problems=problems, basis=item.basis)


def approve(item: Item, ledger: Ledger, who: Who, problems: tuple[str, ...]) -> Step:
    """Approve the text as it stands, whatever its state.

    Raises:
        UsageError: there is none, or it is broken.
    """
    return review.approve(
        item.message, ledger, who, drafts=True, explicit=True, problems=problems, basis=item.basis
    )


def reject(item: Item, ledger: Ledger, who: Who, note: str, error: str) -> Step:
    """Reject the text as it stands.

    Raises:
        UsageError: there is none.
    """
    return review.reject(item.message, ledger, who, note=note, error=error, basis=item.basis)


def apply(session: NewsroomSession, item: Item, act: Act) -> Report:
    """Do something to a string, refresh what derives from it, and save all of it.

    Args:
        session: the newsroom at work.
        item: the string as it is now.
        act: gives the step.

    Raises:
        UsageError: the act is not allowed; nothing is done.
    """
    file = session.file(item.locale, Domain.of(item.slug))
    step = act(item, file.ledger)
    if step.message == item.message and step.decision is None:
        return Report("review", counts={"changes": 0})
    catalog = file.catalog.with_message(step.message)
    session.put(replace(file, catalog=catalog, ledger=step.recorded_in(file.ledger)))
    kind = step.decision.state.value if step.decision else "changed"
    changes = [Change(kind, file.path, step.message.targets[0], item.locale, item.address)]
    article = article_of(session, item.slug)
    changes += session.refresh((article,) if article else (), (item.locale,), ui=article is None)
    session.commit()
    return Report("review", tuple(changes), counts={"changes": len(changes)})


def remark(
    session: NewsroomSession, item: Item, kind: RemarkKind, who: Who, text: str, *, whole: bool = False
) -> None:
    """Say something of a string, or of its whole catalog, and save it.

    Args:
        session: the newsroom at work.
        item: the string.
        kind: what is said.
        who: the person.
        text: what the person says.
        whole: whether the whole catalog is meant.
    """
    file = session.file(item.locale, Domain.of(item.slug))
    key = "" if whole else item.message.key.digest
    known = file.ledger.remarks_on(key, kind)
    after = tuple(one.id for one in newest_remarks(known))
    target = "" if whole or item.message.blank else item.message.target_digest
    said = Remark(kind, who.by, who.at, text, key, target, after)
    session.put(replace(file, ledger=file.ledger.with_remarks(said)))
    session.commit()


def article_of(session: NewsroomSession, slug: str) -> ArticleHead | None:
    """Return a string's article; None for the interface.

    Raises:
        UsageError: it is gone.
    """
    if slug == UI:
        return None
    found = next((article for article in session.newsroom.articles if article.slug == slug), None)
    if found is None:
        raise UsageError(f"there is no article «{slug}» any more", hint="Begin again: localize review")
    return found


def found(session: NewsroomSession, item: Item) -> Item | None:
    """Return a string as it is now; None where its article or the catalog has it no more."""
    try:
        article = article_of(session, item.slug)
    except UsageError:
        return None
    catalogs = session.catalogs(article, (item.locale,))
    if item.locale not in catalogs.locales:
        return None
    every = items_of(catalogs, item.locale)
    return next((one for one in every if one.message.key == item.message.key), None)

"""One act of a sitting: it commits ledger and catalog of a string, and what derives from it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from localize.errors import UsageError
from localize.flows.review import decided
from localize.flows.review_act import OneString
from localize.flows.review_strings import items_of
from localize.flows.selection import Selection
from localize.model.domain import UI, Domain
from localize.model.remark import Remark, newest_remarks
from localize.review import Address

if TYPE_CHECKING:
    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.review_act import Act
    from localize.model import ArticleHead, Report
    from localize.model.remark import RemarkKind
    from localize.review import Item, Who


def apply(session: NewsroomSession, item: Item, act: Act, who: Who) -> Report:
    """Do something to a string, refresh what derives from it, and save all of it.

    Args:
        session: the newsroom at work.
        item: the string as it is now.
        act: the act.
        who: the person.

    Raises:
        InputErrors: its article or a catalog of it cannot be read.
        UsageError: the act is not allowed; nothing is done.
    """
    choice = OneString(Address(item.slug, item.message.key.digest), act)
    return decided(session, _only(item), "review", [choice], who)


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
    session.files.put(replace(file, ledger=file.ledger.with_remarks(said)))
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
        raise UsageError(f"there is no article «{slug}» any more", hint="Begin again: `localize review`")
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


def _only(item: Item) -> Selection:
    return Selection((), (item.locale,), ui=False, narrowed=True, locales_named=True)

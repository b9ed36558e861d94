"""One act of a sitting: it commits ledger and catalog of a string, and what derives from it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from localize.errors import UsageError
from localize.flows.review_act import OneString
from localize.flows.review_job import ReviewShared, decide
from localize.flows.review_strings import item_at
from localize.model.domain import UI
from localize.model.remark import Remark, newest_remarks
from localize.review import Address

if TYPE_CHECKING:
    from localize.catalogs.catalog_set import CatalogSet
    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.open_articles import OpenArticles
    from localize.flows.review_act import Act
    from localize.flows.review_job import Decided
    from localize.model import ArticleHead
    from localize.model.remark import RemarkKind
    from localize.review import Item, Who


def apply(
    session: NewsroomSession, item: Item, act: Act, who: Who, opened: OpenArticles | None = None
) -> Decided:
    """Do something to a string, refresh what derives from it, and save all of it.

    Args:
        session: the newsroom at work.
        item: the string as it is now.
        act: the act.
        who: the person.
        opened: the articles that the sitting has open; what was saved stays open as it is then.

    Raises:
        InputErrors: its article or a catalog of it cannot be read.
        UsageError: the act is not allowed; nothing is done.
    """
    before = session.catalogs(article_of(session, item.slug), (item.locale,))
    shared = ReviewShared(session.config, (item.locale,), True, session.rules, who, session.at)  # noqa: FBT003 - a locale is named
    choice = OneString(Address(item.slug, item.message.key.digest), act)
    after, (told,) = decide(shared, (choice,), before)
    _save(session, before, after, opened)
    return told


def remark(
    session: NewsroomSession,
    item: Item,
    kind: RemarkKind,
    who: Who,
    text: str,
    *,
    whole: bool = False,
    opened: OpenArticles | None = None,
) -> None:
    """Say something of a string, or of its whole catalog, and save it.

    Args:
        session: the newsroom at work.
        item: the string.
        kind: what is said.
        who: the person.
        text: what the person says.
        whole: whether the whole catalog is meant.
        opened: the articles that the sitting has open.
    """
    before = session.catalogs(article_of(session, item.slug), (item.locale,))
    file = before.files[item.locale]
    key = "" if whole else item.message.key.digest
    known = file.ledger.remarks_on(key, kind)
    after = tuple(one.id for one in newest_remarks(known))
    target = "" if whole or item.message.blank else item.message.target_digest
    said = Remark(kind, who.by, who.at, text, key, target, after)
    _save(session, before, before.with_file(replace(file, ledger=file.ledger.with_remarks(said))), opened)


def _save(
    session: NewsroomSession, before: CatalogSet, after: CatalogSet, opened: OpenArticles | None
) -> None:
    """Write the catalogs that an act changed, and have them stay open as they are then."""
    files = {
        file.path: session.disk.read(file.path)
        for file in before.files.values()
        if session.disk.exists(file.path)
    }
    written = after.changed(before.files, files)
    session.put_bytes(written)
    session.commit()
    if opened is not None:
        for one in written:
            opened.take_in(after.files[one.locale], one)


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
    return item_at(catalogs, item.locale, item.message.key) if item.locale in catalogs.locales else None

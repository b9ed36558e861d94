"""Assign: whose an article is in a locale."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from localize.catalogs.target_locales import parent_of
from localize.errors import UsageError
from localize.model import Change, Report
from localize.model.domain import UI
from localize.model.remark import Remark, RemarkKind, newest_remarks
from localize.review.assignment import assigned_to

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.selection import Selection
    from localize.model import Domain, Locale
    from localize.review import Who


def assign(session: NewsroomSession, selection: Selection, to: str, who: Who) -> Report:
    """Give catalogs to a person; an empty name is nobody. Catalogs that follow others are left out.

    Args:
        session: the newsroom at work.
        selection: which articles and locales.
        to: the person's name.
        who: who assigns.

    Raises:
        UsageError: the name cannot be a person's.
    """
    if not to.isprintable():
        raise UsageError(f"«{to!a}» cannot be a person's name", hint="Name the person with --to.")
    changes = []
    for domain, locale in _catalogs(session, selection):
        file = session.file(locale, domain)
        if assigned_to(file.ledger) == ((to,) if to else ()):
            continue
        known = newest_remarks(file.ledger.remarks_on("", RemarkKind.ASSIGNED))
        said = Remark(RemarkKind.ASSIGNED, who.by, who.at, to, after=tuple(one.id for one in known))
        session.files.put(replace(file, ledger=file.ledger.with_remarks(said)))
        changes.append(Change("assigned", file.ledger_path, to or "nobody", locale, domain.slug))
    session.commit()
    return Report("assign", tuple(changes), counts={"changes": len(changes)})


def _catalogs(session: NewsroomSession, selection: Selection) -> Iterator[tuple[Domain, Locale]]:
    for head in (*selection.articles, *((None,) if selection.ui and selection.narrowed else ())):
        found = session.catalogs(head, selection.locales)
        for locale in found.locales:
            if locale in selection.locales and parent_of(head, locale, session.config) is None:
                yield (head.domain if head else UI), locale

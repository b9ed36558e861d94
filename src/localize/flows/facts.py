"""Facts: a named person's word that the facts of one article are checked, in one language."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from localize.catalogs.target_locales import parent_of
from localize.errors import UsageError, in_shell
from localize.flows.edition_making import facts_digest
from localize.flows.review_acts import article_of
from localize.flows.selection import select
from localize.model import Change, ReviewState
from localize.model.remark import Remark, RemarkKind, newest_remarks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.selection import Selection
    from localize.model import Locale, Report
    from localize.review import Who

_ONE = "Say it of one article in one language: `localize review approve politics/budget -l ru --facts`."


def require_one(names: Sequence[str], locales: Sequence[str]) -> None:
    """Refuse anything but one article in one language.

    Raises:
        UsageError: several are named, none is, or a single string.
    """
    if len(names) != 1 or len(locales) != 1 or "@" in names[0]:
        raise UsageError("facts are checked by article and language, never for several at once", hint=_ONE)


def with_facts(session: NewsroomSession, selection: Selection, report: Report, name: str, who: Who) -> Report:
    """Return the report of an approval after which the facts of its article are checked, too.

    Args:
        session: the newsroom at work; nothing is committed.
        selection: the locale.
        report: what the approval did.
        name: the article's slug or path.
        who: the person who stands for it.

    Raises:
        UsageError: as `check_facts` does.
    """
    chosen = select(session.newsroom, [name]).articles
    slug = chosen[0].slug if chosen else name
    change = check_facts(session, slug, selection.locales[0], who)
    counts = {**report.counts, "facts": 1}
    return replace(report, changes=(*report.changes, change), counts=counts)


def check_facts(session: NewsroomSession, slug: str, locale: Locale, who: Who) -> Change:
    """Record that the facts of an article are checked, for its texts as they stand.

    Args:
        session: the newsroom at work; nothing is committed.
        slug: the article.
        locale: a locale that it is translated into.
        who: the person who stands for it.

    Raises:
        UsageError: it is no article, is not translated into the locale or converted from another, or not all
            of its texts are approved.
    """
    head = article_of(session, slug)
    if head is None:
        raise UsageError("the interface has no facts to check", hint=_ONE)
    if locale == head.source_locale:
        raise UsageError(f"«{slug}» is written in {locale}: its facts are its author's", hint=_ONE)
    source = parent_of(head, locale, session.config)
    if source is not None and source != head.source_locale:
        hint = f"Say it of {source}; {locale} is converted from that, and takes its report over."
        raise UsageError(f"«{slug}» in {locale} follows {source}", hint=hint)
    catalogs = session.catalogs(head, (locale,))
    file = session.file(locale, head.domain)
    view = catalogs.with_file(file).view(locale)
    left = [unit for unit in view.units if unit.state is not ReviewState.APPROVED]
    if left:
        count = "1 text is" if len(left) == 1 else f"{len(left)} texts are"
        hint = f"`localize review --article {in_shell(head.slug)} -l {locale}` shows what waits."
        raise UsageError(f"{count} not approved in «{slug}» in {locale}", hint=hint)
    known = newest_remarks(file.ledger.remarks_on("", RemarkKind.FACTS))
    said = Remark(
        RemarkKind.FACTS,
        who.by,
        who.at,
        target=facts_digest(view),
        after=tuple(one.id for one in known),
    )
    session.files.put(replace(file, ledger=file.ledger.with_remarks(said)))
    return Change("facts checked", file.ledger_path, who.by, locale, slug)

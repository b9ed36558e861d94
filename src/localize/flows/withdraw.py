"""Withdraw: take an article back in all languages at once, or in some; the next build does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.errors import UsageError
from localize.flows.interface_merge import merged_interface
from localize.flows.interface_template import TEMPLATE, interface_template
from localize.flows.selection import Selection
from localize.flows.unknown_article import unknown_article
from localize.model import Change, Report
from localize.model.retraction import Retraction
from localize.review import Who
from localize.workspace import line_file, release_record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from localize.flows.newsroom_session import NewsroomSession
    from localize.model import Locale
    from localize.model.release import ReleaseRecord

VERB = "withdraw"


def withdraw(session: NewsroomSession, slug: str, locales: Sequence[Locale], reason: str, who: Who) -> Report:
    """Record that an article is withdrawn.

    Args:
        session: the newsroom at work.
        slug: the article, which may be gone already.
        locales: those that are meant, and with them what is derived from them; all where none is named.
        reason: why, for the newsroom; no edition prints it.
        who: who withdraws it.

    Raises:
        UsageError: there is no such article, no reason, or it is withdrawn already.
    """
    record = release_record.load(session.disk)
    _require_known(session, record, slug)
    if not reason.strip():
        raise UsageError("a withdrawal needs a reason", hint='Say why: --reason "…"; no edition prints it.')
    meant = _with_derived(session, locales)
    fresh = [one for one in meant if (slug, one) not in record.withdrawals]
    if (slug, None) in record.withdrawals or not fresh:
        raise UsageError(f"«{slug}» is withdrawn already", hint="--undo takes that back.")
    return _recorded(session, record, [_line(record, slug, one, who, reason.strip()) for one in fresh])


def restore(session: NewsroomSession, slug: str, locales: Sequence[Locale], who: Who) -> Report:
    """Record that an article is withdrawn no more.

    Args:
        session: the newsroom at work.
        slug: the article.
        locales: those that are meant; where none is named, all in which it is withdrawn.
        who: who takes it back.

    Raises:
        UsageError: it is not withdrawn there, or was withdrawn in all languages and not in each.
    """
    record = release_record.load(session.disk)
    standing = [locale for name, locale in record.withdrawals if name == slug]
    if not standing:
        raise UsageError(f"«{slug}» is not withdrawn", hint=_known_withdrawals(record))
    meant = _with_derived(session, locales) if locales else tuple(standing)
    missing = [locale for locale in meant if locale not in standing]
    if locales and None in standing:
        hint = "Undo it for all, without -l; then withdraw it where it is to stay away."
        raise UsageError(f"«{slug}» is withdrawn in all languages at once", hint=hint)
    if missing:
        raise UsageError(f"«{slug}» is not withdrawn in {missing[0]}")
    return _recorded(session, record, [_line(record, slug, one, who, restores=True) for one in meant])


def carried(record: ReleaseRecord, old: str, new: str, at: str) -> list[Retraction]:
    """Return the lines by which an article that took another name is withdrawn under that, too.

    Args:
        record: what was published, and withdrawn.
        old: the slug that it had.
        new: the slug that it has.
        at: now, ISO 8601 in UTC.
    """
    return [
        _line(record, new, locale, Who(found.by, at), found.reason)
        for (slug, locale), found in sorted(record.withdrawals.items(), key=lambda one: one[1].id)
        if slug == old and (new, locale) not in record.withdrawals
    ]


def _require_known(session: NewsroomSession, record: ReleaseRecord, slug: str) -> None:
    slugs = {article.slug for article in session.newsroom.articles}
    known = slugs | {edition.slug for edition in record.heads}
    if slug not in known:
        raise unknown_article(slug, sorted(known))


def _known_withdrawals(record: ReleaseRecord) -> str:
    names = sorted({slug for slug, _ in record.withdrawals})
    return f"Withdrawn are: {', '.join(names)}." if names else "No article is."


def _with_derived(session: NewsroomSession, locales: Sequence[Locale]) -> tuple[Locale | None, ...]:
    """Return locales with those whose text is theirs in another script; None for all."""
    derived = [target for target, source in session.config.derive.items() if source in locales]
    return tuple(dict.fromkeys((*locales, *derived))) or (None,)


def _line(
    record: ReleaseRecord,
    slug: str,
    locale: Locale | None,
    who: Who,
    reason: str = "",
    *,
    restores: bool = False,
) -> Retraction:
    known = {name for one in record.retractions for name in one.after}
    here = [one.id for one in record.retractions if (one.slug, one.locale) == (slug, locale)]
    after = tuple(sorted(set(here) - known))
    return Retraction(slug, locale, who.by, who.at, reason, restores, after)


def _with_notices(session: NewsroomSession) -> None:
    """Let `ui` have the texts of notices, so that nothing waits for a pull before it can be published."""
    session.renew_entries()
    interface, _ = merged_interface(session, Selection((), session.config.locales, narrowed=True))
    session.put_all(interface)
    if session.disk.exists(TEMPLATE) and not session.newsroom.problems:
        session.files.write(TEMPLATE, interface_template(session))
    session.commit()


def _recorded(session: NewsroomSession, record: ReleaseRecord, lines: Sequence[Retraction]) -> Report:
    release_record.save(session.disk, record.with_retractions(lines))
    line_file.add_lines(session.disk, ".gitattributes", (release_record.ATTRIBUTE,))
    _with_notices(session)
    kind = "restored" if lines[0].restores else "withdrawn"
    return Report(
        VERB,
        tuple(Change(kind, one.slug, one.reason, one.locale) for one in lines),
        counts={"changes": len(lines)},
        notes=(f"It stands in {release_record.PATH}: commit that; `localize publish` does the rest.",),
        data={
            "slug": lines[0].slug,
            "state": kind,
            "locales": [str(one.locale) for one in lines if one.locale is not None] or "all",
        },
    )

"""Mend: what is mechanically wrong with texts, shown first and then written."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from localize import review
from localize.checks.mends import alike, mended
from localize.flows.check_subjects import string_subjects
from localize.flows.committed_texts import committed_texts
from localize.frozen import frozen
from localize.model import DERIVED, Change, Report, ReviewState
from localize.review import TOOL, Step, Who, address_of, origin_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from localize.catalogs import Unit
    from localize.catalogs.catalog_set import CatalogSet, CatalogView
    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.selection import Selection
    from localize.model import ArticleHead, Locale, MessageKey

VERB = "check --fix"


@frozen
class Mended:
    """One text and what it becomes."""

    address: str
    locale: Locale
    path: str
    key: MessageKey
    before: tuple[str, ...]
    after: tuple[str, ...]
    """The same where only an approval is renewed."""
    approved: bool = False
    """True where it was approved, in this form or one that differs in nothing but spaces and marks."""


def mends(
    session: NewsroomSession, selection: Selection, checks: Collection[str], who: Who | None = None
) -> dict[str, list[Mended]]:
    """Return the texts that can be mended, by article; those that follow others follow them.

    Args:
        session: the newsroom at work.
        selection: which articles and locales.
        checks: the names of the checks whose faults are mended.
        who: the person who renews approvals; then texts are named, too, that somebody changed in nothing but
            spaces and marks since they were approved.
    """
    found: dict[str, list[Mended]] = {}
    for head in _heads(selection):
        catalogs = session.catalogs(head, selection.locales)
        for view in (catalogs.view(one) for one in catalogs.locales if one in selection.locales):
            fallen = _fallen(session, view) if who else {}
            texts = list(_in_view(session, view, checks, fallen))
            if texts:
                found.setdefault(view.slug, []).extend(texts)
    return found


def write(
    session: NewsroomSession, selection: Selection, found: Mapping[str, Sequence[Mended]], who: Who | None
) -> Report:
    """Write mended texts, what derives from them, and what was decided.

    Args:
        session: the newsroom at work.
        selection: which articles and locales.
        found: what to write, by article.
        who: the person who renews the approvals of these texts; without one they are no longer approved.
    """
    changes: list[Change] = []
    for head in _heads(selection):
        catalogs = session.catalogs(head, selection.locales)
        texts = found.get(head.slug if head else "ui", ())
        for one in texts:
            catalogs, kind = _with(catalogs, one, who, session.at)
            changes.append(Change(kind, one.path, one.after[0], one.locale, one.address))
        if texts:
            locales = {one.locale for one in texts}
            catalogs, derived = catalogs.refreshed(locales, session.rules, session.at)
            session.put_all(catalogs)
            changes += derived
    session.commit()
    counts = {"mended": sum(map(len, found.values()))}
    return Report(VERB, tuple(changes), counts=counts, notes=session.charset_notes())


def shown(found: Mapping[str, Sequence[Mended]]) -> Report:
    """Return what would be written; the exit status is 1 where that is anything."""
    rows: list[dict[str, Any]] = [
        {
            "address": one.address,
            "locale": str(one.locale),
            "path": one.path,
            "before": list(one.before),
            "after": list(one.after),
        }
        for texts in found.values()
        for one in texts
    ]
    return Report(VERB, counts={"mended": 0}, data={"mends": rows}, exit_code=1 if rows else 0)


def _heads(selection: Selection) -> tuple[ArticleHead | None, ...]:
    return (None, *selection.articles) if selection.ui else selection.articles


def _in_view(
    session: NewsroomSession,
    view: CatalogView,
    checks: Collection[str],
    fallen: Mapping[MessageKey, tuple[str, ...]],
) -> Iterator[Mended]:
    """Yield what can be mended in a catalog. A rejected text stays as it was rejected.

    Args:
        session: the newsroom at work.
        view: the catalog.
        checks: the names of the checks whose faults are mended.
        fallen: the approved forms of texts whose approvals are renewed, by key.
    """
    for unit, subject in string_subjects(view, session.config, session.terms):
        if not unit.known or unit.message.blank or unit.state is ReviewState.REJECTED or _is_derived(unit):
            continue
        key, now = unit.entry.key, unit.message.targets
        after = mended(subject, frozenset(checks) - unit.waived)
        if after != now or key in fallen:
            address = address_of(view.slug, key)
            approved = unit.state is ReviewState.APPROVED or key in fallen
            before = fallen.get(key, now) if after == now else now
            yield Mended(address, view.locale, view.file.path, key, before, after, approved)


def _fallen(session: NewsroomSession, view: CatalogView) -> dict[MessageKey, tuple[str, ...]]:
    """Return committed texts that were approved and differ from today's in spaces and the shape of marks."""
    domain = view.file.catalog.domain
    committed = committed_texts(session.disk, view.file.path, view.locale, domain)
    found: dict[MessageKey, tuple[str, ...]] = {}
    for unit in view.units:
        former = committed.get(unit.entry.key, unit.message.targets)
        if unit.state is ReviewState.TRANSLATED and former != unit.message.targets:
            old = replace(unit.message, targets=former)
            approved = review.state(old, unit.decisions, unit.basis) is ReviewState.APPROVED
            same = len(former) == len(unit.message.targets)
            if approved and same and all(map(alike, former, unit.message.targets)):
                found[unit.entry.key] = former
    return found


def _is_derived(unit: Unit) -> bool:
    return origin_of(unit.decisions, unit.message.target_digest) == DERIVED


def _with(catalogs: CatalogSet, one: Mended, who: Who | None, at: str) -> tuple[CatalogSet, str]:
    """Return catalogs with a mended text, and what became of it."""
    file = catalogs.files[one.locale]
    message = file.catalog.by_key[one.key]
    unit = next(unit for unit in catalogs.view(one.locale).units if unit.entry.key == one.key)
    renew = who is not None and one.approved
    if message.targets == one.after and who is not None:
        step: Step = review.approve(message, file.ledger, who, explicit=True, basis=unit.basis)
    else:
        step = review.retouch(
            message, file.ledger, one.after, who or Who(TOOL, at), renew=renew, basis=unit.basis
        )
    changed = replace(
        file, catalog=file.catalog.with_message(step.message), ledger=step.recorded_in(file.ledger)
    )
    kind = "approved" if renew else "no longer approved" if one.approved else "mended"
    return replace(catalogs, files={**catalogs.files, one.locale: changed}), kind

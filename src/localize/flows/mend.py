"""Mend: what is mechanically wrong with texts, shown first and then written."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from localize import review
from localize.checks.mends import mended, words
from localize.flows.check_subjects import string_subjects
from localize.flows.committed_texts import committed_texts
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


@dataclass(frozen=True)
class Mended:
    """One text and what it becomes."""

    address: str
    locale: Locale
    path: str
    key: MessageKey
    before: tuple[str, ...]
    after: tuple[str, ...]
    """The same where only an approval is renewed."""


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
            texts = [*_in_view(session, view, checks), *(_fallen(session, view) if who else ())]
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


def _in_view(session: NewsroomSession, view: CatalogView, checks: Collection[str]) -> Iterator[Mended]:
    """Yield what can be mended in a catalog. A rejected text stays as it was rejected."""
    for unit, subject in string_subjects(view, session.config, session.terms):
        if not unit.known or unit.message.blank or unit.state is ReviewState.REJECTED or _is_derived(unit):
            continue
        after = mended(subject, frozenset(checks) - unit.waived)
        if after != unit.message.targets:
            yield _mended(view, unit, after)


def _fallen(session: NewsroomSession, view: CatalogView) -> Iterator[Mended]:
    """Yield the texts whose committed form was approved, and differs in nothing but spaces and marks."""
    domain = view.file.catalog.domain
    committed = committed_texts(session.disk, view.file.path, view.locale, domain)
    for unit in view.units:
        former = committed.get(unit.entry.key, unit.message.targets)
        if unit.state is ReviewState.TRANSLATED and former != unit.message.targets:
            old = replace(unit.message, targets=former)
            approved = review.state(old, unit.decisions, unit.basis) is ReviewState.APPROVED
            if approved and list(map(words, former)) == list(map(words, unit.message.targets)):
                yield _mended(view, unit, unit.message.targets, former)


def _is_derived(unit: Unit) -> bool:
    return origin_of(unit.decisions, unit.message.target_digest) == DERIVED


def _mended(
    view: CatalogView, unit: Unit, after: tuple[str, ...], before: tuple[str, ...] | None = None
) -> Mended:
    address = address_of(view.slug, unit.entry.key)
    return Mended(address, view.locale, view.file.path, unit.entry.key, before or unit.message.targets, after)


def _with(catalogs: CatalogSet, one: Mended, who: Who | None, at: str) -> tuple[CatalogSet, str]:
    """Return catalogs with a mended text, and what became of it."""
    file = catalogs.files[one.locale]
    message = file.catalog.by_key[one.key]
    unit = next(unit for unit in catalogs.view(one.locale).units if unit.entry.key == one.key)
    if message.targets == one.after and who is not None:
        step: Step = review.approve(message, file.ledger, who, explicit=True, basis=unit.basis)
    else:
        step = review.retouch(
            message, file.ledger, one.after, who or Who(TOOL, at), renew=who is not None, basis=unit.basis
        )
    fell = unit.state is ReviewState.APPROVED and who is None
    catalog = file.catalog.with_message(step.message)
    changed = replace(file, catalog=catalog, ledger=step.recorded_in(file.ledger))
    kind = "approved" if step.decision and step.decision.state is ReviewState.APPROVED else "mended"
    files = {**catalogs.files, one.locale: changed}
    return replace(catalogs, files=files), "no longer approved" if fell else kind

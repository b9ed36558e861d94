"""Waive: let a check's finding on one text stand, and take that back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from localize import review
from localize.catalogs.target_locales import parent_of
from localize.checks.base import Check, Scope
from localize.checks.never_waived import NEVER_WAIVED
from localize.checks.registry import configured, installed, select
from localize.errors import UsageError, in_shell
from localize.flows.check_subjects import string_subjects
from localize.flows.unknown_article import unknown_article
from localize.model import Change, Report
from localize.model.domain import UI
from localize.review.waivers import waiver

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from localize.catalogs import Unit
    from localize.catalogs.catalog_set import CatalogView
    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.selection import Selection
    from localize.model import Locale
    from localize.review import Who

    Text = tuple[CatalogView, Unit]


def waive(
    session: NewsroomSession, selection: Selection, name: str, check: str, who: Who, *, reason: str
) -> Report:
    """Let what a check says of a text stand, until the text changes.

    Args:
        session: the newsroom at work.
        selection: the locales; its articles are not asked. Where no locale is named, the one with the
            finding is meant, and those that follow it.
        name: `SLUG@<hex>`.
        check: the check's name.
        who: the person.
        reason: why the finding may stand.

    Raises:
        UsageError: the string or the check is unknown, the check cannot be waived or says nothing of the
            text, several locales could be meant, or there is no reason.
    """
    found = _check(session, check)
    reason = " ".join(reason.split())
    if not reason:
        raise UsageError("no reason is given", hint="Say why the finding may stand: --reason …")
    flagged = [text for text in _texts(session, selection, name) if _says(session, found, text)]
    if not flagged:
        where = f" in {', '.join(map(str, selection.locales))}" if selection.locales_named else ""
        hint = f"`localize check {in_shell(name.rpartition('@')[0])}` says what is found there."
        raise UsageError(f"`{check}` says nothing of {name}{where}", hint=hint)
    if not selection.locales_named:
        _require_one(session, name, flagged)
    return _recorded(session, "check --waive", [_with(session, one, check, who, reason) for one in flagged])


def take_back(session: NewsroomSession, selection: Selection, name: str, check: str, who: Who) -> Report:
    """Take waivers of a check back: what it says of the text counts again.

    Raises:
        UsageError: the string or the check is unknown, or nothing is waived.
    """
    _check(session, check)
    waived = [text for text in _texts(session, selection, name) if check in text[1].waived]
    if not waived:
        hint = "`localize check --all` lists what is waived."
        raise UsageError(f"`{check}` is not waived for {name}", hint=hint)
    return _recorded(session, "check --unwaive", [_with(session, one, check, who, "") for one in waived])


def _check(session: NewsroomSession, name: str) -> Check[Any]:
    """Return a check that can be waived for a single text."""
    (check,) = select([name], among=configured(installed(), session.config)).every
    if name in NEVER_WAIVED:
        hint = "Mend or review the text: localize review"
        raise UsageError(f"`{name}` {NEVER_WAIVED[name]}, and is not waived", hint=hint)
    if check.scope not in {Scope.STRING, Scope.NEWSROOM}:
        hint = f"Write `<!-- l10n: allow {name} -->` above the block in the article."
        raise UsageError(f"`{name}` is about no single text", hint=hint)
    return check


def _texts(session: NewsroomSession, selection: Selection, name: str) -> Iterator[Text]:
    """Yield the texts of a string, locale by locale."""
    address = review.Address.parse(name)
    head = next((one for one in session.newsroom.articles if one.slug == address.slug), None)
    if head is None and address.slug != UI:
        raise unknown_article(address.slug, (one.slug for one in session.newsroom.articles))
    catalogs = session.catalogs(head, selection.locales)
    views = [catalogs.view(locale) for locale in catalogs.locales if locale in selection.locales]
    key = review.resolve(address, (unit.entry.key for view in views for unit in view.units))
    for view in views:
        yield from ((view, unit) for unit in view.units if unit.entry.key == key and not unit.message.blank)


def _says(session: NewsroomSession, check: Check[Any], text: Text) -> bool:
    """Return whether a check says anything of a text; of what crosses articles, nobody knows here."""
    if check.scope is Scope.NEWSROOM:
        return True
    view, meant = text
    subjects = string_subjects(view, session.config, session.terms)
    return any(next(iter(check.run(subject)), None) for unit, subject in subjects if unit is meant)


def _require_one(session: NewsroomSession, name: str, flagged: Sequence[Text]) -> None:
    """Refuse texts that several locales have, unless the others follow the first."""
    locales = [view.locale for view, _ in flagged]

    def follows(view: CatalogView) -> bool:
        parent: Locale | None = parent_of(view.article, view.locale, session.config)
        return parent in locales

    own = [view.locale for view, _ in flagged if not follows(view)]
    if len(own) > 1:
        codes = ", ".join(map(str, own))
        raise UsageError(f"{name} is in several locales: {codes}", hint="Name one with -l.")


def _with(session: NewsroomSession, text: Text, check: str, who: Who, reason: str) -> Change | None:
    """Take a waiver in, or its taking back; None where the ledger says it already."""
    view, unit = text
    file = session.file(view.locale, view.file.catalog.domain)
    said = waiver(unit.message, file.ledger, check, who, reason, basis=unit.basis)
    if said is None:
        return None
    session.files.put(replace(file, ledger=file.ledger.with_remarks(said)))
    kind = "waived" if reason else "counts again"
    address = review.address_of(view.slug, unit.entry.key)
    return Change(kind, file.ledger_path, f"{check}: {reason}" if reason else check, view.locale, address)


def _recorded(session: NewsroomSession, verb: str, changes: Sequence[Change | None]) -> Report:
    session.commit()
    made = tuple(change for change in changes if change is not None)
    return Report(verb, made, counts={"changes": len(made)}, notes=session.charset_notes())

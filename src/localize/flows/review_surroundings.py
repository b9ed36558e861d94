"""The surroundings of a string before a person: changes, neighbours, and all that is known of it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from localize.catalogs.entry import roles_of
from localize.checks.base import inspect
from localize.checks.counterparts import counterparts
from localize.checks.source_change import source_changes
from localize.checks.told_once import told_once
from localize.flows.asked_checks import AskedChecks
from localize.flows.check_subjects import NEAR, string_subjects, worth_telling
from localize.flows.open_strings import waits
from localize.flows.review_matches import texts_beside
from localize.flows.review_script import OtherScript, other_scripts
from localize.frozen import frozen
from localize.model import ReviewState, Severity, targets_digest
from localize.model.domain import UI
from localize.model.remark import RemarkKind
from localize.report.word_diff import word_diff
from localize.review import in_order, origin_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from localize.catalogs.catalog_set import CatalogSet, CatalogView
    from localize.catalogs.unit import Unit
    from localize.checks.base import Check
    from localize.checks.counterparts import Counterpart
    from localize.checks.source_change import SourceChange
    from localize.checks.subjects import StringSubject
    from localize.flows.newsroom_session import NewsroomSession
    from localize.model import Decision, Finding, Locale, MessageKey
    from localize.model.memory import Match
    from localize.model.remark import Remark
    from localize.report.word_diff import DiffKind
    from localize.review import Item

    Pieces = tuple[tuple[DiffKind, str], ...]

_LIMIT = re.compile(r"\bmax(?:imum)?[- ]?length\s*[:=]\s*(\d{1,5})\b", re.IGNORECASE)
"""A limit as Weblate and others write it, as a flag or in a note: `max-length:90`."""


@frozen
class TextChange:
    """Two versions of a text, word by word."""

    label: str
    """The older: `previous source`, `before both`, `approved text`, `machine draft` or `committed text`."""
    pieces: Pieces


@frozen
class Neighbour:
    """A string above or below, as the reader meets it."""

    address: str
    source: str
    targets: tuple[str, ...]
    state: ReviewState


@frozen
class WantedTerm:
    """A term that the source names."""

    written: str
    """The words of the source."""
    forms: tuple[str, ...]
    """Its forms in the locale; the first is the one to write."""
    note: str = ""
    keep: bool = False
    """True if it is never translated."""


@frozen
class Elsewhere:
    """The same string in another language or script."""

    locale: Locale
    targets: tuple[str, ...]
    state: ReviewState


@frozen
class Surroundings:
    """Everything that a person may want to see beside a string."""

    item: Item
    source_locale: Locale
    title: str
    """The article's title, or `ui`."""
    place: int
    """Which string of its catalog it is, counted from 1."""
    total: int
    above: tuple[Neighbour, ...] = ()
    below: tuple[Neighbour, ...] = ()
    changes: tuple[TextChange, ...] = ()
    grave: tuple[SourceChange, ...] = ()
    """The changes of the source besides its wording."""
    terms: tuple[WantedTerm, ...] = ()
    findings: tuple[Finding, ...] = ()
    counterparts: tuple[Counterpart, ...] = ()
    matches: tuple[Match, ...] = ()
    beside: tuple[str, ...] = ()
    """The texts that a merge of two people's work left beside this one."""
    parted: tuple[str, ...] = ()
    """The text that both of them changed; empty where nobody knows, or there was none."""
    scripts: tuple[OtherScript, ...] = ()
    """The text as the catalogs that follow this one have it, or will."""
    elsewhere: tuple[Elsewhere, ...] = ()
    history: tuple[Decision, ...] = ()
    """The decisions on the string, the last first."""
    comments: tuple[Remark, ...] = ()
    """People's remarks on the string, in the order of time."""
    origin: str = ""
    """The origin of the text; empty where there is none."""
    notes: tuple[str, ...] = ()
    limit: int | None = None
    """The number of characters that the text may have."""
    waits: bool = False
    """True if the string waits for a person."""

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that forbid an approval."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.ERROR)


def surroundings(
    session: NewsroomSession,
    catalogs: CatalogSet,
    item: Item,
    checks: Sequence[Check[StringSubject]],
    *,
    committed: Callable[[str], Mapping[MessageKey, tuple[str, ...]]],
    parted: Callable[[str], Mapping[MessageKey, tuple[str, ...]]],
    matches: tuple[Match, ...] = (),
    around: int = 2,
) -> Surroundings:
    """Return what surrounds a string.

    Args:
        session: the newsroom at work.
        catalogs: the string's article in all its locales.
        item: the string.
        checks: what judges it.
        committed: gives the texts of a catalog's last commit, by the catalog's path.
        parted: likewise the texts from which the sides of its last merge parted.
        matches: what memory has for its source.
        around: how many neighbours to show on either side.
    """
    entries = catalogs.entries_of(item.locale)
    place = next(number for number, entry in enumerate(entries) if entry.key == item.message.key)
    first = max(place - around, 0)
    view = catalogs.view(item.locale, entries[first : place + 1 + around])
    source = view.article.source_locale if view.article else session.config.ui_source
    message, unit = item.message, view.units[place - first]
    targets = message.targets
    beside = tuple(match.text for match in texts_beside(item))
    before = parted(item.path).get(message.key, ()) if beside else ()
    return Surroundings(
        item,
        source,
        title_of(catalogs, item.locale),
        place + 1,
        len(entries),
        above=_neighbours(view, view.units[: place - first]),
        below=_neighbours(view, view.units[place - first + 1 :]),
        changes=tuple(_changes(item, committed(item.path).get(message.key, ()), before)),
        grave=grave_changes(item, source),
        terms=tuple(_terms(session, item, source)),
        findings=judged(session, catalogs, item, targets, checks),
        counterparts=counterparts(message.key.source, targets[0], source, item.locale),
        matches=matches,
        beside=beside,
        parted=before if any(before) else (),
        scripts=other_scripts(session, item, targets),
        elsewhere=tuple(_elsewhere(catalogs, item)),
        history=in_order(item.decisions)[::-1],
        comments=_comments(view, item),
        origin="" if message.blank else origin_of(item.decisions, message.target_digest),
        notes=(*unit.entry.notes, *message.comments),
        limit=_limit(item),
        waits=waits(session.config, view, unit),
    )


def judged(
    session: NewsroomSession,
    catalogs: CatalogSet,
    item: Item,
    targets: tuple[str, ...],
    checks: Sequence[Check[StringSubject]],
) -> tuple[Finding, ...]:
    """Judge a text as `check` would if it stood in the catalog and somebody had accepted it; errors first.

    Args:
        session: the newsroom at work.
        catalogs: the string's article.
        item: the string.
        targets: the text in question, one per plural form.
        checks: what judges it.
    """
    key = item.message.key
    entries = catalogs.entries_of(item.locale)
    place = next((number for number, entry in enumerate(entries) if entry.key == key), None)
    if not any(targets) or place is None:
        return ()
    first = max(place - NEAR, 0)  # some checks look at what stands around
    view = catalogs.view(item.locale, entries[first : place + 1 + NEAR])
    unit, subject = list(string_subjects(view, session.config, session.terms))[place - first]
    candidate = accepted(subject, targets)
    waived = unit.waived if targets == unit.message.targets else frozenset[str]()
    asked = AskedChecks(catalogs, view, session.rules, session.terms).about(key, targets, checks)
    judging = [one for one in asked if one.severity is not Severity.INFO and one.name not in waived]
    found = told_once(worth_telling(inspect(candidate, judging), candidate))
    return tuple(sorted(found, key=lambda one: one.severity is not Severity.ERROR))


def accepted(subject: StringSubject, targets: tuple[str, ...]) -> StringSubject:
    """Return a string as checks would see it if a text stood there and somebody had accepted it."""
    message = subject.message
    decisions = subject.decisions if targets == message.targets else ()
    return replace(
        subject,
        message=replace(message, targets=targets).with_fuzzy(fuzzy=False),
        state=ReviewState.TRANSLATED,
        least=ReviewState.TRANSLATED,
        decisions=decisions,
    )


def title_of(catalogs: CatalogSet, locale: Locale) -> str:
    """Return what a catalog is called: the article's title, or `ui`."""
    if catalogs.article is None:
        return UI
    titles = (entry.key.source for entry in catalogs.entries_of(locale) if "title" in entry.roles)
    return next(titles, catalogs.article.slug)


def grave_changes(item: Item, source: Locale) -> tuple[SourceChange, ...]:
    """Return what changed in a stale string's source besides its wording."""
    previous = item.message.previous
    if item.state is not ReviewState.STALE or previous is None:
        return ()
    return source_changes(previous.source, item.message.key.source, source)


def _neighbours(view: CatalogView, units: Sequence[Unit]) -> tuple[Neighbour, ...]:
    return tuple(
        Neighbour(
            f"{view.slug}@{unit.entry.key.short}", unit.entry.key.source, unit.message.targets, unit.state
        )
        for unit in units
    )


def _changes(item: Item, committed: tuple[str, ...], parted: tuple[str, ...]) -> Iterator[TextChange]:
    message = item.message
    if message.previous is not None and message.previous.source != message.key.source:
        yield TextChange("previous source", word_diff(message.previous.source, message.key.source))
    if any(parted) and parted != message.targets:
        yield TextChange("before both", word_diff("\n".join(parted), "\n".join(message.targets)))
    if any(committed) and not message.blank and committed != message.targets:
        label = _label(item.decisions, targets_digest(committed))
        yield TextChange(label, word_diff("\n".join(committed), "\n".join(message.targets)))


def _label(decisions: tuple[Decision, ...], target: str) -> str:
    """Return what a former text was, as far as the ledger knows."""
    on_text = [decision for decision in decisions if decision.target == target]
    if any(decision.state is ReviewState.APPROVED for decision in on_text):
        return "approved text"
    return "machine draft" if any(decision.by_machine for decision in on_text) else "committed text"


def _terms(session: NewsroomSession, item: Item, source: Locale) -> Iterator[WantedTerm]:
    if session.terms is None:
        return
    text = item.message.key.source
    for mention in session.terms.named(text, source):
        for term in mention.terms:
            yield WantedTerm(mention.written, term.forms.get(item.locale, ()), term.note)
    for name in session.terms.kept_in(text, source):
        yield WantedTerm(name, (name,), keep=True)


def _elsewhere(catalogs: CatalogSet, item: Item) -> Iterator[Elsewhere]:
    for locale in catalogs.locales:
        if locale == item.locale or locale not in catalogs.files:
            continue
        entries = [entry for entry in catalogs.entries_of(locale) if entry.key == item.message.key]
        for unit in catalogs.view(locale, entries).units:
            if not unit.message.blank:
                yield Elsewhere(locale, unit.message.targets, unit.state)


def _comments(view: CatalogView, item: Item) -> tuple[Remark, ...]:
    found = view.file.ledger.remarks_on(item.message.key.digest, RemarkKind.COMMENT)
    return tuple(sorted(found, key=lambda one: (one.at, one.id)))


def _limit(item: Item) -> int | None:
    notes = [line for line in item.message.extracted if line != ", ".join(roles_of(item.message.extracted))]
    for text in (*sorted(item.message.flags), *notes):
        if match := _LIMIT.search(text):
            return int(match[1])
    return None

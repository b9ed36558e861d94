"""Texts that somebody decided on and that a catalog lost, found again in older versions of its file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from localize.catalogs.forms import set_aside, texts_aside
from localize.model import APPROVAL_FELL, FUZZY, Change, ReviewState, targets_digest
from localize.review import UNKNOWN, Who, address_of, lost, newest, reject
from localize.review.lost import may_lack

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from localize.model import Catalog, Decision, Ledger, Message, MessageKey


_CLEARED = "cleared in the catalog"
"""The note of a text that somebody took out with another editor."""


def missing(
    catalog: Catalog, ledger: Ledger, basis: Callable[[Message], str | None] = lambda _: None
) -> dict[MessageKey, tuple[Decision, ...]]:
    """Return the decisions whose texts a catalog has nowhere, by the live message that they are on.

    Args:
        catalog: as it stands.
        ledger: its ledger.
        basis: what gives a message's basis where it is not its plural source.
    """
    found = {}
    for key, message in catalog.by_key.items():
        known = ledger.of(key.digest)
        if not may_lack(message, known):
            continue
        aside = {targets_digest((text,)) for text in texts_aside(message)}
        decisions = lost(message, known, basis(message), aside)
        if decisions:
            found[key] = decisions
    return found


def cleared(
    wanted: Mapping[MessageKey, tuple[Decision, ...]], edits: Iterable[tuple[Catalog, Catalog]]
) -> dict[MessageKey, tuple[Message, ...]]:
    """Return which of the lost texts somebody took out on purpose, as the messages that had them.

    On purpose is who emptied the place of a text and left others in theirs: a file without any text was
    emptied by a tool.

    Args:
        wanted: what a catalog lacks, by `missing`.
        edits: the catalog before and after each change that was no merge; no more are asked for than needed.
    """
    open_ones = {(key, decision.target) for key, decisions in wanted.items() for decision in decisions}
    found: dict[MessageKey, tuple[Message, ...]] = {}
    for before, after in edits if open_ones else ():
        had, has = (_with_text(before), _with_text(after))
        for key, digest in tuple(open_ones) if has or len(had) == 1 else ():
            message, left = had.get(key), after.by_key.get(key)
            if message is not None and message.target_digest == digest and left is not None and left.blank:
                open_ones.remove((key, digest))
                found[key] = (*found.get(key, ()), message)
        if not open_ones:
            break
    return found


def _with_text(catalog: Catalog) -> dict[MessageKey, Message]:
    return {key: message for key, message in catalog.by_key.items() if not message.blank}


def taken_note_of(
    catalog: Catalog,
    ledger: Ledger,
    gone: Mapping[MessageKey, tuple[Message, ...]],
    at: str,
    basis: Callable[[Message], str | None] = lambda _: None,
) -> tuple[Ledger, tuple[Change, ...]]:
    """Return the ledger that knows of texts that were taken out on purpose: as rejected by somebody unknown.

    So they come back neither from history nor from a machine.

    Args:
        catalog: as it stands.
        ledger: its ledger.
        gone: the messages that had the texts, by `cleared`.
        at: when it was found, ISO 8601 in UTC.
        basis: what gives a message's basis where it is not its plural source.
    """
    changes = []
    for key, messages in sorted(gone.items()):
        address = address_of(catalog.domain.slug, key)
        known = ledger.of(key.digest)
        fallen = [one for one in newest(known, known) if one.state is ReviewState.APPROVED]
        for message in messages:
            step = reject(message, ledger, Who(UNKNOWN, at), note=_CLEARED, basis=basis(catalog.by_key[key]))
            ledger = step.recorded_in(ledger)
            text = message.targets[0]
            changes.append(Change("cleared", catalog.domain, text, catalog.locale, address))
        for one in fallen:
            detail = f"{one.by} approved the text that was cleared"
            changes.append(Change(APPROVAL_FELL, catalog.domain, detail, catalog.locale, address))
    return ledger, tuple(changes)


def recovered(
    catalog: Catalog, wanted: Mapping[MessageKey, tuple[Decision, ...]], versions: Iterable[Catalog]
) -> tuple[Catalog, tuple[Change, ...]]:
    """Return a catalog with the texts that older versions of it have.

    A text comes back into its place where that is empty, and as a comment beside the text that stands there
    else. Of two that did not know of each other one comes back as a draft, the other beside it.

    Args:
        catalog: as it stands.
        wanted: what it lacks, by `missing`.
        versions: older versions, the newest first; no more of them are asked for than needed.
    """
    texts = _found(wanted, versions)
    changes = []
    for key, found in sorted(texts.items()):
        catalog = catalog.with_message(_with(catalog.by_key[key], sorted(found)))
        address = address_of(catalog.domain.slug, key)
        changes.append(Change("recovered", catalog.domain, found[0][0], catalog.locale, address))
    return catalog, tuple(changes)


def _found(
    wanted: Mapping[MessageKey, tuple[Decision, ...]], versions: Iterable[Catalog]
) -> dict[MessageKey, list[tuple[str, ...]]]:
    """Return the wanted texts that versions have, by message."""
    open_ones = {(key, decision.target) for key, decisions in wanted.items() for decision in decisions}
    texts: dict[MessageKey, list[tuple[str, ...]]] = {}
    for version in versions if open_ones else ():
        for message in version.messages:
            known = (message.key, message.target_digest)
            if known in open_ones:
                open_ones.remove(known)
                texts.setdefault(message.key, []).append(message.targets)
        if not open_ones:
            break
    return texts


def _with(message: Message, found: list[tuple[str, ...]]) -> Message:
    if not message.blank:
        return set_aside(message, (text for targets in found for text in targets))
    first, *others = found
    back = replace(message, targets=first).with_fuzzy(fuzzy=False)
    if others:
        back = replace(back, flags=back.flags | {FUZZY})
    return set_aside(back, (text for targets in others for text in targets))

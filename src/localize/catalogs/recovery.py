"""Texts that somebody decided on and that a catalog lost, found again in older versions of its file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from localize.catalogs.forms import set_aside, texts_aside
from localize.model import FUZZY, Change, targets_digest
from localize.review import address_of, lost

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from localize.model import Catalog, Decision, Ledger, Message, MessageKey


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
        aside = {targets_digest((text,)) for text in texts_aside(message)}
        decisions = lost(message, ledger.of(key.digest), basis(message), aside)
        if decisions:
            found[key] = decisions
    return found


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

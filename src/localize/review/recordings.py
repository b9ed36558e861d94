"""Recordings: what ledgers are told of texts that came without a decision, from other tools or other keys.

The message stays as it is. Nothing is refused: what the ledger knows already is not recorded again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.model import ReviewState
from localize.review.beginnings import replaced_draft
from localize.review.decision_order import newest
from localize.review.decisions import UNKNOWN, Step, Who, step
from localize.review.origins import origin_of
from localize.review.states import state

if TYPE_CHECKING:
    from localize.model import Ledger, Message


def carry(
    message: Message, ledger: Ledger, who: Who, *, origin: str, made_for: str, basis: str | None = None
) -> Step:
    """Record on a changed source's new key which source the text brought along was made for, and by whom.

    Many tools drop the previous source (`#|`) from a catalog; the text is stale all the same.

    Args:
        message: the entry under its new key, fuzzy, with the previous source.
        ledger: its catalog's ledger.
        who: the tool.
        origin: `origin_of` the text under its old key; `person` also where a person touched it.
        made_for: digest of the key that the text was made for.
        basis: today's basis; `basis_of(message)` where it is not given.
    """
    known = ledger.of(message.key.digest)
    if message.blank or any(decision.target == message.target_digest for decision in known):
        return Step(message, None)
    return step(message, ledger, who, ReviewState.DRAFT, origin=origin, basis=basis, made_for=made_for)


def is_unrecorded(message: Message, ledger: Ledger) -> bool:
    """Return whether a text stands that the ledger does not know, or only as a draft, which it is no more.

    Args:
        message: the entry.
        ledger: its catalog's ledger.
    """
    if message.obsolete or message.empty or message.fuzzy:
        return False
    known, target = ledger.of(message.key.digest), message.target_digest
    group = [decision for decision in known if decision.target == target]
    return all(head.state is ReviewState.DRAFT for head in newest(group, known))


def record_unknown(message: Message, ledger: Ledger, at: str, *, basis: str | None = None) -> Step:
    """Record a text that came without a decision, from a person with another editor.

    So is a draft whose fuzzy flag somebody cleared there. A text in the place of a machine's draft began from
    that. What the ledger knows already changes nothing.

    Args:
        message: the entry.
        ledger: its catalog's ledger.
        at: when it was found, ISO 8601 in UTC.
        basis: today's basis; `basis_of(message)` where it is not given.
    """
    if not is_unrecorded(message, ledger):
        return Step(message, None)
    known, target = ledger.of(message.key.digest), message.target_digest
    origin = origin_of(known, target)
    began = ("" if any(one.target == target for one in known) else replaced_draft(message, ledger), "")
    return step(
        message, ledger, Who(UNKNOWN, at), ReviewState.TRANSLATED, origin=origin, basis=basis, began=began
    )


def record_doubt(message: Message, ledger: Ledger, at: str, *, basis: str | None = None) -> Step:
    """Record that somebody marked an approved text as fuzzy with another editor: its approval falls for good.

    Not so where a merge left two texts side by side: what both people decided stays to be seen.

    Args:
        message: the entry.
        ledger: its catalog's ledger.
        at: when it was found, ISO 8601 in UTC.
        basis: today's basis; `basis_of(message)` where it is not given.
    """
    if not message.fuzzy:
        return Step(message, None)
    known = ledger.of(message.key.digest)
    last = newest(known, known)
    target = message.target_digest
    approved = bool(last) and all((one.target, one.state) == (target, ReviewState.APPROVED) for one in last)
    if not approved or state(message, known, basis) is not ReviewState.DRAFT or message.obsolete:
        return Step(message, None)
    origin = origin_of(known, target)
    return step(message, ledger, Who(UNKNOWN, at), ReviewState.DRAFT, origin=origin, basis=basis)

"""Waivers: findings that a person lets stand, each for one text, one source and one basis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.model.remark import Remark, RemarkKind, newest_remarks
from localize.review.states import basis_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from localize.model import Ledger, Message
    from localize.review.decisions import Who


def by_key(ledger: Ledger) -> Mapping[str, tuple[Remark, ...]]:
    """Return the waivers of a ledger by the digests of their keys, those that count no more among them."""
    found: dict[str, tuple[Remark, ...]] = {}
    for remark in ledger.remarks:
        if remark.kind is RemarkKind.WAIVED:
            found[remark.key] = (*found.get(remark.key, ()), remark)
    return found


def in_force(message: Message, waivers: Iterable[Remark], basis: str | None = None) -> tuple[Remark, ...]:
    """Return the waivers that count for a text as it stands, sorted by check and id.

    A waiver is void when the text or its basis changes. Of a waiver and a taking back that did not know of
    each other, the taking back counts.

    Args:
        message: the entry.
        waivers: all on its key.
        basis: today's basis; `basis_of(message)` where it is not given.
    """
    seen = (message.target_digest, basis_of(message) if basis is None else basis)
    by_check: dict[str, tuple[Remark, ...]] = {}
    for one in waivers:
        if (one.target, one.basis) == seen:
            by_check[one.check] = (*by_check.get(one.check, ()), one)
    standing = (newest_remarks(group) for _, group in sorted(by_check.items()))
    return tuple(one for front in standing if all(said.text for said in front) for one in front)


def waiver(
    message: Message, ledger: Ledger, check: str, who: Who, reason: str, *, basis: str | None = None
) -> Remark | None:
    """Return the remark that waives a check for a text as it stands, or takes that back.

    Args:
        message: the entry.
        ledger: its catalog's ledger.
        check: the check's name.
        who: the person.
        reason: why the finding may stand; empty takes the waiver back.
        basis: today's basis; `basis_of(message)` where it is not given.

    Returns:
        None where it would change nothing.
    """
    key = message.key.digest
    known = tuple(one for one in ledger.remarks_on(key, RemarkKind.WAIVED) if one.check == check)
    standing = [one for one in in_force(message, known, basis) if one.check == check]
    if not reason and not standing:
        return None
    if [one.text for one in standing] == [reason]:
        return None
    return Remark(
        RemarkKind.WAIVED,
        who.by,
        who.at,
        reason,
        key,
        message.target_digest,
        tuple(one.id for one in newest_remarks(known)),
        check,
        basis_of(message) if basis is None else basis,
    )

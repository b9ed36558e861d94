"""The acts of people and of the tool on a message: each gives the message as it is then, and what to record.

The decision is made durable first and the catalog after it. An act that is not allowed raises UsageError.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from localize.errors import UsageError
from localize.model import FUZZY, PERSON, ReviewState
from localize.review.beginnings import beginning
from localize.review.decision_order import newest
from localize.review.decisions import Step, step
from localize.review.origins import origin_of, replaceable, was_rejected
from localize.review.states import state

if TYPE_CHECKING:
    from localize.model import Ledger, Message
    from localize.review.decisions import Who


def approve(
    message: Message,
    ledger: Ledger,
    who: Who,
    *,
    drafts: bool = False,
    explicit: bool = False,
    problems: tuple[str, ...] = (),
    renews: bool = False,
    basis: str | None = None,
) -> Step:
    """Approve the text as it stands, for its source and basis.

    Args:
        message: the entry.
        ledger: its catalog's ledger.
        who: the person.
        drafts: whether machine drafts may be approved.
        explicit: whether the person chose this very string, which stale and rejected texts need.
        problems: what makes the text broken (`checks.broken`); such a text is never approved.
        renews: whether an approval that it has already does not count, and another one is recorded.
        basis: today's basis; `basis_of(message)` where it is not given.

    Raises:
        UsageError: the text is missing, broken, or in a state that was not asked for.
    """
    _refuse_obsolete(message)
    now = state(message, ledger.of(message.key.digest), basis)
    if now is ReviewState.APPROVED and not renews:
        return Step(message, None)
    if now is ReviewState.UNTRANSLATED:
        raise UsageError("there is no complete text to approve", hint="Write one first.")
    _refuse_broken(problems)
    if now is ReviewState.DRAFT and not drafts:
        raise UsageError("a draft is not approved unasked", hint="Read it, then approve with --drafts.")
    if now in (ReviewState.STALE, ReviewState.REJECTED) and not explicit:
        raise UsageError(f"the text is {now}", hint="Edit it, or approve this one string by its address.")
    kept = origin_of(ledger.of(message.key.digest), message.target_digest)
    approved = message.with_fuzzy(fuzzy=False)
    return step(approved, ledger, who, ReviewState.APPROVED, origin=kept, basis=basis, renews=renews)


def edit(
    message: Message,
    ledger: Ledger,
    who: Who,
    targets: tuple[str, ...],
    *,
    approve: bool = False,
    problems: tuple[str, ...] = (),
    basis: str | None = None,
    origin: str = PERSON,
) -> Step:
    """Put a person's text, written for today's source.

    The same text again, where it is accepted already, changes nothing.

    Args:
        message: the entry.
        ledger: its catalog's ledger.
        who: the person.
        targets: the text, one per plural form.
        approve: whether the person approves the text at once.
        problems: what makes the new text broken; such a text is never approved.
        basis: today's basis; `basis_of(message)` where it is not given.
        origin: where the person wrote it: here, or in a file that came back.

    Raises:
        UsageError: the text is empty, cannot be written, or is broken and to be approved.
    """
    _refuse_obsolete(message)
    _refuse_unfit(message, targets)
    now = state(message, ledger.of(message.key.digest), basis)
    wanted = ReviewState.APPROVED if approve else ReviewState.TRANSLATED
    if targets == message.targets and now.at_least(wanted):
        return Step(message, None)
    if approve:
        _refuse_broken(problems)
    written = replace(message, targets=targets).with_fuzzy(fuzzy=False)
    began = beginning(message, ledger, targets) if targets != message.targets else ("", "")
    return step(written, ledger, who, wanted, basis=basis, origin=origin, began=began)


def leave_unfinished(
    message: Message,
    ledger: Ledger,
    who: Who,
    targets: tuple[str, ...],
    *,
    basis: str | None = None,
    origin: str = PERSON,
) -> Step:
    """Put a person's text of which they say that it is not finished: a draft, which waits for somebody.

    Args:
        message: the entry.
        ledger: its catalog's ledger.
        who: the person.
        targets: the text, one per plural form.
        basis: today's basis; `basis_of(message)` where it is not given.
        origin: where the person wrote it.

    Raises:
        UsageError: the text is empty, or cannot be written.
    """
    _refuse_obsolete(message)
    _refuse_unfit(message, targets)
    same = targets == message.targets
    if same and state(message, ledger.of(message.key.digest), basis) is ReviewState.DRAFT:
        return Step(message, None)
    began = ("", "") if same else beginning(message, ledger, targets)
    written = replace(message, targets=targets, previous=None).with_fuzzy(fuzzy=True)
    return step(written, ledger, who, ReviewState.DRAFT, basis=basis, origin=origin, began=began)


def reject(
    message: Message,
    ledger: Ledger,
    who: Who,
    *,
    note: str = "",
    clear: bool = False,
    error: str = "",
    basis: str | None = None,
) -> Step:
    """Reject the text as it stands. It stays in the catalog, as fuzzy, until a better one comes.

    Args:
        message: the entry.
        ledger: its catalog's ledger.
        who: the person.
        note: why.
        clear: whether its place is emptied.
        error: the kind of error and how grave it is, as `review.error_kinds.error_of` gives it.
        basis: today's basis; `basis_of(message)` where it is not given.

    Raises:
        UsageError: there is no complete text to reject.
    """
    _refuse_obsolete(message)
    if message.empty:
        raise UsageError("there is no complete text to reject", hint="Write one first.")
    kept = origin_of(ledger.of(message.key.digest), message.target_digest)
    rejected = message.with_fuzzy(fuzzy=True)
    rejection = step(
        rejected, ledger, who, ReviewState.REJECTED, origin=kept, note=note, error=error, basis=basis
    )
    return replace(rejection, message=_emptied(message)) if clear else rejection


def _emptied(message: Message) -> Message:
    return replace(message, targets=("",) * len(message.targets), previous=None).with_fuzzy(fuzzy=False)


def fill(
    message: Message,
    ledger: Ledger,
    who: Who,
    targets: tuple[str, ...],
    *,
    origin: str,
    note: str = "",
    basis: str | None = None,
) -> Step:
    """Put a text that its origin vouches for: vocabulary, CLDR, approved memory. It is translated.

    Raises:
        UsageError: the text is empty or was rejected, or a person's text stands here.
    """
    _refuse_machine(message, ledger, targets, basis)
    filled = replace(message, targets=targets).with_fuzzy(fuzzy=False)
    return step(filled, ledger, who, ReviewState.TRANSLATED, origin=origin, note=note, basis=basis)


def draft(
    message: Message,
    ledger: Ledger,
    who: Who,
    targets: tuple[str, ...],
    *,
    origin: str,
    note: str = "",
    basis: str | None = None,
) -> Step:
    """Put a machine's proposal for today's source: an engine's, or other memory. It is a draft.

    Raises:
        UsageError: the text is empty or was rejected, or a person's text stands here.
    """
    _refuse_machine(message, ledger, targets, basis)
    drafted = replace(message, targets=targets, flags=message.flags | {FUZZY}, previous=None)
    return step(drafted, ledger, who, ReviewState.DRAFT, origin=origin, note=note, basis=basis)


def retouch(
    message: Message,
    ledger: Ledger,
    targets: tuple[str, ...],
    who: Who,
    *,
    renew: bool = False,
    basis: str | None = None,
) -> Step:
    """Put a text that differs from the one there in nothing but spaces and marks; its state stays.

    Only an approval is void, unless it is renewed: a person gave it for another text.

    Args:
        message: the entry.
        ledger: its catalog's ledger.
        targets: the text, one per plural form.
        who: the person who renews, or the tool.
        renew: whether the person approves the text.
        basis: today's basis; `basis_of(message)` where it is not given.
    """
    _refuse_obsolete(message)
    _refuse_unfit(message, targets)
    known = ledger.of(message.key.digest)
    before = [decision for decision in known if decision.target == message.target_digest]
    written = replace(message, targets=targets)
    if targets == message.targets or (message.fuzzy and not before):
        return Step(written, None)
    last = newest(before, known)
    origin = origin_of(known, message.target_digest)
    made_for = next((one.made_for for one in last if one.made_for), "")
    if message.fuzzy:
        return step(
            written,
            ledger,
            who,
            ReviewState.DRAFT,
            basis=last[0].basis,
            origin=origin,
            note=last[0].note,
            made_for=made_for,
        )
    decided = ReviewState.APPROVED if renew else ReviewState.TRANSLATED
    return step(written, ledger, who, decided, basis=basis, origin=origin, made_for=made_for)


def _refuse_obsolete(message: Message) -> None:
    if message.obsolete:
        raise UsageError(
            "the text's source is gone", hint="Run `localize pull`; the text comes back with its source."
        )


def _refuse_broken(problems: tuple[str, ...]) -> None:
    if problems:
        raise UsageError(f"the text is broken: {'; '.join(problems)}", hint="Mend it with: review edit")


def _refuse_unfit(message: Message, targets: tuple[str, ...]) -> None:
    if not targets or not all(target.strip() for target in targets):
        raise UsageError("the text is empty", hint="Every plural form needs a text.")
    if not message.plural_source and len(targets) != 1:
        raise UsageError(f"one text is wanted, {len(targets)} are given")
    for target in targets:
        if "\x00" in target or any("\ud800" <= char <= "\udfff" for char in target):
            raise UsageError("the text holds characters that no file can hold (U+0000 or half a character)")


def _refuse_machine(message: Message, ledger: Ledger, targets: tuple[str, ...], basis: str | None) -> None:
    _refuse_obsolete(message)
    _refuse_unfit(message, targets)
    known = ledger.of(message.key.digest)
    if was_rejected(known, targets):
        raise UsageError("this text was rejected")
    if not replaceable(message, known, basis):
        raise UsageError("a person's text stands here")

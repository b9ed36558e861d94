"""The acts of people and of the tool on a message: each gives the message as it is then, and what to record.

The decision is made durable first and the catalog after it. An act that is not allowed raises UsageError.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from localize.errors import UsageError
from localize.frozen import frozen
from localize.model import FUZZY, PERSON, ReviewState
from localize.review.beginnings import beginning, replaced_draft
from localize.review.decision_order import newest
from localize.review.decisions import UNKNOWN, Who, decide
from localize.review.origins import origin_of, replaceable, was_rejected
from localize.review.states import state

if TYPE_CHECKING:
    from localize.model import Decision, Ledger, Message


@frozen
class Step:
    """The outcome of an act."""

    message: Message
    """The message as it is then."""
    decision: Decision | None
    """The decision to record; None where the ledger says it already."""

    def recorded_in(self, ledger: Ledger) -> Ledger:
        """Return the ledger with the decision."""
        return ledger.with_decisions(self.decision) if self.decision else ledger


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
    return _step(approved, ledger, who, ReviewState.APPROVED, origin=kept, basis=basis, renews=renews)


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
    return _step(written, ledger, who, wanted, basis=basis, origin=origin, began=began)


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
    return _step(written, ledger, who, ReviewState.DRAFT, basis=basis, origin=origin, began=began)


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
        error: the kind of error and how grave it is, as `review.errors.error_of` gives it.
        basis: today's basis; `basis_of(message)` where it is not given.

    Raises:
        UsageError: there is no complete text to reject.
    """
    _refuse_obsolete(message)
    if message.empty:
        raise UsageError("there is no complete text to reject", hint="Write one first.")
    kept = origin_of(ledger.of(message.key.digest), message.target_digest)
    rejected = message.with_fuzzy(fuzzy=True)
    step = _step(
        rejected, ledger, who, ReviewState.REJECTED, origin=kept, note=note, error=error, basis=basis
    )
    return replace(step, message=_emptied(message)) if clear else step


def _emptied(message: Message) -> Message:
    return replace(message, targets=("",) * len(message.targets), previous=None).with_fuzzy(fuzzy=False)


def unreject(message: Message, ledger: Ledger, who: Who, *, basis: str | None = None) -> Step:
    """Take a rejection back: the text is a draft again, or stale, and waits for review.

    Raises:
        UsageError: the text is not rejected.
    """
    _refuse_obsolete(message)
    known = ledger.of(message.key.digest)
    if state(message, known, basis) is not ReviewState.REJECTED:
        raise UsageError("the text is not rejected")
    kept = origin_of(known, message.target_digest)
    return _step(message.with_fuzzy(fuzzy=True), ledger, who, ReviewState.DRAFT, origin=kept, basis=basis)


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
    return _step(filled, ledger, who, ReviewState.TRANSLATED, origin=origin, note=note, basis=basis)


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
    return _step(drafted, ledger, who, ReviewState.DRAFT, origin=origin, note=note, basis=basis)


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
    return _step(message, ledger, who, ReviewState.DRAFT, origin=origin, basis=basis, made_for=made_for)


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
    return _step(
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
    return _step(message, ledger, Who(UNKNOWN, at), ReviewState.DRAFT, origin=origin, basis=basis)


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
        return _step(
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
    return _step(written, ledger, who, decided, basis=basis, origin=origin, made_for=made_for)


def _step(
    message: Message,
    ledger: Ledger,
    who: Who,
    decided: ReviewState,
    *,
    basis: str | None,
    origin: str = PERSON,
    note: str = "",
    made_for: str = "",
    error: str = "",
    began: tuple[str, str] = ("", ""),
    renews: bool = False,
) -> Step:
    decision = decide(
        message,
        ledger,
        state=decided,
        by=who.by,
        at=who.at,
        basis=basis,
        origin=origin,
        note=note,
        made_for=made_for,
        error=error,
        began=began,
        renews=renews,
    )
    return Step(message, decision)


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

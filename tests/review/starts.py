"""A message and its ledger, as an act or a recording finds them."""

from __future__ import annotations

from localize.model import FUZZY, Ledger, Message, MessageKey, Previous
from localize.review import TOOL, Step, Who, approve, carry, draft, edit, fill, reject

ANN, MACHINE = Who("ann", "2025-04-28T10:00:00Z"), Who(TOOL, "2025-04-28T09:00:00Z")
KEY = MessageKey("", "Rain in the north")
EMPTY = Message(KEY)
TEXT, BETTER = ("Shimolda yomgʻir",), ("Shimolda yomgʻir yogʻadi",)
ENGINE = "engine:google"
OLD = Previous("Snow in the north")
FORMER = MessageKey(OLD.context, OLD.source).digest
State = tuple[Message, Ledger]


def after(step: Step, ledger: Ledger) -> State:
    return step.message, step.recorded_in(ledger)


def machine_draft() -> State:
    return after(draft(EMPTY, Ledger(), MACHINE, TEXT, origin=ENGINE), Ledger())


def machine_filled() -> State:
    return after(fill(EMPTY, Ledger(), MACHINE, TEXT, origin="vocabulary"), Ledger())


def machine_rejected() -> State:
    message, ledger = machine_draft()
    return after(reject(message, ledger, ANN, note="dull"), ledger)


def machine_stale() -> State:
    message = Message(KEY, TEXT, flags=frozenset({FUZZY}), previous=OLD)
    return after(carry(message, Ledger(), MACHINE, origin=ENGINE, made_for=FORMER), Ledger())


def machine_approved() -> State:
    message, ledger = machine_draft()
    return after(approve(message, ledger, ANN, drafts=True), ledger)


def person_translated() -> State:
    return after(edit(EMPTY, Ledger(), ANN, TEXT), Ledger())


def person_approved() -> State:
    return after(edit(EMPTY, Ledger(), ANN, TEXT, approve=True), Ledger())


def person_rejected() -> State:
    message, ledger = person_translated()
    return after(reject(message, ledger, ANN), ledger)


def person_flagged() -> State:
    message, ledger = person_translated()
    return message.with_fuzzy(fuzzy=True), ledger


def person_stale() -> State:
    return Message(KEY, TEXT, flags=frozenset({FUZZY}), previous=OLD), Ledger()


def nothing() -> State:
    return EMPTY, Ledger()


def unrecorded() -> State:
    return Message(KEY, TEXT), Ledger()

"""Review: what state a text is in, what changes it, and in what order people see it. Pure functions."""

from localize.review.address import Address, address_of, resolve
from localize.review.decision_order import in_order, newest
from localize.review.decisions import TOOL, UNKNOWN, Who, decide, heads
from localize.review.lost import lost
from localize.review.origins import DERIVED, PERSON, origin_of, person_touched, replaceable, was_rejected
from localize.review.queue import QUEUED, Item
from localize.review.states import Disagreement, basis_of, disagreements, state
from localize.review.transitions import (
    Step,
    approve,
    carry,
    draft,
    edit,
    fill,
    is_unrecorded,
    leave_unfinished,
    record_doubt,
    record_unknown,
    reject,
    retouch,
    unreject,
)

__all__ = [
    "DERIVED",
    "PERSON",
    "QUEUED",
    "TOOL",
    "UNKNOWN",
    "Address",
    "Disagreement",
    "Item",
    "Step",
    "Who",
    "address_of",
    "approve",
    "basis_of",
    "carry",
    "decide",
    "disagreements",
    "draft",
    "edit",
    "fill",
    "heads",
    "in_order",
    "is_unrecorded",
    "leave_unfinished",
    "lost",
    "newest",
    "origin_of",
    "person_touched",
    "record_doubt",
    "record_unknown",
    "reject",
    "replaceable",
    "resolve",
    "retouch",
    "state",
    "unreject",
    "was_rejected",
]

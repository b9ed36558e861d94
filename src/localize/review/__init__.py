"""Review: what state a text is in, what changes it, and in what order people see it. Pure functions."""

from localize.review.address import Address, address_of, resolve
from localize.review.decision_order import deciding, in_order, newest
from localize.review.decisions import TOOL, UNKNOWN, Step, Who, decide, heads
from localize.review.lost import lost
from localize.review.origins import DERIVED, PERSON, origin_of, person_touched, replaceable, was_rejected
from localize.review.queue import QUEUED, Item
from localize.review.recordings import carry, is_unrecorded, record_doubt, record_unknown
from localize.review.states import Disagreement, basis_of, disagreements, state
from localize.review.transitions import approve, draft, edit, fill, leave_unfinished, reject, retouch

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
    "deciding",
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
    "was_rejected",
]

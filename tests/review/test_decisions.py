from __future__ import annotations

from dataclasses import replace

from localize.model import Decision, Ledger, Message, MessageKey, ReviewState, targets_digest
from localize.review.decisions import decide, heads

KEY = MessageKey("", "The match is over")
MESSAGE = Message(KEY, ("Матч завершён",))
AT = "2025-04-28T10:00:00Z"
FIRST = Decision(
    KEY.digest, MESSAGE.target_digest, ReviewState.DRAFT, "localize", AT, origin="engine:google", note="short"
)


def test_heads_are_the_ids_that_no_other_decision_knew_of_sorted() -> None:
    second = replace(FIRST, state=ReviewState.APPROVED, after=(FIRST.id,))
    beside = replace(FIRST, state=ReviewState.REJECTED, by="bob")
    assert heads(()) == ()
    assert heads((FIRST, second)) == (second.id,)
    assert heads((FIRST, second, beside)) == tuple(sorted((second.id, beside.id)))


def test_decide_writes_down_everything_and_what_was_known() -> None:
    elsewhere = Decision("another key", "t", ReviewState.APPROVED, "bob", AT)
    decision = decide(
        MESSAGE,
        Ledger(frozenset({FIRST, elsewhere})),
        state=ReviewState.APPROVED,
        by="ann",
        at="2025-04-29T10:00:00Z",
        basis="b",
        origin="engine:google",
        note="good",
    )
    assert decision == Decision(
        KEY.digest,
        MESSAGE.target_digest,
        ReviewState.APPROVED,
        "ann",
        "2025-04-29T10:00:00Z",
        "b",
        (FIRST.id,),
        "engine:google",
        "good",
    )


def test_the_basis_is_worked_out_where_it_is_not_given() -> None:
    plural = Message(KEY, ("a", "b"), plural_source="The matches are over")
    made = decide(plural, Ledger(), state=ReviewState.TRANSLATED, by="ann", at=AT)
    assert made is not None
    assert made.basis == targets_digest(("The matches are over",))
    assert made.origin == "person"


def again(
    ledger: Ledger,
    *,
    state: ReviewState = ReviewState.DRAFT,
    basis: str = "",
    origin: str = "engine:google",
    note: str = "",
    text: str = "Матч завершён",
) -> Decision | None:
    message = replace(MESSAGE, targets=(text,))
    return decide(message, ledger, state=state, by="bob", at="later", basis=basis, origin=origin, note=note)


def test_a_decision_that_changes_nothing_is_not_recorded() -> None:
    ledger = Ledger(frozenset({FIRST}))
    assert again(ledger) is None
    assert again(ledger, note="short") is None


def test_whatever_differs_is_recorded() -> None:
    ledger = Ledger(frozenset({FIRST}))
    assert again(ledger, state=ReviewState.REJECTED) is not None
    assert again(ledger, basis="b") is not None
    assert again(ledger, origin="memory") is not None
    assert again(ledger, note="wrong case") is not None
    assert again(ledger, text="Матч окончен") is not None
    assert again(Ledger()) is not None


def test_the_same_again_settles_a_disagreement() -> None:
    beside = replace(FIRST, state=ReviewState.REJECTED, by="bob")
    settled = again(Ledger(frozenset({FIRST, beside})))
    assert settled is not None
    assert settled.after == tuple(sorted((FIRST.id, beside.id)))


def test_half_a_character_has_a_decision_like_any_other_text() -> None:
    message = Message(MessageKey("", "a\ud800"), ("b\udfff",))
    made = decide(message, Ledger(), state=ReviewState.TRANSLATED, by="\ud800", at=AT)
    assert made is not None
    assert len(made.id) == 32

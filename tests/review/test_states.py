"""The state function, over the full product of what it looks at, against an oracle written another way."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, product
from typing import TYPE_CHECKING

import pytest

from localize.model import (
    DECIDED,
    FUZZY,
    Decision,
    Message,
    MessageKey,
    Previous,
    ReviewState,
    targets_digest,
)
from localize.review.decision_order import newest
from localize.review.states import Disagreement, basis_of, disagreements, state

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

KEY = MessageKey("sport", "One goal")
TARGETS = ("Bir gol", "%d gol")
OWN, OTHER = targets_digest(TARGETS), targets_digest(("Bitta gol", "%d gol"))
PLURAL = "%d goals"
TODAY, BEFORE = targets_digest((PLURAL,)), targets_digest(("%d points",))
FULL = Message(KEY, TARGETS, plural_source=PLURAL)
PREVIOUS = {
    "none": None,
    "same": Previous("One goal", "sport", PLURAL),
    "source": Previous("A goal", "sport", PLURAL),
    "context": Previous("One goal", "", PLURAL),
    "plural": Previous("One goal", "sport", "%d points"),
}
CAUTION = {decided: place for place, decided in enumerate(DECIDED)}


def decision(target: str, basis: str, decided: ReviewState, *after: Decision, by: str = "ann") -> Decision:
    ids = tuple(sorted(known.id for known in after))
    return Decision(KEY.digest, target, decided, by, "2025-04-28T10:00:00Z", basis, ids)


def knew(one: Decision, two: Decision, everything: Sequence[Decision]) -> bool:
    by_id = {d.id: d for d in everything}
    return two.id in one.after or any(knew(by_id[i], two, everything) for i in one.after if i in by_id)


def verdict(group: Sequence[Decision], everything: Sequence[Decision]) -> ReviewState | None:
    """The most cautious of those that nobody overruled."""
    unit = [d for d in group if not any(knew(e, d, everything) for e in group)]
    return min((d.state for d in unit), key=CAUTION.__getitem__, default=None)


def oracle(message: Message, decisions: Sequence[Decision]) -> ReviewState:
    mine = [d for d in decisions if d.target == OWN]
    of_today = [d for d in mine if d.basis == TODAY]
    elsewhere = bool(mine) and not of_today
    moved = message.previous not in (None, PREVIOUS["same"])
    table = {
        # fuzzy, made for another: state
        (True, True): ReviewState.STALE,
        (True, False): ReviewState.DRAFT,
        (False, True): ReviewState.TRANSLATED,
        (False, False): ReviewState.TRANSLATED,
    }
    if not message.targets or "" in message.targets:
        return ReviewState.UNTRANSLATED
    if verdict(mine, decisions) is ReviewState.REJECTED:
        return ReviewState.REJECTED
    newer = [d for d in decisions if d.basis == TODAY and d.target == OTHER]
    front = [d for d in of_today if not any(knew(e, d, decisions) for e in of_today)]
    outlived = all(any(knew(e, d, decisions) for e in newer) for d in front)
    if verdict(of_today, decisions) is ReviewState.APPROVED and FUZZY not in message.flags and not outlived:
        return ReviewState.APPROVED
    return table[FUZZY in message.flags, elsewhere or moved]


def messages() -> Iterator[Message]:
    texts = [TARGETS, ("Bir gol", ""), ("", "%d gol"), ("", ""), ()]
    for targets, fuzzy, previous in product(texts, (False, True), PREVIOUS.values()):
        yield replace(FULL, targets=targets, flags=frozenset({FUZZY} if fuzzy else ()), previous=previous)


def ledgers(size: int, states: Sequence[ReviewState] = DECIDED) -> Iterator[tuple[Decision, ...]]:
    """Every set of so many decisions, each knowing any of the earlier ones."""
    facts = list(product((OWN, OTHER), (TODAY, BEFORE), states))
    links = [list(range(place)) for place in range(size)]
    known = [[c for n in range(len(e) + 1) for c in combinations(e, n)] for e in links]
    for chosen in product(facts, repeat=size):
        for after in product(*known):
            made: list[Decision] = []
            for place, (fact, ids) in enumerate(zip(chosen, after, strict=True)):
                made.append(decision(*fact, *(made[i] for i in ids), by=f"editor {place}"))
            yield tuple(made)


@pytest.mark.parametrize("size", [0, 1, 2])
def test_every_message_with_every_ledger_of_up_to_two_decisions(size: int) -> None:
    every_message = list(messages())
    seen = set()
    for decisions in ledgers(size):
        for message in every_message:
            found = state(message, decisions, TODAY)
            assert found is oracle(message, decisions), (message, decisions)
            seen.add(found)
    assert seen == (
        set(ReviewState) if size else set(ReviewState) - {ReviewState.REJECTED, ReviewState.APPROVED}
    )


def test_every_ledger_of_three_decisions_in_either_order() -> None:
    drafted = replace(FULL, flags=frozenset({FUZZY}))
    for decisions in ledgers(3, (ReviewState.REJECTED, ReviewState.APPROVED)):
        for message in (FULL, drafted):
            expected = oracle(message, decisions)
            assert state(message, decisions, TODAY) is expected, (message, decisions)
            assert state(message, decisions[::-1], TODAY) is expected


REJECT, DRAFT, WRITE, APPROVE = (decision(OWN, TODAY, decided) for decided in DECIDED)
B_APPROVED = decision(OTHER, TODAY, ReviewState.APPROVED, APPROVE)


@pytest.mark.parametrize(
    ("decisions", "expected"),
    [
        ((APPROVE,), ReviewState.APPROVED),
        ((APPROVE, B_APPROVED), ReviewState.TRANSLATED),  # A's text came back, B's is the newer word
        ((APPROVE, replace(B_APPROVED, after=())), ReviewState.APPROVED),  # side by side
        ((APPROVE, REJECT), ReviewState.REJECTED),  # side by side
        ((APPROVE, WRITE), ReviewState.TRANSLATED),  # side by side
        ((APPROVE, DRAFT), ReviewState.TRANSLATED),  # side by side
        ((REJECT, decision(OWN, TODAY, ReviewState.APPROVED, REJECT)), ReviewState.APPROVED),
        ((APPROVE, decision(OWN, TODAY, ReviewState.REJECTED, APPROVE)), ReviewState.REJECTED),
        # knowledge passes through a decision on another target
        (
            (APPROVE, B_APPROVED, decision(OWN, TODAY, ReviewState.TRANSLATED, B_APPROVED)),
            ReviewState.TRANSLATED,
        ),
        ((REJECT, decision(OTHER, TODAY, ReviewState.APPROVED, REJECT)), ReviewState.REJECTED),
        ((decision(OWN, BEFORE, ReviewState.APPROVED),), ReviewState.TRANSLATED),
        ((decision(OWN, BEFORE, ReviewState.REJECTED),), ReviewState.REJECTED),
        # a link to a lost line is ignored
        ((REJECT, replace(APPROVE, after=("0" * 32,))), ReviewState.REJECTED),
    ],
)
def test_named_cases_of_accepted_text(decisions: tuple[Decision, ...], expected: ReviewState) -> None:
    assert state(FULL, decisions, TODAY) is expected


def test_fuzzy_in_the_file_beats_an_approval() -> None:
    assert state(replace(FULL, flags=frozenset({FUZZY})), (APPROVE,), TODAY) is ReviewState.DRAFT


def test_the_basis_is_worked_out_where_it_is_not_given() -> None:
    assert state(FULL, (APPROVE,)) is ReviewState.APPROVED
    assert state(FULL, (APPROVE,), "") is ReviewState.TRANSLATED


def test_basis_of_digests_the_plural_source_and_is_empty_without_one() -> None:
    assert basis_of(FULL) == TODAY
    assert basis_of(Message(KEY, ("Bir gol",))) == ""


def test_newest_passes_knowledge_on_and_survives_links_in_a_circle() -> None:
    one = decision(OWN, TODAY, ReviewState.APPROVED)
    two = decision(OTHER, TODAY, ReviewState.TRANSLATED, one)
    three = decision(OWN, TODAY, ReviewState.REJECTED, two)
    assert newest((one, two, three), (one, two, three)) == (three,)
    assert newest((one, three), (one, two, three)) == (three,)
    assert newest((one, three), (one, three)) == (one, three)  # the line between them is lost
    itself = replace(one, after=("loop",))
    object.__setattr__(itself, "id", "loop")
    assert newest((itself, two), (itself, two)) == (two,)


def test_a_chain_of_twenty_thousand_decisions_is_quick() -> None:
    chain = [APPROVE]
    for number in range(20_000):
        chain.append(decision(OWN, TODAY, ReviewState.TRANSLATED, chain[-1], by=str(number)))
    chain.append(decision(OWN, TODAY, ReviewState.APPROVED, chain[-1]))
    assert state(FULL, tuple(chain), TODAY) is ReviewState.APPROVED


def test_disagreements_name_those_who_did_not_know_of_each_other_the_most_cautious_first() -> None:
    other = decision(OTHER, TODAY, ReviewState.DRAFT)
    agreeing = decision(OTHER, TODAY, ReviewState.DRAFT, by="bob")
    assert disagreements((APPROVE, other, REJECT, agreeing)) == (Disagreement(OWN, (REJECT, APPROVE)),)
    settled = decision(OWN, TODAY, ReviewState.APPROVED, APPROVE, REJECT)
    assert disagreements((APPROVE, REJECT, settled)) == ()
    assert disagreements(()) == ()

"""Two branches act on one string, and merge: ledgers by union, the catalog's text from either side."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from localize.errors import UsageError
from localize.model import Decision, Ledger, Message, MessageKey, Previous, ReviewState
from localize.review import Step, approve, draft, edit, fill, record_unknown, reject
from localize.review.decisions import TOOL, Who
from localize.review.origins import replaceable
from localize.review.states import basis_of, disagreements, state

SOURCES, PLURALS, TEXTS = ("One vote", "A vote"), ("%d votes", "%d ballots"), ("bir", "bitta", "ovoz")
sides = st.integers(0, 1)
texts = st.sampled_from(TEXTS).map(lambda text: (text, f"%d {text}"))


class Branches(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        start = Message(MessageKey("", SOURCES[0]), ("", ""), plural_source=PLURALS[0])
        self.messages = [start, start]
        self.ledgers = [Ledger(), Ledger()]
        self.approved: set[tuple[str, str, str]] = set()
        self.clock = 0

    def who(self, by: str) -> Who:
        self.clock += 1
        return Who(by, f"2025-04-28T10:00:00Z+{self.clock}")

    def take(self, side: int, step: Step) -> None:
        self.ledgers[side] = step.recorded_in(self.ledgers[side])
        self.messages[side] = step.message

    @rule(side=sides)
    def approve(self, side: int) -> None:
        message = self.messages[side]
        try:
            step = approve(
                message, self.ledgers[side], self.who(f"editor {side}"), drafts=True, explicit=True
            )
        except UsageError:
            assert message.empty
            return
        self.approved.add((message.key.digest, basis_of(message), message.target_digest))
        self.take(side, step)

    @rule(side=sides, text=texts)
    def edit(self, side: int, text: tuple[str, ...]) -> None:
        step = edit(self.messages[side], self.ledgers[side], self.who(f"editor {side}"), text)
        self.take(side, step)

    @rule(side=sides, text=texts)
    def edit_elsewhere(self, side: int, text: tuple[str, ...]) -> None:
        message = replace(self.messages[side], targets=text).with_fuzzy(fuzzy=False)
        self.take(side, record_unknown(message, self.ledgers[side], self.who("pull").at))

    @rule(side=sides)
    def reject(self, side: int) -> None:
        if not self.messages[side].empty:
            self.take(side, reject(self.messages[side], self.ledgers[side], self.who(f"editor {side}")))

    @rule(side=sides, text=texts, vouched=st.booleans())
    def machine(self, side: int, text: tuple[str, ...], vouched: bool) -> None:
        message, ledger = self.messages[side], self.ledgers[side]
        act = fill if vouched else draft
        try:
            step = act(message, ledger, self.who(TOOL), text, origin="memory")
        except UsageError:
            return
        assert replaceable(message, ledger.of(message.key.digest))
        assert state(message, ledger.of(message.key.digest)) not in (
            ReviewState.APPROVED,
            ReviewState.TRANSLATED,
        )
        self.take(side, step)

    @rule(side=sides, source=st.sampled_from(SOURCES), plural=st.sampled_from(PLURALS))
    def pull(self, side: int, source: str, plural: str) -> None:
        message = self.messages[side]
        if (message.key.source, message.plural_source) == (source, plural):
            return
        was = message.previous or Previous(message.key.source, "", message.plural_source)
        moved = replace(message, key=MessageKey("", source), plural_source=plural)
        if not message.blank:
            moved = replace(moved.with_fuzzy(fuzzy=True), previous=was)
        self.messages[side] = moved

    @precondition(lambda self: self.ledgers[0] != self.ledgers[1])
    @rule(kept=sides)
    def merge(self, kept: int) -> None:
        union = self.ledgers[0].with_decisions(*self.ledgers[1].decisions)
        self.ledgers = [union, union]
        self.messages = [self.messages[kept], self.messages[kept]]

    @invariant()
    def approved_only_what_somebody_approved_and_nobody_doubted(self) -> None:
        union = self.ledgers[0].with_decisions(*self.ledgers[1].decisions)
        other = self.ledgers[1].with_decisions(*self.ledgers[0].decisions)
        for message, ledger in zip(self.messages * 2, [*self.ledgers, union, union], strict=True):
            decisions = ledger.of(message.key.digest)
            if state(message, decisions) is not ReviewState.APPROVED:
                continue
            assert (message.key.digest, basis_of(message), message.target_digest) in self.approved
            assert not message.fuzzy
            self.nobody_doubted(message, decisions)
        for message in self.messages:
            key = message.key.digest
            assert state(message, union.of(key)) is state(message, other.of(key)[::-1])
            assert disagreements(union.of(key)) == disagreements(other.of(key)[::-1])

    def nobody_doubted(self, message: Message, decisions: tuple[Decision, ...]) -> None:
        same = [d for d in decisions if d.target == message.target_digest and d.basis == basis_of(message)]
        approvals = [d for d in same if d.state is ReviewState.APPROVED]
        for doubt in same:
            if doubt.state is not ReviewState.APPROVED:
                assert any(reaches(approval, doubt, decisions) for approval in approvals)


def reaches(one: Decision, two: Decision, decisions: tuple[Decision, ...]) -> bool:
    by_id = {d.id: d for d in decisions}
    return two.id in one.after or any(reaches(by_id[i], two, decisions) for i in one.after if i in by_id)


TestBranches = Branches.TestCase
TestBranches.settings = settings(max_examples=80, stateful_step_count=25, deadline=None)

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from tests.translate.samples import EN, RU, Fake

from localize.config import TokenPrice
from localize.engines.base import EngineBusyError, Limits, TextRefusedError
from localize.engines.tokens import Usage
from localize.errors import EngineError
from localize.model.text_context import TextContext
from localize.translate.account import Account
from localize.translate.answers import AnswersInMemory, Paid, answer_key
from localize.translate.budget import Budget
from localize.translate.engine_calls import EngineCalls, Reply

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from localize.model import Locale
    from localize.translate.answers import Answers, Entry


def calls(engine: Fake, answers: Answers | None = None) -> EngineCalls:
    kept = AnswersInMemory() if answers is None else answers
    return EngineCalls(Account(engine), Budget(), EN, RU, kept)


def fake(answer: Callable[[str], str], *, at_once: int) -> Fake:
    return Fake(limits=Limits(1000, 1, calls_at_once=at_once), answer=answer)


def test_as_many_calls_as_the_engine_allows_are_under_way_together() -> None:
    together = threading.Barrier(4, timeout=30)

    def answer(text: str) -> str:
        together.wait()  # opens for four at once, and for no fewer
        return text.upper()

    asking = calls(fake(answer, at_once=4))
    asking.account.answered()
    texts = [f"text {number}" for number in range(8)]
    assert list(asking.ask(texts)) == [Reply(text, text.upper()) for text in texts]


@pytest.mark.parametrize("refusal", [EngineError("gone"), EngineBusyError("busy", retry_after=99.0)])
def test_until_a_service_was_heard_one_call_goes_at_a_time(refusal: EngineError) -> None:
    under_way, most, asked = [0], [0], list[str]()

    def answer(text: str) -> str:
        asked.append(text)
        under_way[0] += 1
        most[0] = max(most[0], under_way[0])
        time.sleep(0.01)
        under_way[0] -= 1
        raise refusal

    asking = calls(fake(answer, at_once=8))
    list(asking.ask([f"text {number}" for number in range(20)]))
    assert asking.account.failure
    assert most == [1]
    assert len(asked) == (3 if isinstance(refusal, EngineBusyError) else 1)


def test_a_language_model_is_asked_several_times_at_once_from_the_first_call_on() -> None:
    together = threading.Barrier(4, timeout=30)

    def answer(text: str) -> str:
        together.wait()
        return text.upper()

    engine = Fake(limits=Limits(1000, 1, calls_at_once=4, output_tokens=100), answer=answer)
    assert [reply.answer for reply in calls(engine).ask(["a", "b", "c", "d"])] == ["A", "B", "C", "D"]


def test_an_answer_is_kept_before_it_is_judged_whatever_came_of_the_others() -> None:
    first = threading.Event()

    def answer(text: str) -> str:
        if text == "first":
            assert first.wait(30)
            raise EngineError("gone")
        return text.upper()

    engine, answers = fake(answer, at_once=2), AnswersInMemory()
    asking = calls(engine, answers)
    asking.account.answered()

    class Kept(AnswersInMemory):
        def put_all(self, entries: Sequence[Entry]) -> None:
            answers.put_all(entries)
            first.set()

    asking.answers = Kept()
    assert list(asking.ask(["first", "second"])) == [Reply("second", "SECOND")]
    assert asking.account.failure == "gone"
    assert answers.get(answer_key(engine, EN, RU, "second")) == "SECOND"
    assert answers.get(answer_key(engine, EN, RU, "first")) is None


def test_after_a_failure_nothing_more_is_sent() -> None:
    def answer(_text: str) -> str:
        raise EngineError("the key is refused")

    engine = fake(answer, at_once=2)
    assert list(calls(engine).ask([f"text {number}" for number in range(50)])) == []
    assert len(engine.calls) <= 3


def test_answers_of_a_wrong_number_are_not_kept() -> None:
    class Short(Fake):
        def translate(self, *_args: object) -> list[str]:
            return ["one"]

    engine, answers = Short(), AnswersInMemory()
    assert list(calls(engine, answers).ask(["a", "b"])) == []
    assert answers.get(answer_key(engine, EN, RU, "a")) is None


def test_what_waits_when_the_engine_fails_is_neither_sent_nor_paid_for() -> None:
    def answer(text: str) -> str:
        raise EngineError(f"no {text}")

    engine = fake(answer, at_once=2)
    asking = calls(engine)
    assert list(asking.ask([f"text {number}" for number in range(9)])) == []
    assert 1 <= len(engine.calls) <= 2
    assert asking.account.characters == 0
    assert asking.budget.spent_characters == asking.account.characters


@dataclass
class Model(Fake):
    """An engine that is paid by tokens: ten are read and one is written for each text."""

    model: str = "tiny"
    tokens: int = 0

    def translate(self, texts: Sequence[str], source: Locale, target: Locale) -> list[str]:
        self.tokens += len(texts)
        return super().translate(texts, source, target)

    def spent(self) -> Usage:
        tokens, self.tokens = self.tokens, 0
        return Usage(10 * tokens, tokens)


def metered(answer: Callable[[str], str], texts_at_once: int = 2) -> tuple[EngineCalls, list[Paid]]:
    bills: list[Paid] = []

    class Kept(AnswersInMemory):
        def put_all(self, entries: Sequence[Entry]) -> None:
            super().put_all(entries)
            bills.extend(paid for _, _, paid in entries if paid)

    engine = Model(limits=Limits(1000, texts_at_once, calls_at_once=1), answer=answer)
    account = Account(engine, price=1000.0, token_price=TokenPrice(1000.0, 10_000.0))
    return EngineCalls(account, Budget(money=50.0), EN, RU, Kept()), bills


def test_what_a_model_took_is_billed_and_settled_with_the_budget() -> None:
    asking, bills = metered(str.upper)
    assert len(list(asking.ask(["a", "bbb"]))) == 2
    # Twenty tokens read and two written: 0.04 dollars, shared by length.
    assert [bill.characters for bill in bills] == [1, 3]
    assert [bill.usd for bill in bills] == pytest.approx([0.01, 0.03])
    assert asking.account.usd == pytest.approx(0.04)
    assert asking.budget.spent_money == pytest.approx(0.04)


def test_where_a_model_says_nothing_of_tokens_the_estimate_counts() -> None:
    class Silent(Model):
        def spent(self) -> Usage:
            return Usage()

    def answer(text: str) -> str:
        if text == "c":
            raise EngineBusyError("too slow")
        return text.upper()

    engine = Silent(limits=Limits(1000, 1, calls_at_once=1), answer=answer)
    account = Account(engine, price=1000.0, token_price=TokenPrice(1000.0, 10_000.0))
    asking = EngineCalls(account, Budget(money=0.0025), EN, RU, AnswersInMemory())
    assert [reply.answer for reply in asking.ask(["a", "c", "b", "more"])] == ["A", None, "B"]
    assert account.cost == pytest.approx(0.002)
    assert asking.budget.spent_money == pytest.approx(0.002)
    assert asking.budget.note.endswith(": 1 text was not sent.")


def test_tokens_of_which_nothing_came_are_billed_as_well() -> None:
    def answer(_text: str) -> str:
        raise TextRefusedError("the model stopped early (length)")

    asking, bills = metered(answer, texts_at_once=1)
    assert [reply.answer for reply in asking.ask(["a"])] == [None]
    assert [bill.characters for bill in bills] == [0]
    assert [bill.usd for bill in bills] == pytest.approx([0.02])
    assert asking.account.usd == pytest.approx(0.02)


def test_a_text_with_a_note_goes_alone_to_an_engine_that_reads_notes() -> None:
    class Reading(Fake):
        def translate_in_context(
            self, texts: Sequence[str], _contexts: object, source: Locale, target: Locale
        ) -> list[str]:
            return self.translate(texts, source, target)

    contexts = {"b": TextContext(note="A river, not a bank."), "c": TextContext(title="Floods")}
    for kind, expected in ((Reading, [["a"], ["b"], ["c", "d"]]), (Fake, [["a", "b", "c", "d"]])):
        engine = kind(limits=Limits(1000, 9, calls_at_once=1), answer=str.upper)
        asking = EngineCalls(Account(engine), Budget(), EN, RU, AnswersInMemory(), contexts)
        assert len(list(asking.ask("abcd"))) == 4
        assert engine.calls == expected


def test_what_another_run_paid_for_meanwhile_is_not_asked_for_again() -> None:
    engine, answers = fake(str.upper, at_once=1), AnswersInMemory()
    asking = calls(engine, answers)
    assert list(asking.known(["a", "b"])) == []
    answers.put_all([(answer_key(engine, EN, RU, "b"), "theirs", None)])
    assert list(asking.ask(["a", "b"])) == [Reply("a", "A"), Reply("b", "theirs")]
    assert engine.calls == [["a"]]
    assert (asking.account.characters, asking.budget.spent_characters) == (1, 1)


def test_what_was_known_before_is_asked_for_where_that_is_wanted() -> None:
    engine, answers = fake(str.upper, at_once=1), AnswersInMemory()
    answers.put_all([(answer_key(engine, EN, RU, "a"), "refused", None)])
    asking = calls(engine, answers)
    assert list(asking.known(["a"])) == [Reply("a", "refused")]
    assert list(asking.ask(["a"])) == [Reply("a", "A")]


class Claimed(AnswersInMemory):
    """Answers of which another run is asking for some; what it gets is there when it is waited for."""

    def __init__(self, theirs: dict[str, str | None]) -> None:
        super().__init__()
        self.theirs = theirs

    def claim(self, keys: Sequence[str]) -> frozenset[str]:
        return frozenset(keys) & self.theirs.keys()

    def awaited(self, key: str) -> str | None:
        return self.theirs[key]


def test_what_another_run_is_asking_for_is_waited_for_and_not_paid() -> None:
    texts = "abc"
    engine = Fake(limits=Limits(1000, 3, calls_at_once=1), answer=str.upper)
    key = {text: answer_key(engine, EN, RU, text) for text in texts}
    asking = calls(engine, Claimed({key["b"]: "theirs", key["c"]: None}))
    assert list(asking.ask(texts)) == [Reply("a", "A"), Reply("b", "theirs"), Reply("c", "C")]
    assert engine.calls == [["a"], ["c"]]
    assert asking.account.characters == 2

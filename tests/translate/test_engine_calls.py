from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from tests.translate.samples import EN, RU, Fake

from localize.engines.base import Limits
from localize.errors import EngineError
from localize.translate.answers import AnswersInMemory, Paid, answer_key
from localize.translate.budget import Budget
from localize.translate.engine_calls import Account, EngineCalls, Reply

if TYPE_CHECKING:
    from collections.abc import Callable

    from localize.translate.answers import Answers


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
    texts = [f"text {number}" for number in range(8)]
    assert list(asking.ask(texts)) == [Reply(text, text.upper()) for text in texts]


def test_an_answer_is_kept_before_it_is_judged_whatever_came_of_the_others() -> None:
    first = threading.Event()

    def answer(text: str) -> str:
        if text == "first":
            assert first.wait(30)
            raise EngineError("gone")
        return text.upper()

    engine, answers = fake(answer, at_once=2), AnswersInMemory()
    asking = calls(engine, answers)

    class Kept(AnswersInMemory):
        def put(self, key: str, answer: str, paid: Paid | None = None) -> None:
            answers.put(key, answer, paid)
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
    assert asking.account.characters == len("text 0") * len(engine.calls)
    assert asking.budget.spent_characters == asking.account.characters

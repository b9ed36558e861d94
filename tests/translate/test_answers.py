"""Answers are found by engine, settings, pair and the text as it was sent."""

from __future__ import annotations

from tests.translate.samples import Fake

from localize.model import Locale
from localize.translate.answers import AnswersInMemory, answer_key

EN, RU, UZ = Locale("en"), Locale("ru"), Locale("uz")


def test_the_last_answer_counts() -> None:
    answers = AnswersInMemory()
    assert answers.get("a") is None
    answers.put_all([("a", "one", None)])
    answers.put_all([("a", "two", None)])
    assert answers.get("a") == "two"


def test_every_part_of_a_request_is_in_its_key() -> None:
    engine = Fake()
    keys = {
        answer_key(engine, EN, RU, "a"),
        answer_key(engine, EN, UZ, "a"),
        answer_key(engine, RU, UZ, "a"),
        answer_key(engine, EN, RU, "b"),
        answer_key(Fake(name="other"), EN, RU, "a"),
        answer_key(Fake(settings="formal"), EN, RU, "a"),
    }
    assert len(keys) == 6
    assert answer_key(engine, EN, RU, "a") in keys

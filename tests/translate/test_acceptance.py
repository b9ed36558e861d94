from __future__ import annotations

import pytest
from tests.translate.samples import EN, RAIN, UZ, request

from localize.model import Decision, MessageKey, ReviewState, targets_digest
from localize.translate.acceptance import Accepted, Refused, accept, one_line


@pytest.mark.parametrize(
    ("source", "answer", "stored"),
    [
        (RAIN, "Вечером ожидается дождь.", "Вечером ожидается дождь."),
        ("The club **Nasaf** won", 'Клуб **"Насаф"** выиграл', "Клуб **«Насаф»** выиграл"),
        ("Kun.uz", "Kun.uz", "Kun.uz"),
        ("FIFA 2026", "FIFA 2026", "FIFA 2026"),
        ("Manchester City", "Manchester City", "Manchester City"),
        ("Yes", "Да", "Да"),
    ],
)
def test_texts_that_are_let_in(source: str, answer: str, stored: str) -> None:
    assert accept(request(source), (answer,)) == Accepted((stored,))


@pytest.mark.parametrize(
    ("source", "answer", "reason"),
    [
        (RAIN, "", "the answer is empty"),
        (RAIN, " \u00a0\n", "the answer is empty"),
        (RAIN, "Дождь. " * 100, "the answer is 700 characters long, the source 32"),
        (
            "Rain and snow are expected in the mountains all over the country. " * 3,
            "Дождь",
            "the answer «Дождь» is too short for 198 characters",
        ),
        (
            RAIN,
            "<!DOCTYPE html><title>502</title>",
            "the answer has the markup «<!DOCTYPE html>», «</title>», «<title>», which the source has not",
        ),
        (
            RAIN,
            "Дождь <script>alert(1)</script>",
            "the answer has the markup «<script>alert(1)</script>», which the source has not",
        ),
        (RAIN, "Перевод: вечером ожидается дождь.", "the answer has a label that its source has not"),
        (RAIN, "null", "the answer is «null», which is no translation"),
        (RAIN, RAIN, "the answer is the source, unchanged"),
        (
            RAIN,
            "Kechqurun yomgʻir yogʻishi kutilmoqda.",
            "the answer reads as Uzbek in Latin script, not as Russian",
        ),
        (RAIN, "In the evening there will be some rain.", "the answer reads as English, not as Russian"),
    ],
)
def test_texts_that_are_not(source: str, answer: str, reason: str) -> None:
    assert accept(request(source), (answer,)) == Refused(reason)


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        ("Hello, {name}!", "Привет, {имя}!"),
        ("Hello, {name}!", "Привет!"),
        ("Rain in **Tashkent** today", "Сегодня в Ташкенте дождь"),
        ("Rain in Tashkent today", "Сегодня в **Ташкенте** дождь"),
        ("Rain in Tashkent today", "Сегодня в [Ташкенте](https://evil.example) дождь"),
        ("Rain in Tashkent today", "Сегодня в Ташкенте\u202e дождь"),
        ("Rain in Tashkent today", "Сегодня в Ташкенте\x00 дождь"),
        ("Rain in Tashkent today", "Сегодня в Ташкенте\ud83d дождь"),
        ("Rain in Tashkent today", "Сегодня в Ташкенте <img src=x onerror=alert(1)> дождь"),
    ],
)
def test_broken_texts_are_refused_in_one_line(source: str, answer: str) -> None:
    verdict = accept(request(source), (answer,))
    assert isinstance(verdict, Refused)
    assert verdict.reason
    assert verdict.reason.isprintable()


def test_a_label_of_one_capitalised_word_is_no_name() -> None:
    assert accept(request("Today", slug="ui"), ("Today",)) == Refused("the answer is the source, unchanged")
    assert accept(request("FIFA", slug="ui"), ("FIFA",)) == Accepted(("FIFA",))


def test_between_variants_of_one_language_nothing_has_to_change() -> None:
    british = request(RAIN, locale=EN.parse("en_GB"))
    assert accept(british, (RAIN,)) == Accepted((RAIN,))


def test_uzbek_gets_its_own_apostrophes() -> None:
    asked = request(RAIN, locale=UZ)
    assert accept(asked, ("Kechqurun yomg'ir yog`ishi kutilmoqda.",)) == Accepted(
        ("Kechqurun yomgʻir yogʻishi kutilmoqda.",)
    )


def test_a_plural_has_all_forms_of_the_locale() -> None:
    asked = request("%d file was found", plural="%d files were found", slug="ui")
    assert accept(asked, ("Найден %d файл", "Найдено %d файлов")) == Accepted(
        ("Найден %d файл", "Найдено %d файлов", "Найдено %d файлов")
    )
    japanese = request("%d file", plural="%d files", slug="ui", locale=EN.parse("ja"))
    assert accept(japanese, ("%d ファイル一つ", "%d ファイル")) == Accepted(("%d ファイル",))


def test_a_text_that_a_person_rejected_does_not_come_back() -> None:
    answer = "Вечером ожидается дождь."
    rejected = Decision(
        key=MessageKey("", RAIN).digest,
        target=targets_digest((answer,)),
        state=ReviewState.REJECTED,
        by="Zarina",
        at="2026-03-01T10:00:00Z",
        origin="engine:fake",
    )
    asked = request(RAIN, decisions=(rejected,))
    assert accept(asked, (answer,)) == Refused("the same text was rejected before")
    assert accept(asked, ("К вечеру ожидается дождь.",)) == Accepted(("К вечеру ожидается дождь.",))


def test_ten_megabytes_are_refused_by_their_size() -> None:
    assert accept(request(RAIN), ("я" * 10_000_000,)) == Refused(
        "the answer is 10000000 characters long, the source 32"
    )


def test_one_line_is_one_printable_line() -> None:
    assert one_line("a\n\x1b[31mb\u202e" + "c" * 1000) == "a [31mb " + "c" * 291

"""What engines say of their work, and what pages say that failed."""

from __future__ import annotations

import pytest

from localize.language import engine_phrases
from localize.language.engine_phrases import (
    AGREES,
    ANYWHERE,
    BEGINS,
    BRACKET,
    LABEL,
    PAGE,
    SURE,
    SURE_BEGINS,
    SURE_PAGE,
    WHOLE,
    may_have,
    may_say,
    says,
)

SAID = [
    (BEGINS, "Below is the translation of the text"),
    (BEGINS, "Okay, here's the best version I have"),
    (BEGINS, "I apologise, but this is hard"),
    (BEGINS, "Ниже приведён перевод"),
    (BEGINS, "«Данный текст переводится так»"),
    (BEGINS, "Quyida tarjima keltirilgan"),
    (BEGINS, "Қуйида таржима келтирилган"),
    (BEGINS, "Afsuski, bu so'rovni bajara olmayman"),
    (ANYWHERE, "A ferry. I kept all placeholders."),
    (ANYWHERE, "Паром. Если нужны уточнения, пишите"),
    (ANYWHERE, "Parom. Yana savolingiz bormi"),
    (LABEL, "Rus tilida: parom"),
    (LABEL, "A ferry. **Alternatively:** a boat"),
    (LABEL, "Паром (Примечание: лодка)"),
    (LABEL, "Изоҳ: паром"),
    (BRACKET, "Паром (дословно «лодка»)"),
    (BRACKET, "Parom [soʻzma-soʻz qayiq]"),
    (PAGE, "Please log in to continue"),
    (PAGE, "log in to your account"),
    (PAGE, "Превышено время ожидания"),
    (PAGE, "Server ishlamayapti"),
    (PAGE, "Сервер ишламаяпти"),
    (PAGE, "Just a moment..."),
    (PAGE, "Xatolik: 500"),
    (SURE_BEGINS, "Of course, here is the translation"),
    (SURE_BEGINS, "Бундай саволга жавоб бера олмайман"),
    (SURE, "A ferry. I hope this helps!"),
    (SURE, "Паром. Вам это подходит?"),
    (SURE_PAGE, "Parom. Keyinroq qayta urinib koʻring."),
    (AGREES, "Рад помочь! Паром"),
    (WHOLE, "Kechirasiz."),
    (LABEL, "Моя версия: паром"),
    (PAGE, "Пополните баланс"),
    (BRACKET, "Паром (второй вариант)"),
]
NOT_SAID = [
    (BEGINS, "The mayor said that below is the translation"),
    (BEGINS, "Parom keldi. Quyida esa tarjima bor."),
    (ANYWHERE, "If you need more bread, call"),
    (LABEL, "The text of the law: a review"),
    (LABEL, "A note"),
    (BRACKET, "Дословно паром"),
    (BRACKET, "Паром (старый)"),
    (PAGE, "The pilot landed"),
    (PAGE, "Sahifa. Topilmadi."),
    (PAGE, "Just a moment of peace"),
    (SURE, "I hope this helps the children."),
    (AGREES, "Рад помочь, сказал он."),
    (WHOLE, "Kechirasiz, kechikdim"),
]


@pytest.mark.parametrize(("kind", "text"), SAID)
def test_a_phrase_is_found(kind: str, text: str) -> None:
    assert says(kind, text)
    assert any(map(may_say, text.split()))


@pytest.mark.parametrize(("kind", "text"), NOT_SAID)
def test_other_words_are_no_phrase(kind: str, text: str) -> None:
    assert not says(kind, text)


def test_a_phrase_has_a_word_by_which_it_is_found() -> None:
    for kind in engine_phrases._BEFORE:
        words = engine_phrases._words(kind)
        found = {place for table in (words.whole, words.begun) for every in table.values() for place in every}
        assert found == set(range(len(engine_phrases._phrases()[kind])))
        assert min(map(len, words.begun), default=engine_phrases._HEAD) >= engine_phrases._HEAD


def test_most_words_are_of_no_phrase() -> None:
    said = "The ferry across the river leaves at noon"
    assert not any(map(may_say, said.split()))


@pytest.mark.parametrize(("kind", "text"), SAID)
def test_a_text_with_a_phrase_may_have_one(kind: str, text: str) -> None:
    assert says(kind, text)
    assert may_have(text)


def test_a_text_without_a_word_of_any_has_none() -> None:
    assert not may_have("Kema kechqurun keldi")

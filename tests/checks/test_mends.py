"""Mechanical faults: mended, and no word changed."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.checks.texts import subject

from localize.checks.mends import MENDS, alike, mended, printed_quotes, words
from localize.checks.registry import OWN

EVERY = frozenset(name for names in MENDS for name in names)


def fixed(source: str, *targets: str, checks: frozenset[str] = EVERY, **about: Any) -> Any:  # noqa: ANN401
    found = mended(subject(source, *targets, **about), checks)
    return found[0] if len(targets) == 1 else found


def test_each_is_a_check_that_there_is() -> None:
    assert set(OWN.names) >= EVERY


@pytest.mark.parametrize(
    ("source", "target", "right", "locale"),
    [
        ("It is late.", " Уже поздно. ", "Уже поздно.", "ru"),
        ("It  is late.", "Уже поздно , да.", "Уже поздно, да.", "ru"),
        ("It is late, yes.", "Уже поздно,да.", "Уже поздно, да.", "ru"),
        ("It (almost) snowed.", "( Почти ) выпал снег.", "(Почти) выпал снег.", "ru"),
        ("It is late.", "Уже  поздно.", "Уже поздно.", "ru"),
        ("The teacher came.", "O'qituvchi keldi.", "Oʻqituvchi keldi.", "uz"),
        ("He said: “No”.", 'Он сказал: "Нет".', "Он сказал: «Нет».", "ru"),
        ("He said: “No”.", 'U "yoʻq" dedi.', "U “yoʻq” dedi.", "uz"),
        ("Snow — at last.", "Снег - наконец-то.", "Снег — наконец-то.", "ru"),
        ("Wait…", "Ждите..", "Ждите…", "ru"),
    ],
)
def test_what_is_mechanical_is_mended(source: str, target: str, right: str, locale: str) -> None:
    assert fixed(source, target, locale=locale) == right


@pytest.mark.parametrize(
    ("source", "target", "locale"),
    [
        ("It is late.", "Уже поздно.", "ru"),
        ("Use `a , b` here.", "Здесь пишут `a , b`.", "ru"),
        ("See https://a.example/x,y now.", "См. https://a.example/x,y сейчас.", "ru"),
        ("He said: “No”.", 'Он сказал: "Нет.', "ru"),
        ("He said no.", "Он сказал «нет.", "ru"),
        ("It cost 5 , 6.", "Стоит 5 , 6.", "ru"),
        ("It is late.", "Il est tard !", "fr"),
    ],
)
def test_what_is_right_or_no_matter_of_marks_stays(source: str, target: str, locale: str) -> None:
    assert fixed(source, target, locale=locale) == target


def test_only_the_checks_that_are_asked_for() -> None:
    assert (
        fixed("The teacher came.", "O'qituvchi  keldi.", checks=frozenset({"apostrophes"}))
        == "Oʻqituvchi  keldi."
    )
    assert fixed("The teacher came.", "O'qituvchi keldi.", checks=frozenset()) == "O'qituvchi keldi."


def test_every_plural_form_is_mended() -> None:
    targets = ("{n}  час", "{n} часа", "{n}  часов")
    found = fixed("{n} hour", *targets, plural="{n} hours", locale="ru")
    assert found == ("{n} час", "{n} часа", "{n} часов")


def test_quotation_marks_that_are_no_clear_pair_stay_all_of_them() -> None:
    assert printed_quotes('"Да" и "нет', "«", "»") == '"Да" и "нет'
    assert printed_quotes('[a](/x "t") "Да"', "«", "»") == '[a](/x "t") «Да»'


@settings(max_examples=40)
@given(
    st.text(alphabet="абв oʻ'\"«»“”,.;: \u00a0-—…()1\n`{n}", min_size=1, max_size=40),
    st.sampled_from(["ru", "uz", "en"]),
)
def test_no_word_changes_and_nothing_is_left_to_mend(target: str, locale: str) -> None:
    once = fixed("Said “no” — at 1, he (or she) did…", target, locale=locale)
    assert words(once) == words(target)
    assert fixed("Said “no” — at 1, he (or she) did…", once, locale=locale) == once


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Koʻprik  ochildi.", "Ko'prik ochildi."),
        ('Он сказал: "Да".', "Он сказал: «Да»."),
        ("Мост - старый", "Мост — старый"),
        ("10 – 12 марта", "10-12 марта"),
        ("Ждём , сказала она...", "Ждём, сказала она…"),
    ],
)
def test_texts_that_differ_in_spaces_and_the_shape_of_marks_are_alike(one: str, two: str) -> None:
    assert alike(one, two)
    assert alike(two, one)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("−5 градусов", "5 градусов"),
        ("Он ушёл.", "Он ушёл?"),
        ("Он ушёл.", "Он ушёл…"),
        ("Рост на 3.5", "Рост на 3,5"),
        ("Olma yedi", "Oʻlma yedi"),
        ("«Герой» вернулся", "Герой вернулся"),
        ("не смотря", "несмотря"),
        ("+5", "-5"),
    ],
)
def test_texts_that_mean_another_thing_are_not_alike(one: str, two: str) -> None:
    assert not alike(one, two)
    assert not alike(two, one)

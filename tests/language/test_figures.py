"""Numbers in digits, as each language groups and scales them."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localize.language import figure_dates
from localize.language import figures as figures_module
from localize.language.figures import figures, spoken


def _values(text: str, language: str) -> list[set[Decimal]]:
    return [set(one.values) for one in figures(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("1,234.5 tonnes", "en", "1234.5"),
        ("1 234,5 тонны", "ru", "1234.5"),
        ("12\u00a0500 soʻm", "uz", "12500"),
        ("3 billion", "en", "3000000000"),
        ("3 млрд", "ru", "3000000000"),
        ("3 mlrd soʻm", "uz", "3000000000"),
        ("2.5 million", "en", "2500000"),
        ("in 2025", "en", "2025"),
    ],
)
def test_a_number_has_one_value_in_every_language(text: str, language: str, number: str) -> None:
    (values,) = _values(text, language)
    assert Decimal(number) in values


@pytest.mark.parametrize(
    ("text", "language"),
    [("at 6:15 PM", "en"), ("в 18:15", "ru"), ("soat 18:15 da", "uz"), ("в 6:15 вечера", "ru")],
)
def test_times_are_the_same_by_either_clock(text: str, language: str) -> None:
    (clock,) = figures(text, language)
    assert clock.clock
    assert set(clock.values) == {value for one in figures("18:15", "en") for value in one.values}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("+998 71 200 10 20 raqami", [998712001020]),
        ("71 231 04 05", [712310405]),
        ("1 250 000 kishi", [1250000]),
        ("2½ soat, 10¾ kg, ½ litr", [2.5, 10.75]),
        ("1 million 800 ming daraxt", [1800000]),
        ("2 mlrd 5 mln soʻm", [2005000000]),
        ("2 million, 300 ming", [2000000, 300000]),
        ("5 ming 2 million", [5000, 2000000]),
        ("12 13 14", [12, 13, 14]),
    ],
)
def test_numbers_in_groups_are_one(text: str, numbers: list[float]) -> None:
    assert [min(one.values) for one in figures(text, "uz")] == numbers


def test_phones_dates_and_minus() -> None:
    (phone,) = figures("call +998 71 123-45-67", "en")
    assert phone.values == frozenset({Decimal(998711234567)})
    assert [one.written for one in figures("28.04.2025", "ru")] == ["28", "04", "2025"]
    (cold,) = figures("−11 °C", "ru")
    assert cold.negative


def test_what_is_said_without_digits() -> None:
    assert {Decimal(14), Decimal(2)} <= spoken("XIV век, два", ("ru", "Cyrl"))


NUMBERS = st.text(st.sampled_from("0123456789 .,:-–/)’\u00a0\u202fapmdткthousand"), max_size=40)


@given(NUMBERS, st.sampled_from(["en", "ru"]))
def test_plain_numbers_are_those_that_the_expression_finds_one_behind_another(
    text: str, language: str
) -> None:
    expression = figures_module._ENGLISH_FIGURE if language == "en" else figures_module._FIGURE
    found = figures_module._plain(text, language, list(figures_module._RUN.finditer(text)))
    assert [one.start for one in found] == [match.start() for match in expression.finditer(text)]
    for one, match in zip(found, expression.finditer(text), strict=True):
        assert one.written.startswith(match[1])
        scale = figures_module._SCALE.match(text, match.end())
        assert one.end in {match.end(), scale.end() if scale else match.end()}


@given(st.text(st.sampled_from("MDCLXVIx -.2_й"), max_size=12))
def test_roman_figures_are_whole_words(text: str) -> None:
    slow = re.compile(rf"(?<![\w-])({figures_module._ROMAN.pattern})(?!\w)")
    letters = [match[0] for match in figures_module._ROMAN_LETTERS.finditer(text)]
    found = [written for written in letters if figures_module._ROMAN.fullmatch(written)]
    assert found == [match[1] for match in slow.finditer(text) if match[1]]


_AROUND = st.lists(
    st.sampled_from(["5", "12", "07", ":", ".", ",", " ", "\u00a0", "-", "−", "p.m", "A", "Дня", "ᲀечера"])
    | st.sampled_from(["утра", "million", "млн", "K", "minus ", "МИНУС ", "minuſ ", "минуᲃ\u2009", "(", "\n"])
    | st.characters()
).map("".join)


@given(_AROUND)
def test_what_belongs_to_digits_is_told_with_them(text: str) -> None:
    module = figures_module
    runs = list(module._RUN.finditer(text))
    assert [run.span() for run in runs] == [match.span() for match in re.finditer(r"\d+", text)]
    for run in runs:
        start, end = run.span()
        joined = [pattern.match(text, start) for pattern in (module._FIGURE, module._ENGLISH_FIGURE)]
        assert run[module._JOINED] is not None or {match.end() for match in joined if match} == {end}
        assert run[module._SCALED] is not None or module._SCALE.match(text, end) is None
        assert run[module._BEFORE] is not None or not module._is_negative(text[max(start - 8, 0) : start])
    assert any(run[module._TIMED] is not None for run in runs) or module._CLOCK.search(text) is None


def _compiled(pattern: re.Pattern[str]) -> re.Pattern[str]:
    return re.compile(pattern.pattern, pattern.flags)


@given(st.from_regex(_compiled(figures_module._CLOCK)), _AROUND)
def test_digits_of_a_time_of_day_are_told(clock: str, around: str) -> None:
    text = around + clock
    found = figures_module._CLOCK.search(text)
    assert not found or any(
        run[figures_module._TIMED] is not None for run in figures_module._RUN.finditer(text)
    )


@given(st.from_regex(_compiled(figures_module._SCALE)))
def test_digits_with_a_scale_are_told(scale: str) -> None:
    text = f"5{scale}"
    run = figures_module._RUN.match(text)
    assert run
    assert run[figures_module._SCALED] is not None or figures_module._SCALE.match(text, 1) is None


@given(
    st.sampled_from(
        [
            (figures_module._PHONED, figures_module._PHONE),
            (figures_module._GROUPS, figures_module._GROUPED),
            (figure_dates.DATED, figure_dates._DATE),
        ]
    ).flatmap(lambda both: st.tuples(st.just(both[0]), st.from_regex(_compiled(both[1]))))
)
def test_digits_of_a_date_or_a_telephone_number_are_told(found: tuple[re.Pattern[str], str]) -> None:
    possible, text = found
    assert possible.search(text)
    assert any(run[figures_module._BEFORE] is not None for run in figures_module._RUN.finditer(text))


@pytest.mark.parametrize(
    ("text", "language", "minutes"),
    [
        ("kechki soat 7 da", "uz", 19 * 60),
        ("ertalab soat 7 da", "uz", 7 * 60),
        ("tungi soat 2 da", "uz", 2 * 60),
        ("tungi soat 11 da", "uz", 23 * 60),
        ("кундузи соат 3 да", "uz", 15 * 60),
        ("в 3 часа дня", "ru", 15 * 60),
        ("в 11 часов ночи", "ru", 23 * 60),
        ("в 2 ч. ночи", "ru", 2 * 60),
        ("at 7 in the evening", "en", 19 * 60),
        ("at 7 o'clock in the morning", "en", 7 * 60),
        ("at 10 at night", "en", 22 * 60),
    ],
)
def test_an_hour_with_the_part_of_its_day_is_a_time(text: str, language: str, minutes: int) -> None:
    assert [(one.clock, one.values) for one in figures(text, language)] == [
        (True, frozenset({Decimal(minutes)}))
    ]


def test_a_number_behind_the_part_of_a_day_is_no_time() -> None:
    texts = ("kechki soat 19 da", "ertalab 7 kishi", "soat 7 da")
    assert [one.clock for text in texts for one in figures(text, "uz")] == [False] * 3

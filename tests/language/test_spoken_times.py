"""Times of day with halves and quarters."""

from __future__ import annotations

import pytest

from localize.language.spoken_times import spoken_spans, spoken_times

ENGLISH, RUSSIAN, UZBEK = ("en", "Latn"), ("ru", "Cyrl"), ("uz", "Latn")


@pytest.mark.parametrize(
    ("text", "kind", "minutes"),
    [
        ("at half past seven", ENGLISH, 7 * 60 + 30),
        ("a quarter past 12", ENGLISH, 15),
        ("a quarter to one", ENGLISH, 45),
        ("в половине восьмого", RUSSIAN, 7 * 60 + 30),
        ("в половине 8-го", RUSSIAN, 7 * 60 + 30),
        ("до полпервого", RUSSIAN, 30),
        ("четверть десятого", RUSSIAN, 9 * 60 + 15),
        ("без четверти час", RUSSIAN, 45),
        ("без пятнадцати семь", RUSSIAN, 6 * 60 + 45),
        ("без двадцати девять", RUSSIAN, 8 * 60 + 40),
        ("без двадцати пяти два", RUSSIAN, 60 + 35),
        ("at twenty to nine", ENGLISH, 8 * 60 + 40),
        ("at twenty-five past nine", ENGLISH, 9 * 60 + 25),
        ("yetti yarimda", UZBEK, 7 * 60 + 30),
        ("soat oʻn bir yarim", UZBEK, 11 * 60 + 30),
        ("yettidan chorak oʻtganda", UZBEK, 7 * 60 + 15),
        ("chorakam sakkiz", UZBEK, 7 * 60 + 45),
        ("тўққизга чорак қолганда", ("uz", "Cyrl"), 8 * 60 + 45),
    ],
)
def test_a_time_is_found(text: str, kind: tuple[str, str], minutes: int) -> None:
    assert [time for _, time in spoken_times(text, kind)] == [minutes]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("half past caring", ENGLISH),
        ("half past thirty", ENGLISH),
        ("в половине случаев", RUSSIAN),
        ("полного", RUSSIAN),
        ("bir yarim million", UZBEK),
        ("halb acht, half past", ("de", "Latn")),
        ("at seven", ENGLISH),
    ],
)
def test_other_words_are_no_time(text: str, kind: tuple[str, str]) -> None:
    assert spoken_times(text, kind) == ()


@pytest.mark.parametrize(
    ("text", "kind", "minutes"),
    [
        ("for half an hour", ENGLISH, [30]),
        ("a quarter of an hour", ENGLISH, [15]),
        ("three quarters of an hour", ENGLISH, [45]),
        ("half of the hour", ENGLISH, []),
        ("через полчаса", RUSSIAN, [30]),
        ("четверть часа", RUSSIAN, [15]),
        ("три четверти часа", RUSSIAN, [45]),
        ("yarim soat", UZBEK, [30]),
        ("чорак соат", ("uz", "Cyrl"), [15]),
        ("half an hour", ("de", "Latn"), []),
        ("an hour later, half an hour before", ENGLISH, [30, 60]),
        ("an hour and a half", ENGLISH, []),
        ("через час", RUSSIAN, [60]),
        ("в час пик", RUSSIAN, []),
        ("bir soatdan keyin", UZBEK, [60]),
        ("bir soat yarim", UZBEK, []),
    ],
)
def test_a_part_of_an_hour_is_found(text: str, kind: tuple[str, str], minutes: list[int]) -> None:
    assert [span for _, span in spoken_spans(text, kind)] == minutes

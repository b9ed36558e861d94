from __future__ import annotations

import pytest

from localize.translate.mixed_answers import are_mixed_up


@pytest.mark.parametrize(
    "pairs",
    [
        (("Rain for 14 days", "Ветер"), ("Wind", "Дождь 14 дней")),
        (("<x1>Rain</x1> at 9", "Ветер"), ("Wind", "<x1>Дождь</x1> в 9")),
        (("12 of 30", "30 из 45"), ("45 of 60", "12 из 60")),
    ],
)
def test_a_number_that_moved_to_another_text_is_a_mix_up(pairs: tuple[tuple[str, str], ...]) -> None:
    texts, answers = zip(*pairs, strict=True)
    assert are_mixed_up(texts, answers)
    assert not are_mixed_up(texts[:1], answers[:1])


@pytest.mark.parametrize(
    "pairs",
    [
        (("Rain", "Дождь"), ("Wind", "Ветер")),
        (("14 days", "14 дней"), ("14 May", "14 мая")),
        (("three cats", "3 кота"), ("3 dogs", "три собаки")),
        (("at 3 p.m.", "в 15:00"), ("15 May", "15 мая")),
        (("1,200 books", "1200 книг"), ("200 pages", "200 страниц")),
        (("since the 1990s", "с девяностых"), ("in 1990", "в 1990 году")),
        (("12 of 30", "дюжина из 30"), ("30 of 40", "30 из 40")),
    ],
)
def test_what_translators_do_to_numbers_is_none(pairs: tuple[tuple[str, str], ...]) -> None:
    texts, answers = zip(*pairs, strict=True)
    assert not are_mixed_up(texts, answers)

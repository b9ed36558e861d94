"""Where a line of print should not end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localize.language.no_break_spaces import NO_BREAK, with_no_break_spaces


@pytest.mark.parametrize(
    ("language", "text", "shown"),
    [
        ("ru", "Мост — в городе", "Мост_— в_городе"),
        ("ru", "5 кг и 10 % от массы", "5_кг и_10_% от_массы"),
        ("ru", "в 2025 г. А. С. Пушкин", "в_2025_г. А._С._Пушкин"),
        ("ru", "№ 5 не найден", "№_5 не_найден"),
        ("ru", "Всё это они", "Всё это они"),
        ("ru", "и в доме", "и_в_доме"),
        ("ru", "В доме, Со двора", "В_доме, Со_двора"),
        ("uz", "Bu — kitob, 5 kg", "Bu_— kitob, 5_kg"),
        ("en", "5 kg in the box", "5_kg in the box"),
        ("en", "5 people", "5 people"),
        ("en", "J. K. Rowling", "J._K._Rowling"),
    ],
)
def test_spaces_that_hold(language: str, text: str, shown: str) -> None:
    assert with_no_break_spaces(text, language).replace(NO_BREAK, "_") == shown


@given(st.text("вис 5кг%—–А.Б№§ \u00a0"), st.sampled_from(["ru", "uz", "en"]))
def test_nothing_but_spaces_changes_and_once_is_enough(text: str, language: str) -> None:
    once = with_no_break_spaces(text, language)
    assert once.replace(NO_BREAK, " ") == text.replace(NO_BREAK, " ")
    assert with_no_break_spaces(once, language) == once

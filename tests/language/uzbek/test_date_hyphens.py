"""The hyphen of dates, which one script has and the other lacks."""

from __future__ import annotations

import re

import pytest

from localize.language.uzbek.date_hyphens import TO_CYRILLIC, TO_LATIN, cyrillic_date, latin_date, misjoined


@pytest.mark.parametrize(
    ("latin", "spaced"),
    [
        ("2025-yil 28-aprel", "2025 yil 28 aprel"),
        ("1990-yillar", "1990-yillar"),
        ("5-sinf", "5-sinf"),
        ("28-aprelda", "28 aprelda"),
        ("2024-2025-yillar", "2024-2025 yillar"),
    ],
)
def test_into_cyrillic_a_space_stands_for_it(latin: str, spaced: str) -> None:
    assert re.sub(TO_CYRILLIC, cyrillic_date, latin) == spaced


@pytest.mark.parametrize(
    ("cyrillic", "hyphened"),
    [
        ("2025 йил 28 апрель", "2025-йил 28-апрель"),
        ("1500 йил давомида", "1500 йил давомида"),
        ("5 йил", "5 йил"),
        ("1200 йиллик", "1200 йиллик"),
    ],
)
def test_into_latin_it_comes_back(cyrillic: str, hyphened: str) -> None:
    assert re.sub(TO_LATIN, latin_date, cyrillic) == hyphened


@pytest.mark.parametrize(
    "text",
    ["2024 yilda", "2024 - yil", "2024–yilning", "2024- yil", "5 maydan", "30 sentabr", "5–may", "1 yanvar"],
)
def test_a_latin_date_without_its_hyphen_is_found(text: str) -> None:
    assert list(misjoined(f"U {text} boshlandi.")) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "2024-yil 5-may",
        "20 yil",
        "2000 yil davomida",
        "1500 yil oldin",
        "1990-yillar",
        "24:05 may",
        "5 mayor",
    ],
)
def test_what_is_no_date_without_its_hyphen_is_not(text: str) -> None:
    assert list(misjoined(text)) == []

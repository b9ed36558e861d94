"""Emphasis and links around other words than in the source."""

from __future__ import annotations

import pytest
from tests.checks.texts import told


@pytest.mark.parametrize(
    ("locale", "source", "target", "said"),
    [
        (
            "ru",
            "It is **Friday**, not Monday.",
            "Это пятница, а не **понедельник**.",
            "«понедельник» where the source marks «Friday»",
        ),
        ("uz", "Only **5** of 10 work.", "**10** tadan faqat 5 tasi.", "«10» where the source marks «5»"),
        (
            "ru",
            "Xiva beat **Bukhara**.",
            "**Хива** обыграла Бухару.",
            "«Хива» where the source marks «Bukhara»",
        ),
        (
            "ru",
            "See [the map](/m) and [the list](/l).",
            "Вот [список](/m) и [карта](/l).",
            "«список» where the source marks «the map»",
        ),
        (
            "ru",
            "The <b>mayor</b> met <i>teachers</i>.",
            "<i>Мэр</i> и <b>учителя</b>.",
            "«учителя» where the source marks «mayor»",
        ),
    ],
)
def test_it_is_told(locale: str, source: str, target: str, said: str) -> None:
    assert told("marked-words", source, target, locale=locale) == [f"marks {said}"]


@pytest.mark.parametrize(
    ("locale", "source", "target"),
    [
        ("ru", "It is **Friday**, not Monday.", "Это **пятница**, а не понедельник."),
        ("ru", "It is **Friday**, not Monday.", "Это пятница, а не понедельник."),
        ("ru", "It is **Friday**.", "Это **пятница** и **суббота**, а пятница."),
        ("ru", "**Friday** is Friday.", "**День** пятница."),
        ("ru", "The **dog** barks.", "**Собака** лает."),
        ("uz", "**Only one two three four five six Friday** in May.", "**Faqat shu** juma may oyida."),
        ("kk", "It is **Friday**, not Monday.", "Бұл жұма, **дүйсенбі** емес."),
        ("ru", "**Friday", "**понедельник пятница"),
        (
            "ru",
            "serve *at least one whole mahalla* rather than a single street",
            "помогать *как минимум целой махалле*, а не одной улице",
        ),
    ],
)
def test_it_is_not_told(locale: str, source: str, target: str) -> None:
    assert told("marked-words", source, target, locale=locale) == []

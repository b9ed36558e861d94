"""The mark at the end of a text."""

from __future__ import annotations

import pytest
from tests.checks.texts import told


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("Rain came.", "Пошёл дождь.", []),
        ("Rain came.", "Пошёл дождь", ["ends with no such mark, the source with a full stop"]),
        ("Rain came", "Пошёл дождь.", ["ends with a full stop, the source with no such mark"]),
        (
            "Will it rain?",
            "Будет ли дождь!",
            ["ends with an exclamation mark, the source with a question mark"],
        ),
        ("As follows:", "А именно:", []),
        ("And then...", "А потом…", []),
        ("And then...", "А потом.", ["ends with a full stop, the source with an ellipsis"]),
        ("“Rain came.”", "«Пошёл дождь».", []),
        ("**Rain came.**", "**Пошёл дождь**.", []),
        ("Read [the rules.](https://a.org/b)", "Читайте [правила.](https://a.org/b)", []),
        ("Read [the rules](https://a.org/b).", "Читайте [правила](https://a.org/b).", []),
        ("Rain (again)", "Дождь (снова)", []),
        ("In 2025", "В 2025 г.", []),
        ("At 5 p.m.", "В 17:00", []),
        ("Over the years.", "За эти годы.", []),
        ("First;", "Первое,", []),
        ("", "", []),
    ],
)
def test_punctuation(source: str, target: str, expected: list[str]) -> None:
    assert told("punctuation", source, target, locale="ru") == expected


def test_punctuation_of_other_scripts() -> None:
    assert told("punctuation", "Rain came.", "下雨了。", locale="zh") == []
    assert told("punctuation", "Rain?", "Βροχή;", locale="el") == []
    assert told("punctuation", "Rain?", "Дождь;", locale="ru") == [
        "ends with no such mark, the source with a question mark"
    ]

"""Hashtags of a text."""

from __future__ import annotations

import pytest
from tests.checks.texts import told

CHANGED = "lacks «#SilkRoad» and has «#ШёлковыйПуть», which the source has not"


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("Следите за #ШёлковыйПуть.", CHANGED),
        ("Следите за # SilkRoad.", "has a hashtag with a space behind its sign"),
        ("Следите за SilkRoad.", "lacks «#SilkRoad»"),
        ("#SilkRoad и #дорога", "has «#дорога», which the source has not"),
    ],
)
def test_it_is_told(target: str, said: str) -> None:
    assert told("hashtags", "Follow #SilkRoad.", target, locale="ru") == [said]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Follow #SilkRoad.", "Следите за #SilkRoad."),
        ("Ranked #1 in C#", "Первое место в C#"),
        ("See [here](a.html#top).", "См. [тут](a.html#verh)."),
        ("Salt &#38; tea", "Соль &#38; чай"),
    ],
)
def test_it_is_not_told(source: str, target: str) -> None:
    assert told("hashtags", source, target, locale="ru") == []

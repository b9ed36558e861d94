"""Texts of the interface with parts to fill in."""

from __future__ import annotations

import pytest

from localize.errors import InputError
from localize.language.text_parts import filled, parts_problem, text_of
from localize.model import MessageKey

KEY = MessageKey("weather.wind", "wind {speed} {direction}")


def test_parts_stand_where_the_translator_put_them() -> None:
    parts = {"speed": "3 м/с", "direction": "{speed}"}
    assert filled(KEY, parts, lambda _key: "{direction}: ветер {speed}") == "{speed}: ветер 3 м/с"


@pytest.mark.parametrize(
    ("target", "problem"),
    [
        ("{speed} {direction}", ""),
        ("ветер {speed}", "it lacks {direction}"),
        ("ветер", "it lacks {direction}, {speed}"),
        ("{speed} {direction} {gusts}", "it adds {gusts}"),
    ],
)
def test_a_text_names_the_parts_of_its_source(target: str, problem: str) -> None:
    assert parts_problem(target, KEY.source) == problem


def test_a_text_with_other_parts_is_refused_with_its_entry() -> None:
    with pytest.raises(InputError, match=r"text «ветер \{speed\}»: it lacks \{direction\}") as caught:
        filled(KEY, {"speed": "3", "direction": "СЗ"}, lambda _key: "ветер {speed}")
    assert caught.value.hint == "Mend the entry «wind {speed} {direction}» of context weather.wind in ui.po."


@pytest.mark.parametrize("text", ["", " \n"])
def test_an_entry_without_a_text_is_refused(text: str) -> None:
    with pytest.raises(InputError, match=r"of context weather\.wind has no text") as caught:
        text_of(KEY, lambda _key: text)
    assert "localize translate" in caught.value.hint

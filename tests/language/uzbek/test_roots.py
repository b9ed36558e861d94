"""Roots of international words."""

from __future__ import annotations

import pytest

from localize.language.uzbek.roots import with_roots


@pytest.mark.parametrize(
    ("word", "written"),
    [
        ("konsert", "концерт"),
        ("filmlar", "фильмlar"),
        ("vaksina", "вакцинa"),
        ("mototsikl", "мотоцикл"),
        ("talpinish", "talpinish"),
        ("non", "non"),
    ],
)
def test_a_root_is_in_cyrillic_letters_and_the_rest_as_it_was(word: str, written: str) -> None:
    assert with_roots(word) == written

"""Native stems that no loan word is looked for in."""

from __future__ import annotations

import pytest

from localize.language.uzbek.native import has_native_l, is_verb


@pytest.mark.parametrize("word", ["kelmasidan", "kelganlar", "talpinish", "olib", "qilingan"])
def test_a_verb_has_the_endings_of_one(word: str) -> None:
    assert is_verb(word)


@pytest.mark.parametrize("word", ["film", "sentr", "palma", "kel"])
def test_loans_and_bare_stems_are_none(word: str) -> None:
    assert not is_verb(word)


def test_the_l_of_a_passive_is_native() -> None:
    assert has_native_l("yozilgan", "yozilgan".index("l"))
    assert not has_native_l("palma", 2)

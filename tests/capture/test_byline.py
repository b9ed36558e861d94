"""Who wrote the article, and what they are."""

from __future__ import annotations

import pytest
from tests.capture.sheets import sheet

from localize.capture import byline
from localize.capture.byline import KNOWN, LABELLED, UNSURE, Byline


@pytest.mark.parametrize(
    ("text", "name", "role", "strength"),
    [
        ("Nodira Salimova,\ncorrespondent\n", "Nodira Salimova", "correspondent", KNOWN),
        ("Nodira Salimova, correspondent\n", "Nodira Salimova", "correspondent", KNOWN),
        ("By Nodira Salimova\n", "Nodira Salimova", "", LABELLED),
        ("Автор: Камола Юсупова\n", "Камола Юсупова", "", LABELLED),
        ("Muallif: Zilola Qodirova va Akmal Toirov\n", "Zilola Qodirova va Akmal Toirov", "", LABELLED),
        ("Nodira Salimova, head of the lab\n", "Nodira Salimova", "head of the lab", UNSURE),
    ],
)
def test_a_byline_is_known_by_its_label_its_role_or_its_shape(
    text: str, name: str, role: str, strength: float
) -> None:
    found = byline.read(sheet(text), 0)
    assert found is not None
    assert (found.byline, found.strength) == (Byline(name, role), strength)
    assert byline.strength(sheet(text), 0) == strength
    assert found.lines == text.count("\n")


@pytest.mark.parametrize(
    "text", ["A new bridge was opened, two months early.\n", "Society\n", "By night and day\n", "214\n"]
)
def test_other_lines_are_none(text: str) -> None:
    assert byline.read(sheet(text), 0) is None
    assert byline.strength(sheet(text), 0) == 0


def test_the_last_and_surest_is_taken() -> None:
    lines = sheet(
        "Kamola Yusupova, editor\nA text.\nNodira Salimova, correspondent\nAkmal Toirov, who saw it\n"
    )
    assert byline.last(lines, range(4)) == Byline("Nodira Salimova", "correspondent")
    assert lines.free() == [0, 1, 3]
    assert byline.last(sheet("A text.\n"), range(1)) == Byline()


def test_a_name_alone_may_be_the_author() -> None:
    lines = sheet("A text.\nNodira Salimova\n")
    assert byline.lone_name(lines, range(2)) == Byline("Nodira Salimova")
    assert lines.free() == [0]
    assert not byline.is_only_name("Society")
    assert byline.names_author("Автор: Камола Юсупова")
    assert not byline.names_author("Камола Юсупова, редактор")

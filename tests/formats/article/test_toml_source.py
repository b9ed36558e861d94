from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localize.errors import InputError
from localize.formats.article import toml_source
from localize.formats.article.toml_places import places

if TYPE_CHECKING:
    from tests.formats.conftest import MarkdownFiles

FRONT = """\
title = "Bread"
tags = ["Food", "Prices"] # both
description = \"\"\"
Bread rose.
It is "dear".\"\"\"
category = 'Market'
[author]
role = "editor"
[[related]]
title = "Milk"
[[related]]
teaser = '''Oil'''
extra = {title = "No", n = [1, 2]}
"""


def test_texts_stand_anywhere_in_toml(desk: MarkdownFiles) -> None:
    article = desk.read(f"+++\n{FRONT}+++\n", titled=False)
    assert [(one.domain, one.role, one.key.source, one.line) for one in article.segments] == [
        ("article", "title", "Bread", 2),
        ("ui", "tag", "Food", 3),
        ("ui", "tag", "Prices", 3),
        ("article", "description", 'Bread rose.\nIt is "dear".', 4),
        ("ui", "category", "Market", 7),
        ("ui", "role", "editor", 9),
        ("article", "card-title", "Milk", 11),
        ("article", "card-teaser", "Oil", 13),
    ]


@pytest.mark.parametrize(
    ("source", "target", "written"),
    [
        ("Food", 'Ry"e', 'tags = ["Ry\\"e", "Prices"] # both'),
        ('Bread rose.\nIt is "dear".', "One\nTwo \\", 'description = """\nOne\nTwo \\\\"""'),
        ("Oil", "Ёғ", 'teaser = """Ёғ"""'),
        ("Milk", "Sut", '[[related]]\ntitle = "Sut"'),
    ],
)
def test_a_target_replaces_its_string_alone(
    desk: MarkdownFiles, source: str, target: str, written: str
) -> None:
    file = desk.write(f"+++\n{FRONT}+++\n", source, target, titled=False)
    assert written in file
    values = tomllib.loads(file.split("+++")[1])
    assert target in repr(values) or target in str(values["description"])
    assert values["related"][1]["extra"] == {"title": "No", "n": [1, 2]}


def test_a_key_that_stands_twice_is_refused_with_both_lines(desk: MarkdownFiles) -> None:
    with pytest.raises(InputError, match="`title` stands twice, first on line 2") as error:
        desk.read("+++\ntitle = 'A'\nn = [\n1]\ntitle = 'B'\n+++\n", titled=False)
    assert error.value.place is not None
    assert error.value.place.line == 5


def test_other_faults_keep_their_line(desk: MarkdownFiles) -> None:
    with pytest.raises(InputError, match="not valid TOML") as error:
        desk.read("+++\ntitle = 'A'\nn = \n+++\n", titled=False)
    assert error.value.place is not None
    assert error.value.place.line == 3


_KEYS = st.sampled_from(["a", "b-c", "d e", "ж", "f.g"])
_VALUES = st.recursive(
    st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=9)
    | st.integers()
    | st.booleans(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=3),
    max_leaves=9,
)


@given(st.dictionaries(_KEYS, _VALUES, max_size=4), st.sampled_from(["\n", "\r\n"]))
def test_places_are_those_of_the_values(values: dict[str, object], newline: str) -> None:
    text = "".join(
        f"{toml_source.key(key)} = {toml_source.value(value)}{newline}" for key, value in values.items()
    )
    found = dict(_flat(values))
    assert {
        place.way: tomllib.loads(f"x = {text[place.start : place.end]}")["x"] for place in places(text)
    } == found


def _flat(value: object, way: tuple[str | int, ...] = ()) -> list[tuple[tuple[str | int, ...], object]]:
    items = (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else None
    )
    if items is None:
        return [(way, value)]
    return [pair for key, inner in items for pair in _flat(inner, (*way, key))]

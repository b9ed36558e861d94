from __future__ import annotations

import pytest

from localize import yaml_source
from localize.errors import InputError
from localize.formats.article.twin_keys import refuse_twins


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("title: A\nn: 1\ntitle: B\n", 1, 3),
        ("author:\n  name: A\n  'name': B\n", 2, 3),
        ("related:\n- title: A\n- title: B\n  title: C\n", 3, 4),
        ("{a: 1, b: 2,\na: 3}", 1, 2),
    ],
)
def test_both_lines_are_named(text: str, first: int, second: int) -> None:
    root = yaml_source.read(text, "a.md")
    assert root is not None
    with pytest.raises(InputError, match=f"twice, first on line {first}") as error:
        refuse_twins(root, "a.md")
    assert error.value.place is not None
    assert error.value.place.line == second
    assert error.value.hint == f"Remove one of them: line {first} or line {second}."


def test_keys_of_different_mappings_are_no_twins() -> None:
    root = yaml_source.read("a: {b: 1}\nc: {b: 2}\nd: [{b: 1}, {b: 1}]\n", "a.md")
    assert root is not None
    refuse_twins(root, "a.md")

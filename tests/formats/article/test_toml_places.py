"""Where TOML's values stand."""

from __future__ import annotations

import pytest

from localize.formats.article.toml_places import places


def _found(text: str) -> dict[tuple[str | int, ...], str]:
    return {place.way: text[place.start : place.end] for place in places(text) if place.end > place.start}


def test_values_are_found_by_the_way_to_them() -> None:
    text = (
        "title = 'Frost' # why\n"
        'long = """\nfirst\nsecond"""\n'
        'a."b c".d = 5\n'
        "list = [1, 'two', {x = \"y\"}, # note\n  2025-10-12 10:00:00,\n]\n"
        "[table.sub]\nkey = true\n"
        '[[items]]\nname = "one"\n[[items]]\nname = "two"\n'
    )
    assert _found(text) == {
        ("title",): "'Frost'",
        ("long",): '"""\nfirst\nsecond"""',
        ("a", "b c", "d"): "5",
        ("list", 0): "1",
        ("list", 1): "'two'",
        ("list", 2, "x"): '"y"',
        ("list", 3): "2025-10-12 10:00:00",
        ("table", "sub", "key"): "true",
        ("items", 0, "name"): '"one"',
        ("items", 1, "name"): '"two"',
    }


def test_lines_are_counted_from_nought() -> None:
    assert [(place.way, place.line) for place in places("a = 1\n\n[t]\nb = '''\nx'''\nc = 2\n")] == [
        (("a",), 0),
        (("t",), 2),
        (("t", "b"), 3),
        (("t", "c"), 5),
    ]


@pytest.mark.parametrize("text", ["= = =\n", "a = [", "a", "[", "a = {b = [{", "]" * 50, "a = " + "[" * 200])
def test_what_is_no_toml_ends_all_the_same(text: str) -> None:
    assert len(list(places(text))) <= len(text)

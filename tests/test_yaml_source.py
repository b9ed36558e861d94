"""YAML read without trust."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localize.errors import InputError
from localize.yaml_source import MAX_DEPTH, Node, quoted, read


def root(text: str) -> Node:
    node = read(text, "a.yaml")
    assert node is not None
    return node


def test_values_are_plain_and_dates_stay_text() -> None:
    text = "a: [1, no, 1.5, 0x1F, ~, 2025-01-02, 'no', !!str 7]\nb: {c: d}\n"
    assert root(text).plain() == {
        "a": [1, False, 1.5, 31, None, "2025-01-02", "no", "7"],
        "b": {"c": "d"},
    }


def test_nodes_know_where_they_stand() -> None:
    text = "заголовок: '😀 Тошкент'\nlist:\n  - a\n"
    node = root(text)
    value = node.get("заголовок")
    assert value is not None
    assert (text[value.start : value.end], value.line, value.style) == ("'😀 Тошкент'", 1, "'")
    items = node.get("list")
    assert items is not None
    assert [(item.text, item.line) for item in items.children] == [("a", 3)]
    assert items.get("a") is None
    assert node.get("missing") is None


def test_lines_count_from_where_the_text_starts() -> None:
    node = read("a: b\n", "a.md", first_line=2)
    assert node is not None
    assert node.children[0].line == 2


def test_the_last_of_two_equal_keys_counts() -> None:
    value = root("a: 1\na: 2\n").get("a")
    assert value is not None
    assert value.text == "2"


def test_an_empty_document_is_none() -> None:
    assert read("# nothing\n", "a.yaml") is None


def test_a_tag_that_does_not_fit_leaves_the_text() -> None:
    assert root("[!!int many, !!float x, !!bool perhaps, !!null x, ! quoted]").plain() == [
        "many",
        "x",
        "perhaps",
        None,
        "quoted",
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: b: c", "a.yaml:1: not valid YAML: mapping values are not allowed in this context"),
        (
            "x: 1\na: !!python/object:os.system rm\n",
            "a.yaml:2: YAML tag «tag:yaml.org,2002:python/object:os.system»",
        ),
        ("a: 1\n---\nb: 2\n", "a.yaml:2: more than one YAML document"),
        ("a: [1\n", "a.yaml:1: not valid YAML: did not find expected ',' or ']'"),
        ("a: b\n\tc: d\n", "a.yaml:2: not valid YAML: found a tab character"),
        ("a: *missing\nb: [", "a.yaml:2: not valid YAML"),
        ("a: \x00", "a.yaml:1: not valid YAML: control characters are not allowed"),
        ("a: 1\nb: \ud800", "a.yaml:2: half of a character"),
        ("[" * (MAX_DEPTH + 1), "a.yaml:1: YAML nested too deep"),
    ],
)
def test_what_cannot_be_read_is_named(text: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        read(text, "a.yaml")
    assert message in str(caught.value)
    assert caught.value.hint


def test_aliases_never_expand() -> None:
    levels = "\n".join(f"l{i}: &l{i} [{', '.join([f'*l{i - 1}'] * 9)}]" for i in range(1, 40))
    value = root(f"l0: &l0 [lol]\n{levels}\n").plain()
    assert isinstance(value, dict)
    assert value["l39"] == ["*l38"] * 9


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60))
def test_no_text_makes_it_crash(text: str) -> None:
    with contextlib.suppress(InputError):
        read(text, "a.yaml")


@pytest.mark.parametrize(
    "number",
    ["1:" * 400_000 + "1", "1:" * 400_000 + "1.5", "1" * 5_000, "0x" + "f" * 500_000, "1_" * 300_000 + "1"],
)
def test_numbers_beyond_all_measure_are_text(number: str) -> None:
    assert root(f"a: {number}").plain() == {"a": number}


def test_a_number_that_overflows_is_text() -> None:
    number = "1:" * 190 + "1.5"
    assert root(f"a: {number}").plain() == {"a": number}
    assert root("a: 1:30").plain() == {"a": 90}


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_quoted_text_is_read_back(text: str) -> None:
    line = quoted(text)
    assert "\n" not in line
    assert root(f"{line}\n").text == text


def test_what_people_read_is_not_escaped() -> None:
    assert quoted('Oʻzbekiston «ўз»\u00a0— \\ "\n') == '"Oʻzbekiston «ўз»\u00a0— \\\\ \\"\\n"'

"""Tags inside of a message."""

from __future__ import annotations

import pytest

from localize.formats.inline import tags


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("<B class=x>", "b"),
        ("</my-tag>", "my-tag"),
        ("<svg:g>", "svg:g"),
        ("<!-- x -->", ""),
        ("<!DOCTYPE>", ""),
    ],
)
def test_a_tag_has_a_name_and_a_comment_has_none(tag: str, name: str) -> None:
    assert tags.name(tag) == name


@pytest.mark.parametrize(("tag", "void"), [("<br>", True), ("<x />", True), ("<b>", False), ("</b>", False)])
def test_void_tags_open_nothing(tag: str, void: bool) -> None:
    assert tags.is_void(tag) is void


def test_texts_of_open_tags_alone() -> None:
    assert list(tags.texts('<img alt="Frost" src="a">')) == ["Frost"]
    assert list(tags.texts("</b>")) == []
    assert list(tags.texts("<!-- alt -->")) == []


def test_whether_an_element_is_kept() -> None:
    assert tags.is_kept('<span translate="no">') is True
    assert tags.is_kept("<!-- translate -->") is None


def test_comments_are_compared_without_the_marks_of_quotes() -> None:
    assert tags.canonical("<!-- a\n> b -->") == "<!-- a b -->"
    assert tags.canonical('<a  href="x">') == tags.canonical("<a href='x'>")
    assert tags.canonical("</A>") == "</a>"

"""Attributes of a tag: their values' places, those that are texts, and how two tags are compared."""

from __future__ import annotations

import pytest

from localize.formats.inline import attributes
from localize.formats.inline.token import Token


def _token(tag: bytes, name: str, kind: str = "open") -> Token:
    assert kind in {"open", "close"}
    return Token("open" if kind == "open" else "close", name, 0, len(tag))


def test_values_stand_where_they_are_said_to_stand() -> None:
    tag = b"<img ALT=\"A &amp; B\" src='x.png' width=5 hidden alt=second>"
    found = attributes.attributes(tag, _token(tag, "img"))
    assert {name: tag[one.start : one.end] for name, one in found.items()} == {
        "alt": b"A &amp; B",
        "src": b"x.png",
        "width": b"5",
        "hidden": b"",
    }
    assert found["alt"].plain == "A & B"
    assert (found["src"].quoted, found["width"].quoted) == (True, False)


@pytest.mark.parametrize(
    ("tag", "name", "told"),
    [
        (b'<img alt="Frost" title="5">', "img", [("Frost", "alt")]),
        (b'<input type="submit" value="Send it">', "input", [("Send it", "label")]),
        (b'<input type="text" value="typed" placeholder="Name">', "input", [("Name", "label")]),
        (b'<meta name="description" content="Short">', "meta", [("Short", "description")]),
        (b'<meta name="viewport" content="width">', "meta", []),
        (b'<option label="One">', "option", [("One", "label")]),
        (b'<Figure caption="Seen" width="wide">', "figure", [("Seen", "caption")]),
        (b'<Meta title="Seen" name="description" content="c">', "meta", [("Seen", "link-title")]),
        (b'<META name="description" content="Short">', "meta", [("Short", "description")]),
        (b"<img alt={expression}>", "img", []),
        (b"<br>", "br", []),
    ],
)
def test_texts_are_those_that_a_reader_sees(tag: bytes, name: str, told: list[tuple[str, str]]) -> None:
    assert [(one.value, role) for one, role in attributes.texts(tag, _token(tag, name))] == told


@pytest.mark.parametrize(
    ("name", "component"),
    [
        ("Figure", True),
        ("Tabs.Item", True),
        ("my-figure", True),
        ("figure", False),
        ("IMG", False),
        ("P", False),
    ],
)
def test_components_are_told_from_elements_by_their_names(name: str, component: bool) -> None:
    assert attributes.is_component(name) is component


@pytest.mark.parametrize(
    ("tag", "kept"),
    [
        (b'<b translate="no">', True),
        (b'<b translate="yes">', False),
        (b"<b translate>", False),
        (b'<b class="x notranslate">', True),
        (b'<b class="translated">', None),
        (b"<b>", None),
    ],
)
def test_an_element_may_say_that_it_is_not_translated(tag: bytes, kept: bool | None) -> None:
    assert attributes.is_kept(tag, _token(tag, "b")) is kept


def test_two_tags_are_the_same_whatever_their_texts_and_spaces() -> None:
    one = b'<img  src="a.png" alt="Frost">'
    other = b'<img alt="\xd0\xba" src="a.png">'
    assert attributes.canonical(one, _token(one, "img")) == attributes.canonical(other, _token(other, "img"))
    moved = b'<img src="b.png" alt="Frost">'
    assert attributes.canonical(one, _token(one, "img")) != attributes.canonical(moved, _token(moved, "img"))
    assert attributes.canonical(b"</p >", _token(b"</p >", "p", "close")) == "</p>"


def test_the_name_and_content_of_a_meta() -> None:
    tag = b'<meta PROPERTY="OG:Title" content=" Frost ">'
    assert attributes.meta(tag, _token(tag, "meta")) == ("og:title", "Frost")
    assert attributes.written_name(b"</Figure>", Token("close", "figure", 0, 9)) == "Figure"


@pytest.mark.parametrize(
    ("tag", "late"),
    [
        (b'<meta name="author" content="Lola">', True),
        (b'<meta name="description" content="Frost">', False),
        (b'<Meta name="author" title="Frost">', False),
        (b'<Meta name="description" label="Frost">', True),
    ],
)
def test_a_component_called_meta_has_the_attributes_of_components(tag: bytes, late: bool) -> None:
    token = _token(tag, "meta")
    ((attribute, _),) = attributes.texts(tag, token)
    assert attributes.is_late(tag, token, attribute) is late

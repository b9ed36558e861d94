"""The tokens, held against the rules of the HTML Standard, 13.2.5, and against html.parser on tame pages."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localize.formats.html.tokens import tokens
from localize.formats.inline.attributes import attributes


def cut(text: str) -> list[tuple[str, str]]:
    data = text.encode()
    return [
        (one.kind + (f" {one.name}" if one.name else ""), data[one.start : one.end].decode())
        for one in tokens(data)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a < b <3", [("text", "a < b <3")]),
        ("<P Class=x>a</P >", [("open p", "<P Class=x>"), ("text", "a"), ("close p", "</P >")]),
        ("<a b='>' c=\">\" d=>e", [("open a", "<a b='>' c=\">\" d=>"), ("text", "e")]),
        ("<a b = 'c>'>", [("open a", "<a b = 'c>'>")]),
        ("<a b==c'>'", [("open a", "<a b==c'>"), ("text", "'")]),
        ("<a =b>c", [("open a", "<a =b>"), ("text", "c")]),
        ("<a/b>", [("open a", "<a/b>")]),
        ("<a b'c\"d<e>f", [("open a", "<a b'c\"d<e>"), ("text", "f")]),
        ("x<a b='c>d", [("text", "x"), ("torn", "<a b='c>d")]),
        ("x<a b", [("text", "x"), ("torn", "<a b")]),
        ("x</a", [("text", "x"), ("torn", "</a")]),
        ("</>x", [("comment", "</>"), ("text", "x")]),
        ("</ a>x", [("comment", "</ a>"), ("text", "x")]),
        ("</", [("text", "</")]),
        ("<!---->a", [("comment", "<!---->"), ("text", "a")]),
        ("<!-->a", [("comment", "<!-->"), ("text", "a")]),
        ("<!--->a", [("comment", "<!--->"), ("text", "a")]),
        ("<!--!>a-->b", [("comment", "<!--!>a-->"), ("text", "b")]),
        ("<!--a--!>b", [("comment", "<!--a--!>"), ("text", "b")]),
        ("<!-- <p> > - --x>", [("comment", "<!-- <p> > - --x>")]),
        ("<!DOCTYPE html>a", [("comment", "<!DOCTYPE html>"), ("text", "a")]),
        ("<?xml a?>b", [("comment", "<?xml a?>"), ("text", "b")]),
        ("<?a", [("comment", "<?a")]),
        ("<![CDATA[a>b]]>", [("comment", "<![CDATA[a>"), ("text", "b]]>")]),
        (
            "<svg><![CDATA[a>]]></svg>",
            [("open svg", "<svg>"), ("comment", "<![CDATA[a>]]>"), ("close svg", "</svg>")],
        ),
        ("<svg><![CDATA[a", [("open svg", "<svg>"), ("comment", "<![CDATA[a")]),
        (
            "<svg/><title><b></title>",
            [
                ("open svg", "<svg/>"),
                ("open title", "<title>"),
                ("raw title", "<b>"),
                ("close title", "</title>"),
            ],
        ),
        ("<svg><title/><a>", [("open svg", "<svg>"), ("open title", "<title/>"), ("open a", "<a>")]),
        (
            "<svg><p><title><b>",
            [("open svg", "<svg>"), ("open p", "<p>"), ("open title", "<title>"), ("raw title", "<b>")],
        ),
        (
            "<svg><g><b>c",
            [("open svg", "<svg>"), ("open g", "<g>"), ("close svg", ""), ("open b", "<b>"), ("text", "c")],
        ),
        (
            "<math><svg></br>",
            [
                ("open math", "<math>"),
                ("open svg", "<svg>"),
                ("close svg", ""),
                ("close math", ""),
                ("close br", "</br>"),
            ],
        ),
        (
            "<svg><font x><FONT Size=1>",
            [
                ("open svg", "<svg>"),
                ("open font", "<font x>"),
                ("close svg", ""),
                ("open font", "<FONT Size=1>"),
            ],
        ),
        (
            "<svg><foreignObject><i></foreignObject><i>",
            [
                ("open svg", "<svg>"),
                ("open foreignobject", "<foreignObject>"),
                ("open i", "<i>"),
                ("close foreignobject", "</foreignObject>"),
                ("close svg", ""),
                ("open i", "<i>"),
            ],
        ),
        (
            "<math><mi><u></mi><mo/><u>",
            [
                ("open math", "<math>"),
                ("open mi", "<mi>"),
                ("open u", "<u>"),
                ("close mi", "</mi>"),
                ("open mo", "<mo/>"),
                ("close math", ""),
                ("open u", "<u>"),
            ],
        ),
        (
            "<svg><foreignObject><p></foreignObject><title><b>",
            [
                ("open svg", "<svg>"),
                ("open foreignobject", "<foreignObject>"),
                ("open p", "<p>"),
                ("close foreignobject", "</foreignObject>"),
                ("open title", "<title>"),
                ("open b", "<b>"),
            ],
        ),
        (
            "<svg><title><![CDATA[a>]]></svg>",
            [
                ("open svg", "<svg>"),
                ("open title", "<title>"),
                ("comment", "<![CDATA[a>]]>"),
                ("close svg", "</svg>"),
            ],
        ),
        ("</svg><title><b>", [("close svg", "</svg>"), ("open title", "<title>"), ("raw title", "<b>")]),
        ("<style></style>", [("open style", "<style>"), ("close style", "</style>")]),
        (
            "<STYLE>a</p></StYlE >",
            [("open style", "<STYLE>"), ("raw style", "a</p>"), ("close style", "</StYlE >")],
        ),
        (
            "<textarea></textareas></textarea>",
            [
                ("open textarea", "<textarea>"),
                ("raw textarea", "</textareas>"),
                ("close textarea", "</textarea>"),
            ],
        ),
        ("<plaintext>a</plaintext>", [("open plaintext", "<plaintext>"), ("raw plaintext", "a</plaintext>")]),
        (
            "<script>a</script>",
            [("open script", "<script>"), ("raw script", "a"), ("close script", "</script>")],
        ),
        (
            "<script><!--<script></script>--></script>",
            [
                ("open script", "<script>"),
                ("raw script", "<!--<script></script>-->"),
                ("close script", "</script>"),
            ],
        ),
        (
            "<script><!--</script>-->",
            [
                ("open script", "<script>"),
                ("raw script", "<!--"),
                ("close script", "</script>"),
                ("text", "-->"),
            ],
        ),
        (
            "<script><script></script>a",
            [
                ("open script", "<script>"),
                ("raw script", "<script>"),
                ("close script", "</script>"),
                ("text", "a"),
            ],
        ),
        ("<script>a", [("open script", "<script>"), ("raw script", "a")]),
    ],
)
def test_rules(text: str, found: list[tuple[str, str]]) -> None:
    assert cut(text) == found


def test_attributes_and_their_places() -> None:
    data = """<img alt="a b" ALT=c Title='ў' d e= f=g/h data-x = "y" =z=1>""".encode()
    token = next(tokens(data))
    found = attributes(data, token)
    assert {name: (one.value, one.quoted) for name, one in found.items()} == {
        "alt": ("a b", True),
        "title": ("ў", True),
        "d": ("", False),
        "e": ("f=g/h", False),
        "data-x": ("y", True),
        "=z": ("1", False),
    }
    assert all(data[one.start : one.end].decode() == one.value for one in found.values())


PIECES = st.sampled_from(
    [
        *[
            "<",
            ">",
            "</",
            "<!--",
            "-->",
            "--!>",
            "<!",
            "<?",
            "<![CDATA[",
            "]]>",
            '"',
            "'",
            "=",
            "/",
            " ",
            "\n",
        ],
        *["a", "b", "ў", "&amp;", "<p>", "</p>", "<b x='1'>", "<script>", "</script>", "<svg>", "</svg>"],
        *["<title>", "</title>", "<pre>", "</pre>", "<br>", "<img alt=a>", "<code>", "</code>"],
    ]
)
SOUP = st.lists(PIECES, max_size=40).map("".join)


@given(SOUP)
@settings(max_examples=100, deadline=None)
def test_tokens_are_the_text_again(text: str) -> None:
    data = text.encode()
    assert b"".join(data[one.start : one.end] for one in tokens(data)) == data
    # What ends a drawing that nobody closed has no bytes.
    places = [one.start for one in tokens(data) if one.start < one.end]
    assert places == sorted(set(places))


class Oracle(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.tags: list[tuple[str, str, dict[str, str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(("open", tag, {name: value or "" for name, value in reversed(attrs)}))

    def handle_endtag(self, tag: str) -> None:
        self.tags.append(("close", tag, {}))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)


ELEMENTS = st.sampled_from(
    ["<p>", "</p>", "<b>", "</b>", "<a href='x' title=\"y\">", "</a>", "<br>", "<img src=a alt=b>"]
)
TAME = st.lists(
    st.one_of(ELEMENTS, st.sampled_from(["a ", "ў", "&amp;", "<!-- <p> -->", "\n", "1 < 2 "])), max_size=30
)


@given(TAME.map("".join))
@settings(max_examples=100, deadline=None)
def test_tame_pages_read_as_html_parser_reads_them(text: str) -> None:
    oracle = Oracle()
    oracle.feed(text)
    oracle.close()
    data = text.encode()
    found = []
    for one in tokens(data):
        if one.kind in {"open", "close"}:
            said = attributes(data, one) if one.kind == "open" else {}
            found.append((one.kind, one.name, {name: attribute.plain for name, attribute in said.items()}))
    assert found == oracle.tags

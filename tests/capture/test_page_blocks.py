"""What trafilatura extracts, as Markdown. Its elements are read like any tree's."""

from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring

import pytest

from localize.capture.page_blocks import PageBlocks

PAGE = "https://site.example/news/1"


def _tree(xml: str) -> Element:
    return fromstring(xml)  # noqa: S314 - our own


def _blocks(xml: str, **captions: str) -> list[str]:
    return list(PageBlocks(PAGE, captions).read(_tree(f"<body>{xml}</body>")))


@pytest.mark.parametrize(
    ("xml", "written"),
    [
        ("<p>Frost comes early.</p>", ["Frost comes early."]),
        ("<p>5 * 3</p>", ["5 \\* 3"]),
        ('<p>A <hi rend="#b">cold </hi>night</p>', ["A **cold** night"]),
        ('<p><ref target="/map">the map</ref> (old)</p>', ["[the map](https://site.example/map) (old)"]),
        ('<p><ref target="javascript:x()">no</ref></p>', ["no"]),
        ('<head rend="h1">One</head><head rend="h3">Three</head>', ["## One", "### Three"]),
        ("<p>one<lb/><lb/>two</p>", ["one", "two"]),
        ('<list rend="ol"><item>one</item><item>two</item></list>', ["1. one\n2. two"]),
        ("<list><item>one<list><item>in</item></list></item></list>", ["- one\n  - in"]),
        (
            "<table><row><cell>a|b</cell></row><row><cell>c</cell></row></table>",
            ["| a\\|b |\n| --- |\n| c |"],
        ),
        ("<quote><p>said</p><p>twice</p></quote>", ["> said\n>\n> twice"]),
        ('<graphic src="a b.png" alt="Frost"/>', ["![Frost](https://site.example/news/a%20b.png)"]),
        ("loose<p>then</p>", ["loose", "then"]),
    ],
)
def test_blocks_are_written_in_order(xml: str, written: list[str]) -> None:
    assert _blocks(xml) == written


def test_a_caption_stands_under_its_picture() -> None:
    blocks = PageBlocks(PAGE, {"/a.png": "Frost on a branch"})
    assert list(blocks.read(_tree('<body><graphic src="/a.png"/></body>'))) == [
        "![](https://site.example/a.png)",
        "Frost on a branch",
    ]


def test_a_file_is_no_base_for_addresses() -> None:
    blocks = PageBlocks("page.html", {})
    assert list(blocks.read(_tree('<body><p><ref target="b.html">b</ref></p></body>'))) == ["[b](b.html)"]
    assert list(blocks.read(None)) == []

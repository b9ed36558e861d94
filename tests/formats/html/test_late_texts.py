"""Texts of pages that are read since version 2 of `localize.yaml`: attributes, names, structured data."""

from __future__ import annotations

import pytest

from localize.formats.article.read_options import ReadOptions
from localize.formats.registry import read
from localize.model import Article, Locale


def page(body: str, head: str = "") -> Article:
    data = f"<title>T</title>{head}<body>{body}".encode()
    return read(data, path="a.html", slug="a", options=ReadOptions(Locale("en")))


def texts(article: Article) -> list[tuple[str, str]]:
    """Return text and role of what only version 2 reads."""
    return [(one.key.source, one.role) for one in article.segments if one.since > 1]


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ('<table><tr><th abbr="Wt">Weight</th></tr></table>', [("Wt", "label")]),
        ('<table summary="Prices by day"><tr><td>x</td></tr></table>', [("Prices by day", "label")]),
        ('<div aria-description="Opens a map">x</div>', [("Opens a map", "label")]),
        ('<p abbr="no cell">x</p>', []),
    ],
)
def test_attributes_of_elements(markup: str, found: list[tuple[str, str]]) -> None:
    assert texts(page(markup)) == found


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ('name="author" content="Lola Karimova"', [("Lola Karimova", "name")]),
        ('name="author" content="lkarimova"', []),
        ('property="article:author" content="https://example.org/lola"', []),
        ('name="keywords" content="melons, fair"', [("melons, fair", "field")]),
        ('property="article:section" content="Culture"', [("Culture", "field")]),
        ('name="generator" content="A program"', []),
    ],
)
def test_meta(written: str, found: list[tuple[str, str]]) -> None:
    assert texts(page("x", f"<meta {written}>")) == found


@pytest.mark.parametrize(
    ("data", "found"),
    [
        ('{"articleSection": "Culture"}', [("Culture", "field")]),
        ('{"keywords": ["melons", "fair"]}', [("melons", "field"), ("fair", "field")]),
        (
            '{"author": {"@type": "Person", "name": "Lola Karimova", "jobTitle": "food writer"}}',
            [("Lola Karimova", "name"), ("food writer", "field")],
        ),
        ('{"author": [{"name": "Lola K."}, {"name": "Ali V."}]}', [("Lola K.", "name"), ("Ali V.", "name")]),
        ('{"creator": "Lola Karimova"}', [("Lola Karimova", "name")]),
        ('{"publisher": {"@type": "Organization", "name": "The Valley Post"}}', []),
        ('{"image": {"@type": "ImageObject", "name": "A cart", "url": "a.png"}}', [("A cart", "field")]),
    ],
)  # fmt: skip
def test_structured_data(data: str, found: list[tuple[str, str]]) -> None:
    assert texts(page("x", f'<script type="application/ld+json">{data}</script>')) == found


def test_a_body_in_structured_data_is_named_and_not_translated_twice() -> None:
    data = '{"@type": "NewsArticle", "articleBody": "The whole text."}'
    article = page("x", f'<script type="application/ld+json">{data}</script>')
    assert texts(article) == []
    assert [(article.content[a:b].decode(), why) for a, b, why in article.passed_through] == [
        ('"The whole text."', "articleBody")
    ]


def test_data_attributes_are_texts_where_the_newsroom_says_so() -> None:
    data = b'<title>T</title><p data-caption="A cart">Melons</p>'
    options = ReadOptions(Locale("en"), text_attributes=("data-caption",))
    assert texts(read(data, path="a.html", slug="a", options=options)) == [("A cart", "label")]

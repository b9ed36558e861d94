"""Identity, completeness and structure, on pages that nobody tidied."""

from __future__ import annotations

import html
import re
import time
from collections import Counter
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.formats.html.conftest import ENGLISH
from tests.formats.html.test_tokens import SOUP

from localize.formats.html.html_article import read, render, structure_problems

WORD = re.compile(r"[^\W\d_]+")
PAGE = """\ufeff<!DOCTYPE html>\r
<html lang=uz>\r
<head><meta charset="utf-8"><title>Choʻlda qor &mdash; 2026</title>\r
<meta name="description" content='Kutilmagan "sovuq" keldi'>\r
<style>p > a { content: "</p>" }</style>\r
</head>\r
<body class=x>\r
<header><a href="/"><img src=logo.svg alt="Bosh sahifa"></a></header>\r
<h1>Choʻlda   qor</h1>\r
<p>Kecha <b>Navoiyda</b> ilk bor\r
  qor yogʻdi, deydi <a href="/m?a=1&amp;b=2" title="Muallif haqida">Malika</a>.\r
<p>Harorat &minus;5&nbsp;°C, <code>-5</code>; 1 < 2.\r
<ul><li>Buxoro<li>Navoiy<ul><li>Zarafshon</ul></ul>\r
<table><tr><td>Shahar<td>Harorat<tr><td>Termiz<td>12</table>\r
<blockquote><p>«Bunday boʻlmagan».<br>— Dehqon</blockquote>\r
<pre>kod   qismi</pre><p hidden>Yashirin\t</p>\r
<form><input type=submit value="Yuborish"><button>Bekor</button></form>\r
<script>if (a < b) document.write("<p>yoʻq</p>")</script>\r
</body>\r
</html>  """


class Reader(HTMLParser):
    """Tags with the attributes that are no texts, and words."""

    TEXTS = frozenset({"alt", "title", "content", "value"})

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, tuple[tuple[str, str | None], ...]]] = []
        self.words: Counter[str] = Counter()
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(pair for pair in attrs if pair[0] not in self.TEXTS)))
        for name, value in attrs:
            if name in self.TEXTS:
                self.handle_data(value or "")

    def handle_endtag(self, tag: str) -> None:
        self.tags.append((f"/{tag}", ()))

    def handle_data(self, data: str) -> None:
        self.words.update(WORD.findall(data))


def test_identity_and_structure_of_a_page() -> None:
    data = PAGE.encode()
    article = read(data, path="a.html", slug="a", options=ENGLISH)
    assert render(article, lambda _: None) == data
    assert render(article, lambda one: one.key.source) == data
    assert structure_problems(article, lambda one: f"⟦{one.key.source}⟧") == ()
    pseudo = render(article, lambda one: f"⟦{one.key.source}⟧").decode()
    assert Reader(pseudo).tags == Reader(PAGE).tags
    assert pseudo.count("⟦") == len(article.segments) == 16


def test_every_word_is_accounted_for() -> None:
    article = read(PAGE.encode(), path="a.html", slug="a", options=ENGLISH)
    texts = [one.key.source for one in article.segments]
    texts += [article.content[start:end].decode() for start, end, _ in article.passed_through]
    known = Counter(word for text in texts for word in WORD.findall(html.unescape(text)))
    assert Reader(PAGE).words - known == Counter()


@given(SOUP)
@settings(max_examples=100, deadline=None)
def test_soup_comes_back_and_takes_texts(soup: str) -> None:
    data = f"<title>T</title>{soup}".encode()
    article = read(data, path="a.html", slug="a", options=ENGLISH)
    assert render(article, lambda one: one.key.source) == data
    ends = [0, *(one.pieces[-1][1] for one in article.segments)]
    assert all(end <= one.pieces[0][0] for end, one in zip(ends, article.segments, strict=False))
    assert structure_problems(article, lambda one: f"⟦{one.key.source}⟧") == ()
    again = read(render(article, lambda one: f"⟦{one.key.source}⟧"), path="a.html", slug="a", options=ENGLISH)
    expected = [html.unescape(f"⟦{one.key.source}⟧") for one in article.segments]
    assert [html.unescape(one.key.source) for one in again.segments] == expected


@given(SOUP, st.text(st.sampled_from("ab<>/!-\"'= &"), max_size=12))
@settings(max_examples=100, deadline=None)
def test_what_fits_leaves_all_other_texts_alone(soup: str, target: str) -> None:
    data = f"<title>T</title><p>word</p>{soup}".encode()
    article = read(data, path="a.html", slug="a", options=ENGLISH)
    if not any(map(str.isalpha, target)) or structure_problems(
        article, lambda one: target if one.line == 1 else None
    ):
        return
    word = next(one for one in article.segments if one.key.source == "word")
    page = render(article, lambda one: target if one is word else None)
    again = read(page, path="a.html", slug="a", options=ENGLISH)
    others = [one.key.source for one in article.segments if one is not word]
    assert [one.key.source for one in again.segments if one.pieces[0][0] != word.pieces[0][0]] == others


UNITS = [
    *[
        "<",
        "<!--",
        "<![",
        "<a ",
        "</a ",
        "<a b='",
        '<a b="',
        "<script>",
        "<svg>",
        "<?",
        "<b>",
        "<p>",
        "<div>",
    ],
    *["<li>x", "</p>", "&", "&a", "word ", "<br>", "<td>a", "<code>", "</code>", "<p translate=no>a"],
    *[
        "<b>a</i>",
        "<!-- l10n: note a -->",
        "<img alt=a>",
        "<a title='x'>",
        "<pre>",
        "<title>",
        "=",
        "<a =",
        "<x/>",
    ],
    *["<meta name=description content=x>", "<!-- <script>", "</svg>", "]]>", "<i><b>"],
]
SIZE = 80_000
LIMIT = 60.0  # what is not linear takes minutes
"""Seconds; quadratic work on these texts takes minutes."""


@pytest.mark.parametrize("unit", UNITS)
def test_repetition_is_linear(unit: str) -> None:
    data = ("<title>T</title>" + unit * (SIZE // len(unit))).encode()
    started = time.monotonic()
    article = read(data, path="a.html", slug="a", options=ENGLISH)
    assert render(article, lambda one: one.key.source) == data
    structure_problems(article, lambda _: "x")
    assert time.monotonic() - started < LIMIT

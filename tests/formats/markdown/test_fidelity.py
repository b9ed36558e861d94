"""Real articles, where they are at hand: every byte comes back, every word is in a message or listed."""

from __future__ import annotations

import html
import re
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

import pyromark
import pytest

from localize.errors import InputError
from localize.formats.article import front_matter
from localize.formats.article.read_options import ReadOptions
from localize.formats.inline import commonmark
from localize.formats.inline.shortcodes import shortcodes
from localize.formats.markdown.markdown_article import read, render, structure_problems
from localize.model import Locale

if TYPE_CHECKING:
    from localize.model import Article

REPOSITORY = Path(__file__).resolve().parents[3]
ARTICLES = REPOSITORY.parent / "shared" / "data" / "articles"
TITLE_LESS = 2
"""Files of the collection that are fragments to be included elsewhere, without a title."""
TEXT_ATTRIBUTES = frozenset({"alt", "title", "aria-label", "placeholder"})
WORD = re.compile(r"[^\W\d_]+")
TAG = re.compile(r"</?[A-Za-z][^<>]*>")
COLON = re.compile(r"^([ \t>]*)(?=:[^\s:-])", re.MULTILINE)
"""A line that begins with a colon and no space behind it: a definition to pyromark, text to every site."""
OWN = """---
title: Ўзбекча сарлавҳа
---
# Sarlavha *urgʻuli* [havola] {#id}

> Iqtibos\x20\x20
> davomi\\
> yana
>
> > Ichki
lazy davom

1. Bir
   - Ikki `kod` [x](u "t")

     Abzas

| Ustun | B \\| C |
|---|:-:|
| <b>d</b> | ![e](f) |

<figure><img src="a" alt="Rasm"><figcaption>Izoh
qatori</figcaption></figure>

!!! note "Eslatma"
    Matn &amp; yana{{< sc "*z*" >}}[^1]

:::tip[Maslahat]
Ichida
:::

[^1]: Izoh matni
    davomi

[havola]: /u "Nom"
"""


class Page(HTMLParser):
    """A rendered page: its tags with the attributes that are not text, and its words."""

    def __init__(self, markdown: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, tuple[tuple[str, str | None], ...]]] = []
        self.words: Counter[str] = Counter()
        # Escaped, such a colon is text to the reference too, before and after it is wrapped in brackets.
        self.feed(pyromark.html(COLON.sub(r"\1\\", markdown), options=commonmark.options()))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(pair for pair in attrs if pair[0] not in TEXT_ATTRIBUTES)))
        for name, value in attrs:
            if name in TEXT_ATTRIBUTES:
                self.handle_data(value or "")

    def handle_endtag(self, tag: str) -> None:
        self.tags.append((f"/{tag}", ()))

    def handle_data(self, data: str) -> None:
        self.words.update(WORD.findall(data))


def pseudo(article: Article) -> bytes:
    return render(article, lambda one: f"⟦{one.key.source}⟧")


def body(content: bytes) -> str:
    return content[front_matter.split(content, "").body :].decode()


def accounted(article: Article) -> Counter[str]:
    """Count the words of messages and of what is listed as passed through, written either way: `&lt;` or `<`.

    Words inside of HTML tags and of shortcodes count too: site generators read some of them where CommonMark
    sees code or text.
    """
    start = front_matter.split(article.content, "").body
    texts = [one.key.source for one in article.segments if one.pieces[0][0] >= start]
    texts += [article.content[one:other].decode() for one, other, _ in article.passed_through if one >= start]
    texts.append(" ".join(TAG.findall(body(article.content))))
    texts += [article.content[one:other].decode() for one, other in shortcodes(article.content)]
    plain = Counter(word for text in texts for word in WORD.findall(text))
    return plain | Counter(word for text in texts for word in WORD.findall(html.unescape(text)))


def read_own(text: str) -> Article:
    return read(text.encode(), path="a.md", slug="a", options=ReadOptions(Locale("uz")))


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    if not ARTICLES.is_dir():
        pytest.skip("needs ../shared/data/articles")
    found = []
    refused = []
    for path in sorted(ARTICLES.rglob("*.md")):
        name = path.relative_to(ARTICLES).as_posix()
        try:
            article = read(path.read_bytes(), path=name, slug=name[:-3], options=ReadOptions(Locale("en")))
        except InputError as error:
            refused.append(error)
        else:
            found.append(article)
    assert [error.message for error in refused] == ["an article without a title"] * TITLE_LESS
    assert len(found) > 300
    return found


def test_identity(articles: list[Article]) -> None:
    for article in articles:
        assert render(article, lambda _: None) == article.content, article.path
        assert render(article, lambda one: one.key.source) == article.content, article.path
        ends = [0, *(one.pieces[-1][1] for one in article.segments)]
        starts = [one.pieces[0][0] for one in article.segments]
        assert all(end <= start for end, start in zip(ends, starts, strict=False)), article.path


def test_pseudo_build_has_the_same_tags_and_attributes(articles: list[Article]) -> None:
    for article in articles:
        written = pseudo(article)
        assert written != article.content, article.path
        assert Page(body(written)).tags == Page(body(article.content)).tags, article.path


def test_pseudo_texts_fit(articles: list[Article]) -> None:
    for article in articles:
        assert structure_problems(article, lambda one: f"⟦{one.key.source}⟧") == (), article.path


def test_pseudo_build_has_the_same_messages(articles: list[Article]) -> None:
    for article in articles:
        again = read(pseudo(article), path=article.path, slug=article.slug, options=ReadOptions(Locale("en")))
        assert [one.key.source for one in again.segments] == [
            f"⟦{one.key.source}⟧" for one in article.segments
        ], article.path


def test_every_visible_word_is_accounted_for(articles: list[Article]) -> None:
    for article in articles:
        missing = Page(body(article.content)).words - accounted(article)
        assert not missing, article.path


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["", "\n", "\n\n  \n"])
def test_own_article_comes_back(newline: str, bom: str, end: str) -> None:
    text = (bom + OWN.rstrip("\n") + end).replace("\n", newline)
    article = read_own(text)
    assert render(article, lambda one: one.key.source) == text.encode()
    assert Page(body(pseudo(article))).tags == Page(body(article.content)).tags
    assert not Page(body(article.content)).words - accounted(article)
    assert structure_problems(article, lambda one: f"⟦{one.key.source}⟧") == ()
    assert len(article.segments) == 19


def test_coverage_notices_a_lost_word() -> None:
    article = read_own(OWN)
    less = replace(article, segments=article.segments[:-1])
    assert Page(body(less.content)).words - accounted(less) == Counter({"Nom": 1})


@pytest.mark.parametrize("depth", [10, 25, 60])
def test_deep_lists_lose_nothing(depth: int) -> None:
    text = "# T\n\n" + "".join(f"{'  ' * level}- so{chr(97 + level % 26)}z\n" for level in range(depth))
    article = read_own(text)
    assert len(article.segments) == depth + 1
    assert not Page(text).words - accounted(article)

"""What no newsroom writes in HTML: there is a bound to what is read, and its line is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from localize.errors import InputError
from localize.formats.article.read_options import ReadOptions
from localize.formats.html.html_article import read, render, structure_problems
from localize.model import Locale

if TYPE_CHECKING:
    from localize.model import Article

HEAD = "<title>T</title>\n"
BLOCKS = "an article of more than 100,000 blocks"
TAGS = "a text of more than 100,000 tags"
PARTS = "an article of more than 1,000,000 texts and marks between them"


def opened(body: str) -> Article:
    return read((HEAD + body).encode(), path="a.html", slug="a", options=ReadOptions(Locale("en")))


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("<p>a</p>" * 101_000, BLOCKS),
        ("<p>1</p>" * 101_000, BLOCKS),
        ("<p title=a></p>" * 101_000, BLOCKS),
        ("a<br><br>" * 101_000, BLOCKS),
        ("<script>a</script>" * 101_000, BLOCKS),
        ("x<img alt=a>" * 34_000 + "<p>" + "<img alt=a>1" * 101_000, TAGS),
        ("<b>a</b>" * 34_000, TAGS),
        ("a<wbr>" * 51_000, TAGS),
        ("a<!-- -->" * 51_000, TAGS),
        ("<p>" * 1_001_000, PARTS),
        ("<!---->" * 1_001_000, PARTS),
    ],
)
def test_more_than_any_catalog_holds_is_refused(body: str, message: str) -> None:
    with pytest.raises(InputError, match=f"{message}\n  Split it into several") as error:
        opened(body)
    assert error.value.place is not None
    assert (error.value.place.path, error.value.place.line) == ("a.html", 2)


def test_texts_behind_the_last_tag_count() -> None:
    with pytest.raises(InputError, match=BLOCKS):
        opened("<p>a" * 99_999 + "<p>" + "<img alt=b>1" * 2)


def test_what_is_just_not_too_much_is_read() -> None:
    assert len(opened("<p>a</p>" * 99_000).segments) == 99_001
    article = opened("<b>a</b> " * 24_000)
    assert len(article.segments) == 2
    assert render(article, lambda one: one.key.source) == article.content
    assert structure_problems(article, lambda one: one.key.source.replace("a", "b")) == ()

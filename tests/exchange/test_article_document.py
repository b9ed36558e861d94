from __future__ import annotations

from dataclasses import replace

import pytest
from tests.exchange.packages import package, unit

from localize.errors import InputError, Place
from localize.exchange.article_document import read, write
from localize.exchange.package import DocumentBlock, Package
from localize.model import ReviewState

RAIN, SNOW = unit("Rain", "Дождь"), unit("Snow", state=ReviewState.UNTRANSLATED)
BLOCKS = (DocumentBlock.of(RAIN.id, "title", "Дождь"), DocumentBlock.of(SNOW.id, "paragraph", "Snow"))
TEXT = "---\ntitle: Дождь\n---\n\nSnow\n".encode()


def sample(slug: str = "frost", document: bytes = TEXT) -> Package:
    whole = package(RAIN, SNOW, slug=slug)
    return replace(whole, articles=(replace(whole.articles[0], document=document, blocks=BLOCKS),))


def test_the_article_comes_first_and_what_it_was_last() -> None:
    data = write(sample())
    assert data.startswith(TEXT)
    found = read(data, "frost.ru.md")
    assert (found.newsroom, found.slug, found.locale) == ("Samarqand", "frost", "ru")
    assert found.place == Place("frost.ru.md", 7)
    assert found.marks == {RAIN.id: RAIN.mark, SNOW.id: SNOW.mark}
    assert found.blocks == BLOCKS
    assert found.body == TEXT


def test_no_name_ends_the_comment() -> None:
    data = write(sample("a--> <b>"))
    assert data.count(b"-->") == 1
    assert read(data, "a.md").slug == "a--> <b>"


def test_a_document_without_line_end_and_one_with_others_are_read() -> None:
    data = write(sample(document=TEXT.rstrip()))
    assert read(data, "a.md").body == TEXT
    assert read(data.replace(b"\n", b"\r\n"), "a.md").slug == "frost"


@pytest.mark.parametrize(
    ("old", "new", "message", "line"),
    [
        (b"<!-- localize export", b"<!-- x", "nothing at its end says", 8),
        (b"-->", b"", "nothing at its end says", 8),
        (b"-->", b"--> more", "nothing at its end says", 8),
        (b'"article"', b'"slug"', "cannot be read", 7),
        (b'"strings":{', b'"strings":{"a":"b",', "cannot be read", 7),
        (b'"blocks":[[', b'"blocks":[["x","y","z"],[', "cannot be read", 7),
        (b'{"newsroom"', b"[" * 5000 + b'{"newsroom"', "cannot be read", 7),
    ],
)
def test_a_comment_that_was_lost_or_changed_is_refused(
    old: bytes, new: bytes, message: str, line: int
) -> None:
    data = write(sample())
    assert old in data
    with pytest.raises(InputError, match=message) as refused:
        read(data.replace(old, new), "a.md")
    assert refused.value.place == Place("a.md", line)

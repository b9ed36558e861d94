"""Where links of articles lead."""

from __future__ import annotations

import pytest

from localize.formats.link_places import destination_of, heading_ids_of, ids_of, links_of

ARTICLE = b"""---
title: "[a](x.md)"
---
# First *word*

[one](b.md) [two](../c.md#end) [web](https://example.org/d.md) [mail](mailto:a@b.c) [root](/e.md) [q](f.md?x)

<a id="spot" href="#first-word">up</a>

## First word

## Given {#own}
"""


def test_destinations() -> None:
    links = links_of(ARTICLE, "articles/deep/a.md")
    assert [destination_of(link, "articles/deep/a.md") for link in links] == [
        ("articles/deep/b.md", None, True),
        ("articles/c.md", "end", True),
        None,
        None,
        None,
        None,
        ("articles/deep/a.md", "first-word", False),
    ]


def test_ids() -> None:
    assert heading_ids_of(ARTICLE, "a.md") == ("first-word", "first-word-1", "own")
    assert ids_of(ARTICLE, "a.md") == {"first-word", "first-word-1", "own", "spot", "top"}


@pytest.mark.parametrize("content", [b"<h1 id='t'>T</h1><a href='b.html#x&amp;y'>b</a>"])
def test_pages_of_html(content: bytes) -> None:
    (link,) = links_of(content, "a.html")
    assert destination_of(link, "p/a.html") == ("p/b.html", "x&y", False)
    assert ids_of(content, "a.html") == {"t", "top"}

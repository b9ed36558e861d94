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
    assert ids_of(ARTICLE, "a.md") == frozenset({"first-word", "first-word-1", "own", "spot", "top"})


@pytest.mark.parametrize("content", [b"<h1 id='t'>T</h1><a href='b.html#x&amp;y'>b</a>"])
def test_pages_of_html(content: bytes) -> None:
    (link,) = links_of(content, "a.html")
    assert destination_of(link, "p/a.html") == ("p/b.html", "x&y", False)
    assert ids_of(content, "a.html") == frozenset({"t", "top"})


def test_blocks_with_an_id_of_their_own_and_terms_are_places() -> None:
    content = b"""# T

``` { .sh #example }
ls
```

`defaultRole`
: The role.

Hours
: From 9.

Not a term
at all: no.
"""
    assert ids_of(content, "a.md") == frozenset({"t", "example", "defaultrole", "hours", "top"})


@pytest.mark.parametrize(
    "line",
    [
        b'{{% include "spec.md" %}}',
        b"{{< include spec.md >}}",
        b"{% include spec.md %}",
        b"[!INCLUDE [spec](spec.md)]",
        b'--8<-- "spec.md"',
        b"include::spec.adoc[]",
    ],
)
def test_what_takes_in_other_files_has_more_places_than_are_seen(line: bytes) -> None:
    assert ids_of(b"# T\n\n" + line + b"\n", "a.md") is None


def test_a_text_about_including_takes_nothing_in() -> None:
    assert ids_of(b"# T\n\nWe include the whole spec.\n", "a.md") == frozenset({"t", "top"})

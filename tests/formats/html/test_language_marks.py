"""What a page says about its language in structured data and for Open Graph."""

from __future__ import annotations

import pytest

from localize.formats.html.language_marks import edits
from localize.model import Locale

PAGE = (
    b'<meta property="og:locale" content="en_US"><meta property="og:locale:alternate" content="en_GB">'
    b'<script type="application/ld+json">{"inLanguage": "en", "about": {"inLanguage": "fr"}}</script>'
)


def _applied(data: bytes, tag: str) -> bytes:
    for start, end, written in sorted(edits(data, 0, Locale("en"), tag), reverse=True):
        data = data[:start] + written + data[end:]
    return data


@pytest.mark.parametrize(("tag", "graph"), [("ru", b"ru_RU"), ("uz-Cyrl", b"uz_UZ"), ("kk", b"kk_KZ")])
def test_marks_of_the_pages_own_language_follow_the_edition(tag: str, graph: bytes) -> None:
    written = _applied(PAGE, tag)
    assert b'og:locale" content="' + graph + b'"' in written
    assert b'{"inLanguage": "' + tag.encode() + b'", "about": {"inLanguage": "fr"}}' in written
    assert b'alternate" content="en_GB"' in written


def test_a_page_that_says_nothing_is_left_alone() -> None:
    assert list(edits(b"<p>en_US</p>", 0, Locale("en"), "ru")) == []
    assert list(edits(PAGE, 0, Locale("de"), "ru")) == []

"""The head of a page: language, encoding, and what `meta` says."""

from __future__ import annotations

import pytest

from localize.errors import InputError
from localize.formats.html.page_head import read_page
from localize.model import Locale


def test_a_head_is_read_up_to_its_end() -> None:
    data = (
        b'<!DOCTYPE html>\n<html lang="uz-Cyrl"><head><title>Ayoz\n &amp; qor</title>'
        b'<meta name="author" content="Malika"><meta property="article:published_time" content="2025-10-12">'
        b'<meta name="viewport" content="width=device-width"></head>'
        b'<meta name="description" content="too late">'
    )
    page = read_page(data, 0, "a.html")
    assert page.values == {
        "lang": "uz-Cyrl",
        "title": "Ayoz & qor",
        "author": "Malika",
        "published": "2025-10-12",
    }
    assert page.locale == Locale("uz", "Cyrl")
    assert page.head_end is not None
    assert data[page.head_end :].startswith(b"</head>")
    assert page.language is not None
    assert data[page.language.start : page.language.end] == b"uz-Cyrl"
    assert page.translate


def test_a_page_without_a_head_ends_at_its_body() -> None:
    page = read_page(b'<html translate="no"><body><meta name="author" content="x">', 0, "a.html")
    assert (page.values, page.head_end, page.translate) == ({}, None, False)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (b'\n<meta charset="windows-1251">', "the page claims to be in windows-1251"),
        (
            b'\n<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">',
            "the page claims to be in koi8-r",
        ),
        (b'\n<html lang="!!">', "`lang` of <html> cannot be read: «!!»"),
    ],
)
def test_what_cannot_be_is_refused_with_its_line(text: bytes, message: str) -> None:
    with pytest.raises(InputError) as refused:
        read_page(text, 0, "a.html")
    assert refused.value.place is not None
    assert (refused.value.message, refused.value.place.line) == (message, 2)


def test_utf8_may_be_said() -> None:
    assert read_page(b'<meta charset="UTF-8"><title>a</title>', 0, "a.html").values == {"title": "a"}

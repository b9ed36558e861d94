"""What all pages share."""

from __future__ import annotations

import posixpath
from html import escape
from urllib.parse import quote

from hypothesis import given
from hypothesis import strategies as st

from localize.bundles.base import Site
from localize.bundles.html_frame import PageFrame, paragraphs
from localize.model import Locale

RU = Locale("ru")
ALTERNATES = {"ru": "ru/a/frost.html", "en": "en/a/frost.html", "x-default": "en/a/frost.html"}


def _frame(locale: Locale = RU, **changes: object) -> PageFrame:
    said: dict[str, object] = {
        "path": "ru/a/frost.html",
        "site": Site("A & B", Locale("en"), locales=(Locale("en"), RU)),
        "home": "ru/index.html",
        "title": "<Мороз>",
    }
    return PageFrame(locale=locale, **{**said, **changes})  # type: ignore[arg-type] # fields by name


def test_texts_are_escaped_and_content_is_not() -> None:
    page = _frame(description='"x"').around(["<p>x</p>"]).decode()
    assert "<title>&lt;Мороз&gt;</title>" in page
    assert '<meta name="description" content="&quot;x&quot;">' in page
    assert ">A &amp; B</a>" in page
    assert "<main>\n<p>x</p>\n</main>" in page


paths = st.lists(st.text("a.é", min_size=1, max_size=2), min_size=1, max_size=4).map("/".join)


@given(paths, paths)
def test_an_address_is_what_leads_from_the_page_to_the_file(own: str, other: str) -> None:
    for path in (other, posixpath.join(posixpath.dirname(own), other), own):
        there = posixpath.relpath(path, posixpath.dirname(own) or ".")
        assert _frame(path=own).address(path) == escape(quote(there))


def test_alternates_are_relative_and_x_default_is_no_link_for_readers() -> None:
    page = _frame(alternates=ALTERNATES).around([]).decode()
    assert '<link rel="alternate" hreflang="x-default" href="../../en/a/frost.html">' in page
    assert page.count('hreflang="ru"') == 2
    assert page.count('hreflang="x-default"') == 1
    assert 'aria-current="page">Русский</a>' in page


def test_alternates_are_absolute_where_the_site_has_an_address() -> None:
    site = Site(
        "A",
        Locale("en"),
        locales=(Locale("en"), RU),
        url="https://a.example/news",
        urls={RU: "https://ru.a.example"},
    )
    head = _frame(alternates=ALTERNATES, site=site).around([]).decode().partition("</head>")[0]
    assert [line for line in head.splitlines() if line.startswith("<link")] == [
        '<link rel="canonical" href="https://ru.a.example/a/frost.html">',
        '<link rel="alternate" hreflang="en" href="https://a.example/news/en/a/frost.html">',
        '<link rel="alternate" hreflang="ru" href="https://ru.a.example/a/frost.html">',
        '<link rel="alternate" hreflang="x-default" href="https://a.example/news/en/a/frost.html">',
    ]


def test_a_page_that_is_no_edition_names_no_canonical_address() -> None:
    site = Site("A", Locale("en"), locales=(RU,), url="https://a.example")
    assert b"canonical" not in _frame(site=site).around([])


def test_languages_that_run_the_other_way_say_so() -> None:
    assert 'dir="rtl"' in _frame(Locale("ar")).around([]).decode()
    assert 'dir="rtl"' not in _frame().around([]).decode()


def test_marks_have_a_style_in_a_preview_alone() -> None:
    assert b"mark.untranslated" in _frame(marked=True).around([])
    assert b"mark.untranslated" not in _frame().around([])


def test_empty_texts_make_no_paragraphs() -> None:
    assert list(paragraphs("byline", ["a", "", "b"])) == [
        '<p class="byline">a</p>',
        '<p class="byline">b</p>',
    ]
    assert list(paragraphs("", ["a"])) == ["<p>a</p>"]

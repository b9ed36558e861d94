"""An edition's body is read from the file of any layout that has one, safe, and without its headline."""

from __future__ import annotations

import json

import pytest

from localize.bundles.base import Edition, Published, Site
from localize.bundles.edition_body import body_of
from localize.bundles.registry import LAYOUTS
from localize.errors import InputError
from localize.model import Locale

BASE = "https://vodiy.example/ru/frost.html"


def json_file(**fields: object) -> bytes:
    return json.dumps({"body": {"html": "<p>Cold.</p>\n"}, **fields}).encode()


def test_markdown_is_made_html_without_front_matter_and_headline() -> None:
    content = b"---\ntags: [a]\n---\n\n# Frost & *ice*\n\nIt was **cold**.<script>x()</script>\n"
    assert body_of(content, "ru/frost.md", "folder", title="Frost & ice") == (
        "<p>It was <strong>cold</strong>.</p>"
    )


@pytest.mark.parametrize("layout", ["folder", "suffix", "docusaurus", "html", "json"])
def test_what_a_layout_writes_gives_its_body_with_the_label(layout: str) -> None:
    locale = Locale("en")
    content, label = b"---\ntags: [a]\n---\n\n# Frost\n\nIt was **cold**.\n", "Translated by a machine."
    edition = Edition("frost", locale, locale, content, Published.READY, {}, label=label)
    site = Site("News", locale)
    path = LAYOUTS[layout].place(site, locale, "frost", ".md")
    found = body_of(LAYOUTS[layout].write(edition, site), path, layout, title="Frost")
    assert found.count("<p>It was <strong>cold</strong>.</p>") == found.count(label) == 1
    assert "<h1" not in found


def test_a_heading_that_says_something_else_stays() -> None:
    assert body_of(b"# Other\n\nCold.\n", "a.md", "suffix", title="Frost").startswith("<h1>Other</h1>")


def test_a_page_gives_its_article_with_notices_and_without_its_frame() -> None:
    page = (
        "<main><nav>Menu</nav>\n<article>\n<header>\n<h1>Frost</h1>\n"
        '<p class="notice">Made by a machine.</p>\n</header>\n<p onclick="x()">Cold.</p>\n</article>\n'
        "<aside>More</aside></main>"
    )
    found = body_of(page.encode(), "ru/frost.html", "html", title="Frost")
    assert found.split("\n") == ['<p class="notice">Made by a machine.</p>', "", "<p>Cold.</p>"]


def test_a_page_that_is_an_article_as_it_was_written_gives_its_main_part() -> None:
    page = b"<html><body><nav>Menu</nav><main><h1>Frost</h1><p>Cold.</p></main></body></html>"
    assert body_of(page, "ru/frost.html", "folder", title="Frost") == "<p>Cold.</p>"


def test_json_gives_its_html_with_what_the_edition_says_of_itself() -> None:
    assert body_of(json_file(disclosure={"label": None}), "a.json", "json", title="F") == "<p>Cold.</p>"
    told = json_file(
        disclosure={"label": "Made by a <machine>."},
        corrections=[{"heading": "Correction", "text": "It was −5."}],
        continues="The translation continues.",
    )
    assert body_of(told, "a.json", "json", title="F").split("\n") == [
        '<p class="notice">Made by a &lt;machine&gt;.</p>',
        "<p>Cold.</p>",
        "",
        '<p class="notice">The translation continues.</p>',
        '<p class="notice">Correction: It was −5.</p>',
    ]


def test_relative_addresses_become_whole_and_text_is_left_alone() -> None:
    content = (
        b'[a](../en/a.html?x=1&y=2) [b](#b) [c](https://c.example)\n\n![m](../media/m.png)\n\n src="d"\n'
    )
    found = body_of(content, "ru/frost.md", "folder", title="F", base=BASE)
    assert 'href="https://vodiy.example/en/a.html?x=1&amp;y=2"' in found
    assert 'href="#b"' in found
    assert 'href="https://c.example"' in found
    assert 'src="https://vodiy.example/media/m.png"' in found
    assert 'src="d"' in found
    assert 'src="../media/m.png"' in body_of(content, "ru/frost.md", "folder", title="F")


@pytest.mark.parametrize("content", [b"[]", b"{", b'{"body": {"html": 1}}', b'{"body": "x"}', b"[" * 9999])
def test_a_file_that_is_no_edition_is_named(content: bytes) -> None:
    with pytest.raises(InputError, match=r"a\.json: this is no edition of the layout json"):
        body_of(content, "a.json", "json", title="F")


@pytest.mark.parametrize(
    ("layout", "path"), [("telegram", "a.json"), ("ninjs", "a.json"), ("other", "a.txt")]
)
def test_a_layout_without_a_body_is_named(layout: str, path: str) -> None:
    with pytest.raises(InputError, match=f"the layout {layout} has no body that could be sent"):
        body_of(b"{}", path, layout, title="F")

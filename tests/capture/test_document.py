"""The article's file: it says what the capture said, and reads back as such."""

from __future__ import annotations

from pathlib import Path

import pyromark
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.shared import SHARED, needs

from localize import yaml_source
from localize.capture import Capture, RelatedArticle, capture_digest, identity, parse, to_markdown
from localize.capture.plain_markdown import paragraph
from localize.capture.yaml_text import chunk
from localize.errors import InputError
from localize.formats.article.read_options import ReadOptions
from localize.formats.markdown.markdown_article import read
from localize.model import Article, Locale

PAGES = Path(__file__).parent / "pages"
SEED = SHARED / "seed" / "page.txt"
SAMPLE = Capture(
    title='Whose "bridge" is it: ours?',
    paragraphs=("First line.", "# not a heading, 2 * 3 and <b>"),
    category="Yes",
    published="2025-04-28T15:28:00+05:00",
    views=0,
    locale=Locale("uz", "Cyrl"),
    author_name="Kamola Yusupova",
    cards=(RelatedArticle("It's a card", "no", "Sports", "2025-04-28"), RelatedArticle("Alone")),
    ticker="back\\slash: \"quoted\" and 'single'",
    weather={"temperature": {"value": -2.5, "explicit_plus": True}, "condition_text": "1.5"},
    digest="ab12",
)


def article(markdown: str) -> Article:
    return read(markdown.encode(), path="a.md", slug="a", options=ReadOptions(Locale("en")))


def test_the_file_in_full() -> None:
    text = to_markdown(SAMPLE, source="page one.txt")
    before, capture = text.split("capture:\n")
    assert before == (
        "---\n"
        "lang: uz_Cyrl\n"
        "title: 'Whose \"bridge\" is it: ours?'\n"
        'category: "Yes"\n'
        "author:\n"
        "  name: Kamola Yusupova\n"
        "published: 2025-04-28T15:28:00+05:00\n"
        "views: 0\n"
        "ticker: 'back\\slash: \"quoted\" and ''single'''\n"
        "weather:\n"
        "  temperature:\n"
        "    value: -2.5\n"
        "    explicit_plus: true\n"
        '  condition_text: "1.5"\n'
        "related:\n"
        "  - title: It's a card\n"
        '    teaser: "no"\n'
        "    category: Sports\n"
        "    published: 2025-04-28\n"
        "  - title: Alone\n"
    )
    lines = capture.split("\n")
    assert lines[:2] == ["  source: page one.txt", "  digest: ab12"]
    assert lines[2].startswith('  parts: "lang=')
    assert lines[4:] == ["---", "", "First line.", "", "\\# not a heading, 2 \\* 3 and \\<b>", ""]


def test_the_same_capture_gives_the_same_bytes() -> None:
    text = (PAGES / "ru.txt").read_text(encoding="utf-8")
    first = to_markdown(parse(text, path="a"), source="a")
    assert first == to_markdown(parse(f"\ufeff{text}".replace("\n", "\r\n").encode(), path="b"), source="a")
    assert capture_digest(text) in first


def test_a_capture_with_nothing_but_a_title() -> None:
    text = to_markdown(Capture(title="Bridge"), source="a")
    assert text.startswith("---\ntitle: Bridge\ncapture:\n  source: a\n  parts: ")
    assert text.endswith("\n---\n")


@pytest.mark.parametrize("locale", ["en", "ru", "uz", "uz_Cyrl"])
def test_the_article_has_one_message_per_paragraph(locale: str) -> None:
    capture = parse((PAGES / f"{locale}.txt").read_bytes(), path="page.txt")
    found = article(to_markdown(capture, source="page.txt"))
    assert str(found.source_locale) == locale
    paragraphs = [segment.key.source for segment in found.text_segments if segment.role == "paragraph"]
    assert paragraphs == list(capture.paragraphs)
    by_role = {segment.role: segment.key.source for segment in found.segments}
    assert by_role["title"] == capture.title
    assert by_role["ticker"] == capture.ticker
    assert {segment.key.source for segment in found.ui_segments} == {
        capture.category,
        capture.author_role,
        *(card.category for card in capture.cards),
    }


@needs("seed", "page.txt")
def test_the_article_of_the_page_that_was_really_captured() -> None:
    capture = parse(SEED.read_bytes(), path="page.txt")
    found = article(to_markdown(capture, source="page.txt"))
    paragraphs = [segment.key.source for segment in found.text_segments if segment.role == "paragraph"]
    assert paragraphs == list(capture.paragraphs)
    assert len(paragraphs) == 14
    assert len(found.text_segments) == 14 + 5 * 2 + 2
    assert not any("а" <= letter <= "я" for letter in to_markdown(capture, source="page.txt"))


def test_the_identity_of_a_page_is_its_title_s_slug() -> None:
    assert identity(SAMPLE) == "whose-bridge-is-it-ours"
    with pytest.raises(InputError):
        identity(Capture(title="?"))


def test_the_digest_overlooks_what_nobody_sees() -> None:
    digest = capture_digest("a\n\nb")
    assert len(digest) == 64
    for same in ("\ufeffa\n\nb\n\n", "a \r\n\r\n b", b"\xef\xbb\xbfa\n\nb", "a\u00a0\r\rb"):
        assert capture_digest(same) == digest
    for other in ("a\nb", "a\n\nB", b"a\n\nb\xff", "a\n\nb\ud800"):
        assert capture_digest(other) != digest


MARKUP = [
    "1. not a list",
    "1) not a list",
    "2025. A year",
    "- not a list",
    "+ not a list",
    "* not a list",
    "> not a quote",
    "# no heading",
    "---",
    "===",
    "***",
    "```",
    "~~~",
    "::: note",
    "!!! note",
    ": no definition",
    "| a | b |",
    "[x]: https://example.org",
    "[^1]: no footnote",
    "a *b* _c_ **d** __e__ `f` ~g~ ~~h~~",
    "snake_case_word and _start and end_",
    "[a](b) ![c](d) [e][f] [g] <https://example.org> <b>bold</b> <!-- l10n: skip -->",
    "AT&T &amp; &copy; &#65; & more",
    "a \\ b \\* c\\",
    "{{< shortcode >}} {{% other %}} {% liquid %} {: .class} {name}",
    "<script>alert(1)</script>",
    "</p>",
    "5 < 6 > 4",
    "a@example.org and https://example.org/a_b_c",
]


OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
    | pyromark.Options.ENABLE_GFM
    | pyromark.Options.ENABLE_DEFINITION_LIST
)


def rendered(markdown: str) -> tuple[list[str], str]:
    """Return the kinds of events, and the text that a reader sees."""
    kinds: list[str] = []
    text = ""
    for event in pyromark.events(markdown, options=OPTIONS, merge_text=True):
        name, value = (event, "") if isinstance(event, str) else next(iter(event.items()))
        kinds.append(f"{name} {value}" if name in {"Start", "End"} else name)
        text += str(value) if name == "Text" else ""
    return kinds, text


@pytest.mark.parametrize("text", MARKUP)
def test_markup_in_plain_text_is_text(text: str) -> None:
    assert rendered(paragraph(text)) == (["Start Paragraph", "Text", "End Paragraph"], text)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.sampled_from([*"*_`[]()<>&;!#+-=|~\\{}%:.1 a/\"'", "&amp;", "x ", "http://a.b"]), min_size=1)
)
def test_any_plain_text_reads_as_itself(pieces: list[str]) -> None:
    text = "".join(pieces).strip()
    if text:
        assert rendered(paragraph(text)) == (["Start Paragraph", "Text", "End Paragraph"], text)


WORDS = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp"), exclude_characters="\ufeff\ufffe\uffff")
)


@settings(max_examples=100, deadline=None)
@given(
    WORDS
    | st.sampled_from(
        ["y", "NO", "~", "null", "1e5", "0x1f", "1_000", "2025-04-28", "=", "-", "a: b", "a #b", " a"]
    )
)
def test_any_text_comes_back_from_the_front_matter(text: str) -> None:
    root = yaml_source.read(chunk("key", {"inner": [{"text": text}]}), "a")
    assert root is not None
    assert root.plain() == {"key": {"inner": [{"text": text}]}}

"""A page of the web as a capture."""

from __future__ import annotations

import sys

import pytest

from localize.capture import Capture, to_markdown
from localize.capture.web_page import decoded, is_html, parse
from localize.errors import InputError, UsageError
from localize.model import Locale

PAGE = """<!DOCTYPE html><html lang="en">
<head><meta charset="utf-8"><title>Snow in the desert — Samarqand</title>
<meta property="og:title" content="Snow in the desert"><meta name="author" content="Malika Karimova">
<meta property="article:published_time" content="2026-03-01T08:00:00+05:00"></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Snow in the desert</h1>
<p>Snow fell on the <b>old town</b> last night, the head of the weather service told reporters on Monday.</p>
<h2>How cold it was</h2><p>The temperature fell by fifteen degrees in a night, and 2 * 3 * 4 is still 24.</p>
<ul><li>Roads were closed in the north</li><li>Schools stayed shut<ol><li>for two days</li></ol></li></ul>
<blockquote><p>I have never seen so much of it in all my life, a farmer said.</p></blockquote>
<table><tr><th>Town</th><th>Depth</th></tr><tr><td>Termiz</td><td>12 cm</td></tr></table>
<p>It will be warmer tomorrow, but the police ask drivers to take care on bridges and in the mountains.</p>
</article><footer>All rights reserved</footer></body></html>"""


def read(page: str | bytes, content_type: str = "text/html") -> Capture:
    pytest.importorskip("trafilatura", reason="the optional group `pages` is not installed")
    data = page if isinstance(page, bytes) else page.encode()
    return parse(
        data, url="https://a.uz/snow", content_type=content_type, timezone="Asia/Tashkent", day_first=True
    )


def test_the_main_article() -> None:
    capture = read(PAGE)
    assert capture.title == "Snow in the desert"
    assert capture.author_name == "Malika Karimova"
    assert capture.published == "2026-03-01T08:00:00+05:00"
    assert capture.locale == Locale("en")
    assert capture.blocks[0].startswith("Snow fell on the **old town** last night")
    assert "## How cold it was" in capture.blocks
    assert "- Roads were closed in the north\n- Schools stayed shut\n  1. for two days" in capture.blocks
    assert any(r"2 \* 3 \* 4" in block for block in capture.blocks)
    assert "> I have never seen so much of it in all my life, a farmer said." in capture.blocks
    assert "| Town | Depth |\n| --- | --- |\n| Termiz | 12 cm |" in capture.blocks
    text = to_markdown(capture, source="https://a.uz/snow")
    assert "Home" not in text
    assert "All rights reserved" not in text
    assert "\n\n## How cold it was\n\n" in text


NEWS = "Kecha Navoiyda ilk bor qor yogʻdi, deydi ob-havo xizmati rahbari Malika Karimova. "


def article(body: str) -> tuple[str, ...]:
    return read(f"<title>Qor</title><body><article><h1>Qor yogʻdi</h1>{body}</article></body>").blocks


def test_paragraphs_in_blocks_of_any_kind() -> None:
    body = f"<div class=article><div>{NEWS}Bir</div><div>{NEWS}<span>Ikki</span>\n<b>uch</b></div></div>"
    assert article(body) == (f"{NEWS}Bir", f"{NEWS}Ikki **uch**")


def test_line_breaks_part_words_and_two_of_them_paragraphs() -> None:
    body = f"<div>{NEWS}<br><br>{NEWS}Bir<br>ikki<br /> <br/>{NEWS}Uch</div>"
    assert article(body) == (NEWS.strip(), f"{NEWS}Bir ikki", f"{NEWS}Uch")


def test_blocks_in_items_and_cells_part_words() -> None:
    items = "<ul><li><p>Bir</p><p>ikki</p><ul><li>uch<br>toʻrt</li></ul></li></ul>"
    table = "<table><tr><td>Bir<p>ikki</p></td><td>uch<br>toʻrt</td></tr></table>"
    blocks = article(f"<p>{NEWS * 3}</p>{items}{table}<p>{NEWS}</p>")
    assert blocks[1:3] == ("- Bir ikki\n  - uch toʻrt", "| Bir ikki | uch toʻrt |\n| --- | --- |")


def test_a_title_alone_is_no_article() -> None:
    with pytest.raises(InputError, match="no article was found"):
        article("<div>" * 3000 + NEWS * 9)


def test_the_same_article_has_the_same_digest() -> None:
    again = PAGE.replace("<footer>", "<script>var t = 17</script><footer>").replace("\n", "\r\n")
    assert read(PAGE).digest == read(again).digest
    assert read(PAGE).digest != read(PAGE.replace("fifteen", "sixteen")).digest


@pytest.mark.parametrize("page", ["", "<p>", "\x00", "<html><body></body></html>", "<div>" * 5000])
def test_pages_without_an_article(page: str) -> None:
    with pytest.raises(InputError):
        read(page)


def test_what_is_no_page() -> None:
    with pytest.raises(InputError, match="this is no page, but application/pdf"):
        read(b"%PDF", "application/pdf; x=y")


def test_without_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(UsageError, match="pages cannot be read without trafilatura"):
        parse(b"<p>a", url="u", content_type="", timezone="UTC", day_first=True)


@pytest.mark.parametrize(
    ("data", "content_type", "text"),
    [
        ("снег".encode(), "text/html", "снег"),
        ("снег".encode("cp1251"), "text/html; charset=Windows-1251", "снег"),
        ("снег".encode("koi8-r"), 'text/html; charset="KOI8-R"', "снег"),
        (b'<meta charset="cp1251">' + "снег".encode("cp1251"), "text/html", '<meta charset="cp1251">снег'),
        ("снег".encode("utf-8-sig"), "text/html; charset=cp1251", "снег"),
        ("снег".encode("utf-16"), "text/html", "снег"),
        ("снег".encode("cp1251"), "text/html", "снег"),
        ("снег".encode(), "text/html; charset=rot13", "снег"),
        ("снег".encode(), "text/html; charset=no-such", "снег"),
        (b"\x93a\x94", "text/html; charset=iso-8859-1", "“a”"),
        ("kış".encode("cp1254"), "text/html; charset=iso-8859-9", "kış"),
        # Header and page disagree: the header counts, unless hardly a letter can be read so.
        (b"<meta charset=utf-8>" + "снег".encode("koi8-r"), "; charset=koi8-r", "<meta charset=utf-8>снег"),
        (b"<meta charset=koi8-r>" + "снег".encode("koi8-r"), "; charset=utf-8", "<meta charset=koi8-r>снег"),
        (b"<meta charset=koi8-r>" + "снег".encode(), "; charset=utf-8", "<meta charset=koi8-r>снег"),
        ("снег".encode("cp1251"), "; charset=utf-8", "снег"),
        (f"{'снег' * 9}\ufffd".encode().replace(b"\xef\xbf\xbd", b"\xff"), "", f"{'снег' * 9}\ufffd"),
        # Only `meta` names the page's own encoding.
        (b"<script charset=koi8-r></script>" + "снег".encode(), "", "<script charset=koi8-r></script>снег"),
        ("<!-- charset=koi8-r -->снег".encode(), "", "<!-- charset=koi8-r -->снег"),
        ("<meta charset=utf-16le>снег".encode(), "", "<meta charset=utf-16le>снег"),
        (
            b"<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>" + "снег".encode("koi8-r"),
            "text/html",
            "<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>снег",
        ),
    ],
)
def test_encodings(data: bytes, content_type: str, text: str) -> None:
    assert decoded(data, content_type) == text


@pytest.mark.parametrize(
    ("data", "html"),
    [
        (PAGE.encode(), True),
        (b"\r\n<!-- saved -->\n<!DOCTYPE  HTML PUBLIC '-//W3C//DTD HTML 4.01//EN'>", True),
        (b"<?xml version='1.0'?>\n<!DOCTYPE html>", True),
        (b"\xef\xbb\xbf<html lang='ru'>", True),
        ("\ufeff<HTML>".encode("utf-16-le"), True),
        (b"<head><title>Snow</title>", True),
        (b"Snow in the desert\n<html>", False),
        (b"<header> of a letter", False),
        (b"", False),
        (b"<!-- a -->" * 9999, False),
        (b"<!--" * 9999, False),
        (b" " * 99999, False),
    ],
)
def test_a_saved_page_is_told_from_a_copied_text(data: bytes, html: bool) -> None:
    assert is_html(data) is html


LD = """<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "The Post"}, {
"@type": "NewsArticle", "headline": "Qor yogʻdi va toʻxtadi", "datePublished": "2026-03-02",
"inLanguage": "uz", "author": [{"@type": "Person", "name": "Malika Karimova"},
{"name": "Anvar Rahimov"}]}]}</script>"""
FOOT = "<footer><h1>The Post</h1><p>Follow Author</p><p>Copyright 2019</p></footer>"


def stated(head: str, *, lang: str = "uz") -> Capture:
    body = f"<article><h1>Qor yogʻdi</h1><p>{NEWS * 2}</p><p>{NEWS * 2}</p></article>{FOOT}"
    return read(f'<html lang="{lang}"><head>{head}</head><body>{body}</body></html>')


def test_json_ld_is_trusted_before_meta_and_meta_before_title() -> None:
    title = '<meta property="og:title" content="Qor"><title>Qor - Post</title>'
    meta = f'{title}<meta name="author" content="Nobody">'
    capture = stated(LD + meta)
    assert capture.title == "Qor yogʻdi va toʻxtadi"
    assert capture.author_name == "Malika Karimova, Anvar Rahimov"
    assert capture.published == "2026-03-02"
    assert capture.guesses == ()
    assert (stated(meta).title, stated(meta).author_name) == ("Qor", "Nobody")


def test_what_is_only_guessed_is_left_empty_and_said() -> None:
    capture = stated("<title>Qor yogʻdi | The Post</title>")
    assert capture.title == "Qor yogʻdi"
    assert (capture.author_name, capture.published) == ("", "")
    assert [key for key, _ in capture.guesses] == ["author", "published"]


@pytest.mark.parametrize(
    "ld", ["{", "[]", "null", '{"@type": 3}', '{"@type": "Article", "author": 7}', "[" * 999]
)
def test_json_ld_that_says_nothing(ld: str) -> None:
    capture = stated(f'<title>Qor</title><script type="application/ld+json">{ld}</script>')
    assert (capture.author_name, capture.published) == ("", "")


def test_an_address_is_no_author() -> None:
    assert stated('<title>Qor</title><meta name="author" content="https://a.uz/x">').author_name == ""


def test_a_language_that_is_not_told_by_reading_is_what_the_page_states() -> None:
    assert str(stated("<title>Qor</title>", lang="de").locale) == "de"
    assert str(stated("<title>Qor</title>", lang="en").locale) == "uz"
    assert str(stated("<title>Qor</title>", lang="??").locale) == "uz"


def test_links_emphasis_pictures_and_captions_are_kept() -> None:
    text = (
        f'{NEWS}<a href="/a_b?x=(1)">Bu <b>yerda</b></a> va <i> shu </i>yerda, <a href="javascript:x">u</a>.'
    )
    figure = '<figure><img src="a.jpg" alt="Togʻ"><figcaption>Togʻ qorda</figcaption></figure>'
    blocks = article(f"<p>{text}</p>{figure}<p>{NEWS * 3}</p>")
    assert blocks[0].startswith(f"{NEWS}[Bu")
    assert "(https://a.uz/a_b?x=%281%29)" in blocks[0]
    assert "*shu* yerda" in blocks[0]
    assert "javascript" not in blocks[0]
    assert blocks[1:3] == ("![Togʻ](https://a.uz/a.jpg)", "Togʻ qorda")


def test_the_sites_name_is_no_title_and_a_footers_heading_is_none() -> None:
    story = f"<p>{NEWS * 4}</p>"
    page = (
        '<title>Vodiy</title><body><a href="/">Vodiy</a><article><h1>Qor yogʻdi</h1>'
        f"{story}</article><footer><h1>Obuna</h1>© 2019</footer></body>"
    )
    capture = read(page)
    assert (capture.title, capture.author_name, capture.published) == ("Qor yogʻdi", "", "")
    assert ("title", "Qor yogʻdi") in capture.guesses
    assert [key for key, _ in capture.guesses] == ["title", "author", "published"]


GERMAN = """<p>Die neue Brücke wurde am Montag geöffnet, und viele Menschen kamen, um sie zu sehen.</p>
<p>Der Bürgermeister sagte, dass der Bau zwei Jahre gedauert habe und dass er damit zufrieden sei.</p>"""


def test_a_page_that_does_not_read_as_it_states_is_refused() -> None:
    page = f'<html lang="en"><title>Brücke</title><body><article><h1>Brücke</h1>{GERMAN}</article></body>'
    with pytest.raises(InputError, match="states that it is in `en`, and does not read so"):
        read(page)
    assert read(page.replace('lang="en"', 'lang="de"')).locale == Locale("de")


def test_a_short_article_keeps_its_links_emphasis_and_pictures() -> None:
    blocks = article(
        "<p>Yangi <b>koʻprik</b> dushanba kuni ochildi, dedi <a href='/k'>muhandis</a>.</p>"
        "<img src='/k.png' alt='Koʻprik'>"
        "<p>Endi maktabga yoʻl qisqardi, deydi mahalla ahli, va hamma xursand.</p>"
    )
    assert "Yangi **koʻprik** dushanba kuni ochildi, dedi [muhandis](https://a.uz/k)." in blocks
    assert any(block.startswith("![Koʻprik](") for block in blocks)

"""Which texts a page has, and what it says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from localize.errors import InputError, InputErrors
from localize.formats.article.read_options import ReadOptions
from localize.formats.html.html_article import read
from localize.model import Locale

if TYPE_CHECKING:
    from tests.formats.html.conftest import Pages


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("<h2>Ob-havo</h2><p>Issiq", [("heading", "Ob-havo"), ("paragraph", "Issiq")]),
        ("<ul><li>bir<li><p>ikki</ul>uch", [("item", "bir"), ("item", "ikki"), ("paragraph", "uch")]),
        (
            "<table><caption>c<tr><td>x<th>y</table>z",
            [("caption", "c"), ("cell", "x"), ("cell", "y"), ("paragraph", "z")],
        ),
        ("<dl><dt>t<dd>d</dl>", [("term", "t"), ("definition", "d")]),
        ("<blockquote><p>q</blockquote>r", [("quote", "q"), ("paragraph", "r")]),
        ("<details><summary>s</summary>d</details>", [("heading", "s"), ("paragraph", "d")]),
        ("<figure><img alt=a><figcaption>f</figure>", [("alt", "a"), ("caption", "f")]),
        ("<select><option label=l>o<option>p</select>", [("label", "l"), ("label", "o"), ("label", "p")]),
        ("<input type=SUBMIT value='Go' placeholder=p>", [("label", "Go"), ("label", "p")]),
        ("<input type=text value=x>", []),
        ("<p title='t' aria-label=l>x", [("link-title", "t"), ("label", "l"), ("paragraph", "x")]),
        ("</p></div>x</b>", [("paragraph", "x")]),
        ("<meta name=Description content='D d'>", [("description", "D d")]),
        ("<meta property='og:title' content=T>", [("title", "T")]),
        ("<meta name='twitter:image:alt' content=T>", [("alt", "T")]),
        ("<meta itemprop=description content=T>", [("description", "T")]),
        ("<meta itemprop=headline content=T><meta itemprop=name content=N>", [("title", "T")]),
        ("<meta name='twitter:card' content=summary><meta content=x><meta charset=utf-8>", []),
    ],
)
def test_roles(pages: Pages, text: str, roles: list[tuple[str, str]]) -> None:
    assert pages.roles(text) == roles


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("<p>a <b>b</b> c", ["a <b>b</b> c"]),
        ("<p><b>all</b></p>", ["all"]),
        ("<p><b><i>all</i></b>", ["all"]),
        ("<p><b>one</b> and <b>two</b>", ["<b>one</b> and <b>two</b>"]),
        ("<p>a\n   b\t&nbsp;c", ["a b &nbsp;c"]),
        ("<a href=x><h2>a</h2><p>b</p></a>", ["a", "b"]),
        ("<b>a<p>c</b>d", ["a", "c</b>d"]),
        ("<p>a<br>b", ["a<br>b"]),
        ("<p>a<br> <br>b<br>", ["a", "b"]),
        ("<p><br>a", ["a"]),
        ("<p>a <code>x y</code>", ["a <code>x y</code>"]),
        ("<p><code>x</code> lists", ["<code>x</code> lists"]),
        (
            "<p>a <svg><title>t</title><text>z</text></svg> b",
            ["a <svg><title>t</title><text>z</text></svg> b"],
        ),
        ("<p><svg><g/></svg> b", ["b"]),
        ("<p><svg><g>a<b>c</b> d", ["<b>c</b> d"]),
        ("<p>a <math>x<em>c</em> <svg> d<br> <br>e", ["a <math>x<em>c</em>", "e"]),
        ("<p>a <svg><desc>b <b>c</b></desc> <g/></svg> d", ["a <svg><desc>b <b>c</b></desc> <g/></svg> d"]),
        ("<p>a <svg> b <svg/> <p>c", ["a", "c"]),
        ("<svg><foreignObject><div>a</div></foreignObject></svg>b", ["a", "b"]),
        ("<p><!-- x -->a<!-- y --> b<!-- z -->", ["a<!-- y --> b"]),
        ("<p>a <x-term>b</x-term> c", ["a <x-term>b</x-term> c"]),
        ("<p><a id=x></a>a", ["a"]),
        ("<p>a <code>b", ["a <code>b"]),
        ("<p>&#1055;&#1086;", ["&#1055;&#1086;"]),
        ("<p>a <span translate=no>B</span>", ["a <span translate=no>B</span>"]),
        ("<p>a <img alt='x' src=y> b", ["a <img alt='x' src=y> b"]),
        ("<p><img alt='x'> b <img alt='z'>", ["x", "b", "z"]),
        ("<div translate=no>a<p translate=yes>b</p>c</div>d", ["b", "d"]),
        ("<pre translate=no><p translate=yes>b</p></pre>d", ["d"]),
        ("<ol><li translate=no>a<li>b", ["b"]),
        ("<p>a<script>b</script>c", ["a", "c"]),
    ],
)
def test_sources(pages: Pages, text: str, sources: list[str]) -> None:
    assert pages.sources(text) == sources


@pytest.mark.parametrize(
    ("text", "passed"),
    [
        ("<script>a</script>", [("a", "script")]),
        ("<style> </style>", []),
        ("<pre>a <b>b</b>\n c</pre>", [("a <b>b</b>\n c", "pre")]),
        ("<p>12:30", [("12:30", "no-text")]),
        ("<p><code>x</code>", [("<code>x</code>", "no-text")]),
        ("<p class='a notranslate'>x", [("x", "translate=no")]),
        ("<template><p>x</template>", [("x", "template")]),
        ("<textarea>x</textarea><noscript><p>y</noscript>", [("x", "textarea"), ("<p>y", "noscript")]),
        ("<svg><g/></svg> b", [("<svg><g/></svg>", "svg")]),
        ("a<a href='", [("<a href='", "unclosed tag")]),
        ("<!-- l10n: skip --><div title=t><p>x</div>", [("t", "skip"), ("x", "skip")]),
        ("<!-- l10n: skip --><img alt=a>", [("a", "skip")]),
        ("<!-- L10N : Skip --><img alt=a>", [("a", "skip")]),
        ("<!-- l10n: skip -->a <b>b</b><p>c", [("a <b>b</b>", "skip")]),
        ("<p> <b> </b> <i></i>", []),
        (
            "<div translate=no title=t><img alt=a> x <b aria-label=l>y</b><img alt=c></div>",
            [(what, "translate=no") for what in ("t", "a", "x <b aria-label=l>y</b>", "c")],
        ),
        ("<template title=t><img alt=a></template>", [("t", "template"), ("a", "template")]),
    ],
)
def test_what_is_not_translated_is_listed(pages: Pages, text: str, passed: list[tuple[str, str]]) -> None:
    assert pages.passed(text) == passed


def test_instructions(pages: Pages) -> None:
    article = pages.read(
        "<!-- l10n: note on birds --><!-- l10n: context zoo -->\n<ul><li>crane<li>bat</ul><p>crane"
        "<!-- l10n: note n -->x"
    )
    assert [(one.key.source, one.key.context, one.note) for one in article.segments[1:]] == [
        ("crane", "zoo", "on birds"),
        ("bat", "zoo", "on birds"),
        ("crane", "", ""),
        ("x", "", "n"),
    ]
    titled = pages.read("<!-- l10n: note n --><title>Ob-havo</title><h1>x", titled=False)
    assert [(one.role, one.note) for one in titled.segments] == [("title", "n"), ("heading", "")]


def test_lines_and_order(pages: Pages) -> None:
    article = pages.read("\r\n<p title='b'>a\r<p>c\n<p>d")
    assert [(one.key.source, one.line) for one in article.segments] == [
        ("1. T", 1),
        ("b", 2),
        ("a", 2),
        ("c", 3),
        ("d", 4),
    ]


HEAD = """\
<!DOCTYPE html>
<html lang="uz-Cyrl" translate="no">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
<title>Об-ҳаво &amp;
  вақт</title>
<meta name="author" content="М. Каримова">
<meta property="article:published_time" content="2026-03-01T08:00:00+05:00">
<meta name="empty" content="">
</head><body><meta name="author" content="late"></body></html>
"""


def test_what_the_head_says(pages: Pages) -> None:
    article = pages.read(HEAD, titled=False)
    assert article.source_locale == Locale.parse("uz_Cyrl")
    assert article.translate is False
    assert article.front_matter == {
        "lang": "uz-Cyrl",
        "title": "Об-ҳаво & вақт",
        "author": "М. Каримова",
        "published": "2026-03-01T08:00:00+05:00",
    }


def test_language_and_title_where_the_head_has_none(pages: Pages) -> None:
    article = pages.read("<html lang=''><h1>Eng birinchi</h1><h1>Yana</h1>", titled=False)
    assert article.source_locale == Locale("en")
    assert [one.role for one in article.segments] == ["title", "heading"]
    fragment = pages.read("<title>12</title><h1><p>Bir</p></h1>", titled=False)
    assert [one.role for one in fragment.segments] == ["title"]


def test_front_matter_of_site_generators(pages: Pages) -> None:
    article = pages.read(
        "---\ntitle: Qor\nlang: uz\nlocales: [ru]\ndraft: true\ncategory: Weather\n---\n<p>Qalin",
        titled=False,
    )
    assert [(one.role, one.key.source, one.codec) for one in article.segments] == [
        ("title", "Qor", "yaml-plain"),
        ("category", "Weather", "yaml-plain"),
        ("paragraph", "Qalin", "html"),
    ]
    assert (article.source_locale, article.locales, article.draft) == (Locale("uz"), (Locale("ru"),), True)


@pytest.mark.parametrize(
    ("text", "message", "line"),
    [
        (b"<p>a", "an article without a title", 1),
        (b"<title> </title><h1>12</h1>", "an article without a title", 1),
        (b"<title>\xff</title>", "not UTF-8: byte 7 is 0xFF", 1),
        (b"<title>a</title>\n\x00", "not a text file: byte 17 is NUL", 2),
        (b"\n<meta charset='windows-1251'>", "the page claims to be in windows-1251", 2),
        (
            b"<meta http-equiv=content-type content='text/html; charset=koi8-r'>",
            "the page claims to be in koi8-r",
            1,
        ),
        (b"<html lang='not a tag!'><title>a</title>", "`lang` of <html> cannot be read: «not a tag!»", 1),
        (b"<title>a</title>\n<!-- l10n: hide -->", "unknown instruction «l10n: hide»", 2),
    ],
)
def test_refusals(text: bytes, message: str, line: int) -> None:
    with pytest.raises(InputError) as error:
        read(text, path="a.html", slug="a", options=ReadOptions(Locale("en")))
    assert error.value.message == message
    assert error.value.place is not None
    assert error.value.place.line == line
    assert error.value.hint


def test_several_faults_are_told_together() -> None:
    data = b"---\nlang: '!'\n---\n<meta charset=latin1>"
    with pytest.raises(InputErrors) as error:
        read(data, path="a.html", slug="a", options=ReadOptions(Locale("en")))
    assert len(error.value.problems) == 2

"""What anybody wrote into an article becomes HTML that does nothing but stand there."""

import time
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localize.bundles.safe_html import from_markdown, plain, sanitised


def test_markdown_becomes_html() -> None:
    text = (
        "# *Rain*\n\n| a | b |\n|--:|---|\n| 1 | [x](y.md) |\n\n- [x] done\n\n"
        '![alt](a.jpg "t") & <b>bold</b>\n'
    )
    assert from_markdown(text) == (
        "<h1><em>Rain</em></h1>\n"
        '<table><thead><tr><th style="text-align: right">a</th><th>b</th></tr></thead><tbody>\n'
        '<tr><td style="text-align: right">1</td><td><a href="y.md">x</a></td></tr>\n'
        "</tbody></table>\n"
        '<ul>\n<li><input disabled="" type="checkbox" checked="">\ndone</li>\n</ul>\n'
        '<p><img src="a.jpg" alt="alt" title="t"> &amp; <b>bold</b></p>\n'
    )


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<script>alert(1)</script>text", "text"),
        ("<style>p{}</style><iframe src=x>in</iframe>text", "text"),
        ("<svg><script>1</script><p>in</p></svg>out", "out"),
        ("<p onclick='x()' class=lead>a</p>", '<p class="lead">a</p>'),
        ("<form action=x><button>go</button></form>", "go"),
        ('<a href="javascript:alert(1)">a</a>', "<a>a</a>"),
        ('<a href="java&#10;script&colon;alert(1)">a</a>', "<a>a</a>"),
        ("<img src='data:text/html,x' alt='a\"b<'>", '<img alt="a&quot;b&lt;">'),
        ('<a href="https://e.org/?a=1&amp;b=2">a</a>', '<a href="https://e.org/?a=1&amp;b=2">a</a>'),
        ("<div><p>a", "<div><p>a</p></div>"),
        ("a</div></article>b", "ab"),
        ("<em><strong>a</em>b", "<em><strong>a</strong></em>b"),
        ("<!-- secret --><?php x ?><![CDATA[y]]><!DOCTYPE z>a", "a"),
        ("<br/><hr /><B Class=x>a", '<br><hr><b class="x">a</b>'),
        ('<td style="text-align: right">', '<td style="text-align: right"></td>'),
        ('<td style="background:url(x)">', "<td></td>"),
        ("<input type=password><input type=checkbox>", '<input type="checkbox">'),
        ("a < b && c > d", "a &lt; b &amp;&amp; c &gt; d"),
        ("<script>never closed", ""),
        ("<script>'<script>'</script>a", "a"),
        ("<svg><svg></svg>in</svg>a", "a"),
        ("<p>a<p>b<div>c</p></div>", "<p>a</p><p>b</p><div>c</div>"),
        ("<p><input type=checkbox>a<br><img>b<hr>c", '<p><input type="checkbox">a<br><img>b</p><hr>c'),
        ("<ul><li>a<ul><li>b</ul><li>c</ul>", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
        ("<dl><dt>a<dd>b<dt>c</dl>", "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>"),
        (
            "<table><caption>t<tr><th>a<td>b<tbody><tr><td>c</table>",
            "<table><caption>t</caption><tr><th>a</th><td>b</td></tr><tbody><tr><td>c</td></tr></tbody></table>",
        ),
    ],
)
def test_only_what_is_listed_comes_through(html: str, expected: str) -> None:
    assert sanitised(html) == expected


@pytest.mark.parametrize(
    "address", ["a.md", "/a", "#x", "?q=a:b", "//e.org", "HTTPS://e.org", "mailto:a@b", "tel:+998", ""]
)
def test_links(address: str) -> None:
    assert sanitised(f'<a href="{address}">a</a>') == f'<a href="{address}">a</a>'


@pytest.mark.parametrize(
    "address",
    ["javascript:1", " JavaScript:1", "java\tscript:1", "\x01data:x", "vbscript:x", "file:///etc/x"],
)
def test_no_links(address: str) -> None:
    assert sanitised(f'<a href="{address}">a</a>') == "<a>a</a>"
    assert sanitised(f'<img src="{address}">') == "<img>"


def test_text_without_markup() -> None:
    assert plain("Rain in *Nukus* & [more](x), `a<b`") == "Rain in Nukus & more, a<b"


class _Balance(HTMLParser):
    """Fails on anything that is not listed, or not closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in {"p", "b", "a", "div", "img", "td"}
        assert {name for name, _ in attrs} <= {"href", "src", "alt", "title", "class", "style"}
        if tag != "img":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


_BITS = [
    "<p>",
    "</p>",
    "<b x='1'>",
    "</b>",
    '<a href="x" onload=y>',
    "</a>",
    "<div>",
    "<img src=x alt='",
    "'>",
]
_BITS += [
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "<",
    ">",
    "&lt;",
    "text",
    '"',
    "<svg>",
    "</svg>",
    "<td style=q>",
]


@given(st.lists(st.sampled_from(_BITS)).map("".join))
@settings(max_examples=100, deadline=None)
def test_whatever_comes_is_closed_and_listed_and_stays_so(html: str) -> None:
    safe = sanitised(html)
    reader = _Balance()
    reader.feed(safe)
    reader.close()
    assert reader.open == []
    assert sanitised(safe) == safe


def test_paragraphs_that_are_not_closed_are_no_depth() -> None:
    assert sanitised("<p>x" * 500) == "<p>x</p>" * 500
    assert sanitised("<ul>" + "<li>x" * 500) == "<ul>" + "<li>x</li>" * 500 + "</ul>"


def test_depth_is_bounded() -> None:
    assert sanitised("<div>" * 5000 + "in").count("<div>") == 200


@pytest.mark.parametrize(
    "bit",
    [
        "<",
        "<div>",
        "<a href='",
        '<a "',
        "<!--",
        "<![CDATA[",
        "<?",
        "<!",
        "<p a=b ",
        "</b>",
        "<script>",
        "&",
        "<a '\"",
        "&<form>",
        "&notit;",
        "\xa0",
        "<li><dd>",
        "<table><b>",
        "<svg><br>",
    ],
)
def test_a_megabyte_of_anything_takes_no_time(bit: str) -> None:
    started = time.process_time()
    sanitised(bit * (1_000_000 // len(bit)))
    sanitised("<p " + bit * (1_000_000 // len(bit)))
    assert time.process_time() - started < 20


@pytest.mark.parametrize(
    "html",
    [
        "<p>{open}" + "<p>x" * 20_000,
        "{open}</p>" + "<div>x</div>" * 20_000,
        "<table>{open}" + "x<tr>" * 20_000,
        "<xmp><p>{open}" + "<p>x" * 20_000,
        "<p><a href='" + "x" * 8000 + "'>" + "<p>x" * 20_000,
    ],
)
def test_formatting_that_is_never_closed_is_not_copied_into_every_paragraph(html: str) -> None:
    text = html.format(open="".join(f"<b id={number}>" for number in range(10_000)))
    assert len(sanitised(text)) < 2 * len(text)


def test_an_attribute_that_is_too_long_goes() -> None:
    assert sanitised(f"<p class=a title='{'x' * 9000}'>") == '<p class="a"></p>'


def test_a_long_text_stays_whole() -> None:
    assert sanitised("<p>" + "слово &lt; " * 9000) == "<p>" + "слово &lt; " * 9000 + "</p>"


def test_tables_and_colons_are_read_as_sites_read_them() -> None:
    text = "Intro:\nA | B\n--|--\n1 | x\n\n```\nIntro\nA | B\n--|--\n:c\n```\n\nFirst\n:tada: second\n"
    written = from_markdown(text)
    assert "<p>Intro:</p>" in written
    assert "<th>A</th><th>B</th>" in written
    assert "<code>Intro\nA | B\n--|--\n:c\n</code>" in written
    assert "<p>First\n:tada: second</p>" in written
    assert from_markdown("One\nA | B | C\n--|--\n") == "<p>One\nA | B | C\n--|--</p>\n"

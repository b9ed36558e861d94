"""Texts into pages: what nobody translated stays, and no text breaks out of its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from localize.errors import InputError
from localize.formats.html.html_article import problems, render, structure_problems

if TYPE_CHECKING:
    from tests.formats.html.conftest import Pages


@pytest.mark.parametrize(
    ("text", "source", "target", "written"),
    [
        ("<p>a\n b </p>", "a b", "x\ny", "<p>x y </p>"),
        ("<p>a", "a", "1 < 2 <3", "<p>1 &lt; 2 &lt;3"),
        ("<p title='a'>", "a", "it's <b>", "<p title='it&#39;s &lt;b>'>"),
        ('<p title=" a ">', "a", 'say "x"', '<p title=" say &quot;x&quot; ">'),
        ("<p title=' a '>", "a", "'x\"", "<p title=' &#39;x&quot; '>"),
        ("<p title=a>", "a", 'x "y"', '<p title="x &quot;y&quot;">'),
        ("<p>a <b c='d'>e</b>", "a <b c='d'>e</b>", '<B c="d">x</B> y', '<p><B c="d">x</B> y'),
        ("<p>a<br>b", "a<br>b", "x<br/>y", "<p>x<br/>y"),
        ("<p>a <img alt=b>", "b", "x", '<p>a <img alt="x">'),
        (
            "<p>a <a title='b'>c</a>",
            "a <a title='b'>c</a>",
            "x <a title='y'>z</a>",
            "<p>x <a title='y'>z</a>",
        ),
    ],
)
def test_written(pages: Pages, text: str, source: str, target: str, written: str) -> None:
    assert pages.write(text, source, target) == written


def test_a_title_has_no_markup(pages: Pages) -> None:
    article = pages.read("<title>a</title>", titled=False)
    assert render(article, lambda _: "</title><script>") == b"<title>&lt;/title>&lt;script></title>"


@pytest.mark.parametrize(
    ("source", "target", "said"),
    [
        ("a <b>b</b>", "x", ("is missing: tag </b>", "is missing: tag <b>")),
        ("a", "x</p><p>y", ("adds: tag </p>", "adds: tag <p>")),
        ("a", "x <!-- y", ("adds: comment <!-- y",)),
        ("a", "x <i y='", ("adds: unclosed tag <i y='",)),
        ("a", "<script>x</script>", ("adds: raw x", "adds: tag </script>", "adds: tag <script>")),
        (
            "a <code>b</code>",
            "x <code>y</code>",
            ("is missing: code <code>b</code>", "adds: code <code>y</code>"),
        ),
        (
            "a <a href=b>c</a>",
            "x <a href=d>c</a>",
            ('is missing: tag <a href="b">', 'adds: tag <a href="d">'),
        ),
        ("<i>a</i> <b>b</b>", "<i>x <b>y</i></b>", ("opens and closes its tags in another order",)),
        (
            "<ruby>a<rt>b</ruby> <a href=c>d</a>",
            "<ruby>x<rt><a href=c>y</ruby> z</a>",
            ("opens and closes its tags in another order",),
        ),
        ("<ruby>a<rt>b</ruby> <br> c", "x <br><ruby>y<rt>z</ruby>", ()),
        ("a", " ", ("is empty",)),
        ("a", "x\x1b", ("a translation holds U+001B, which no article may hold",)),
        ("a", "a", ()),
    ],
)
def test_problems(pages: Pages, source: str, target: str, said: tuple[str, ...]) -> None:
    assert pages.problems(f"<p>{source}", source, target) == said


def test_problems_of_front_matter(pages: Pages) -> None:
    article = pages.read("---\ntitle: Qor\n---\n<p>a", titled=False)
    title = article.segments[0]
    assert problems(article, title, "Yomgʻir: kuchli") == ()
    assert render(article, lambda one: "a: b" if one is title else None) == b'---\ntitle: "a: b"\n---\n<p>a'
    found = structure_problems(article, lambda one: "<p>" if one is not title else "x")
    assert [(one.key.source, said) for one, said in found] == [("a", ("adds: tag <p>",))]
    written = render(article, lambda _: None, extra_front_matter={"slug": "a"})
    assert written == b"---\ntitle: Qor\nslug: a\n---\n<p>a"


def test_control_characters_are_not_written(pages: Pages) -> None:
    article = pages.read("<p>a")
    with pytest.raises(InputError, match="U\\+0000"):
        render(article, lambda _: "\x00")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<html lang="en" class=x>', '<html lang="uz" class=x>'),
        ("<html lang=en>", '<html lang="uz">'),
        ("<html lang>", '<html lang="uz">'),
        ("<html lang=>", '<html lang="uz">'),
        ('<html lang="">', '<html lang="uz">'),
        ("<HTML class=x>", '<HTML lang="uz" class=x>'),
        ("<html xml:lang='en'>", "<html xml:lang='uz'>"),
        ("", ""),
    ],
)
def test_the_language_of_a_page(pages: Pages, before: str, after: str) -> None:
    rest = "<title>a</title>"
    article = pages.read(before + rest, titled=False)
    assert render(article, lambda _: None, extra_front_matter={"lang": "uz"}).decode() == after + rest


def test_keys_go_into_the_head(pages: Pages) -> None:
    article = pages.read("<html><head><title>a</title>\r\n</head><body>", titled=False)
    keys = {"lang": "uz", "slug": 'a"b', "alternates": {"ru": "ru/a.html"}}
    assert render(article, lambda _: "Ж", extra_front_matter=keys).decode() == (
        '<html lang="uz"><head><title>Ж</title>\r\n<meta name="slug" content="a&quot;b">\r\n'
        '<meta name="alternates" content="{&quot;ru&quot;: &quot;ru/a.html&quot;}">\r\n</head><body>'
    )


def test_keys_need_a_place(pages: Pages) -> None:
    article = pages.read("<p>a")
    with pytest.raises(InputError, match="no place for the keys slug"):
        render(article, lambda _: None, extra_front_matter={"slug": "a"})


@pytest.mark.parametrize(
    ("text", "source", "target", "expected"),
    [
        (
            '<p>a {{< b "c" >}} d</p>',
            'a {{< b "c" >}} d',
            'x < {{< b "c" >}} y',
            '<p>x &lt; {{< b "c" >}} y</p>',
        ),
        ("<p>{% if a < b %}c</p>", "{% if a < b %}c", "{% if a < b %}x", "<p>{% if a < b %}x</p>"),
        (
            '<p title="a {{< b >}}">1</p>',
            "a {{< b >}}",
            '{{< b >}} "<',
            '<p title="{{< b >}} &quot;&lt;">1</p>',
        ),
    ],
)
def test_shortcodes_in_pages_stay_whole(
    pages: Pages, text: str, source: str, target: str, expected: str
) -> None:
    assert pages.write(text, source, target) == expected


@pytest.mark.parametrize(
    ("text", "source", "target", "said"),
    [
        ("<p>a {{< b >}}</p>", "a {{< b >}}", "x", ("is missing: {{< b >}}",)),
        ("<p>a</p>", "a", "x {{< b >}}", ("adds: {{< b >}}",)),
        ("<p>a</p>", "a", "x {{% b", ("never closes: {{%",)),
        ("<p>a {% b</p>", "a {% b", "x {% b", ()),
        ("<p title=a>1</p>", "a", "x {% b", ("never closes: {%",)),
    ],
)
def test_shortcodes_of_pages_are_kept(
    pages: Pages, text: str, source: str, target: str, said: tuple[str, ...]
) -> None:
    assert pages.problems(text, source, target) == said

"""Links and headings of Markdown, found where their addresses stand."""

from __future__ import annotations

from localize.formats.article import front_matter
from localize.formats.markdown.links import headings, html_links, links, pictures


def found(text: str) -> list[tuple[str, str]]:
    content = text.encode()
    body = front_matter.split(content, "a.md").body
    return [(link.destination, content[link.start : link.end].decode()) for link in links(content, body)]


def test_addresses_of_every_kind_of_link() -> None:
    assert found(
        "---\ntitle: '[no](x.md)'\n---\n\n"
        'См. [два](b.md "Т"), [`код`](<c d.md#z>), [e](e_\\(1\\).md), [p](p(1).md) и [r][r].\n\n'
        '![картинка](no.png) `[no](no.md)` <a class="x" href="h.md?a=1&amp;b">h</a>\n\n'
        "    [no](no.md)\n\n"
        "- [п](ф.md)\n\n[r]: ./r.md 'x'\n"
    ) == [
        ("b.md", "b.md"),
        ("c d.md#z", "<c d.md#z>"),
        ("e_(1).md", "e_\\(1\\).md"),
        ("p(1).md", "p(1).md"),
        ("h.md?a=1&b", "h.md?a=1&amp;b"),
        ("ф.md", "ф.md"),
        ("./r.md", "./r.md"),
    ]


def test_a_text_without_links_has_none() -> None:
    assert found("# One\n\nText.\n") == []


def test_a_link_can_be_taken_from_its_text() -> None:
    content = "Мы: [**два** раза](b.md) тут".encode()
    (link,) = links(content, 0)
    assert link.whole is not None
    assert content[slice(*link.whole)].decode() == "[**два** раза](b.md)"
    assert content[slice(*link.text)].decode() == "**два** раза"


def test_headings_are_plain_text_with_their_ids() -> None:
    text = "# One *big* `x`\n\nText\n\n> ## Two {#two}\n"
    assert [(one.text, one.id) for one in headings(text.encode(), 0)] == [("One big x", ""), ("Two", "two")]


def test_links_of_html() -> None:
    assert [
        link.destination for link in html_links(b"<A HREF='x.html'>x</A><area href=\"no\"><a name=y>")
    ] == ["x.html"]


def test_pictures_are_found_where_they_stand_in_markdown_and_in_html() -> None:
    text = (
        b'![a](x.png "t") [![b](<y z.png>)](c.md) ![r][one]\n\n<img alt="" src=\'z.png\'>\n\n`![no](n.png)`\n'
    )
    assert [one.destination for one in pictures(text, 0)] == ["x.png", "y z.png", "z.png"]
    assert [text[one.start : one.end] for one in pictures(text, 0)] == [b"x.png", b"<y z.png>", b"z.png"]
    assert pictures(b"No picture.", 0) == ()

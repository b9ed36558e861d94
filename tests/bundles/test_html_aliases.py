"""HTML under other names, and back."""

from __future__ import annotations

import pytest

from localize.bundles.html_aliases import alias, aliased, restored

ELEMENTS = ("b", "p", "li", "ul", "br", "a")


@pytest.mark.parametrize(
    ("html", "back"),
    [
        ("<p>a <b>b</b></p>", "<p>a <b>b</b></p>"),
        ("<p>one<p>two", "<p>one</p><p>two"),
        ("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>"),
        ("<b><i>x</i></b>", "<b>x</b>"),
        ("a</b>c", "ac"),
        ("<b><p>x</b>y", "<b><p>x</p></b>y"),
        ("<script>x</script>a<!-- c -->", "a"),
        ("1 &lt; 2", "1 &lt; 2"),
        ('<a href="x" onclick=y>z</a>', '<a href="x" onclick="y">z</a>'),
        ("a<br>b", "a<br>b"),
    ],
)
def test_elements_come_back_closed_and_others_are_gone(html: str, back: str) -> None:
    assert restored(aliased(html, ELEMENTS, ())) == back


def test_opaque_elements_keep_their_names() -> None:
    assert aliased("<pre>a</pre>", (), ("pre",)) == "<pre>a</pre>"
    assert alias("br") == "br"
    assert alias("p") != "p"

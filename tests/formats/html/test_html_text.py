"""A page as the scanner gets it."""

from __future__ import annotations

from localize.formats.html.html_text import WholePage, without_shortcodes


def test_shortcodes_are_asterisks_of_the_same_length() -> None:
    content = b'<p>{{< fig "<b>" >}} a</p>'
    page = WholePage.of(content)
    assert len(page.data) == len(content)
    assert b"<b>" not in page.data
    (span,) = page.shortcodes
    assert content[slice(*span)] == b'{{< fig "<b>" >}}'
    assert without_shortcodes(b"abcdef", [(1, 5)]) == b"ab**ef"


def test_pieces_leave_out_the_space_around_them() -> None:
    page = WholePage.of(b"<p>\n  Frost\n came </p>")
    pieces = page.pieces(3, len(page.content) - 4)
    assert page.source(pieces) == "Frost came"
    assert page.shortcodes == ()

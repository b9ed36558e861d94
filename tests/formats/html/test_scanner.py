"""Texts of HTML, block by block, and what is passed over with its reason."""

from __future__ import annotations

import pytest

from localize.errors import InputError
from localize.formats.html.html_text import WholePage
from localize.formats.html.scanner import Scanner


def _scanned(text: str) -> Scanner:
    data = text.encode()
    scanner = Scanner(WholePage.of(data), "a.html", lambda at: data.count(b"\n", 0, at) + 1)
    scanner.scan()
    return scanner


def _texts(text: str) -> list[tuple[str, str]]:
    return [(one.role, one.source) for one in _scanned(text).found]


def test_blocks_end_texts_and_give_them_their_roles() -> None:
    assert _texts("<h2>Head</h2>loose<ul><li>One<li>Two</ul><table><td>Cell</table><p>End") == [
        ("heading", "Head"),
        ("paragraph", "loose"),
        ("item", "One"),
        ("item", "Two"),
        ("cell", "Cell"),
        ("paragraph", "End"),
    ]


def test_attributes_are_texts_of_their_own() -> None:
    assert _texts('<img alt="Frost"><input type=submit value="Send it">') == [
        ("alt", "Frost"),
        ("label", "Send it"),
    ]


def test_what_is_hidden_is_passed_over_unless_it_says_otherwise() -> None:
    text = '<div translate="no"><p>Kept</p><p translate="yes">Read</p></div><pre>code</pre>'
    assert _texts(text) == [("paragraph", "Read")]
    passed = _scanned(text).passed
    assert [text[one.start : one.end] for one in passed if "Kept" in text[one.start : one.end]]


def test_a_comment_says_what_the_next_block_is() -> None:
    (found,) = _scanned("<!-- l10n: note: short -->\n<p>Frost</p>").found
    assert found.source == "Frost"
    with pytest.raises(InputError) as refused:
        _scanned("<p>a</p>\n<!-- l10n: nonsense x -->")
    assert refused.value.place is not None
    assert refused.value.place.line == 2

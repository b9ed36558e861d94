"""Tokens in order are the text again."""

from __future__ import annotations

from localize.formats.html.tokens import tokens
from localize.formats.inline.token import Token


def test_each_token_says_its_kind_its_element_and_its_place() -> None:
    data = b"<P>a<br></P>"
    found = list(tokens(data))
    assert found == [
        Token("open", "p", 0, 3),
        Token("text", "", 3, 4),
        Token("open", "br", 4, 8),
        Token("close", "p", 8, 12),
    ]
    assert b"".join(data[token.start : token.end] for token in found) == data

"""Tokens that stand for markup, however an engine spells them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from localize.translate.protected_tokens import Form, ProtectedToken, literals, read, write

if TYPE_CHECKING:
    from localize.engines.base import TokenKind


@pytest.mark.parametrize("kind", ["xml", "mail"])
@pytest.mark.parametrize("form", ["open", "close", "empty"])
def test_what_is_written_is_read(kind: TokenKind, form: Form) -> None:
    texts, tokens = read(f"до {write(12, form, kind)} после", kind)
    assert texts == ["до ", " после"]
    assert tokens == [ProtectedToken(12, form)]


@pytest.mark.parametrize(
    ("text", "token"),
    [
        ("< X1 >", ProtectedToken(1, "open")),
        ("</ х1>", ProtectedToken(1, "close")),
        ("＜x2／＞", ProtectedToken(2, "empty")),
        ("&lt;x3/&gt;", ProtectedToken(3, "empty")),
        ("<x\u200b4>", ProtectedToken(4, "open")),
    ],
)
def test_what_engines_make_of_it_is_still_read(text: str, token: ProtectedToken) -> None:
    assert read(text) == (["", ""], [token])


@pytest.mark.parametrize("text", ["<x>", "<y1>", "x1", "ph1@tb.y", "a < 1 > b"])
def test_other_texts_are_none(text: str) -> None:
    assert read(text) == ([text], [])
    assert read(text, "mail")[1] == []


def test_what_reads_like_a_token_stands_alone() -> None:
    assert literals("a <x1> b ph2@tb.x") == ["a ", "<x1>", " b ", "ph2@tb.x", ""]

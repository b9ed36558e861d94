"""One token of an HTML text."""

from __future__ import annotations

from typing import Literal, NamedTuple

Kind = Literal["text", "open", "close", "comment", "raw", "torn"]


class Token(NamedTuple):
    """One token; all tokens in order are the text again.

    Where an element of HTML ends a drawing or formula that nobody closed, a `close` of no bytes says so.
    """

    kind: Kind
    """`raw` is the content of `script`, `title` and their like; `torn` a tag that the text ends in."""
    name: str
    """An element's name in lower case; empty for text and comments."""
    start: int
    end: int

"""Texts as they are compared: without case, markup and doubled spaces, any number like any other."""

from __future__ import annotations

import re

_MARKUP = re.compile(r"</?[A-Za-z!][^<>]{0,200}>|\]\([^()\s]{0,500}\)|[*_`~\[\]]")
_NUMBER = re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,:]\d+)*")


def bare(text: str) -> str:
    """Return a text as others are compared with it. Equal ones say the same, numbers and markup aside."""
    without = _MARKUP.sub("", text).casefold()
    return " ".join(_NUMBER.sub("0", without).split())


def numbers(text: str) -> list[str]:
    """Return the numbers that a text writes in digits, in order."""
    return _NUMBER.findall(text)

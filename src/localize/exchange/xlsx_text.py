"""Texts in the cells of workbooks (ECMA-376 part 1, 22.9.2.19): what XML cannot hold is `_x001F_` there."""

from __future__ import annotations

import re

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_UNFIT = re.compile("[\0-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_LOOKS_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


def escaped(text: str) -> str:
    """Return a text as a cell holds it."""
    plain = _LOOKS_ESCAPED.sub("_x005F_", text)
    return _UNFIT.sub(lambda match: f"_x{ord(match[0]):04X}_", plain)


def unescaped(text: str) -> str:
    """Return the text that a cell holds."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)

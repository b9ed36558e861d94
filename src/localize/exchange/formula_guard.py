"""Texts in cells that a spreadsheet would take for formulas (OWASP, "CSV Injection").

A text that begins like a formula gets an apostrophe before it, as one types it into a spreadsheet. A text
that has apostrophes before such a beginning already gets one more, so that every text comes back as it was.
"""

from __future__ import annotations

import re

_FORMULA = re.compile("'*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
_GUARDED = re.compile("'+[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")


def guarded(text: str) -> str:
    """Return a text as it may stand in a cell."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """Return the text that a cell stands for."""
    return text[1:] if _GUARDED.match(text) else text

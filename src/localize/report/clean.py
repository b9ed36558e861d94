"""Text of articles, catalogs and engines, made harmless for a terminal and for a line of a list."""

from __future__ import annotations

import re

# What moves a cursor, changes colours or turns text around: C0, C1, bidirectional controls (Unicode Standard
# Annex #9, table 3), line separators, the byte order mark, tags, and halves of characters.
_HARMFUL = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff\U000e0000-\U000e007f]"
)
_HARMFUL_BUT_NEWLINES = re.compile(_HARMFUL.pattern.replace("\x00-\x1f", "\x00-\x09\x0b-\x1f"))
_FORMS = (("x", 2), ("u", 4), ("U", 8))
_NAMED = {"\n": r"\n", "\t": r"\t", "\r": r"\r"}


def clean(text: str) -> str:
    r"""Return a text as one line without anything that a terminal obeys: `\n`, `\x1b`, `\u202e` are spelt."""
    return _HARMFUL.sub(_spelt, text)


def clean_lines(text: str) -> str:
    """Return a text without anything that a terminal obeys, but with its line breaks."""
    return _HARMFUL_BUT_NEWLINES.sub(_spelt, text)


def short(text: str, limit: int = 60) -> str:
    """Return the beginning of a text as one harmless line.

    Args:
        text: any text.
        limit: the most characters to return, the ellipsis among them.
    """
    beginning = clean(text[: limit + 1])
    return beginning if len(beginning) <= limit else f"{beginning[: limit - 1]}…"


def _spelt(match: re.Match[str]) -> str:
    char = match[0]
    code = ord(char)
    if char in _NAMED:
        return _NAMED[char]
    digits = f"{code:x}"
    letter, width = next(form for form in _FORMS if len(digits) <= form[1])
    return f"\\{letter}{digits.zfill(width)}"

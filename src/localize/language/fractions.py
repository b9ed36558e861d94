"""Parts of a whole in words, in English, Russian and Uzbek: a half, a third, three quarters."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import Final

from localize.language.word_clues import FRACTION, clues
from localize.late_pattern import late_pattern

_HALF, _THIRD, _QUARTER = Fraction(1, 2), Fraction(1, 3), Fraction(1, 4)
_TWO_THIRDS, _THREE_QUARTERS = Fraction(2, 3), Fraction(3, 4)
_WORDS: Final = {
    ("en", "Latn"): (
        (_TWO_THIRDS, r"two[- ]thirds"),
        (_THREE_QUARTERS, r"three[- ]quarters"),
        (_THIRD, r"one[- ]third|a third(?= of\b)|by a third"),
        (_QUARTER, r"one[- ]quarter|a quarter(?= of\b)|by a quarter"),
        (_HALF, r"half(?= of\b| the\b| its\b| their\b)|by half"),
    ),
    ("ru", "Cyrl"): (
        (_TWO_THIRDS, r"дв(?:е|ух|умя) трет(?:и|ей|ями)"),
        (_THREE_QUARTERS, r"тр(?:и|[её]х|емя) четверт(?:и|ей|ями)"),
        (_THIRD, r"треть|трети"),
        (_QUARTER, r"четверт(?:ь|и|ью)"),
        (_HALF, r"половин(?:а|ы|е|у|ой)"),
    ),
    ("uz", "Latn"): (
        (_TWO_THIRDS, r"uchdan ikki\w*"),
        (_THREE_QUARTERS, r"toʻrtdan uch\w*"),
        (_THIRD, r"uchdan bir\w*"),
        (_QUARTER, r"toʻrtdan bir\w*|chora(?:k|g)\w*"),
        (_HALF, r"yarm(?:i\w*)"),
    ),
    ("uz", "Cyrl"): (
        (_TWO_THIRDS, r"учдан икки\w*"),
        (_THREE_QUARTERS, r"тўртдан уч\w*"),
        (_THIRD, r"учдан бир\w*"),
        (_QUARTER, r"тўртдан бир\w*|чора(?:к|г)\w*"),
        (_HALF, r"ярм(?:и\w*)"),
    ),
}
_PATTERNS: Final = {
    kind: tuple((part, late_pattern(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)) for part, words in rows)
    for kind, rows in _WORDS.items()
}
_CLOCK = late_pattern(r"\b(?:past|o.clock|hours?|час\w*|soat\w*|соат\w*|минут\w*)\b", re.IGNORECASE)
"""Near these words a quarter may be of an hour."""


@lru_cache(maxsize=1024)
def said_fractions(text: str, kind: tuple[str, str]) -> tuple[tuple[str, Fraction], ...]:
    """Return the parts of a whole that a text names for certain, each with its words.

    Times of day are none: where a text speaks of hours, nothing is returned.

    Args:
        text: a plain text.
        kind: language and script.
    """
    if not clues(text) & FRACTION or _CLOCK.search(text):
        return ()
    found: list[tuple[str, Fraction]] = []
    for part, pattern in _PATTERNS.get(kind, ()):
        if here := [(match[0], part) for match in pattern.finditer(text)]:
            found += here
            text = pattern.sub(" ", text)
    return tuple(found)

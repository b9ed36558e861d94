"""Parts of a whole in words, in English, Russian and Uzbek: a half, a third, three quarters."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import Final, NamedTuple

from localize.language.number_words import number_words
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
_WORD = r"[^\W\d_]+"
_ENGLISH_PARTS = "(?:fif|six|seven|eigh|nin|ten)th"
_RUSSIAN_PARTS = "(?:пят|шест|седьм|восьм|девят|десят)"
_RUSSIAN_COUNTS = (
    "дв(?:е|ух|умя)|тр(?:и|[её]х|емя)|четыр(?:е|[её]х|ьмя)|пят(?:ь|и|ью)|сем(?:ь|и)|восемь|восьми"
)


class _Uzbek(NamedTuple):
    """The words of Uzbek for a part of a whole, in one of its scripts."""

    parts: str
    """The numbers by which a whole is divided: *uch*."""
    few: str
    """The other numbers of parts: *ikki*."""
    one: str
    every: str
    counted: str
    """The words behind a number: *nafar*."""
    of: str
    """The ending of what is divided: *uchdan*."""
    order: str
    """The ending of a number in order: *beshinchi*."""
    own: str
    """The ending of somebody's own: *beshinchisi*."""
    case: str
    """The endings of a part."""

    @property
    def ways(self) -> tuple[str, ...]:
        """The ways in which it is said."""
        counted = rf"{self.every} (?P<below>\d{{1,3}}|{_WORD}?) ?(?:{self.counted})?"
        return (
            rf"(?P<below>{self.parts}){self.of} (?P<above>{self.few}|{self.parts}){self.case}",
            rf"{self.every} (?P<below>{_WORD}{self.order})(?:{self.own})?",
            rf"{counted}{self.of} (?:{self.one}){self.case}",
        )


_LATIN: Final = _Uzbek(
    parts="uch|toʻrt|besh|olti|yetti|sakkiz|toʻqqiz|oʻn",
    few="bir|ikki",
    one="bir|bitta",
    every="har",
    counted="ta|nafar|kishi",
    of="dan",
    order="nchi",
    own="si",
    case="(?:i|si)?(?:ni|ning|ga|da|dan)?",
)
_CYRILLIC: Final = _Uzbek(
    parts="уч|тўрт|беш|олти|етти|саккиз|тўққиз|ўн",
    few="бир|икки",
    one="бир|битта",
    every="ҳар",
    counted="та|нафар|киши",
    of="дан",
    order="нчи",
    own="си",
    case="(?:и|си)?(?:ни|нинг|га|да|дан)?",
)
_SHARED_OUT: Final = {
    "en": (
        rf"(?P<above>one|two|three|four|five|six|seven|eight|nine)[ -](?P<below>{_ENGLISH_PARTS})s?",
        rf"an? (?P<below>{_ENGLISH_PARTS})(?= of\b)|by an? (?P<more>{_ENGLISH_PARTS})",
        rf"one (?:in|out of)(?: every)? (?P<below>\d{{1,3}}|{_WORD})",
    ),
    "ru": (
        rf"(?P<below>(?:{_RUSSIAN_PARTS}|четв[её]рт)(?:ая|ой|ую)|трет(?:ья|ьей|ью)) част(?:ь|и|ью)",
        rf"одн(?:а|ой|у) (?P<below>{_RUSSIAN_PARTS}(?:ая|ой|ую))",
        rf"(?P<above>{_RUSSIAN_COUNTS}) (?P<below>{_RUSSIAN_PARTS}ы(?:х|ми))",
        rf"кажд(?:ый|ая|ое|ого|ой|ую|ому|ым|ом) (?P<below>{_WORD})",
        rf"од(?:ин|на|но|ного|ной|ну|ним) из (?P<below>\d{{1,3}}|{_WORD})",
    ),
    "uz": (*_LATIN.ways, *_CYRILLIC.ways),
}
"""Parts by their number: two fifths, one in four, каждый третий, har beshinchi."""
_SHARES: Final = {
    language: tuple(late_pattern(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE) for words in rows)
    for language, rows in _SHARED_OUT.items()
}
_MOST = 100
"""The smallest part that is said so."""
_CLOCK = late_pattern(
    r"\b(?:past|o.clock|hours?|час(?:а|ам|ами|ах|е|ов|ом|у|ы)?|soat\w*|соат\w*|минут\w*)\b", re.IGNORECASE
)
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
    for shares in _SHARES.get(kind[0], ()):
        if parts := [(match[0], _part(match.groupdict(), kind)) for match in shares.finditer(text)]:
            found += [(words, said) for words, said in parts if said is not None]
            text = shares.sub(" ", text)
    return tuple(found)


def shares_of_people(text: str, kind: tuple[str, str]) -> list[tuple[tuple[int, int], Fraction]]:
    """Return the parts that a text may count out: eight in ten, семеро из десяти; each with its place.

    It is generous: «two in three days» is one too. What is found here never accuses.

    Args:
        text: a plain text.
        kind: language and script.
    """
    pattern = _COUNTED_OUT.get(kind[0])
    found = pattern.finditer(text) if pattern else ()
    parts = [(match.span(), _part(match.groupdict(), kind)) for match in found]
    return [(span, part) for span, part in parts if part is not None and part < 1]


_PEOPLE: Final = "(?:ta|nafar|kishi|odam|та|нафар|киши|одам)"
_COUNTED_OUT: Final = {
    language: late_pattern(rf"(?<![^\W_])(?:{words})", re.IGNORECASE)
    for language, words in (
        ("en", rf"(?P<above>\d{{1,3}}|{_WORD}) (?:in|out of)(?: every)? (?P<below>\d{{1,3}}|{_WORD})"),
        ("ru", rf"(?P<above>\d{{1,3}}|{_WORD}) из(?: кажд\w+)? (?P<below>\d{{1,3}}|{_WORD})"),
        (
            "uz",
            rf"(?P<below>\d{{1,3}}|{_WORD}?)[ \u00a0]?{_PEOPLE}?(?:dan|дан) (?P<above>\d{{1,3}}|{_WORD})",
        ),
    )
}


def _part(said: dict[str, str | None], kind: tuple[str, str]) -> Fraction | None:
    """Return one part or more of a whole; None where other words stand there."""
    below = _number(said["below"] or said.get("more") or "", kind)
    return Fraction(_number(said.get("above") or "1", kind), below) if 1 < below <= _MOST else None


def _number(word: str, kind: tuple[str, str]) -> int:
    return int(word) if word.isdecimal() else int(max(number_words(word, kind), default=0))

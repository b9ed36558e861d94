"""The hyphen of dates: Latin `2025-yil 28-aprel`, Cyrillic `2025 йил 28 апрель`.

Only dates have it: a number of years (`5 йил давомида`) and a decade (`1990-йиллар`, an ordinal, which
keeps its hyphen in
both scripts) are something else. Source: the 1995 orthography on ordinals written in digits, against the
1956 one,
which leaves years and days bare.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

_LATIN_CASES = "(?:ning|ni|ga(?:cha)?|gacha|da(?:gi)?|dan|dir|i(?:ni|ga|da|dan|ning)?|lik|mi)?"
_CYRILLIC_CASES = "(?:нинг|ни|га(?:ча)?|гача|да(?:ги)?|дан|дир|и(?:ни|га|да|дан|нинг)?|лик|ми)?"
_LATIN_MONTHS = "yanvar|fevral|mart|aprel|may|iyun|iyul|avgust|senty?abr|okty?abr|noyabr|dekabr"
_CYRILLIC_MONTHS = "январ|феврал|март|апрел|май|июн|июл|август|сентябр|октябр|ноябр|декабр"
_YEAR = r"(?<![\d.,])(?:1[1-9]|2[01])\d\d"
_DAY = r"(?<![\d.,:])(?:3[01]|[12]\d|0?[1-9])"

TO_CYRILLIC = rf"{_YEAR}-(?=(?i:yil)[a-z]*)|{_DAY}-(?=(?i:(?:{_LATIN_MONTHS}){_LATIN_CASES})(?![\wʻʼ]))"
"""A year or day with the hyphen that Cyrillic lacks, as a regular expression."""
TO_LATIN = (
    rf"{_YEAR}[ \u00a0\u202f](?=(?i:йил(?!қи|ли[кг]))[а-яёўқғҳ]*+)"
    rf"|{_DAY}[ \u00a0\u202f](?=(?i:(?:{_CYRILLIC_MONTHS})ь?{_CYRILLIC_CASES})(?!\w))"
)
"""A year or day without the hyphen that Latin has, as a regular expression."""

# A round number of years is a span where one of these follows: 2000 йил аввал, 1500 йил давомида.
_SPAN = re.compile(
    r"йил(?:дан|лик|дек)?\w{0,6}\s+(?:аввал|олдин|бурун|муқаддам|илгари|давом|мобайн|ичида|кейин|сўнг|яша|ўт|умр|ортиқ|кўп|кам)",
    re.IGNORECASE,
)
_CENTURY_DIGITS = 2
_PLURAL = re.compile(r"yillar", re.IGNORECASE)
_RANGE = re.compile(r"\d{4}(?:-yil)?(?:\s?[-–—]\s?|\s+va\s+|,\s)\Z", re.IGNORECASE)


def cyrillic_date(match: re.Match[str]) -> str:
    """Return the matched number for Cyrillic: with a space for the hyphen, unless a decade has it."""
    number = match[0][:-1]
    following = match.string[match.end() : match.end() + 6]
    if number.endswith("0") and len(number) > _CENTURY_DIGITS and _PLURAL.match(following):
        before = match.string[max(0, match.start() - 14) : match.start()]
        if not _RANGE.search(before):
            return match[0]
    return number + " "


def latin_date(match: re.Match[str]) -> str:
    """Return the matched number for Latin: with a hyphen for the space, unless it counts years."""
    number = match[0][:-1]
    following = match.string[match.end() : match.end() + 32]
    if number.endswith("00") and _SPAN.match(following):
        return match[0]
    return number + "-"


_LATIN_SPAN = late_pattern(
    r"yil\w{0,8}\s+(?:avval|oldin|burun|muqaddam|ilgari|davom|mobayn|ichida|keyin|soʻng|yasha|oʻt|umr|ortiq|koʻp|kam)"
)
_GAP = r"(?: | ?[–—-] ?)(?<!\d-)"
_MISJOINED = late_pattern(
    rf"{_YEAR}{_GAP}(?P<span>yil{_LATIN_CASES})(?![\wʻʼ-])|{_DAY}{_GAP}(?:{_LATIN_MONTHS}){_LATIN_CASES}(?![\wʻʼ-])"
)
"""A day or a year with a space or a dash for its hyphen."""
_FOLLOWED = late_pattern(r"\d ?[–—-]? ?[yfmaisond]")
"""A figure, and a word behind it that begins as a month or the year does."""


def misjoined(text: str) -> Iterator[str]:
    """Yield the days and years of a plain Latin text that no hyphen joins to their words, as written."""
    for found in _MISJOINED.finditer(text) if _FOLLOWED.search(text) else ():
        span = found["span"]
        if span is None or not _LATIN_SPAN.match(text, found.start("span")):
            yield found[0]

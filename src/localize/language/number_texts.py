"""Numbers in a text, written with the signs of another locale: 2,000.5 in English, 2 000,5 in Russian."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from localize.language.numbers import number_signs

if TYPE_CHECKING:
    from localize.model import Locale

_SPACES = " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}"


def localised(text: str, source: Locale, target: Locale) -> str:
    """Return a text with its grouped and decimal numbers as another locale writes them (CLDR's symbols).

    Years, versions, dates and times stay, and so does all where CLDR does not know one of the locales.

    Args:
        text: a text of numbers.
        source: the locale that it is written in.
        target: the locale to write.
    """
    before, after = number_signs(source.cldr), number_signs(target.cldr)
    if not before or not after or before == after:
        return text
    group, decimal = before

    def written(match: re.Match[str]) -> str:
        whole, _, part = match[0].partition(decimal)
        digits = re.split(_class(group), whole)
        return after.group.join(digits) + (after.decimal + part if part else "")

    return _pattern(group, decimal).sub(written, text)


def _class(group: str) -> str:
    """Return a pattern of a grouping sign; any space is one where one is."""
    return f"[{_SPACES}]" if group in _SPACES else re.escape(group)


@lru_cache
def _pattern(group: str, decimal: str) -> re.Pattern[str]:
    between, point = _class(group), re.escape(decimal)
    number = rf"(?:\d{{1,3}}(?:{between}\d{{3}})++(?:{point}\d++)?+|\d++{point}\d++)"
    return re.compile(rf"(?<![\w.,:/])(?<!\d[-–]){number}(?![.,:/–-]?\w)")

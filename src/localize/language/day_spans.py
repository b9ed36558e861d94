"""The days or months from which a text says that something goes, and to which: from May to March."""

from __future__ import annotations

from typing import Final, NamedTuple

from localize.language.named_things import day_places
from localize.late_pattern import late_pattern

_DATE = r"(?:\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?)?"
_EARLY = r"(?:(?:early|mid|late|the (?:start|middle|end) of)[ -])?"
_BEFORE_FIRST: Final = {
    "en": late_pattern(rf"\b[Ff]rom\s(?:the\s)?{_EARLY}{_DATE}$"),
    "ru": late_pattern(rf"\b[Сс]о?\s(?:(?:начала|конца|середины)\s)?{_DATE}$"),
}
_BEFORE_LAST: Final = {
    "en": late_pattern(rf"\b(?:to|until|till|through)\s(?:the\s)?{_EARLY}{_DATE}$"),
    "ru": late_pattern(rf"\b(?:по|до|на)\s(?:(?:начал[ао]|кон(?:ца|ец)|середин[ыу])\s)?{_DATE}$"),
}
_FIRST_ENDS, _LAST_ENDS = late_pattern("(?:dan|дан)$"), late_pattern("(?:ga|gacha|га|гача)$")
_WORD = late_pattern(r"[^\W\d_]*")
_BEFORE: Final = 40
"""Characters that stand before a day and tell what it is."""


class DaySpan(NamedTuple):
    """From when, and to when: the English names of two days or of two months."""

    first: str
    last: str


def day_span(text: str, kind: tuple[str, str]) -> DaySpan | None:
    """Return the span between two days or months that a text tells of; None where it tells of no single one.

    Args:
        text: running text without markup.
        kind: its language and script.
    """
    places = [*day_places(text, kind), *_english_march(text, kind)]
    firsts = {name for name, start, _ in places if _stands(text, start, kind[0], is_last=False)}
    lasts = {name for name, start, _ in places if _stands(text, start, kind[0], is_last=True)}
    return DaySpan(*firsts, *lasts) if len(firsts) == len(lasts) == 1 and firsts != lasts else None


def _english_march(text: str, kind: tuple[str, str]) -> list[tuple[str, int, int]]:
    """Return May and March behind another month, where they are no other words."""
    return (
        [(match["month"], *match.span("month")) for match in _MARCH.finditer(text)] if kind[0] == "en" else []
    )


_MARCH: Final = late_pattern(
    r"\b[Ff]rom\s(?:Jan|Febr|Mar|Apr|May|Jun|Jul|Aug|Sept|Oct|Nov|Dec)\w*\s(?:to|until|till)\s(?P<month>March|May)\b"
)


def _stands(text: str, start: int, language: str, *, is_last: bool) -> bool:
    """Return whether a day is an end of a span, by what stands before it, or in Uzbek by its own ending."""
    before = (_BEFORE_LAST if is_last else _BEFORE_FIRST).get(language)
    if before is not None:
        return before.search(text[max(start - _BEFORE, 0) : start]) is not None
    word = _WORD.match(text, start)
    ends = _LAST_ENDS if is_last else _FIRST_ENDS
    return word is not None and ends.search(word[0]) is not None

"""The looks of a single line, wherever on the page it stands and whatever language it is in."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Final

from localize.frozen import frozen
from localize.language.dates import parse_moment
from localize.language.spelling import folded
from localize.language.vocabulary import CATEGORY, LABEL, ROLE, resolve
from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    from collections.abc import Callable

    from localize.language.dates import Moment

LONGEST_LABEL: Final = 48
"""Characters of a category or page label; what is longer is prose."""
LONGEST_META: Final = 120
_LONGEST_NAME: Final = 60
_LONGEST_HEADLINE: Final = 250
_MOST_NAME_WORDS: Final = 4
_FEWEST_NAME_WORDS: Final = 2
_FEWEST_DATE_DIGITS: Final = 5
_MOST_DATE_WORDS: Final = 8
"""As in `Monday, 28 April 2025 at 3:28 p.m.`"""
_FEWEST_PROSE_WORDS: Final = 5
_MOST_NOTE_WORDS: Final = 3
_COPYRIGHT: Final = "©"
"""The beginnings of the small print under a page."""

_BETWEEN_DIGITS: Final = late_pattern(r"(?<=\d)(?:['’‘ʼʻ`´′]|\s+)(?=\d{3}(?!\d))")
"""The marks between the groups of a number besides a plain space: any other space, an apostrophe."""
_COUNT: Final = late_pattern(
    r"(?P<eye>[👁👀]\ufe0f? ?)?(?P<before>[^\W\d][^:\d]{0,30}[: ] ?)?"
    r"(?:(?P<rounded>\d{1,4}(?:[.,]\d{1,2})?) ?(?P<scale>k|к|m|м|тыс\.?|минг|ming|млн\.?|mln)"
    r"|(?P<number>\d{1,3}(?:[ ,.]\d{3})+|\d{1,9}))"
    r"(?P<after> [^\d]{1,30})?",
    re.IGNORECASE,
)
_SCALES: Final = {"k": 1000, "к": 1000, "тыс": 1000, "минг": 1000, "ming": 1000}
"""The factor that a word after a rounded number stands for; any other is a million."""
_DIGITS: Final = late_pattern(r"\d+")
_SIGN: Final = late_pattern("[\u2600-\u27bf\U0001f000-\U0001faff]\ufe0f? ?\\d{1,6}")
"""A symbol or emoji and how many there are of it."""
_FEED: Final = late_pattern(r"\d{1,2}:\d\d\W+[^\W\d]")
_SENTENCE_END: Final = late_pattern(r"(?P<mark>[.!?…:])[\"'»”’)\]]*$")
_SENTENCE_BREAK: Final = late_pattern(r"[.!?…][\"'»”’)]* [\"'«“‘(]*[^\W\d_a-zа-яёўқғҳ]")
_CREDIT: Final = late_pattern(
    r"(?:photo|image|picture|illustration|video|фото|иллюстрация|видео|изображение|foto|surat|rasm|сурат|расм)"
    r"[^:]{0,20}[:/©]"
)
"""The beginning of the credit of a picture."""
_CATEGORY_END: Final = " ,/|·•—–-"
_BARS: Final = "/|·•—–"
_TIMES: Final = ("Published", "Updated")
_FIELDS: Final = frozenset({*_TIMES, "Author", "Source", "Tags", "Views", "Language", "Comments"})
"""Labels of what stands behind them in the same line."""
# Particles of Uzbek names (oʻgʻli, qizi) and of European ones stay small.
_SMALL_NAME_WORDS: Final = frozenset(
    ("oʻgʻli", "o'g'li", "qizi", "ўғли", "қизи", "оглы", "кызы", "de", "da", "van", "von", "der", "bin", "al")
)


@frozen
class Meta:
    """A line of category and date, as cards end with."""

    category: str
    published: str


def meta(text: str, *, timezone: str, day_first: bool = True) -> Meta | None:
    """Read `Sports 15:28, 28-04-2025`: a category, which may be missing, and a date in any known form.

    The date may also come first, and `Published` may stand before it; what was `Updated` is no such line.
    """
    if len(text) > LONGEST_META or sum(char.isdigit() for char in text) < _FEWEST_DATE_DIGITS:
        return None
    gaps = list(re.finditer(r"\s+", text))
    starts = [0, *(gap.end() for gap in gaps)]
    for start in starts[-_MOST_DATE_WORDS:]:
        moment = parse_moment(text[start:], timezone=timezone, day_first=day_first)
        if moment is not None:
            return _before(text[:start].rstrip(), text[start:], moment)
    for gap in reversed(gaps[:_MOST_DATE_WORDS]):
        date = text[: gap.start()]
        moment = parse_moment(date.rstrip(_CATEGORY_END), timezone=timezone, day_first=day_first)
        if moment is not None:
            return _behind(text[gap.end() :], moment, apart=date[-1] in _BARS)
    return None


def _before(said: str, date: str, moment: Moment) -> Meta | None:
    """Read what stands before a date: a category, or that it was published then."""
    category = said.rstrip(_CATEGORY_END)
    label = resolve(LABEL, category.rstrip(": "))
    if label is not None and (label.source in _TIMES or category.endswith(":")):
        return Meta("", moment.iso) if label.source == _TIMES[0] else None
    # A headline may end in a date, «Elections on 27 October 2025»; a card's has a time or is in numbers.
    apart = category != said or moment.has_time or not any(map(str.isalpha, date))
    fits = len(category) <= LONGEST_LABEL and (apart or not category or is_category(category))
    return Meta(category, moment.iso) if fits else None


def _behind(said: str, moment: Moment, *, apart: bool) -> Meta | None:
    category = said.lstrip(_CATEGORY_END)
    fits = is_category(category) or ((apart or category != said) and is_short(category))
    return Meta(category, moment.iso) if fits else None


def count(text: str) -> int | None:
    """Read a view count: a bare number, grouped or not, or a number beside the word or the sign for views.

    A rounded one, `1.2K`, is read as it is meant; where a word rounds it, only beside the word or sign.
    """
    found = _COUNT.fullmatch(_grouped(text)) if len(text) <= LONGEST_LABEL else None
    if found is None:
        return None
    words = [word.strip(" :") for word in (found["before"], found["after"]) if word]
    if any(word and not _means_views(word) for word in words):
        return None
    if found["number"]:
        return int(re.sub(r"\D", "", found["number"]))
    scale = found["scale"].lower().rstrip(".")
    if len(scale) > 1 and not words and not found["eye"]:
        return None
    return round(float(found["rounded"].replace(",", ".")) * _SCALES.get(scale, 1_000_000))


def is_views(text: str) -> bool:
    """Return whether a line says how many views there were, in so many words."""
    return any(map(str.isalpha, text[:LONGEST_LABEL])) and count(text) is not None


def _grouped(text: str) -> str:
    """Return a text in which plain spaces part the digits of a number."""
    return _BETWEEN_DIGITS.sub(" ", text).replace("\u00a0", " ")


def _means_views(word: str) -> bool:
    key = resolve(LABEL, word) or resolve(LABEL, f"{{n}} {word}")
    return key is not None and "view" in key.source.lower()


def known(context: str, text: str) -> bool:
    """Return whether the vocabulary knows the line as a category, label or role."""
    return len(text) <= LONGEST_LABEL and resolve(context, text) is not None


is_category: Final[Callable[[str], bool]] = partial(known, CATEGORY)
is_label: Final[Callable[[str], bool]] = partial(known, LABEL)
is_role: Final[Callable[[str], bool]] = partial(known, ROLE)


def is_counted(text: str) -> bool:
    """Return whether a line is a label with a number in it, or a sign and a number: `4 min read`, `💬 3`."""
    if len(text) > LONGEST_LABEL or not any(map(str.isdigit, text)):
        return False
    return _SIGN.fullmatch(text) is not None or resolve(LABEL, _DIGITS.sub("{n}", text)) is not None


def is_path(text: str) -> bool:
    """Return whether a line is the path to the page, with the article in it: `Home / News / A bridge`."""
    first, step, _ = text[:LONGEST_META].partition(" / ")
    return bool(step) and (is_label(first) or is_category(first))


def is_labelled(text: str) -> bool:
    """Return whether a line begins with a label for its rest: `Tags: …`, `Updated 28-04-2025`."""
    start = text[:LONGEST_META]
    label, colon, _ = start.partition(":")
    key = resolve(LABEL, label) if colon and len(label) <= LONGEST_LABEL else None
    if key is not None and key.source in _FIELDS:
        return True
    key = resolve(LABEL, start.partition(" ")[0])
    return key is not None and key.source in _TIMES and any(map(str.isdigit, start))


def is_feed(text: str) -> bool:
    """Return whether a line is an item of a list of the day's news: `15:40 A bridge is opened`."""
    return _FEED.match(text) is not None


def is_heading_label(text: str) -> bool:
    """Return whether a line is a label over what follows that the vocabulary lacks: `Read also:`."""
    return text.endswith(":") and len(text) <= LONGEST_LABEL and not is_prose(text)


def is_note(text: str) -> bool:
    """Return whether a line is a short note about the article: `Photo: …`, `2 hours ago`, `4 min read`."""
    counted = (":" in text or text.count(" ") < _MOST_NOTE_WORDS) and any(map(str.isdigit, text))
    said = any(map(str.isalpha, text)) and (counted or _CREDIT.match(folded(text)) is not None)
    return len(text) <= LONGEST_LABEL and (said or is_counted(text))


def is_prose(text: str) -> bool:
    """Return whether a line is running text, no headline: whole sentences with a full stop, or very long."""
    if _COPYRIGHT in text:
        return False
    if len(text) > _LONGEST_HEADLINE:
        return True
    end = _SENTENCE_END.search(text)
    if end is None or text.count(" ") < _FEWEST_PROSE_WORDS:
        return False
    # A headline may ask or exclaim, but it hardly has a second sentence.
    return end["mark"] not in "!?" or _SENTENCE_BREAK.search(text) is not None


def is_sentences(text: str) -> bool:
    """Return whether a line is running text of two sentences at least."""
    return is_prose(text) and _SENTENCE_BREAK.search(text) is not None


def is_headline(text: str) -> bool:
    """Return whether a line may be a title: a few letters at least, and no running text."""
    letters = any(char.isalpha() for char in text[:_LONGEST_HEADLINE])
    return letters and _COPYRIGHT not in text and not is_prose(text)


def is_short(text: str) -> bool:
    """Return whether a line may be a label or category that the vocabulary doesn't know."""
    return len(text) <= LONGEST_LABEL and not _SENTENCE_END.search(text) and any(map(str.isalpha, text))


def is_name(text: str) -> bool:
    """Return whether a line looks like a person's name: two to four capitalised words without digits."""
    words = text.split() if len(text) <= _LONGEST_NAME else []
    if not _FEWEST_NAME_WORDS <= len(words) <= _MOST_NAME_WORDS:
        return False
    return words[0][0].isupper() and all(_name_word(word) for word in words)


def _name_word(word: str) -> bool:
    letters = word.replace(".", "")
    if word.lower() in _SMALL_NAME_WORDS:
        return True
    return letters[:1].isupper() and not any(char.isdigit() or char in ',;:!?«»"“”()' for char in letters)

"""Slugs: what an article's file is called."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from localize.errors import InputError

LONGEST: Final = 80
"""Characters of a slug; longer ones end at a word."""

_ROMANISED: Final = "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya"
_RUSSIAN: Final = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        _ROMANISED.split(" "),
        strict=True,
    )
)
# The letters that the Uzbek alphabet of 1995 writes otherwise than Russian is romanised.
_UZBEK: Final = _RUSSIAN | {"ж": "j", "х": "x", "ў": "o", "қ": "q", "ғ": "g", "ҳ": "h", "й": "y", "ц": "ts"}
_UZBEK_ONLY: Final = re.compile("[ўқғҳ]")
# Latin letters that do not fall apart into a letter and a mark.
_LATIN: Final = {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss"}
_APOSTROPHES: Final = re.compile("['’‘ʼʻ`´ʹ′]")
_BETWEEN: Final = re.compile("[^a-z0-9]+")


def slugify(title: str) -> str:
    """Make a slug: Latin, lower case, without apostrophes, words joined by `-`, at most 80 characters.

    Russian and Uzbek letters are transliterated; a title with one of ў қ ғ ҳ is read as Uzbek. The same title
    always gives the same slug, whatever else stands on the page.

    Raises:
        InputError: nothing of the title can be written in Latin letters or digits.
    """
    text = _APOSTROPHES.sub("", unicodedata.normalize("NFC", title[: LONGEST * 8]).lower())
    table = _LATIN | (_UZBEK if _UZBEK_ONLY.search(text) else _RUSSIAN)
    latin = "".join(table.get(letter, letter) for letter in text)
    # What stands for several letters, such as №, may fall apart into capitals.
    words = _BETWEEN.sub("-", _without_marks(latin).lower()).strip("-")
    if not words:
        hint = "Give the article a title in Latin or Cyrillic letters, or name the file yourself."
        raise InputError(f"no slug can be made from the title «{title[:LONGEST]}»", hint=hint)
    return _shortened(words)


def _without_marks(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))


def _shortened(words: str) -> str:
    if len(words) <= LONGEST:
        return words
    whole = words[: LONGEST + 1].rpartition("-")[0]
    return (whole or words[:LONGEST]).strip("-")

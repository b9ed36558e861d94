"""Texts that are in their own language beyond doubt, told by adding up what each of their words says.

Most texts are. What a word says is remembered, and to find the words of a text takes much longer than that.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from localize.language.detection import detector, strange_words, third_languages
from localize.language.detection.text import LIMIT, may_open_noise, words
from localize.language.word_clues import WordClues, with_noughts
from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    from collections.abc import Mapping

OTHER_LETTER: Final = late_pattern("[^\\W\\d_A-Za-z\u00aa-\u024f\u02b0-\u02ff\u0400-\u04ff]")
"""A letter of another script than Latin and Cyrillic."""
_NOT_LATIN: Final = late_pattern("[^\\W\\d_A-Za-z\u00aa-\u024f\u02b0-\u02ff]")
_LETTER: Final = late_pattern(r"[^\W\d_]")
_WORD: Final = 1 << 32
"""The worth of a word in the language's alphabet, beside which what it says fits."""
_NEVER: Final = -(1 << 62)
"""The worth of what leaves doubt, whatever stands beside it."""
_BEYOND_DOUBT: Final = 4
"""Thirds of a point. The first word may say 14 less than that, where it counts in full: then the other
language has ten thirds at most, which is not enough for an answer."""


@lru_cache(maxsize=512)
def plainly_in(text: str, form: tuple[str, str]) -> bool:
    """Return whether a text is in its own language beyond doubt.

    If so, then `detect` gives this language or no answer, `third_language` none, no word is one that the
    language cannot have, and all letters are Latin or Cyrillic, some of them of the language's alphabet. If
    not, nothing is said.

    Args:
        text: a plain text.
        form: language and script, such as `uz` and `Cyrl`.
    """
    known = _EVIDENCE.get(form)
    if known is None or len(text) > LIMIT:
        return False
    total = sum(map(known.__getitem__, with_noughts(text).split()))
    more = (total + _WORD // 2) // _WORD
    return more > 0 and total - more * _WORD >= _BEYOND_DOUBT


class _Evidence(WordClues):
    """What stands between white space → its worth for a language.

    That is `_WORD` for each word in its alphabet, less that for each in the other one, and what the former
    say for it, in thirds of a point.
    """

    def __init__(self, sign: int, form: tuple[str, str]) -> None:
        """Take whether what speaks for the first language of an alphabet counts, 1, or the second, -1."""
        super().__init__()
        self._sign = sign
        self._form = form
        self._latin = form[1] == "Latn"
        self._strange = _NOT_LATIN if self._latin else OTHER_LETTER

    def looked_at(self, word: str) -> int:
        if may_open_noise(word):
            return _NEVER
        if not _LETTER.search(word):
            return 0
        if self._strange.search(word) or third_languages.may_prove(word):
            return _NEVER
        latin, cyrillic = detector.by_alphabet(words(word))
        if any(strange_words.is_impossible(one, self._form) for one in third_languages.written_words(word)):
            return _NEVER
        if self._latin:
            more, said = len(latin), sum(map(detector.said_in_latin, latin))
        else:
            more, said = len(cyrillic) - len(latin), sum(map(detector.said_in_cyrillic, cyrillic))
        return more * _WORD + self._sign * round(said * detector.NAME_DISCOUNT)


_EVIDENCE: Final[Mapping[tuple[str, str], _Evidence]] = {
    form: _Evidence(sign, form)
    for form, sign in ((("en", "Latn"), 1), (("uz", "Latn"), -1), (("ru", "Cyrl"), 1), (("uz", "Cyrl"), -1))
}

"""The words of a text that say which language it is in: markup, addresses, code and placeholders left out."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from localize.late_pattern import late_pattern

LIMIT: Final = 8192
"""Characters that are looked at: more do not change the answer, and a 10 MB line costs no more."""

_SIGNS: Final = r"[`~<&\]{%$/@]"
_ANY_SIGN: Final = late_pattern(_SIGNS)
_POINT: Final = late_pattern(r"\.\w")
_SIGN: Final = late_pattern(rf"{_SIGNS}|\.\w")
"""A sign without which no noise is: one stands in the first word of each."""
_NOISE: Final = late_pattern(
    r"(?P<end>[ \n])"  # of the word in which it would begin
    r"|```.{0,4000}?```|~~~.{0,4000}?~~~|``[^`]{1,400}``|`[^`]{1,400}`"  # code
    r"|<!--.{0,2000}?-->|</?[A-Za-z][^<>]{0,500}>|&#?\w{1,31};"  # HTML
    r"|\]\([^()\s]{0,500}[^()]{0,200}\)|\]\[[^\[\]]{0,200}\]"  # link targets of Markdown
    r"|\{\{.{0,200}?\}\}|\{%.{0,200}?%\}|\{[^{}]{0,100}\}"  # shortcodes, placeholders
    r"|(?<![^\W\d_])[^\W\d_]{1,3}/[^\W\d_]{1,4}(?![^\W\d_])"  # units: m/s, км/ч
    r"|%\([^()\s]{1,60}\)[a-z]|%[sd]|\$\w{1,60}"
    r"|\b[a-z][a-z0-9+.-]{1,20}://[^\s<>]{1,2000}"  # addresses (RFC 3986, section 3.1)
    r"|[\w.+-]{1,64}@[\w.-]{1,255}|(?<![\w.])(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}(?:/[^\s<>]{0,2000})?\b",
    re.DOTALL | re.IGNORECASE,
)
_OPEN_NOISE: Final = late_pattern(r"[`<{]|~~~|\](?:\((?![^()\s]*+\))|\[(?![^\[\]\s]*+\]))")
"""What noise begins with that may go on behind white space."""
_CAPITALS: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЁЎҚҒҲ")
_INITIAL: Final = late_pattern(r"[A-ZА-ЯЁЎҚҒҲ](?<![^\W\d_].)\.", re.DOTALL)
_LONGEST_WORD: Final = 32
_WORD: Final = late_pattern(r"[^\W\d_]++(?:'[^\W\d_]++)*+")
_OTHER_APOSTROPHE: Final = late_pattern("['’ʼ´`ʹ‘]")
"""Any but the one that stands in oʻ and gʻ already."""
_TYPED_SIGNS: Final = "’ʼ´`ʹ‘"
_LETTER_APOSTROPHE: Final = late_pattern(
    r"[ʻ‘](?<=[OGog].)"  # the letter's own sign, also at a word's end: bogʻ
    r"|['’ʼ´`](?<=[OGog].)(?!(?i:(?:s|d|ll|re|ve|clock)(?![a-z])))"  # as typed; not Tokyo's, who'd, o'clock
    r"(?:(?=[a-z])|(?<=G.)(?=[A-Z])|(?<=O.)(?=[A-Z]{2}))"  # o'quv, G'ALABA, but not O'Brien
)
"""The sign of oʻ and gʻ."""


def words(text: str) -> list[str]:
    """Split into words, case and all; apostrophes come out as U+02BB in oʻ and gʻ, as `'` elsewhere.

    More than 32 letters in a row are no word of these languages, and left out.
    """
    text = without_noise(unicodedata.normalize("NFC", text[:LIMIT]))
    if "." in text and any(before[-1:] in _CAPITALS for before in text.split(".")):
        text = _INITIAL.sub(" ", text)  # J. Smith and U.S. are names
    found: list[str] = _WORD.findall(_apostrophes(text))
    if max(map(len, found), default=0) <= _LONGEST_WORD:
        return found
    return [word for word in found if len(word) <= _LONGEST_WORD]


def may_open_noise(word: str) -> bool:
    """Return whether noise may begin in a word and end behind it.

    Without such a one the words of a text are those of all that stands between its white space, one by one.
    """
    return _OPEN_NOISE.search(word) is not None


def without_noise(text: str) -> str:
    """Return a text with a space for each piece of markup, code, address, unit or placeholder.

    Most words have none of the signs that noise has, so it is looked for in the others only.
    """
    if not _ANY_SIGN.search(text) and not _POINT.search(text):
        return text
    parts: list[str] = []
    kept = at = 0
    while sign := _SIGN.search(text, at):
        begin = max(at, text.rfind(" ", at, sign.start()) + 1, text.rfind("\n", at, sign.start()) + 1)
        noise = _NOISE.search(text, begin)
        if noise is None:
            break
        if noise["end"] is None:
            parts.append(text[kept : noise.start()])
            kept = noise.end()
        at = noise.end()
    return " ".join((*parts, text[kept:]))


def _apostrophes(text: str) -> str:
    if not _OTHER_APOSTROPHE.search(text):
        return text
    text = _LETTER_APOSTROPHE.sub("ʻ", text)
    for sign in _TYPED_SIGNS:
        text = text.replace(sign, "'")
    return text

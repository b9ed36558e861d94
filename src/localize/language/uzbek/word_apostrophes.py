"""The apostrophes of the Latin script: ʻ (U+02BB) in oʻ and gʻ, ʼ (U+02BC) for the tutuq belgisi.

Source: the 1995 orthography, section on the tutuq belgisi, and the Unicode names of both letters (MODIFIER
LETTER TURNED COMMA, MODIFIER LETTER APOSTROPHE); a keyboard has neither, so texts have other
characters in their place.
"""

from __future__ import annotations

import re
from functools import lru_cache

from localize.language.uzbek.word_tokens import APOSTROPHES, LATIN_WORD, PROTECTED
from localize.late_pattern import late_pattern

TURNED = "ʻ"
"""MODIFIER LETTER TURNED COMMA, U+02BB: the mark of oʻ and gʻ."""
TUTUQ = "ʼ"
"""MODIFIER LETTER APOSTROPHE, U+02BC: the tutuq belgisi."""

_AFTER_O_G = late_pattern(f"(?<=[oOgG])[{APOSTROPHES}]")
_OTHER = late_pattern(f"(?<![oOgG])[{APOSTROPHES}]")
_ENGLISH = late_pattern(r"(?i)(?:n.t|.(?:re|ve|ll|d)|(?:i|it|let|that|he|she|what|who|there|here).(?:m|s))$")
# Words whose last letter is the tutuq belgisi; behind any other word a typewriter apostrophe is a closing
# quote.
_TUTUQ_LAST = frozenset(
    {
        "voqe",
        "tobe",
        "jome",
        "shoye",
        "manba",
        "mabda",
        "tole",
        "rub",
        "shar",
        "vaz",
        "naf",
        "tab",
        "jam",
        "sham",
    }
    | {"man", "qat", "daf", "raf"}
)
_ANY = late_pattern(f"[{APOSTROPHES}]")
_CASES_PATTERN = (
    "ga(?:cha)?|da(?:gi(?:lar)?|n)?|ning(?:ki)?|ni(?:ki)?"
    "|lik(?:lar)?(?:ning|ni|ga|dan|da)?|lari?(?:ning|ni|ga|dan|da)?"
)
_CASES = late_pattern(_CASES_PATTERN)
APOSTROPHE_CLUE = late_pattern(f"['‘’`´]|(?<=[oOgG])ʼ|(?<![oOgG])ʻ|ʻ(?=(?:{_CASES_PATTERN})(?![a-z]))")
"""A word with a wrong apostrophe has one of these: another character, ʼ in oʻ or gʻ, ʻ elsewhere, or ʻ before
the ending of a case, where it may keep a name apart."""
_LAST_MARK = late_pattern(f"[{APOSTROPHES}](?=[a-z]+\\Z)")
# Native stems in vowel and gʻ, which takes the same endings: bogʻda, togʻdan, ulugʻga.
_NATIVE_G = late_pattern(
    r"(?:(?:^|[tbysdlmrzqhvn]|ch|sh)og|(?:[tlyrh]|^)ug|(?:[tslz]|^)ig|(?:[bdlsyz]|^)ag|(?:^|[^aeiou])arg)\Z"
)
_NATIVE_O = frozenset({"obro", "beobro"})
"""Stems of more syllables in oʻ."""
_LEARNED_G = late_pattern(r"[aeiou][^aeiou]*(?:log|gog|bug)\Z")
_CLOSING = late_pattern(r"\w['’`´](?!\w)")
_VOWEL = late_pattern("[aeiou]")
_SYLLABLES = 2
_NAMES_ONLY = late_pattern(r"[wW]|[cC](?![hH])")

_SCAN = late_pattern(f"(?P<kept>{PROTECTED})|{LATIN_WORD}", re.DOTALL)


def normalize_apostrophes(text: str) -> str:
    """Return Latin Uzbek text with its apostrophes as the orthography has them.

    `'`, `‘`, `’`, `ʻ`, `ʼ`, `` ` `` and `´` count where they are letters of a word; quotation marks, English
    contractions and everything that conversion protects (code, tags, links, placeholders) stay as they are.
    """
    return _SCAN.sub(_normalized, text) if _ANY.search(text) else text


def apostrophe_faults(text: str) -> tuple[str, ...]:
    """Return the words of a Latin Uzbek text with a wrong apostrophe, as written, in order, each once."""
    if not _ANY.search(text):
        return ()
    faults = (m[0] for m in _SCAN.finditer(text) if m["kept"] is None and normal_word(m[0], m) != m[0])
    return tuple(dict.fromkeys(faults))


def _normalized(match: re.Match[str]) -> str:
    return match[0] if match["kept"] is not None else normal_word(match[0], match)


def normal_word(word: str, match: re.Match[str]) -> str:
    """Return one word with the right apostrophes.

    Args:
        word: the word as written, with the apostrophe behind it if there is one.
        match: where it stands; the character before tells whether a quotation is open.
    """
    if not _ANY.search(word):
        return word
    text, start, end = match.string, match.start(), match.end()
    opened = start > 0 and text[start - 1] in "'‘`´\"“«"
    # In 'tog' bu' the mark behind the last word closes; the one behind a stem in gʻ is its letter.
    letter = opened and _NATIVE_G.search(word[:-1].lower()) and _CLOSING.search(text, end)
    return _normal(word, quoted=opened and not letter)


def separated(word: str) -> tuple[str, str] | None:
    """Return a name and the ending that an apostrophe keeps apart from it (`NATOʼga`, `Oslo'da`), or None.

    Such an apostrophe is no letter, and no part of oʻ or gʻ: no native word ends in oʻ behind another
    vowel, or in gʻ behind a consonant. Behind other letters it is one where the word is an acronym or a
    name.
    """
    match = _LAST_MARK.search(word)
    if match is None or match.start() == 0 or _CASES.fullmatch(word, match.end()) is None:
        return None
    base, ending = word[: match.start()], word[match.end() :]
    last, lower = base[-1], base.lower()
    if len(base) > 1 and base.isupper():
        return base, ending
    if last in "gG":
        apart = not _NATIVE_G.search(lower) or _LEARNED_G.search(lower) is not None
    else:
        named = base[0].isupper() and lower not in _TUTUQ_LAST
        foreign = named or (last in "oO" and lower not in _NATIVE_O)
        apart = foreign and len(_VOWEL.findall(lower)) >= _SYLLABLES
    return (base, ending) if apart else None


def bare_normal(word: str) -> str:
    """Return one word without quotation marks around it with the right apostrophes."""
    apart = separated(word)
    if apart:
        return f"{bare_normal(apart[0])}{TUTUQ}{apart[1]}"
    return _OTHER.sub(TUTUQ, _AFTER_O_G.sub(TURNED, word))


@lru_cache(maxsize=1 << 14)
def _normal(word: str, *, quoted: bool) -> str:
    last = ""
    if word[-1] in APOSTROPHES and not _ends_in_letter(word, quoted=quoted):
        word, last = word[:-1], word[-1]
    if _NAMES_ONLY.search(word) or _ENGLISH.search(word):
        return word + last
    return bare_normal(word) + last


def _ends_in_letter(word: str, *, quoted: bool) -> bool:
    """Return whether the apostrophe at the end of a word belongs to it."""
    mark, base = word[-1], word[:-1].lower()
    if mark in TURNED + TUTUQ:
        return True
    if quoted:
        return False
    if base.endswith("g"):
        return not base.endswith(("log", "ng", "gg"))
    if base.endswith("o"):
        return mark == "‘"
    return base in _TUTUQ_LAST

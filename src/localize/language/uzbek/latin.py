"""The rules from Cyrillic to Latin letters, for one lower-case word."""

from __future__ import annotations

import unicodedata

from localize.late_pattern import late_pattern

_LETTERS = str.maketrans(
    dict(zip("абвгдежзийклмнопрстуфхцшъыэғқҳ", "abvgdejziyklmnoprstufxs_ʼie_qh", strict=True))
    | {"ч": "ch", "ш": "sh", "щ": "sh", "ь": "", "ю": "yu", "я": "ya", "ё": "yo", "ў": "oʻ", "ғ": "gʻ"}
)
_VOWEL = "аеёиоуўэюяы"
# 1995 orthography: е is ye at the start of a word and behind vowels, ъ and ь.
_E = late_pattern(rf"(?:^|(?<=[{_VOWEL}ъь]))е")
# ц is ts between vowels and in -цк- (Donetsk), and s elsewhere.
_TS = late_pattern(rf"(?<=[{_VOWEL}])ц(?=[{_VOWEL}]|к(?:\Z|[иа]й|ая|[днгл]|ка(?:ча)?\Z))")
# In names ц behind a vowel is ts before a consonant, too (Vrotslav, Katsman), and щ of Russian ones is shch.
_NAME_TS = late_pattern(rf"(?<=[{_VOWEL}])ц(?![{_VOWEL}])")
_NAME_SHCH = late_pattern("щ(?=[её]в|енк|е[грд]|у[кс])")
# ъ behind a consonant parts it from the vowel that follows (obyekt), and is the tutuq belgisi behind a vowel
# (maʼyus).
_SILENT = late_pattern(rf"(?<![{_VOWEL}])ъ(?=[yёюя])|(?<=ў)ъ")


def name_letters(word: str) -> str:
    """Return a name in Latin letters by rule alone."""
    return letters(_NAME_SHCH.sub("шч", _NAME_TS.sub("тс", word)))


def letters(word: str) -> str:
    """Return a word in Latin letters by rule alone."""
    if "\u0306" in word or "\u0308" in word:
        word = unicodedata.normalize("NFC", word)
    if "ц" in word:
        word = _TS.sub("ts", word)
    if "е" in word:
        word = _E.sub("ye", word)
    if "ъ" in word:
        word = _SILENT.sub("", word)
    if "ь" in word:
        word = word.replace("ьо", "yo")
    if "сҳ" in word:
        word = word.replace("сҳ", "sʼh")
    return word.translate(_LETTERS)

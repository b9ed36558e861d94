"""The rules from Latin to Cyrillic letters, for one lower-case word whose apostrophes are right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.language.uzbek.roots import with_roots
from localize.language.uzbek.suffixes import S_AFTER_T
from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    import re

_LETTERS = str.maketrans("abdefghijklmnopqrstuvxyzʼ", "абдефгҳижклмнопқрстувхйзъ")
_DIGRAPHS = (("yoʻ", "йў"), ("oʻ", "ў"), ("gʻ", "ғ"), ("sʼh", "сҳ"), ("sh", "ш"), ("ch", "ч"))
_LATIN = str.maketrans(
    {"ў": "oʻ", "ғ": "gʻ", "ш": "sh", "ч": "ch", "я": "ya", "ё": "yo", "ю": "yu", "е": "ye"}
)
_VOWELS = "aeiouўаеёиоуэюя"
_CONSONANT = "bdfghjklmnpqrstvxzғшч"
# 1995 orthography: е is ye at the start of a word and behind vowels, so a bare e there is э. Not so behind
# i: texts write klient as often as kliyent, and loan words have иэ behind a prefix only (полиэтилен).
_E = late_pattern(r"^e|(?<=[aeouўаеоуэюя])e|(?<=^anti)e|(?<=^poli)e|(?<=^mini)e|(?<=^di)e(?=l)")
# Russian names in щ: Shcherbakov, Xrushchyov, Yushchenko; not ishchi.
_SHCH = late_pattern(r"^shch|shch(?=yov|ev|enk)")
_SOFT_E = late_pattern(rf"^(.*[{_CONSONANT}])ye")
# Prefixes behind which Russian loan words write ъ: объект, субъект, адъектив, инъекция, конъектура, съезд,
# подъезд.
_HARD_PREFIX = late_pattern(r"(?:(?:.*[aeiouаеиоуэюя])?(?:ob|sub|pod)|ad|in|kon|di[sz]|trans|s|raz)")
_TS = late_pattern(r"ts(?=([a-zʼўғшчяёюе]{0,30}))")
# The endings -кция, -нция, -пция and -кцион, -нцион, -пцион of loan words, and the few that have с there.
_TSIYA = late_pattern(r"(?<=[knp])s(?=iya|ion)")
_WITH_S = late_pattern(
    r"(?:.*(?:fleks|pleks|anneks|noreks|todoks|asfiks|biops|autops|leps|eklamps|dispeps|dimens|pans|vakans)|.*pens|meks)"
    r"i(?:ya|on)"
)


# Russian surnames: Vorontsov, Rumyantseva; not doʻstsevar.
_SURNAME = late_pattern(r"ov|ev(?!ar|im|g|i)")
# Towns in -тск, whose adjectives are no names in -цкий: Irkutskiy, not Visotskiy.
_IN_TSK = late_pattern("(?:яku|irku|bra|oxo|kamcha|niki|kri)\\Z|[^aiou]\\Z")
# Russian names: Ilyich, Ilyin.
_SOFT_I = late_pattern(r"(?<=[bdfgklmnprstvz])yi(?=n|ch)")


def letters(word: str) -> str:
    """Return a word in Cyrillic letters by rule alone."""
    word = settled(word)
    if "shch" in word:
        word = _SHCH.sub("щ", word)
    if "ʻ" in word or "h" in word:
        for latin, cyrillic in _DIGRAPHS:
            word = word.replace(latin, cyrillic)
    if "ʼe" in word:
        word = word.replace("ʼe", "ъе")
    if "e" in word:
        word = _SOFT_E.sub(_softened, _E.sub("э", word))
    if "y" in word:
        word = _SOFT_I.sub("ьи", word)
        word = word.replace("yo", "ё").replace("yu", "ю").replace("ya", "я").replace("ye", "е")
    if "ts" in word:
        word = _TS.sub(_ts, word)
    return word.translate(_LETTERS)


def settled(word: str) -> str:
    """Return a lower-case word with Cyrillic letters where roots and endings of loan words settle them."""
    word = with_roots(word)
    if "si" in word and not _WITH_S.match(word):
        return _TSIYA.sub("ц", word)
    return word


def _softened(match: re.Match[str]) -> str:
    return match[1] + ("ъе" if _HARD_PREFIX.fullmatch(match[1]) else "ье")


def _ts(match: re.Match[str]) -> str:
    """Return ц, or тс where an ending begins with the s (ketsa, vaqtsiz) or no ц can stand.

    The 1995 orthography writes ц as ts between vowels only; -tsiya behind a consonant and -ets are older
    spellings of it.
    """
    tail = match[1].translate(_LATIN)
    before, start = match.string, match.start()
    if not tail:
        return "ц" if before[:start].endswith("e") and start > 1 else "тс"
    if tail.startswith("k"):
        named = tail.startswith(("kiy", "kaya")) and not _IN_TSK.search(before[:start])
        return "ц" if before[:start].endswith("e") or named else "тс"
    if start and before[start - 1] not in _VOWELS:
        return "ц" if tail.startswith(("iya", "ion", "iy")) or _SURNAME.match(tail) else "тс"
    return "тс" if S_AFTER_T.fullmatch("s" + tail) else "ц"

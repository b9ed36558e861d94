"""Uzbek, in both scripts: chains of number, possession, case and particle behind a noun.

The chain is narrower than that of script conversion, which may take a verb for a form of a stem: here a name
must not be found in another word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.language.inflection.endings import Endings
from localize.language.uzbek.latin import letters
from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    from collections.abc import Callable

# The bare -m and -ng are left out: Ali is not in Alim, and nobody owns a town.
_POSSESSIVE = "(?:imiz|ingiz|miz|ngiz|im|ing|s?i)"
_CASE = "(?:niki|ning|ni|gacha|ga|kacha|ka|qacha|qa|dan|dagi(?:lar)?|da|dek|day|cha(?:lik)?)"
_PARTICLE = "(?:dirlar|dir|mikan|mi|chi|ku|gina|kina|qina|yoq|oq|man|san|miz|siz|lar)"
_NOMINAL = f"(?:lar)?{_POSSESSIVE}?{_CASE}?{_CASE}?{_PARTICLE}?{_PARTICLE}?"
# The apostrophe sets an ending off a foreign name: Googleʼning.
_CHAIN = late_pattern(f"'?{_NOMINAL}")
_DERIVED = late_pattern(f"'?li[kg]{_NOMINAL}")
_POSSESSED = late_pattern(f"(?:i|im|ing|imiz|ingiz){_CASE}?{_PARTICLE}?")
_WHOLE = frozenset({"", "'"})
# Stems that lose the vowel of their last syllable in front of a possessive.
_SHORTENED = {
    "shahar": "shahr",
    "oʻgʻil": "oʻgʻl",
    "oʻrin": "oʻrn",
    "ogʻiz": "ogʻz",
    "singil": "singl",
    "burun": "burn",
    "bagʻir": "bagʻr",
    "koʻngil": "koʻngl",
    "qorin": "qorn",
    "boʻyin": "boʻyn",
    "nasab": "nasb",
}
_CYRILLIC_SHORTENED = {
    "шаҳар": "шаҳр",
    "ўғил": "ўғл",
    "ўрин": "ўрн",
    "оғиз": "оғз",
    "сингил": "сингл",
    "бурун": "бурн",
    "бағир": "бағр",
    "кўнгил": "кўнгл",
    "қорин": "қорн",
    "бўйин": "бўйн",
}
_SHORTEST = 3


def latin_endings(word: str, _written: str) -> dict[str, Endings]:
    """Return the stems of a Latin word with their endings.

    Args:
        word: in lower case, its apostrophes typewriter ones.
        _written: makes no difference.
    """
    found = {word: Endings(_WHOLE, _CHAIN, _DERIVED)}
    softened = {"k": "g", "q": "g'"}.get(word[-1:], "")
    shortened = _SHORTENED.get(word.replace("'", "ʻ"), "").replace("ʻ", "'")
    return found | _possessed(word, softened, shortened, str)


def cyrillic_endings(word: str, _written: str) -> dict[str, Endings]:
    """Return the stems of a Cyrillic word with their endings.

    Args:
        word: in lower case.
        _written: makes no difference.
    """
    found = {word: Endings(_WHOLE, _CHAIN, _DERIVED, _latin)}
    softened = {"к": "г", "қ": "ғ"}.get(word[-1:], "")
    return found | _possessed(word, softened, _CYRILLIC_SHORTENED.get(word, ""), _latin)


def _possessed(word: str, softened: str, shortened: str, spelled: Callable[[str], str]) -> dict[str, Endings]:
    """Return the stems that a word has in front of a possessive: yurak, yuragi; shahar, shahri."""
    stems = [shortened] if shortened else []
    if softened and len(word) > _SHORTEST:
        stems.append(word[:-1] + softened)
    return {stem: Endings(frozenset(), _POSSESSED, None, spelled) for stem in stems}


def _latin(rest: str) -> str:
    # A consonant in front keeps an е from becoming ye.
    return letters("т" + rest)[1:]

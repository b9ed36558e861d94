"""Russian: the declensions of nouns, adjectives and surnames, by the last letters of the word.

The tables are those of any grammar (Zaliznyak's types without stress). Where the letters leave open which
declension a word has, or whether it has any, it gets the endings of all that are possible.
"""

from __future__ import annotations

import re

from localize.language.inflection.endings import Endings, joined

_ADJECTIVE = (
    "ый ий ой ая яя ое ее ые ие ого его ому ему ым им ом ем ую юю ой ей ою ею ых их ыми ими"  # all types
)
_NAME = "- а у ом е ы и ем ей ам ами ах"
_HARD = f"{_NAME} ов"
_SURNAME = re.compile(r".{2,}(?:ов|ев|ин|ын)\Z")
_SURNAME_ENDINGS = "ым ой ою ых ыми"
_BY_LAST_LETTER = {
    "а": "а ы и е у ой ою ей ею ам ами ах",
    "я": "я и е ю ей ею й ям ями ях",
    "й": "й я ю ем е и ев ям ями ях",
    "ь": "ь и ью я ю ем е ей ев ям ями ях",
    "о": "о а у ом е ам ами ах",
    "ы": "ы - ов ев ам ами ах",
    "и": "и - ей ов ев ам ями ами ях ах",
}
_NEUTER_IN_E = ("ье", "ие", "це", "ще", "ле", "ре", "же")
_NEUTER = "е я ю а у ем и й ям ями ях ам ами ах"
_ADJECTIVE_ENDS = ("ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие")
_DERIVED = re.compile(
    rf"(?:н|ан|ян|ен|ин|ий|ов|ев|й)?"
    rf"(?:ск(?:{'|'.join(_ADJECTIVE.split())})|ец|ц(?:а|у|ем|ом|е|ы|ев|ов|ам|ами|ах))"
)
"""Adjectives, and who lives there: ташкентский, ташкентцы, китайская, китайцев."""
_VOWELS = frozenset("аеиоуыэюя")
_SHORTEST = 3


def endings(word: str, written: str) -> dict[str, Endings]:
    """Return the stems of a word with their endings.

    Args:
        word: in lower case, е for ё.
        written: with its capital, if it is a name; a name has no plural in -ов, which would be another
            one (Карим, Каримов).
    """
    stems = joined(
        *_noun(word, _NAME if written[:1].isupper() else _HARD), *_fleeting(word), *_adjective(word)
    )
    found = {stem: Endings(plain) for stem, plain in stems.items()}
    for stem in _roots(word):
        plain = found[stem].plain if stem in found else frozenset[str]()
        found[stem] = Endings(plain, derived=_DERIVED)
    return found


def _noun(word: str, masculine: str) -> list[tuple[str, str]]:
    last = word[-1:]
    if last in _BY_LAST_LETTER:
        return [(word[:-1], _BY_LAST_LETTER[last])] if len(word) > 1 else [(word, "-")]
    if word.endswith(_NEUTER_IN_E):
        return [(word[:-1], _NEUTER)]
    if not last.isalpha() or last in "еэую":
        return [(word, "-")]
    parts = [(word, masculine)]
    if _SURNAME.match(word):
        parts.append((word, _SURNAME_ENDINGS))
    return parts


def _fleeting(word: str) -> list[tuple[str, str]]:
    """Return the stem without its last vowel: Елец, Ельца; Павел, Павла; городок, городка."""
    if len(word) <= _SHORTEST:
        return []
    if word.endswith("ень") and word[-4] not in _VOWELS:
        return [(word[:-3] + "н", "я ю ем е и ей ям ями ях")]
    if word.endswith(("ец", "ок", "ек", "ел", "ол")) and word[-3] not in _VOWELS:
        soft = "ь" if word[-3] == "л" and word.endswith(("ец", "ек")) else ""
        return [(word[:-2] + soft + word[-1], "а у ом е ы и ов ев ем ам ами ах")]
    return []


def _adjective(word: str) -> list[tuple[str, str]]:
    if len(word) > _SHORTEST and word.endswith(_ADJECTIVE_ENDS):
        return [(word[:-2], _ADJECTIVE)]
    # Surnames in -ова, -ева, -ина are declined like adjectives in the feminine.
    if word.endswith(("ова", "ева", "ина", "ына")):
        return [(word[:-1], "а ой ою у")]
    return []


def _roots(word: str) -> list[str]:
    """Return what -ский is joined to: Ташкент, Бухар(а), Росси(я), Кита(й), Герман(ия)."""
    if word.endswith(_ADJECTIVE_ENDS) and not word.endswith(("ий", "ой")):
        return []
    roots = [word] if word[-1:] not in "аяйьоеиыую" else [word[:-1]]
    if word.endswith(("ия", "ье")):
        roots.append(word[:-2])
    return [root for root in roots if len(root) >= _SHORTEST]

"""Russian: a word in each case and number, from its dictionary form.

The tables are those of any grammar (Zaliznyak's types without stress). Where the letters leave open which
form is right, as ой or ей behind a hushing consonant that may be stressed, a case has several.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    Paradigm = Mapping[str, tuple[str, ...]]

CASES = ("nom", "gen", "dat", "acc", "ani", "ins", "pre")
"""The cases. The accusative stands twice: `acc` of things, and `ani` of who lives."""
SLOTS = (*CASES, *(f"+{case}" for case in CASES))
"""Cases in the number of the dictionary form, and with `+` in the other number."""
_TABLES = {
    "hard": ("- а у - а ом е", "ы ов ам ы ов ами ах"),
    "й": ("й я ю й я ем е", "и ев ям и ев ями ях"),
    "ий": ("ий ия ию ий ия ием ии", "ии иев иям ии иев иями иях"),
    "soft": ("ь я ю ь я ем е", "и ей ям и ей ями ях"),
    "fem-ь": ("ь и и ь ь ью и", "и ей ям и ей ями ях"),
    "а": ("а ы е у у ой е", "ы - ам ы - ами ах"),
    "я": ("я и е ю ю ей е", "и ь|й|ей ям и ь|й|ей ями ях"),
    "ия": ("ия ии ии ию ию ией ии", "ии ий иям ии ий иями иях"),
    "о": ("о а у о о ом е", "а - ам а - ами ах"),
    "е": ("е я ю е е ем е", "я й|ей ям я й|ей ями ях"),
    "ие": ("ие ия ию ие ие ием ии", "ия ий иям ия ий иями иях"),
    "це": ("е а у е е ем е", "а - ам а - ами ах"),
    "ы": ("ы -|ов ам ы -|ов ами ах", ""),
    "и": ("и -|ов|ей ам|ям и -|ов|ей ами|ями ах|ях", ""),
    "ый": ("ый ого ому ый ого ым ом", "ые ых ым ые ых ыми ых"),
    "ний": ("ий его ему ий его им ем", "ие их им ие их ими их"),
    "кий": ("ий ого ому ий ого им ом", "ие их им ие их ими их"),
    "ой": ("ой ого ому ой ого ым|им ом", "ые|ие ых|их ым|им ые|ие ых|их ыми|ими ых|их"),
    "ая": ("ая ой ой ую ую ой ой", "ые|ие ых|их ым|им ые|ие ых|их ыми|ими ых|их"),
    "яя": ("яя ей ей юю юю ей ей", "ие их им ие их ими их"),
    "ое": ("ое ого ому ое ое ым|им ом", "ые|ие ых|их ым|им ые|ие ых|их ыми|ими ых|их"),
    "ее": ("ее его ему ее ее им ем", "ие их им ие их ими их"),
    "ые": ("ые ых ым ые ых ыми ых", ""),
    "ие-adj": ("ие их им ие их ими их", ""),
    "surname": ("- а у - а ым е", "ы ых ым ы ых ыми ых"),
    "surname-а": ("а ой ой у у ой ой", "ы ых ым ы ых ыми ых"),
}
BEHIND = {
    **dict.fromkeys(("в", "во", "на"), ("acc", "ani", "pre")),
    **dict.fromkeys(("о", "об", "обо", "при"), ("pre",)),
    **dict.fromkeys(("к", "ко", "по", "благодаря", "согласно", "вопреки"), ("dat",)),
    **dict.fromkeys(("из", "от", "до", "без", "для", "у", "около", "после", "против"), ("gen",)),
    **dict.fromkeys(("среди", "вокруг", "вместо", "кроме", "ради", "мимо", "внутри", "возле"), ("gen",)),
    **dict.fromkeys(("под", "за"), ("acc", "ani", "ins")),
    **dict.fromkeys(("над", "перед", "между"), ("ins",)),
    **dict.fromkeys(("с", "со"), ("gen", "ins")),
    **dict.fromkeys(("через", "про", "сквозь"), ("acc", "ani")),
}
"""Preposition → the cases behind it, rare ones left out."""
_VELAR = frozenset("гкх")
_HUSHING = frozenset("жчшщ")
_VOWELS = frozenset("аеёиоуыэюя")
_SURNAME = re.compile(r".{2,}(?:ов|ев|ёв|ин|ын)\Z")
_FEMININE = re.compile(r"(?:ость|есть|знь|[жчшщ]ь|бовь|ковь)\Z")
_MASCULINE = re.compile(r"(?:тель|арь|ырь)\Z")
_ADJECTIVES = ("ый", "ая", "яя", "ое", "ее", "ые")
_FOREIGN = frozenset("эую")
_SHORTEST = 3


def is_adjective(word: str) -> bool:
    """Return whether a word has the ending of an adjective's dictionary form."""
    low = word.lower()
    return len(low) > _SHORTEST and low.endswith((*_ADJECTIVES, "ий", "ой", "ие"))


@lru_cache(maxsize=256)
def paradigms(word: str, *, adjective: bool = False) -> tuple[Paradigm, ...]:
    """Return every declension that a word may have, in small letters; one where its letters leave no doubt.

    Args:
        word: its dictionary form, as written; the capital of a name counts.
        adjective: whether it stands before a noun that it agrees with.
    """
    low = word.lower()
    if len(word) > 1 and word.isupper():  # an acronym
        return (_indeclinable(low),)
    types = _types(low, name=word[:1].isupper(), adjective=adjective)
    return tuple(_declined(low, stem, kind) if kind else _indeclinable(low) for stem, kind in types)


def _types(word: str, *, name: bool, adjective: bool) -> Iterator[tuple[str, str]]:
    """Yield stem and table of each declension; no table where the word has one form."""
    last, two = word[-1:], word[-2:]
    certain = two in _ADJECTIVES or word.endswith(("ский", "цкий")) or (name and two == "ой")
    if is_adjective(word) and (adjective or certain):
        soft = "кий" if word[-3] in _VELAR else "ний"
        yield word[:-2], {"ий": soft, "ие": "ие-adj"}.get(two, two)
    elif not last.isalpha() or last in _FOREIGN or not re.fullmatch(r"[а-яё-]+", word):
        yield word, ""
    elif name and _SURNAME.match(word):
        yield word, "surname"
    elif name and word.endswith(("ова", "ева", "ёва", "ина", "ына")):
        yield word[:-1], "surname-а"
    else:
        yield from _noun(word, name=name)


def _noun(word: str, *, name: bool) -> Iterator[tuple[str, str]]:
    last, two = word[-1], word[-2:]
    if two in {"ий", "ия", "ие"}:
        yield word[:-2], two
    elif last == "е":
        yield word[:-1], "це" if word[-2:-1] in {"ц", *_HUSHING} else "е"
        yield from ((word, ""),) if name else ()
    elif last == "ь":
        kinds = ("soft",) * (not _FEMININE.search(word)) + ("fem-ь",) * (not _MASCULINE.search(word))
        yield from ((word[:-1], kind) for kind in kinds)
    elif last in "йаяоыи":
        yield word[:-1], last
        yield from ((word, ""),) if name and last in "ои" else ()
    else:
        yield from _consonant(word)


def _consonant(word: str) -> Iterator[tuple[str, str]]:
    """Yield the stems of a noun in a consonant, with and without a vowel that comes and goes."""
    before = word[-3:-2]
    if word.endswith("ец") and len(word) > _SHORTEST:
        yield word[:-2] + ("й" if before in _VOWELS else "ь" if before == "л" else "") + "ц", "hard"
    elif word.endswith("ок") and len(word) > _SHORTEST and before not in _VOWELS:
        yield word[:-2] + "к", "hard"
        yield word, "hard"
    else:
        yield word, "hard"


def _declined(word: str, stem: str, kind: str) -> Paradigm:
    base, other = _TABLES[kind]
    endings = zip(SLOTS, [*base.split(), *other.split()], strict=False)
    found = {slot: tuple(dict.fromkeys(_spelt(stem, kind, slot, ending))) for slot, ending in endings}
    if kind == "hard":  # only the dictionary form has a vowel that comes and goes
        found |= {"nom": (word,), "acc": (word,)}
    return found


def _spelt(stem: str, kind: str, slot: str, endings: str) -> Iterator[str]:
    last = stem[-1:]
    for ending in endings.split("|"):
        bare = "" if ending == "-" else ending
        if bare[:1] == "ы" and last in _VELAR | _HUSHING:
            yield f"{stem}и{bare[1:]}"
        elif last in _HUSHING and kind == "hard" and bare == "ов":
            yield f"{stem}ей"
        elif bare in {"ом", "ой", "ов"} and last in _HUSHING | {"ц"} and kind in {"hard", "а"}:
            yield from (f"{stem}{bare}", f"{stem}е{bare[1:]}")
        elif not bare and kind in {"а", "о", "це"} and slot.startswith("+") and _is_cluster(stem):
            yield from (stem, f"{stem[:-1]}о{last}", f"{stem[:-1]}е{last}")
        elif bare[:1] == "и" and kind in {"ой", "ая", "ое"} and last not in _VELAR | _HUSHING:
            continue
        else:
            yield stem + bare


def _is_cluster(stem: str) -> bool:
    return len(stem) > 1 and stem[-1] not in _VOWELS and stem[-2] not in _VOWELS


def _indeclinable(word: str) -> Paradigm:
    return dict.fromkeys(SLOTS, (word,))

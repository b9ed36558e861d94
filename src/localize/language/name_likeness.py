"""The likeness in sound of names of several languages, whichever alphabet they are written in."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_CLASSES: Final = (
    ("p", "ph|[bpfvбпфв]"),
    ("w", r"w|(?<!\w)(?:u(?=[aeio])|у(?=[аеиоэ]))"),
    ("s", "tch|dzh|dj|shch|sch|sh|ch|zh|ts|дж|c(?=[eiy])|[szjжшщчцсз]"),
    ("h", "gh|h"),
    ("x", "x"),
    ("k", "kh|ck|[kgqcгкхғқҳ]"),
    ("t", "th|[dtдт]"),
    ("l", "[lл]"),
    ("r", "[rр]"),
    ("m", "[mм]"),
    ("n", "[nн]"),
)
_SOUND = late_pattern("|".join(f"(?P<{name}>{pattern})" for name, pattern in _CLASSES))
_DOUBLED = late_pattern(r"(.)\1+")
_CLOSE: Final = {frozenset(pair): cost for pair, cost in (("ks", 0.5), ("mn", 0.5), ("kp", 0.5))} | {
    frozenset(pair): 0.0 for pair in ("wp", "hk", "xk", "xs", "xh")
}
"""Sounds that languages write for each other: George and Жорж, Xi and Си, Wales and Уэльс, Hill and Xill."""
_SOFT: Final = frozenset("ks")
"""Gerrard and Джеррард, Geneva and Женева."""
_LONG = 3
_PREFIX = 4
_ENDINGS = 3
"""Letters by which forms of a short name may differ."""
_SILENT: Final = {"w": 0.1, "h": 0.1}
"""The cost of leaving a sound out that other languages write as a vowel, or not at all."""
_HALF = 0.5
_SURE = 0.25
_TOLERATED = 0.3
"""The share of a name's consonants that may differ."""
_OWN: Final = (
    "charles карл",
    "william вильгельм",
    "henry генрих",
    "james яков iakov",
    "louis людовик",
    "john иоанн yahyo",
    "paul павел",
    "peter пётр",
    "jesus иисус iso",
    "joseph иосиф yusuf",
    "moses моисей muso",
    "abraham авраам ibrohim",
    "alexander александр iskandar",
    "mary мария maryam",
    "elizabeth елизавета yelizaveta",
    "george георг георгий",
    "cairo каир qohira",
    "jerusalem иерусалим quddus",
    "beijing пекин pekin",
    "damascus дамаск damashq",
    "athens афины afina",
    "vienna вена vena",
    "munich мюнхен myunxen",
    "mecca мекка makka",
    "medina медина madina",
    "baghdad багдад bagʻdod",
    "tehran тегеран tehron",
    "rome рим",
    "paris париж parij",
    "cologne кёльн кельн kyoln",
    "hague гаага gaaga",
    "lisbon лиссабон",
    "prague прага",
    "europe европа yevropa",
    "asia азия osiyo",
    "africa африка",
    "america америка usa сша aqsh",
    "britain великобритания англия buyuk britaniya",
    "england англия britaniya",
    "germany германия немецк olmon",
    "hungary венгрия",
    "greece греция yunon",
    "egypt египет misr",
    "india индия hind",
    "china китай xitoy",
    "turkey турция turkiya turk",
    "dutch голландск нидерланд",
    "mediterranean средиземн",
    "pacific тихий тихоокеан tinch тинч",
    "atlantic атлантическ",
    "arctic арктика",
    "antarctic антарктика",
    "baltic балтика",
    "adriatic адриатик",
    "danube дунай",
    "rhine рейн",
    "thames темза",
    "nile нил",
    "amu амударья",
    "syr сырдарья sirdaryo",
    "alps альпы",
    "caspian каспий",
    "aral арал orol",
)
"""Names that each language has a form of its own for (traditional exonyms)."""


@lru_cache(maxsize=32768)
def skeleton(word: str) -> str:
    """Return the classes of a word's consonants: Термез, Termez and Termiz are `trms`."""
    sounds = "".join(match.lastgroup or "" for match in _SOUND.finditer(word.lower()))
    return _DOUBLED.sub(r"\1", sounds)


def alike(name: str, word: str) -> bool:
    """Return whether a word may be a form of a name, with endings of its own language behind it.

    A word without a capital has to sound nearly the same: adjectives made of names have none in Russian.
    """
    return _alike(name, skeleton(name), word, skeleton(word))


def _alike(name: str, one: str, word: str, two: str) -> bool:
    """Return whether a word may be a form of a name, by how both sound."""
    one, two = _without_j(name, one, word), _without_j(word, two, name)
    if not one or not two:
        return name[:1].lower() == word[:1].lower() or not one
    if _alone(one, two) > max(_TOLERATED * len(one), _HALF):
        return _known(name, word)
    strict = not word[:1].isupper() or (_begins_otherwise(one, two) and name[:1] not in "JjYy")
    tolerated = (_TOLERATED / 2 if strict else _TOLERATED) * len(one)
    if len(one) >= _LONG and one[0] == two[0]:
        tolerated = max(tolerated, _HALF)
    elif len(one) < _LONG:
        tolerated = min(tolerated, _TOLERATED)
    return _known(name, word) or _within(one, two, tolerated)


def _without_j(name: str, sounds: str, word: str) -> str:
    """Return the sounds of a name without a J that is read as a vowel's beginning: Jonas and Йонас."""
    return sounds[1:] if name[:1] in _J and word[:1] in _YODS and len(sounds) > 1 else sounds


_J: Final = frozenset("Jj")
_YODS: Final = frozenset("YyЙйЯяЮюЁёЕеИи")


def _begins_otherwise(one: str, two: str) -> bool:
    """Return whether two names begin with sounds that no language writes for each other."""
    pair = frozenset((one[0], two[0]))
    unlike = len(pair) > 1 and pair != _SOFT and _CLOSE.get(pair, 1.0) > 0
    return unlike and one[0] not in _SILENT and two[0] not in _SILENT


def without_partner(names: Sequence[str], words: Sequence[str]) -> list[int]:
    """Return the places of the names that no word stands for, where a word stands for one name alone.

    Names that sound the same share a word: a translation need not say it as often. A name without a
    consonant, as «Ye», may be any word, and takes none.
    """
    taken: dict[int, str] = {}
    left = []
    sounds = list(map(skeleton, words))
    every = [
        (place, name, _candidates(name, words, sounds)) for place, name in enumerate(names) if skeleton(name)
    ]
    for place, name, found in sorted(every, key=lambda one: (one[2][:1] or [(9.0, 0)])[0][0]):
        partner = next((at for _, at in found if _shares(taken.get(at), name)), None)
        if partner is None:
            left.append(place)
        else:
            taken.setdefault(partner, name)
    return sorted(left)


def _candidates(name: str, words: Sequence[str], sounds: Sequence[str]) -> list[tuple[float, int]]:
    """Return how far words that sound so are from a name, and their places, the nearest first."""
    one = skeleton(name)
    long, most = len(one) >= _LONG, max(_TOLERATED * len(one), _HALF)
    foreign = _begin(name) not in _groups()
    found = []
    for place, two in enumerate(sounds):
        if foreign and two and _alone(one, two) > most:
            continue
        word = words[place]
        if (long or word[0].isupper()) and _alike(name, one, word, two):
            found.append((0.0 if _known(name, word) else _apart(one, two), place))
    return sorted(found)


def _apart(one: str, two: str) -> float:
    """Return how far two names are apart; of two equally far, the one of the same sounds is nearer."""
    unlike = sum(first != second for first, second in zip(one, two, strict=False))
    return _distance(one, two) + (unlike + abs(len(one) - len(two))) / 100


def _shares(owner: str | None, name: str) -> bool:
    return owner is None or skeleton(owner)[:_LONG] == skeleton(name)[:_LONG]


def surely_alike(name: str, word: str) -> bool:
    """Return whether a word sounds as a name does, but for endings behind it, or is known to be it."""
    one, two = skeleton(name), skeleton(word)
    if len(one) == 1:
        return one == two[:1] and abs(len(name) - len(word)) <= _ENDINGS
    return len(one) > 1 and (_within(one, two[: len(one)], _SURE) or _known(name, word))


def surely_same(name: str, other: str) -> bool:
    """Return whether two words are one name, either of which may have an ending of its case."""
    return surely_alike(name, other) or surely_alike(other, name)


def any_alike(name: str, words: Iterable[str]) -> bool:
    """Return whether any word may be a form of a name; short words without a capital are none."""
    long = len(skeleton(name)) >= _LONG
    return any((long or word[0].isupper()) and alike(name, word) for word in words)


def is_known(name: str) -> bool:
    """Return whether a word is one of the names that are listed here, or a territory's in CLDR."""
    return len(name) >= _PREFIX and _begin(name) in _groups()


def known_as(name: str, other: str) -> bool:
    """Return whether languages are known to call somebody or something by both of two names."""
    return _known(name, other)


@lru_cache(maxsize=1 << 14)
def full_distance(one: str, two: str) -> float:
    """Return how many of the sounds of two names differ, which no language writes for each other."""
    return _costs(one, two, 1.0)[-1]


def _known(name: str, word: str) -> bool:
    groups = _groups()
    own = groups.get(_begin(name))
    return own is not None and not own.isdisjoint(groups.get(_begin(word), ()))


def _begin(word: str) -> str:
    return word.lower()[:_PREFIX]


@lru_cache(maxsize=1)
def _groups() -> dict[str, frozenset[int]]:
    """Return the beginnings of names → which names they may be: the list above, and CLDR's territories."""
    from babel import Locale as CldrLocale  # noqa: PLC0415 - few texts have such names

    forms = [line.split() for line in _OWN]
    locales = [CldrLocale.parse(code) for code in ("en", "ru", "uz_Latn", "uz_Cyrl")]
    codes = [str(code) for code in locales[0].territories if str(code).isalpha()]
    forms += [[str(locale.territories.get(code, "")) for locale in locales] for code in codes]
    found: dict[str, set[int]] = {}
    for place, names in enumerate(forms):
        for name in filter(None, names):
            found.setdefault(_begin(name), set()).add(place)
    return {begin: frozenset(places) for begin, places in found.items()}


def _within(one: str, two: str, tolerated: float) -> bool:
    """Return whether no more sounds differ than is tolerated; those without a like cost one each."""
    return _alone(one, two) <= tolerated and _distance(one, two) <= tolerated


@lru_cache(maxsize=65536)
def _alone(one: str, two: str) -> int:
    """Return how many sounds of a name have nothing like them in a word; each costs one at least."""
    return len(one.translate(_without(two)))


@lru_cache(maxsize=32768)
def _without(sounds: str) -> dict[int, None]:
    """Return a table that deletes the sounds that cost less than one beside some, or on their own."""
    close = (pair for pair in _CLOSE if not pair.isdisjoint(sounds))
    return dict.fromkeys(map(ord, frozenset(sounds).union(_SILENT, *close)))


@lru_cache(maxsize=65536)
def _distance(one: str, two: str) -> float:
    """Return how many sounds differ between a name and the beginning of a word."""
    return min(_costs(one, two, 0.0)[min(max(len(one) - 1, 1), len(two)) :])


def _costs(one: str, two: str, least: float) -> list[float]:
    """Return how many sounds differ between a name and each beginning of a word.

    Args:
        one: the sounds of the name.
        two: those of the word.
        least: the cost of two sounds that are close, at least, where they are not the same to some language.
    """
    previous = [0.0]
    for sound in two:
        previous.append(previous[-1] + _SILENT.get(sound, 1.0))
    for first in one:
        current = [previous[0] + _SILENT.get(first, 1.0)]
        for column, second in enumerate(two, 1):
            close = 0.0 if first == second else _CLOSE.get(frozenset((first, second)), 1.0)
            current.append(
                min(
                    previous[column] + _SILENT.get(first, 1.0),
                    current[-1] + _SILENT.get(second, 1.0),
                    previous[column - 1] + (max(close, least) if close else 0.0),
                )
            )
        previous = current
    return previous

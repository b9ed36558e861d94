"""The cities, regions and states that English, Russian and Uzbek texts name, by how their names begin.

`places.txt` lists the cities and regions; the names of states are CLDR's.
"""

from __future__ import annotations

import re
from dataclasses import field
from functools import lru_cache
from typing import Final, NamedTuple

from localize.frozen import frozen
from localize.language.word_clues import WordClues
from localize.package_data import package_text

LANGUAGES: Final = ("en", "ru", "uz")
"""Those whose names are known."""
_COLUMNS: Final = {"en": (0,), "ru": (1,), "uz": (2, 3)}
_CLDR: Final = ("en", "ru", "uz_Latn", "uz_Cyrl")
_WORD = re.compile(r"[^\W\d_]+(?:[-ʻʼ'’‘`][^\W\d_]+)*")
_APOSTROPHE = re.compile("[ʼ'’‘`]")
_WHOLE: Final = "."
"""Ends a name of `places.txt` that no letters but the endings of cases follow."""
_SHORTEST: Final = 3
_Columns = tuple[tuple[str, ...], ...]
"""How names of a place begin: those in English, in Russian, and in Uzbek's two scripts."""
_BEHIND: Final = {
    "en": re.compile(r"(?:(?:ʻs)?|i?ans?|ns?|ers?|ese)$"),
    "ru": re.compile(r"(?:[аеёиоуыюяьй]{0,2}[мхвй]?|\w{0,4}(?:ск|ц|ец|чан|жан|лян|ич)\w{0,5})$"),
    "uz": re.compile(
        r"-?(?:lik|lar|cha|si|im|miz|da|ga|ka|qa|dan|ning|ni|gi|gacha|dir|ya|i|n|"
        r"лик|лар|ча|си|им|миз|да|га|ка|қа|дан|нинг|ни|ги|гача|дир|я|и|н)*$"
    ),
}
"""What may follow the beginning of a name in each language: endings of cases, adjectives, inhabitants."""
_BEHIND_ADJECTIVE: Final = {
    "en": re.compile(r"(?:ʻs)?$"),
    "ru": re.compile(r"(?:ий|ая|ое|ие|ого|ой|ому|им|ом|ую|их|ими)$"),
    "uz": _BEHIND["uz"],
}
_BEHIND_WHOLE: Final = {"en": re.compile(r"(?:ʻs)?$"), "ru": re.compile("$"), "uz": _BEHIND["uz"]}
OF_A_PLACE: Final = re.compile(r"ск|лик|lik")
"""In what follows: an adjective or an inhabitant, which Russian and Uzbek write without a capital."""


@frozen
class Place:
    """A place that a text names."""

    id: str
    """The same in all languages."""
    word: str = field(compare=False)
    """The word of the text."""
    is_state: bool = False
    """Whether it is a state, and no city or region."""


class _Name(NamedTuple):
    """A place as one of its names begins."""

    place: str
    is_state: bool
    is_whole: bool = False
    """Whether no letters but the endings of cases follow."""
    is_sure: bool | None = None
    """True of an adjective, with a capital or without; False of a people, which surnames begin with as well.

    None where a capital and the ending tell.
    """

    def allowed(self, language: str) -> re.Pattern[str]:
        """Return what may follow the beginning."""
        endings = _BEHIND_WHOLE if self.is_whole else _BEHIND
        return (_BEHIND_ADJECTIVE if self.is_sure else endings)[language]


def places(text: str, language: str) -> frozenset[Place]:
    """Return the places that a text names for certain, those of adjectives and inhabitants among them.

    Args:
        text: running text without markup.
        language: one of `LANGUAGES`; there are none in another one.
    """
    return _found(text, language)[0]


def echoes(text: str, language: str) -> frozenset[Place]:
    """Return the places that a text may name, those that it writes without a capital among them."""
    return _found(text, language)[1]


@lru_cache(maxsize=1024)
def _found(text: str, language: str) -> tuple[frozenset[Place], frozenset[Place]]:
    """Return the places of a text that are certain, and all of them."""
    clues = _CLUES.get(language)
    found = [
        one
        for start, end in (() if clues is None else clues.places(text))
        for word in _WORD.findall(text[start:end])
        for one in _of_word(word, language)
    ]
    return (
        frozenset([place for place, certain in found if certain]),
        frozenset([place for place, _ in found]),
    )


class _PlaceClues(WordClues):
    """What stands between spaces → 1 where it has a word of a language that names a place."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language

    def looked_at(self, word: str) -> int:
        return int(any(_of_word(one, self._language) for one in _WORD.findall(word)))


_CLUES: Final = {language: _PlaceClues(language) for language in LANGUAGES}


@lru_cache(maxsize=1 << 14)
def _of_word(word: str, language: str) -> tuple[tuple[Place, bool], ...]:
    """Return the place that a word names, or those of its parts: Tashkent–Samarkand, Sankt-Peterburg."""
    found: list[tuple[Place, bool]] = []
    parts = [word] if "-" not in word else [word, *word.split("-")]
    for part in parts:
        known = _known(_APOSTROPHE.sub("ʻ", part.lower()), language)
        if known is not None:
            name, behind = known
            certain = part[:1].isupper() or (language != "en" and OF_A_PLACE.search(behind) is not None)
            sure = certain if name.is_sure is None else name.is_sure and (certain or language != "en")
            found.append((Place(name.place, word, name.is_state), sure))
            if part is word:
                break
    return tuple(found)


def _known(word: str, language: str) -> tuple[_Name, str] | None:
    """Return which place a word names, and what follows the beginning; the longest beginning counts."""
    if word[:_SHORTEST] not in _heads(language):
        return None
    beginnings = _beginnings(language)
    for length in range(len(word), _SHORTEST - 1, -1):
        name = beginnings.get(word[:length])
        if name is not None:
            behind = word[length:]
            return (name, behind) if name.allowed(language).match(behind) else None
    return None


@lru_cache(maxsize=len(LANGUAGES))
def _heads(language: str) -> frozenset[str]:
    """Return the first letters of a language's names: most words have others."""
    return frozenset(beginning[:_SHORTEST] for beginning in _beginnings(language))


@lru_cache(maxsize=len(LANGUAGES))
def _beginnings(language: str) -> dict[str, _Name]:
    """Return the beginnings of a language's names, in lower case; cities and regions come before states."""
    found: dict[str, _Name] = {}
    for columns, is_state in (*((row, False) for row in _listed()), *((row, True) for row in _states())):
        place = columns[0][0].removesuffix(_WHOLE)
        for column in _COLUMNS[language]:
            for beginning in columns[column]:
                name = _Name(place, is_state, beginning.endswith(_WHOLE))
                found.setdefault(beginning.lower().removesuffix(_WHOLE), name)
    for state, *adjectives in map(str.split, _ADJECTIVES[language].splitlines()):
        for adjective in adjectives:
            found.setdefault(adjective.lower(), _Name(state, is_state=True, is_sure=True))
    for state, *people in map(str.split, _RUSSIAN_PEOPLES.splitlines() if language == "ru" else ()):
        for word in people:
            found.setdefault(word, _Name(state, is_state=True, is_sure=False))
    return found


_ENGLISH_ADJECTIVES: Final = """\
Azerbaijan Azerbaijani
Afghanistan Afghan
Argentina Argentine
Bahrain Bahraini
Bangladesh Bangladeshi
Belgium Belgian
Canada Canadian
China Chinese
Cyprus Cypriot
Czechia Czech
Denmark Danish
Netherlands Dutch
Philippines Filipino
Finland Finnish
France French
Germany German
Greece Greek
Hungary Hungarian
Iceland Icelandic
Iraq Iraqi
Ireland Irish
Israel Israeli
Italy Italian
Kazakhstan Kazakh
Kuwait Kuwaiti
Kyrgyzstan Kyrgyz
Lebanon Lebanese
Mexico Mexican
Morocco Moroccan
Nepal Nepali
Norway Norwegian
Oman Omani
Pakistan Pakistani
Poland Polish
Portugal Portuguese
Qatar Qatari
Slovakia Slovak
Spain Spanish
Sweden Swedish
Switzerland Swiss
Tajikistan Tajik
Thailand Thai
Türkiye Turkish
Turkmenistan Turkmen
Ukraine Ukrainian
Uzbekistan Uzbek
Yemen Yemeni"""
_RUSSIAN_ADJECTIVES: Final = """\
Afghanistan афганск
Armenia армянск
Belarus белорусск
Czechia чешск
Denmark датск
Finland финск
Germany немецк
Greece греческ
Hungary венгерск
Kazakhstan казахск
Kyrgyzstan киргизск кыргызск
Latvia латышск
Lithuania литовск
Morocco марокканск
Netherlands голландск
Norway норвежск
Peru перуанск
Poland польск
Slovakia словацк
Sweden шведск
Tajikistan таджикск
Thailand тайск
Turkmenistan туркменск
Türkiye турецк
Uzbekistan узбекск"""
_RUSSIAN_PEOPLES: Final = """\
Afghanistan афганц афганец
Armenia армян
Belarus белорус
Czechia чех
Denmark датчан
Finland финн
Germany немц немец немк
Greece грек гречан
Hungary венгр
Kazakhstan казах
Kyrgyzstan киргиз кыргыз
Latvia латыш
Lithuania литовц литовец
Netherlands голландц голландец
Norway норвежц норвежец
Poland поляк
Slovakia словак
Sweden швед
Tajikistan таджик
Turkmenistan туркмен
Türkiye турк турок турчан
Uzbekistan узбек"""
"""Their words begin as surnames do: Чехов, Поляков."""
_UZBEK_ADJECTIVES: Final = """\
Bulgaria bolgar болгар
Czechia chex чех
France fransuz француз
Georgia gruzin грузин
Germany nemis немис
Greece yunon юнон
Hungary venger венгер
India hind ҳинд
Italy italyan италян
Japan yapon япон
Kazakhstan qozoq қозоқ
Kyrgyzstan qirgʻiz қирғиз
Netherlands golland голланд
Norway norveg норвег
Poland polyak поляк
Spain ispan испан
Sweden shved швед
Tajikistan tojik тожик
Turkmenistan turkman туркман
Türkiye turk турк
Uzbekistan oʻzbek ўзбек"""
_ADJECTIVES: Final = {"en": _ENGLISH_ADJECTIVES, "ru": _RUSSIAN_ADJECTIVES, "uz": _UZBEK_ADJECTIVES}
"""States as CLDR calls them, each with the beginnings of adjectives that do not begin as they do."""


@lru_cache(maxsize=1)
def _listed() -> tuple[_Columns, ...]:
    """Return the columns of `places.txt`."""
    text = package_text(__package__, "places.txt")
    lines = (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return tuple(
        tuple(tuple(name.strip() for name in column.split("/")) for column in line.split("|"))
        for line in lines
    )


@lru_cache(maxsize=1)
def _states() -> tuple[_Columns, ...]:
    """Return the states whose names are one word in all languages."""
    from babel import Locale as CldrLocale  # noqa: PLC0415 - few texts have such names

    named = [CldrLocale.parse(code).territories for code in _CLDR]
    codes = filter(str.isalpha, sorted(map(str, named[0])))
    rows = [[_APOSTROPHE.sub("ʻ", str(names.get(code, ""))) for names in named] for code in codes]
    rows = [row for row in rows if all(name.replace("ʻ", "").isalpha() for name in row)]
    russian = frozenset(row[1] for row in rows)
    return tuple(_columns(row, russian) for row in rows)


def _columns(names: list[str], russian: frozenset[str]) -> _Columns:
    """Return a state's columns: a Russian name begins before its ending.

    Where another state is called so, as Niger beside Nigeria, it begins before its last letter alone.
    """
    english, own, *uzbek = names
    stem = own.rstrip("аяийь") if len(own) > _SHORTEST + 1 else own
    stem = own[:-1] if stem != own and stem in russian else stem
    return tuple((name,) for name in (english, stem, *uzbek))

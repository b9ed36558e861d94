"""Numbers in words, in English, Russian and Uzbek."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from localize.language.word_clues import WordClues
from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

_ENGLISH = {
    0: "zero|nil",
    1: "one|once|first|initial|original|maiden|debut|single|an?|another|per",
    2: "two|twice|second|both|double[ds]?|couple|pair|twin|duo|half",
    3: "three|third|triple|trio|thrice|hat-?trick",
    4: "four(?:th)?|quarter|quartet",
    5: "five|fifth",
    6: "six(?:th)?",
    7: "seven(?:th)?",
    8: "eight|eighth",
    9: "nine|ninth",
    10: "ten(?:th)?|decades?",
    11: "eleven(?:th)?",
    12: "twelve|twelfth|dozen|noon|midday",
    13: "thirteen(?:th)?",
    14: "fourteen(?:th)?|fortnight",
    15: "fifteen(?:th)?",
    16: "sixteen(?:th)?",
    17: "seventeen(?:th)?",
    18: "eighteen(?:th)?",
    19: "nineteen(?:th)?",
    20: "twent(?:y|ies|ieth)",
    30: "thirt(?:y|ies|ieth)",
    40: "fort(?:y|ies|ieth)",
    50: "fift(?:y|ies|ieth)|half",
    60: "sixt(?:y|ies|ieth)",
    70: "sevent(?:y|ies|ieth)",
    80: "eight(?:y|ies|ieth)",
    90: "ninet(?:y|ies|ieth)",
    100: "hundred(?:th)?s?|century",
    1000: "thousand(?:th)?s?",
    1000000: "millions?",
    1000000000: "billions?",
    1000000000000: "trillions?",
}
_RUSSIAN = {
    0: "нол[ьяюе]\\w*|нулев\\w+",
    1: "од(?:ин|н\\w{1,3})|перв\\w+|впервые|сперва|сначала|вначале|раз|единств\\w+|одно\\w+",
    2: "дв(?:а|е|ое|оих|оим|оими)|втор\\w+|об(?:а|е|ои[хм]и?|еи[хм]и?)|вдвое|дважды|вдвоём|дву\\w+|пар[аыуе]"
    "|повторн\\w+|пол(?:овин\\w*|тор\\w*|года|часа|дня|века|минуты|миллиона|миллиарда|тысячи|сотни|утор\\w*)",
    3: "тр(?:и|ёх|ех|ём|ем|емя|ое|оих|оим)|трет\\w+|втрое|трижды|трёх\\w+|трех\\w+|хет-?трик\\w*",
    4: "четыр\\w+|четв[её]р\\w+|вчетверо",
    5: "пят(?:ь|и|ью|ый|ого|ому|ым|ом|ая|ой|ую|ое|ые|ых|ыми|еро|ерых)|пяти\\w+",
    6: "шест(?:ь|и|ью|ой|ого|ому|ым|ом|ая|ую|ое|ые|ых|еро|ерых)|шести\\w+",
    7: "сем(?:ь|и|ью|еро|ерых)|седьм\\w+|семи\\w+",
    8: "вос(?:емь|ьми|емью|ьмью|ьмой|ьмого|ьмая|ьмую|ьмом)|восьми\\w+",
    9: "девят(?:ь|и|ью|ый|ого|ая|ую|ом|ой|ое|ых)|девяти\\w+",
    10: "десят(?:ь|и|ью|ый|ого|ая|ую|ом|ой|ое|ок|ка|ки|ков)|десяти\\w+",
    11: "одиннадцат\\w+",
    12: "двенадцат\\w+|дюжин\\w+|полдень|полудня|полудню",
    13: "тринадцат\\w+",
    14: "четырнадцат\\w+",
    15: "пятнадцат\\w+",
    16: "шестнадцат\\w+",
    17: "семнадцат\\w+",
    18: "восемнадцат\\w+",
    19: "девятнадцат\\w+",
    20: "двадцат\\w+",
    30: "тридцат\\w+",
    40: "сорок\\w*",
    50: "пятьдесят\\w*|пятидесят\\w+",
    60: "шестьдесят\\w*|шестидесят\\w+",
    70: "семьдесят\\w*|семидесят\\w+",
    80: "восемьдесят\\w*|восьмидесят\\w+",
    90: "девяност\\w+",
    100: "ст[оа]|сот\\w+|столет\\w+|век\\w*",
    200: "двест\\w+|двухсот\\w*",
    300: "трист\\w+|трёхсот\\w*",
    400: "четырест\\w+",
    500: "пятьсот|пятисот\\w*",
    600: "шестьсот|шестисот\\w*",
    700: "семьсот|семисот\\w*",
    800: "восемьсот|восьмисот\\w*",
    900: "девятьсот|девятисот\\w*",
    1000: "\\w*тысяч\\w*",
    1000000: "\\w*миллион\\w*",
    1000000000: "\\w*миллиард\\w*",
    1000000000000: "\\w*триллион\\w*",
}
_UZBEK = {
    0: "nol\\w*",
    1: "bir\\w*|yakka\\w*|yagona\\w*|yolgʻiz",
    2: "ikki\\w*|ikkov\\w*|juft\\w*|yarim\\w*|yarm\\w*|qoʻsh",
    3: "uch(?!un|uvchi|rash|rat|qun|ish|gan|di|oq|ar|ib)\\w*",
    4: "toʻrt\\w*|chorak\\w*",
    5: "besh\\w*",
    6: "olti\\w*",
    7: "yetti\\w*",
    8: "sakkiz\\w*",
    9: "toʻqqiz\\w*",
    10: "oʻn\\w{0,8}|oʻnlab",
    20: "yigirma\\w*",
    30: "oʻttiz\\w*",
    40: "qirq\\w*",
    50: "ellik\\w*|yarim|yarmi\\w*",
    60: "oltmish\\w*",
    70: "yetmish\\w*",
    80: "sakson\\w*",
    90: "toʻqson\\w*",
    100: "yuz(?:ta|dan|lab|inchi|ga|lik|tacha)?|asr\\w*",
    1000: "ming(?:ta|dan|lab|inchi|ga|lik|gacha)?\\w*",
    1000000: "million\\w*",
    1000000000: "milliard\\w*",
    1000000000000: "trillion\\w*",
}
_UZBEK_CYRILLIC = {
    0: "нол\\w*",
    1: "бир\\w*|якка\\w*|ягона\\w*",
    2: "икки\\w*|иккови?\\w*|жуфт\\w*|ярим\\w*|ярм\\w*",
    3: "уч(?!ун|увчи|раш|рат|қун|иш|ган|ди|оқ|ар|иб)\\w*",
    4: "тўрт\\w*|чорак\\w*",
    5: "беш\\w*",
    6: "олти\\w*",
    7: "етти\\w*",
    8: "саккиз\\w*",
    9: "тўққиз\\w*",
    10: "ўн\\w{0,8}",
    20: "йигирма\\w*",
    30: "ўттиз\\w*",
    40: "қирқ\\w*",
    50: "эллик\\w*",
    60: "олтмиш\\w*",
    70: "етмиш\\w*",
    80: "саксон\\w*",
    90: "тўқсон\\w*",
    100: "юз(?:та|дан|лаб|инчи|га|лик)?|аср\\w*",
    1000: "минг\\w*",
    1000000: "миллион\\w*",
    1000000000: "миллиард\\w*",
    1000000000000: "триллион\\w*",
}
_WORDS: Final = {
    ("en", "Latn"): _ENGLISH,
    ("ru", "Cyrl"): _RUSSIAN,
    ("uz", "Latn"): _UZBEK,
    ("uz", "Cyrl"): _UZBEK_CYRILLIC,
}
_REMEMBERED: Final = 1 << 14
"""Words of each kind of text."""
_THOUSAND = 1000
_HUNDRED = 100
_WORD = late_pattern(r"[^\W\d_]+(?:[ʻʼ'’][^\W\d_]*)*")
_BEHIND_DIGITS = late_pattern(r"\d[\s\u00a0-]?\Z")
"""«5 million»: the scale belongs to the digits."""
_ARTICLES: Final = frozenset({"a", "an", "one", "один", "одного", "одна", "одну", "bir", "бир"})
_JOINED = late_pattern(r"(?:[\s\u00a0-]+(?:and[\s\u00a0]+)?)")


def _compiled(words: Mapping[int, str]) -> tuple[tuple[int, re.Pattern[str]], ...]:
    return tuple((value, late_pattern(pattern)) for value, pattern in words.items())


_PATTERNS: Final = {kind: _compiled(words) for kind, words in _WORDS.items()}


class _NumberWord(NamedTuple):
    """A word of a text that may say a number."""

    text: str
    start: int
    end: int
    values: tuple[int, ...]
    """The numbers that it may say."""
    certain: int | None
    """The one that it says for certain."""


def number_words(text: str, kind: tuple[str, str]) -> frozenset[Decimal]:
    """Return every number that a text may say in words.

    It is generous: «second» may be 2 or a unit of time, and of «two hundred and five» 2, 100, 5, 200 and 205
    are returned. What is found here excuses a figure; it never accuses.

    Args:
        text: a plain text.
        kind: language and script.
    """
    found: set[Decimal] = set()
    run: list[int] = []
    end = -1
    for word in _in_text(text, kind):
        found.update(map(Decimal, word.values))
        if end < 0 or not _JOINED.fullmatch(text, end, word.start):
            run = []
        run.append(word.values[0])
        end = word.end
        found.update(_sums(run))
    return frozenset(found)


def says_alone(value: int, text: str, kind: tuple[str, str], but: re.Pattern[str]) -> bool:
    """Return whether a single word of a text may say a number, and has none of some other words in it.

    Args:
        value: the number.
        text: a plain text.
        kind: language and script.
        but: an expression of the other words.
    """
    if kind not in _CLUES:
        return False
    known = _SAID[kind]
    words = [word for spoken in _CLUES[kind].spoken(text) for word in _WORD.findall(spoken)]
    return any((said := known[word]) and value in said[0] and not but.search(word) for word in words)


@lru_cache(maxsize=1024)
def _in_text(text: str, kind: tuple[str, str]) -> tuple[_NumberWord, ...]:
    """Return the words of a text that may say numbers, in order; none in a language that is not known."""
    if kind not in _PATTERNS:
        return ()
    known = _SAID[kind]
    return tuple(
        [
            _NumberWord(match[0], *match.span(), *said)
            for place in _CLUES[kind].places(text)
            for match in _WORD.finditer(text, *place)
            if (said := known[match[0]]) is not None
        ]
    )


class _SaidByWord(dict[str, "tuple[tuple[int, ...], int | None] | None"]):
    """Word → the numbers that it may say, and the one that it says for certain; None where it says none."""

    def __init__(self, kind: tuple[str, str]) -> None:
        super().__init__()
        self._kind = kind

    def __missing__(self, written: str) -> tuple[tuple[int, ...], int | None] | None:
        """Look at a word that is not remembered."""
        said = self._looked_at(written.lower())
        if len(self) >= _REMEMBERED:
            self.clear()
        self[written] = said
        return said

    def _looked_at(self, word: str) -> tuple[tuple[int, ...], int | None] | None:
        if not _ANY[self._kind].fullmatch(word):
            return None
        certain = (value for value, pattern in _CERTAIN_PATTERNS[self._kind] if pattern.fullmatch(word))
        only = next(certain, None)
        found = tuple(value for value, pattern in _PATTERNS[self._kind] if pattern.fullmatch(word))
        return found or (abs(only or 0),), only


_SAID: Final = {kind: _SaidByWord(kind) for kind in _WORDS}


def _sums(run: list[int]) -> set[Decimal]:
    """Return the numbers that words in a row make, read from each of them on."""
    found = set()
    for start in range(len(run)):
        total = part = 0
        for value in run[start:]:
            if value >= _THOUSAND:
                total += max(part, 1) * value
                part = 0
            elif value == _HUNDRED and part:
                part *= value
            else:
                part += value
        found.add(Decimal(total + part))
    return found


@lru_cache(maxsize=1024)
def said_numbers(text: str, kind: tuple[str, str]) -> tuple[tuple[str, Decimal], ...]:
    """Return the numbers that a text says in words for certain, each with its words; ordinals are negative.

    Only plain cardinals and ordinals count, and a scale (*hundred* with a number before it, *million* without
    digits before it); so what is found here may accuse.

    Args:
        text: a plain text.
        kind: language and script.
    """
    if kind not in _CLUES or not _CLUES[kind].of(text) & _CERTAINLY:
        return ()
    found: list[tuple[str, Decimal]] = []
    for run in map(_without_article, _runs(text, kind)):
        values = [value for _, value in run]
        if None in values or (len(values) == 1 and abs(values[0] or 0) == _HUNDRED):
            continue
        certain = [value for value in values if value is not None]
        if len(certain) > 1 and min(certain) < 0:
            continue
        number = Decimal(certain[0]) if len(certain) == 1 else max(_sums(certain))
        found.append((" ".join(word for word, _ in run), number))
    return tuple(found)


def _without_article(run: list[tuple[str, int | None]]) -> list[tuple[str, int | None]]:
    """Return a row of number words without the article of a scale or an ordinal: «a million», «bir ming»."""
    (word, value), *rest = run
    following = (rest[0][1] or 0) if rest else 0
    is_article = value is None and word.lower() in _ARTICLES and (following >= _THOUSAND or following < 0)
    return rest if is_article else run


def _runs(text: str, kind: tuple[str, str]) -> list[list[tuple[str, int | None]]]:
    """Return the number words of a text in rows; a word that only may be a number has no value."""
    rows: list[list[tuple[str, int | None]]] = []
    end = -1
    for word in _in_text(text, kind):
        if (word.certain or 0) >= _THOUSAND and _BEHIND_DIGITS.search(text, 0, word.start):
            continue
        if end >= 0 and _JOINED.fullmatch(text, end, word.start):
            rows[-1].append((word.text, word.certain))
        else:
            rows.append([(word.text, word.certain)])
        end = word.end
    return rows


_CERTAIN: Final = {
    ("en", "Latn"): {
        2: "two|twice|doubled",
        3: "three|tripled",
        4: "four",
        5: "five",
        6: "six",
        7: "seven",
        8: "eight",
        9: "nine",
        10: "ten",
        11: "eleven",
        12: "twelve",
        13: "thirteen",
        14: "fourteen",
        15: "fifteen",
        16: "sixteen",
        17: "seventeen",
        18: "eighteen",
        19: "nineteen",
        20: "twenty",
        30: "thirty",
        40: "forty",
        50: "fifty",
        60: "sixty",
        70: "seventy",
        80: "eighty",
        90: "ninety",
        100: "hundred",
        1000: "thousands?",
        1000000: "millions?",
        1000000000: "billions?",
        -1: "first",
        -2: "second",
        -3: "third",
        -4: "fourth",
        -5: "fifth",
        -6: "sixth",
        -7: "seventh",
        -8: "eighth",
        -9: "ninth",
        -10: "tenth",
    },
    ("ru", "Cyrl"): {
        2: "дв(?:а|е|ух|ум|умя|ое|оих)|вдвое|дважды|удво\\w+",
        3: "тр(?:и|ёх|ех|ём|ем|емя|ое|оих)|втрое|трижды|утро(?:и\\w+|ен\\w+)",
        4: "четыр(?:е|ёх|ех|ём|ем|ьмя)|четвер(?:о|ых)",
        5: "пят(?:ь|и|ью|еро|ерых)",
        6: "шест(?:ь|и|ью|еро|ерых)",
        7: "сем(?:ь|и|ью|еро|ерых)",
        8: "вос(?:емь|ьми|емью)",
        9: "девят(?:ь|и|ью)",
        10: "десят(?:ь|и|ью)",
        11: "одиннадцат(?:ь|и)",
        12: "двенадцат(?:ь|и)",
        13: "тринадцат(?:ь|и)",
        14: "четырнадцат(?:ь|и)",
        15: "пятнадцат(?:ь|и)",
        16: "шестнадцат(?:ь|и)",
        17: "семнадцат(?:ь|и)",
        18: "восемнадцат(?:ь|и)",
        19: "девятнадцат(?:ь|и)",
        20: "двадцат(?:ь|и)",
        30: "тридцат(?:ь|и)",
        40: "сорока?",
        50: "пят(?:ьдесят|идесяти)",
        60: "шест(?:ьдесят|идесяти)",
        70: "сем(?:ьдесят|идесяти)",
        80: "вос(?:емьдесят|ьмидесяти)",
        90: "девяноста?о?",
        1000: "тысяч(?:а|ам|ами|ах|е|ей|и|у)?",
        1000000: "миллион(?:а|ам|ами|ах|е|ов|ом|у|ы)?",
        1000000000: "миллиард(?:а|ам|ами|ах|е|ов|ом|у|ы)?",
        -1: "перв(?:ый|ая|ое|ого|ому|ым|ом|ой|ую)",
        -2: "втор(?:ой|ая|ое|ого|ому|ым|ом|ую)",
        -3: "трет(?:ий|ья|ье|ьего|ьей|ьем|ью|ьему)",
        -4: "четв[её]рт(?:ый|ая|ое|ого|ой|ом|ую)",
        -5: "пят(?:ый|ая|ое|ого|ой|ом|ую)",
        -6: "шест(?:ой|ая|ое|ого|ом|ую)",
        -7: "седьм(?:ой|ая|ое|ого|ом|ую)",
        -8: "восьм(?:ой|ая|ое|ого|ом|ую)",
        -9: "девят(?:ый|ая|ое|ого|ой|ом|ую)",
        -10: "десят(?:ый|ая|ое|ого|ой|ом|ую)",
    },
    ("uz", "Latn"): {
        **{
            value: f"{word}(?:ta|tasi|tadan|tani|ov|ovi)?"
            for value, word in {
                2: "ikki",
                3: "uch",
                4: "toʻrt",
                5: "besh",
                6: "olti",
                7: "yetti",
                8: "sakkiz",
                9: "toʻqqiz",
                10: "oʻn",
                20: "yigirma",
                30: "oʻttiz",
                40: "qirq",
                50: "ellik",
                60: "oltmish",
                70: "yetmish",
                80: "sakson",
                90: "toʻqson",
                100: "yuz",
            }.items()
        },
        1000: "ming(?:ta|tadan|dan|ga|ni|ning|lab|larcha)?",
        1000000: "million(?:ta|tadan|dan|ga|ni|ning|lab|larcha)?",
        1000000000: "milliard(?:ta|tadan|dan|ga|ni|ning|lab|larcha)?",
        -1: "birinchi(?:si|sini|sida|sidan|siga)?",
        -2: "ikkinchi(?:si|sini|sida|sidan|siga)?",
        -3: "uchinchi",
        -4: "toʻrtinchi",
        -5: "beshinchi",
        -6: "oltinchi",
        -7: "yettinchi",
        -8: "sakkizinchi",
        -9: "toʻqqizinchi",
        -10: "oʻninchi",
    },
    ("uz", "Cyrl"): {
        **{
            value: f"{word}(?:та|таси|тадан|тани|ов|ови)?"
            for value, word in {
                2: "икки",
                3: "уч",
                4: "тўрт",
                5: "беш",
                6: "олти",
                7: "етти",
                8: "саккиз",
                9: "тўққиз",
                10: "ўн",
                20: "йигирма",
                30: "ўттиз",
                40: "қирқ",
                50: "эллик",
                100: "юз",
            }.items()
        },
        1000: "минг(?:та|тадан|дан|га|ни|нинг|лаб|ларча)?",
        1000000: "миллион(?:та|тадан|дан|га|ни|нинг|лаб|ларча)?",
        1000000000: "миллиард(?:та|тадан|дан|га|ни|нинг|лаб|ларча)?",
        -1: "биринчи(?:си|сини|сида|сидан|сига)?",
        -2: "иккинчи(?:си|сини|сида|сидан|сига)?",
        -3: "учинчи",
        -4: "тўртинчи",
        -5: "бешинчи",
    },
}
"""Plain cardinals, and ordinals below zero, in the forms that can be nothing else."""
_CERTAIN_PATTERNS: Final = {kind: _compiled(words) for kind, words in _CERTAIN.items()}


_PERHAPS, _CERTAINLY = 1, 2


class _NumberClues(WordClues):
    """What stands between spaces → whether a word of it may say a number, whether one surely does."""

    def __init__(self, known: _SaidByWord) -> None:
        super().__init__()
        self._known = known

    def looked_at(self, word: str) -> int:
        found = [said for one in _WORD.findall(word) if (said := self._known[one]) is not None]
        certain = any(only is not None for _, only in found)
        return _PERHAPS * bool(found) | _CERTAINLY * certain


_CLUES: Final = {kind: _NumberClues(known) for kind, known in _SAID.items()}


def may_say_number(word: str) -> bool:
    """Return whether what stands between spaces says a number for certain, in any language."""
    return any(
        said is not None and said[1] is not None
        for one in _WORD.findall(word)
        for known in _SAID.values()
        for said in [known[one]]
    )


_ANY: Final = {
    kind: late_pattern("|".join([*words.values(), *_CERTAIN[kind].values()]))
    for kind, words in _WORDS.items()
}
"""One expression for all numbers of a language: most words are none."""

"""Numbers in words, in English, Russian and Uzbek."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_ENGLISH = {
    0: "zero|nil",
    1: "one|once|first|single|an?|another|per",
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
    1: "од(?:ин|н\\w{1,3})|перв\\w+|раз|единств\\w+|одно\\w+",
    2: "дв(?:а|е|ое|оих|оим|оими)|втор\\w+|об[аеои]\\w*|вдвое|дважды|вдвоём|дву\\w+|пар[аыуе]|пол\\w*",
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
    1000: "тысяч\\w*",
    1000000: "миллион\\w*",
    1000000000: "миллиард\\w*",
    1000000000000: "триллион\\w*",
}
_UZBEK = {
    0: "nol\\w*",
    1: "bir\\w*|yakka\\w*|yagona\\w*|yolgʻiz",
    2: "ikki\\w*|ikkov\\w*|juft\\w*|yarim\\w*|yarm\\w*|qoʻsh",
    3: "uch\\w*",
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
    3: "уч\\w*",
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
_THOUSAND = 1000
_HUNDRED = 100
_WORD = re.compile(r"[^\W\d_]+(?:[ʻʼ'’][^\W\d_]*)*")
_JOINED = re.compile(r"(?:[\s\u00a0-]+(?:and[\s\u00a0]+)?)")


def _compiled(words: Mapping[int, str]) -> tuple[tuple[int, re.Pattern[str]], ...]:
    return tuple((value, re.compile(f"(?:{pattern})", re.IGNORECASE)) for value, pattern in words.items())


_PATTERNS: Final = {kind: _compiled(words) for kind, words in _WORDS.items()}


def number_words(text: str, kind: tuple[str, str]) -> frozenset[Decimal]:
    """Return every number that a text may say in words.

    It is generous: «second» may be 2 or a unit of time, and of «two hundred and five» 2, 100, 5, 200 and 205
    are returned. What is found here excuses a figure; it never accuses.

    Args:
        text: a plain text.
        kind: language and script.
    """
    patterns = _PATTERNS.get(kind)
    if patterns is None:
        return frozenset()
    found: set[Decimal] = set()
    run: list[int] = []
    end = -1
    for match in _WORD.finditer(text):
        values = [value for value, pattern in patterns if pattern.fullmatch(match[0])]
        found.update(map(Decimal, values))
        if not values:
            run = run if match[0].lower() == "and" else []
            continue
        if end < 0 or not _JOINED.fullmatch(text, end, match.start()):
            run = []
        run.append(values[0])
        end = match.end()
        found.update(_sums(run))
    return frozenset(found)


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

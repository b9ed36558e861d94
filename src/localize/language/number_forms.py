"""The forms that numerals take in English, Russian and Uzbek: those that may say a number, and those that do.

Rules: numerals and their cases as the grammars of the three languages give them.
"""

from __future__ import annotations

from typing import Final

from localize.late_pattern import late_pattern

_ENGLISH = {
    0: "zero|nil|goalless|scoreless",
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
    "|повторн\\w+|пол(?:овин\\w*|года|часа|дня|века|минуты|миллиона|миллиарда|тысячи|сотни)",
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
    2000: "двухтысячн\\w+",
    1000000: "\\w*миллион\\w*",
    1000000000: "\\w*миллиард\\w*",
    1000000000000: "\\w*триллион\\w*",
}
_UZBEK = {
    0: "nol\\w*",
    1: "bir\\w*|bitta\\w*|yakka\\w*|yagona\\w*|yolgʻiz",
    2: "ikki\\w*|ikkov\\w*|juft\\w*|yarim\\w*|yarmi\\w*|qoʻsh",
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
    1: "бир\\w*|битта\\w*|якка\\w*|ягона\\w*",
    2: "икки\\w*|иккови?\\w*|жуфт\\w*|ярим\\w*|ярми\\w*",
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
WORDS: Final = {
    ("en", "Latn"): _ENGLISH,
    ("ru", "Cyrl"): _RUSSIAN,
    ("uz", "Latn"): _UZBEK,
    ("uz", "Cyrl"): _UZBEK_CYRILLIC,
}
"""By language and script: number → the words that may say it, generously; a quarter may be four."""

_ADJECTIVE = "(?:ый|ой|ая|ое|ого|ому|ым|ом|ую)"
"""Endings of a Russian ordinal in the singular; in the plural it may be of years: «двадцатые»."""
_TEENS = {
    11: "одиннадцат",
    12: "двенадцат",
    13: "тринадцат",
    14: "четырнадцат",
    15: "пятнадцат",
    16: "шестнадцат",
    17: "семнадцат",
    18: "восемнадцат",
    19: "девятнадцат",
    20: "двадцат",
    30: "тридцат",
}
_CERTAIN_ENGLISH = {
    2: "two|twice|doubled|twofold|both",
    3: "three|tripled|thrice|threefold",
    4: "four|quadrupled|fourfold",
    5: "five|fivefold",
    6: "six",
    7: "seven",
    8: "eight",
    9: "nine",
    10: "ten|tenfold",
    11: "eleven",
    12: "twelve|dozen",
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
    -11: "eleventh",
    -12: "twelfth",
    -13: "thirteenth",
    -14: "fourteenth",
    -15: "fifteenth",
    -16: "sixteenth",
    -17: "seventeenth",
    -18: "eighteenth",
    -19: "nineteenth",
    -20: "twentieth",
    -30: "thirtieth",
    -40: "fortieth",
    -50: "fiftieth",
    -60: "sixtieth",
    -70: "seventieth",
    -80: "eightieth",
    -90: "ninetieth",
}
_CERTAIN_RUSSIAN = {
    2: "дв(?:а|е|ух|ум|умя|ое|оих)|об(?:а|е|оих|еих|оим|еим|оими|еими)|вдвое|дважды|удво(?:и\\w+|ен\\w+)",
    3: "тр(?:и|ёх|ех|ём|ем|емя|ое|оих)|втрое|трижды|утро(?:и\\w+|ен\\w+)",
    4: "четыр(?:е|ёх|ех|ём|ем|ьмя)|четвер(?:о|ых)|вчетверо|учетвер\\w+",
    5: "пят(?:ь|и|ью|еро|ерых)|впятеро",
    6: "шест(?:ь|и|ью|еро|ерых)|вшестеро",
    7: "сем(?:ь|и|еро|ерых)",
    8: "вос(?:емь|ьми|емью|ьмью)",
    9: "девят(?:ь|и|ью)",
    10: "десят(?:ь|и|ью)|вдесятеро",
    **{value: f"{stem}(?:ь|и|ью)" for value, stem in _TEENS.items()},
    12: "двенадцат(?:ь|и|ью)|дюжин(?:а|ы|у|е|ой)",
    40: "сорока?",
    50: "пят(?:ьдесят|идесяти|ьюдесятью)",
    60: "шест(?:ьдесят|идесяти|ьюдесятью)",
    70: "сем(?:ьдесят|идесяти|ьюдесятью)",
    80: "вос(?:емьдесят|ьмидесяти|емьюдесятью|ьмьюдесятью)",
    90: "девяност[оа]",
    100: "ст[оа]",
    200: "двести|двухсот|двум(?:стам|ястами)|двухстах",
    300: "триста|тр[её]х(?:сот|стах)|тр[её]мстам|тремястами",
    400: "четыреста|четыр[её]х(?:сот|стах)|четыр[её]мстам",
    500: "пят(?:ьсот|исот|истам|ьюстами|истах)",
    600: "шест(?:ьсот|исот|истам|ьюстами|истах)",
    700: "сем(?:ьсот|исот|истам|ьюстами|истах)",
    800: "вос(?:емьсот|ьмисот|ьмистам|ьмистах)",
    900: "девят(?:ьсот|исот|истам|ьюстами|истах)",
    1000: "тысяч(?:а|ам|ами|ах|е|ей|и|у)?",
    1000000: "миллион(?:а|ам|ами|ах|е|ов|ом|у|ы)?",
    1000000000: "миллиард(?:а|ам|ами|ах|е|ов|ом|у|ы)?",
    -1: "перв(?:ый|ая|ое|ого|ому|ым|ом|ой|ую)",
    -2: "втор(?:ой|ая|ое|ого|ому|ым|ом|ую)",
    -3: "трет(?:ий|ья|ье|ьего|ьей|ьем|ью|ьему|ьим)",
    -4: f"четв[её]рт{_ADJECTIVE}",
    -5: f"пят{_ADJECTIVE}",
    -6: f"шест{_ADJECTIVE}",
    -7: f"седьм{_ADJECTIVE}",
    -8: f"восьм{_ADJECTIVE}",
    -9: f"девят{_ADJECTIVE}",
    -10: f"десят{_ADJECTIVE}",
    **{-value: f"{stem}{_ADJECTIVE}" for value, stem in _TEENS.items()},
    -40: f"сороков{_ADJECTIVE}",
    -50: f"пятидесят{_ADJECTIVE}",
    -60: f"шестидесят{_ADJECTIVE}",
    -70: f"семидесят{_ADJECTIVE}",
    -80: f"восьмидесят{_ADJECTIVE}",
    -90: f"девяност{_ADJECTIVE}",
}
_UZBEK_STEMS = {
    2: ("ikki", "икки"),
    3: ("uch", "уч"),
    4: ("toʻrt", "тўрт"),
    5: ("besh", "беш"),
    6: ("olti", "олти"),
    7: ("yetti", "етти"),
    8: ("sakkiz", "саккиз"),
    9: ("toʻqqiz", "тўққиз"),
    10: ("oʻn", "ўн"),
    20: ("yigirma", "йигирма"),
    30: ("oʻttiz", "ўттиз"),
    40: ("qirq", "қирқ"),
    50: ("ellik", "эллик"),
    60: ("oltmish", "олтмиш"),
    70: ("yetmish", "етмиш"),
    80: ("sakson", "саксон"),
    90: ("toʻqson", "тўқсон"),
    100: ("yuz", "юз"),
}
_COUNTED = (
    "(?:ta(?:si)?(?:ni|ning|ga|da|dan|dagi|gacha|cha)?|ov(?:i|ini|ining|iga)?|ala(?:si)?\\w*|ga|ni|gacha|da|dagi|larda)?",
    "(?:та(?:си)?(?:ни|нинг|га|да|дан|даги|гача|ча)?|ов(?:и|ини|ининг|ига)?|ала(?:си)?\\w*|га|ни|гача|да|даги|ларда)?",
)
"""Endings of an Uzbek numeral that counts; with «-dan» alone it is the whole of a fraction."""
_IN_ORDER = ("i?nchi(?:si)?(?:ni|ning|ga|da|dagi|gacha)?", "и?нчи(?:си)?(?:ни|нинг|га|да|даги|гача)?")
"""Endings of an ordinal; with «-dan» it is «secondly»."""
_SCALED = ("(?:ta|tadan|dan|ga|ni|ning|lab|larcha)?", "(?:та|тадан|дан|га|ни|нинг|лаб|ларча)?")


def _uzbek(script: int) -> dict[int, str]:
    """Return the certain forms of Uzbek numerals in Latin (0) or Cyrillic (1) letters."""
    counted, in_order, scaled = (endings[script] for endings in (_COUNTED, _IN_ORDER, _SCALED))
    stems = {value: stem[script] for value, stem in _UZBEK_STEMS.items()}
    face = stems.pop(100)
    return {
        **{value: f"{stem}{counted}" for value, stem in stems.items()},
        100: f"{face}(?:{'та' if script else 'ta'}\\w*)?",
        1000: f"{'минг' if script else 'ming'}{scaled}",
        1000000: f"{'миллион' if script else 'million'}{scaled}",
        1000000000: f"{'миллиард' if script else 'milliard'}{scaled}",
        -1: f"{'бир' if script else 'bir'}{in_order}",
        **{-value: f"{stem}{in_order}" for value, stem in stems.items()},
    }


CERTAIN: Final = {
    ("en", "Latn"): _CERTAIN_ENGLISH,
    ("ru", "Cyrl"): _CERTAIN_RUSSIAN,
    ("uz", "Latn"): _uzbek(0),
    ("uz", "Cyrl"): _uzbek(1),
}
"""By language and script: plain cardinals, and ordinals below zero, in the forms that can be nothing else."""
SPANS: Final = late_pattern(r"centur\w+|decades?|noon|midday|век\w*|столет\w+|asr\w*|аср\w*")
"""Words that may say a number by what they mean; they count none beside them: «the twenty-first century»."""
PARTS: Final = late_pattern(r"quarters?|hal(?:f|ves)|четверт\w+|половин\w+|chora\w+|yarm\w+|чора\w+|ярм\w+")
"""Parts that an ordinal counts without being one of them: the first quarter, вторая половина."""
_CASES = ("(?:i|da|ga|dan|ni|ning|gacha)?", "(?:и|да|га|дан|ни|нинг|гача)?")
ONE: Final = late_pattern(
    f"one|од(?:ин|на|но|ного|ной|ну|ному|ним|нём)|bir(?:ta)?{_CASES[0]}|bitta\\w*|бир(?:та)?{_CASES[1]}|битта\\w*"
)
"""Forms of «one», which counts for certain only behind tens or hundreds: elsewhere it may be an article."""
_COMPOUND_TENS = {
    "двадцати": 20,
    "тридцати": 30,
    "сорока": 40,
    "пятидесяти": 50,
    "шестидесяти": 60,
    "семидесяти": 70,
    "восьмидесяти": 80,
    "девяносто": 90,
    "девяности": 90,
}
_COMPOUND_UNITS = {
    "одно": 1,
    "двух": 2,
    "дву": 2,
    "трёх": 3,
    "трех": 3,
    "четырёх": 4,
    "четырех": 4,
    "пяти": 5,
    "шести": 6,
    "семи": 7,
    "восьми": 8,
    "девяти": 9,
    "десяти": 10,
    **{f"{stem}и": value for value, stem in _TEENS.items() if value not in _COMPOUND_TENS.values()},
}
_COMPOUND = late_pattern(
    f"({'|'.join(_COMPOUND_TENS)})?({'|'.join(sorted(_COMPOUND_UNITS, key=len, reverse=True))})?"
    "(?:лет(?!ел)|годов|годич|этаж|комнат|дневн|часов|минутн|секундн|месячн|недельн|кратн|процентн|местн"
    "|метров|километров|тонн|градусн)\\w+"
)


def compound(word: str) -> int | None:
    """Return the number that begins a Russian compound: 25 of «двадцатипятилетний»; None without one."""
    match = _COMPOUND.fullmatch(word)
    if not match or not (match[1] or match[2]):
        return None
    return _COMPOUND_TENS.get(match[1] or "", 0) + _COMPOUND_UNITS.get(match[2] or "", 0)

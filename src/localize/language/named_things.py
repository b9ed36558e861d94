"""Days, months, currencies and measures, as English, Russian and Uzbek running text names them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from localize.frozen import frozen
from localize.language.figure_dates import figure_dates
from localize.language.number_words import cardinals
from localize.language.word_clues import CURRENCY, DATE, DAY, DIGIT, MONTH, SIGN, clues
from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_WEEKDAYS: Final = {
    "Monday": ("Monday", "понедельн", "dushanba", "душанба"),
    "Tuesday": ("Tuesday", "вторни[кч]", "seshanba", "сешанба"),
    "Wednesday": ("Wednesday", "сред[аыуе](?![^\\W\\d_])", "chorshanba", "чоршанба"),
    "Thursday": ("Thursday", "четверг", "payshanba", "пайшанба"),
    "Friday": ("Friday", "пятни[цч]", "juma(?!n|l)", "жума(?!н|л)"),
    "Saturday": ("Saturday", "суббот", "shanba", "шанба"),
    "Sunday": ("Sunday", "воскрес(?:ень|н)", "yakshanba", "якшанба"),
}
_WHEN: Final = "(?:(?<=mid-)|(?<=early as )|(?<=late as )|{}|{})".format(
    re.sub(
        r"\w+",
        "(?<=\\\\b\\g<0> to )",
        "moved|shifted|postponed|delayed|rescheduled|extended|prolonged|February|April|January|June",
    ),
    re.sub(
        r"\w+",
        "(?<=\\\\b\\g<0>[ \u00a0\u202f])",
        "in|of|from|since|until|till|by|before|after|during|last|next|this|early|late|between|around|every|each",
    ),
)
"""What stands before «May» and «March» only where they are months."""
_SPACE: Final = "[ \u00a0\u202f]"
_MONTHS: Final = {
    "January": ("January|Jan\\.", "январ", "yanvar", "январ"),
    "February": ("February|Feb\\.", "феврал", "fevral", "феврал"),
    "March": (
        rf"M(?:arch|ARCH)(?={_SPACE}\d|, \d{{4}})|(?<=\d{_SPACE})M(?:arch|ARCH)|{_WHEN}March",
        "март[аеу]?(?![^\\W\\d_])",
        r"mart(?:da|ga|dan|ning|dagi|gacha)?(?![^\W\d_])",
        "март",
    ),
    "April": ("April|Apr\\.", "апрел", "aprel", "апрел"),
    "May": (
        rf"May(?={_SPACE}\d|, \d{{4}})|(?<=\d{_SPACE})May|{_WHEN}May",
        r"ма(?:я|е|й|ю)(?![^\W\d_])",
        r"may(?: oy|da|ga|dan|ning|dagi|gacha)?(?![^\W\d_])",
        r"май(?: ой|да|га|дан|нинг|даги|гача)?(?![^\W\d_])",
    ),
    "June": ("June", "июн[ьяею]", "iyun", "июн"),
    "July": ("July", "июл[ьяею]", "iyul", "июл"),
    "August": ("August|Aug\\.", "август", "avgust", "август"),
    "September": ("September|Sept?\\.", "сентябр", "sent[ay]+br", "сент[ая]бр"),
    "October": ("October|Oct\\.", "октябр", "okt[ay]+br", "окт[ая]бр"),
    "November": ("November|Nov\\.", "ноябр", "noyabr", "ноябр"),
    "December": ("December|Dec\\.", "декабр", "dekabr", "декабр"),
}
"""In English, Russian, and Uzbek in both scripts."""
_COLUMNS: Final = {("en", "Latn"): 0, ("ru", "Cyrl"): 1, ("uz", "Latn"): 2, ("uz", "Cyrl"): 3}
_CURRENCIES: Final = {
    "dollar": r"dollars?|USD|доллар\w*|долл|dollar\w*",
    "euro": r"euros?|EUR|евро|yevro\w*|евро\w*",
    "pound sterling": r"pounds? sterling|GBP|фунт\w* стерлинг\w*|funt sterling\w*",
    "rouble": r"roubles?|rubles?|RUB|руб\w*|rubl\w*|рубль\w*",
    "soum": r"so[ou]ms?|sums?(?= )|UZS|сум(?:а|ов|ы|у|ом|ам|ах)?|soʻm\w*|сўм\w*",
    "tenge": r"tenge|KZT|тенге|tenge\w*",
    "yuan": r"yuan|renminbi|CNY|юан\w*|yuan\w*",
    "yen": r"yen|JPY|иен\w*|йен\w*|iyena\w*|yen\w{0,3}",
    "lira": r"liras?|TRY|лир[аыуе]?|lira\w*",
    "rupee": r"rupees?|INR|рупи[йяеию]\w*|rupiya\w*",
    "franc": r"francs?|CHF|франк\w*|frank\w*",
    "somoni": r"somoni|сомони|somoniy\w*",
    "krona": r"SEK|NOK|DKK|CZK|kron[aeo]r?|крон(?:а|ы|у)?|koruna|koruny",
    "manat": r"manats?|AZN|TMT|манат\w*|manat\w*",
    "dirham": r"dirhams?|AED|дирхам\w*|дирҳам\w*",
    "dinar": r"dinars?|динар\w*|dinor\w*",
    "rial": r"rials?|riyals?|IRR|SAR|риал\w*|риял\w*",
    "hryvnia": r"hryvnias?|UAH|гривн\w*|гривен|grivna\w*",
    "zloty": r"zlot(?:y|ys|ych)|PLN|злот\w+|zlotiy\w*",
    "shekel": r"shekels?|ILS|шекел\w*",
    "forint": r"forints?|HUF|форинт\w*",
    "peso": r"pesos?|песо",
    "rupiah": r"rupiahs?|IDR",
    "som": r"KGS|сом(?:а|ов|ы|у|ом|ам|ах|га|да|дан|ни|нинг|лик)?|som(?:ga|da|dan|ni|ning|lik|gacha)",
}
_SIGNS: Final = {
    "dollar": "$",
    "euro": "€",
    "pound sterling": "£",
    "rouble": "₽",
    "tenge": "₸",
    "yen": "¥",
    "lira": "₺",
    "rupee": "₹",
}
_MEASURES: Final = {
    "mass": {
        "milligram": r"mg|milligrams?|мг|миллиграмм\w*|milligramm\w*",
        "gram": r"g|grams?|grammes?|гр?|грамм\w*|gramm\w*|gr",
        "kilogram": r"kg|kgs|kilos?|kilograms?|kilogrammes?|кг|килограмм\w*|кило|kilogramm\w*|kilo",
        "tonne": r"t|tonnes?|tons?|т|тонн\w*|tonna\w*",
        "pound": r"lbs?|pounds?|фунт\w*|funt\w*",
        "centner": r"centners?|quintals?|ц|центнер\w*|sentner\w*",
    },
    "length": {
        "millimetre": r"mm|millimet(?:re|er)s?|мм|миллиметр\w*|millimetr\w*",
        "centimetre": r"cm|centimet(?:re|er)s?|см|сантиметр\w*|santimetr\w*|sm",
        "metre": r"m|met(?:re|er)s?|м|метр\w*|metr\w*",
        "kilometre": r"km|kilomet(?:re|er)s?|км|километр\w*|kilometr\w*",
        "mile": r"miles?|мил[ьяией]+|mil|milya\w*",
        "foot": r"feet|foot|ft|фут\w*|fut\w*",
        "inch": r"inch(?:es)?|дюйм\w*|dyuym\w*",
        "yard": r"yards?|ярд\w*|yard\w*",
    },
    "volume": {
        "millilitre": r"ml|millilit(?:re|er)s?|мл|миллилитр\w*|millilitr\w*",
        "litre": r"l|lit(?:re|er)s?|л|литр\w*|litr\w*",
        "gallon": r"gallons?|галлон\w*|gallon\w*",
        "barrel": r"barrels?|баррел\w*|barrel\w*",
    },
    "space": {
        "square metre": r"sq\.? ?m|square met(?:re|er)s?|m²|кв\.? ?м(?:етр\w*)?|м²|квадратн\w+ метр\w*"
        r"|kv\.? ?m(?:etr\w*)?|kvadrat metr\w*|кв\.? ?метр\w*|квадрат метр\w*",
        "square kilometre": r"sq\.? ?km|square kilomet(?:re|er)s?|km²|кв\.? ?км|км²|квадратн\w+ километр\w*"
        r"|kv\.? ?km|kvadrat kilometr\w*|квадрат километр\w*",
        "hectare": r"ha|hectares?|га|гектар\w*|gektar\w*",
        "acre": r"acres?|акр\w*|akr\w*",
        "are": r"ares|сот(?:ка|ки|ок|ку)|sotix\w*",
        "cubic metre": r"cu\.? ?m|cubic met(?:re|er)s?|m³|куб\.? ?м(?:етр\w*)?|м³|кубометр\w*"
        r"|кубическ\w+ метр\w*|kub\.? ?m(?:etr\w*)?|kubometr\w*",
    },
    "energy": {
        "watt hour": r"Wh|Вт·?ч|Vt·?soat",
        "kilowatt hour": r"kWh|кВт[·⋅ -]?ч\w*|kVt[·⋅ -]?soat\w*",
        "megawatt hour": r"MWh|МВт[·⋅ -]?ч\w*|MVt[·⋅ -]?soat\w*",
        "watt": r"W|watts?|Вт|ватт\w*|Vt|vatt\w*",
        "kilowatt": r"kW|kilowatts?|кВт|киловатт\w*|kVt|kilovatt\w*",
        "megawatt": r"MW|megawatts?|МВт|мегаватт\w*|MVt|megavatt\w*",
        "gigawatt": r"GW|gigawatts?|ГВт|гигаватт\w*|GVt|gigavatt\w*",
    },
    "time": {
        "second": r"secs?|seconds?|сек|секунд\w*|soniya\w*|sekund\w*",
        "minute": r"min|mins|minutes?|мин|минут\w*|daqiqa\w*|minut\w*|дақиқа\w*",
        "hour": r"h|hrs?|hours?|ч|час\w*|soat\w*|соат\w*",
        "day": r"days?|д(?:ень|ня|ней|не)\b|сут(?:ки|ок)|kun\w*|кун\w*|sutka\w*",
        "week": r"weeks?|недел\w*|hafta\w*|ҳафта\w*",
        "month": r"months?|месяц\w*|мес|oy(?:lik|ga|da|dan|ni|ning|i)?|ой(?:лик|га|да|дан|ни|нинг|и)?",
        "year": r"years?|yrs?|лет|год\w*|yil\w*|йил\w*|yosh\w*|ёш\w*|летн\w*",
    },
    "speed": {
        "kilometre per hour": r"km/h|kmh|kph|(?:km|kilomet(?:re|er)s?) (?:per|an) hour|км/ч|км в час|км/соат"
        r"|километр\w* в час|km/soat|kilometr/soat",
        "kilometre per second": r"km/s|kilomet(?:re|er)s? (?:per|a) second|км/с|километр\w* в секунду"
        r"|km/soniya|kilometr/soniya",
        "metre per second": r"m/s|met(?:re|er)s? (?:per|a) second|м/с|метр\w* в секунду|m/soniya|metr/soniya",
        "metre per hour": r"m/h|met(?:re|er)s? (?:per|an) hour|м/ч|метр\w* в час|m/soat|metr/soat",
        "mile per hour": r"mph|miles? (?:per|an) hour|мил[ьяией]+ в час|mil/soat",
        "knot": r"knots?|узл\w+",
    },
    "temperature": {
        "Celsius": r"°\s?C|degrees? Celsius|градус\w* Цельси\w+|daraja Selsiy\w*",
        "Fahrenheit": r"°\s?F|degrees? Fahrenheit|градус\w* Фаренгейт\w+|daraja Farengeyt\w*",
    },
}
_NUMBERED = late_pattern(r"(\d(?<![\w.,].)\d*(?:[.,]\d+)?)[\s\u00a0\u202f-]?(?=[^\W\d_]|°)")


@lru_cache(maxsize=1024)
def weekdays(text: str, kind: tuple[str, str]) -> frozenset[str] | None:
    """Return the days of the week that a text names; None where its language and script are not known."""
    if kind not in _DAY_NAMES:
        return None
    return _DAY_NAMES[kind].within(text) if clues(text) & DAY else frozenset()


@lru_cache(maxsize=1024)
def months(text: str, kind: tuple[str, str]) -> frozenset[str] | None:
    """Return the months that a text names, in words or in a date in figures.

    «may» and «march» count where they can be nothing else, and a date that may be read in two ways does not.
    """
    if kind not in _MONTH_NAMES:
        return None
    found = _MONTH_NAMES[kind].within(text) if clues(text) & MONTH else frozenset[str]()
    if clues(text) & DATE:
        found = found.union(*(one.months.values() for one in figure_dates(text, kind[0]) if one.is_certain))
    return found


def day_places(text: str, kind: tuple[str, str]) -> tuple[tuple[str, int, int], ...]:
    """Return where a text names days of the week and months in words: each name with its start and end."""
    if kind not in _DAY_NAMES or not clues(text) & (DAY | MONTH):
        return ()
    return tuple(
        (name, *match.span())
        for names in (_DAY_NAMES[kind], _MONTH_NAMES[kind])
        for name in sorted(names.within(text))
        for match in names.each[name].finditer(text)
    )


def doubtful_months(text: str, language: str) -> frozenset[str]:
    """Return the months of the dates in figures that may be read in two ways: 10/12/2024."""
    if not clues(text) & DATE:
        return frozenset()
    dates = figure_dates(text, language)
    return frozenset(month for one in dates if not one.is_certain for month in one.months.values())


@lru_cache(maxsize=1024)
def currencies(text: str) -> frozenset[str]:
    """Return the currencies that a text names, by word or sign."""
    if not clues(text) & (CURRENCY | SIGN):
        return frozenset()
    return _CURRENCY_NAMES.within(text).union(_CURRENCY_NAMES.at(f"{text[:1].lower()}{text[1:]}", 0))


def sums_of_money(text: str) -> tuple[tuple[str, str], ...]:
    """Return number and currency of each sum that a text gives in figures, by the word or sign beside it."""
    return tuple(
        (match["number"].replace(",", "."), currency)
        for match in _SUM.finditer(text)
        for currency in sorted(currencies(match["sign"] or match["word"] or ""))
    )


_SUM = late_pattern(
    r"(?P<sign>[$€£₽₸¥₺₹])?\s?(?<![\w.,])(?P<number>\d+(?:[.,]\d+)?)(?![\d.,]*\d)(?:\s(?P<word>[^\W\d_]+))?"
)


@lru_cache(maxsize=1024)
def measures(text: str) -> frozenset[tuple[str, str, str]]:
    """Return number, dimension and unit of each measure that a text gives in figures."""
    if not clues(text) & DIGIT:
        return frozenset()
    return frozenset(
        (match[1].replace(",", "."), dimension, name)
        for match in _NUMBERED.finditer(text)
        if (words := _FEW_WORDS.match(text, match.end()))
        for dimension, name in (_speed(text, match) or _units(words[0]))
    )


def _speed(text: str, number: re.Match[str]) -> tuple[tuple[str, str], ...]:
    """Return a speed that Uzbek says with its time before the number: soatiga 90 kilometr."""
    time = _TIME_BEFORE.search(text, max(number.start() - _TIME, 0), number.start())
    length = _LENGTH_BEHIND.match(text, number.end()) if time else None
    if time is None or length is None:
        return ()
    lengths = "metre" if length[0].casefold() in _METRES else "kilometre"
    return (("speed", f"{lengths} per {'hour' if time[0].casefold()[2] in _HOUR else 'second'}"),)


_TIME: Final = 12
"""Characters of the longest word of time before a number, and the space behind it."""
_TIME_BEFORE: Final = late_pattern(
    r"\b(?:soat|sekund|soniya|соат|секунд|сония)(?:s?iga|с?ига)\s$", re.IGNORECASE
)
_LENGTH_BEHIND: Final = late_pattern(r"(?:km|kilometr|км|километр|metr|метр|m\b|м\b)", re.IGNORECASE)
_METRES: Final = frozenset({"m", "м", "metr", "метр"})
_HOUR: Final = frozenset("aа")
"""The third letters of «soat» and «соат»; those of «sekund» and «soniya» are others."""


@lru_cache(maxsize=1024)
def said_measures(text: str, kind: tuple[str, str]) -> frozenset[tuple[str, str, str]]:
    """Return number, dimension and unit of each measure whose number a text says in words: three hours."""
    return frozenset(
        (str(number), dimension, name)
        for _, end, number in cardinals(text, kind)
        if (words := _FEW_WORDS.match(text, end + 1)) and text[end : end + 1] in _BETWEEN
        for dimension, name in _units(words[0])
    )


_BETWEEN: Final = frozenset(" -\u00a0")
"""What stands between a number in words and its unit."""


def unit_behind(text: str, at: int) -> str:
    """Return the unit of measure that stands at a place of a text, behind a number; empty where none does."""
    begin = text[at : at + 1]
    place = at + 1 if begin.isspace() or begin == "-" else at
    begin = text[place : place + 1]
    if not (begin.isalpha() or begin == "°"):
        return ""
    words = _FEW_WORDS.match(text, place)
    return next((unit for _, unit in _units(words[0])), "") if words else ""


@lru_cache(maxsize=4096)
def _units(text: str) -> tuple[tuple[str, str], ...]:
    """Return dimension and name of each unit with which a text begins."""
    return tuple(
        (dimension, name) for dimension, names in _MEASURE_NAMES.items() for name in names.at(text, 0)
    )


_FEW_WORDS = late_pattern(r"\S+(?:\s\S*){0,2}")
"""No unit has more words."""


@frozen
class _Names:
    """The expressions of some names, with cheap tests before them, since most texts have none."""

    each: Mapping[str, re.Pattern[str]]
    any: re.Pattern[str]
    beginnings: Mapping[str, tuple[str, ...]]
    """What each may begin with, in lower case."""

    def within(self, text: str) -> frozenset[str]:
        """Return the names that a text has."""
        lower = text.lower()
        return frozenset(
            name
            for name, beginnings in self.beginnings.items()
            if any(map(lower.__contains__, beginnings)) and self.each[name].search(text)
        )

    def at(self, text: str, place: int) -> tuple[str, ...]:
        """Return the names that stand at a place of a text."""
        if not self.any.match(text, place):
            return ()
        return tuple(name for name, pattern in self.each.items() if pattern.match(text, place))


_WORD_BEGINS: Final = r"(?<![^\W\d_])"


def _names(
    branches: Mapping[str, str],
    flags: int = 0,
    *,
    before: str = _WORD_BEGINS,
    behind: str = "",
    signs: Mapping[str, str] | None = None,
) -> _Names:
    """Compile names, each written in some ways, between what has to stand before and behind; or as a sign."""
    written = {name: f"{before}(?:{pattern}){behind}" for name, pattern in branches.items()}
    beginnings = {name: tuple(_beginnings(pattern)) for name, pattern in branches.items()}
    for name, sign in (signs or {}).items():
        written[name] += f"|{re.escape(sign)}"
        beginnings[name] += (sign,)
    each = {name: late_pattern(pattern, flags) for name, pattern in written.items()}
    return _Names(each, late_pattern("|".join(written.values()), flags), beginnings)


def _beginnings(pattern: str) -> Iterator[str]:
    """Yield the letters that each branch of an expression begins with for certain, in lower case."""
    for branch in _GROUP.sub("(", pattern).split("|"):
        letters = _LETTERS.match(branch)
        yield letters[1].lower() if letters else ""


_GROUP = late_pattern(r"\((?:[^()]|\([^()]*\))*\)")
_LETTERS = late_pattern(r"\(?((?:[^\W\d_](?![?*{]))*)")


def _by_kind(names: Mapping[str, tuple[str, ...]]) -> dict[tuple[str, str], _Names]:
    """Return the names of each language; English alone writes these with capitals."""
    return {
        kind: _names(
            {name: _shouted(patterns[column]) for name, patterns in names.items()},
            0 if column == 0 else re.IGNORECASE,
        )
        for kind, column in _COLUMNS.items()
    }


def _shouted(name: str) -> str:
    """Return a plain name, also in capitals alone, as in a headline."""
    return f"{name}|{name.upper()}" if name.isalpha() else name


_DAY_NAMES: Final = _by_kind(_WEEKDAYS)
_MONTH_NAMES: Final = _by_kind(_MONTHS)
_CURRENCY_NAMES: Final = _names(_CURRENCIES, behind=r"(?!\w)", signs=_SIGNS)
_MEASURE_NAMES: Final = {
    dimension: _names(patterns, before="", behind=r"(?![^\W\d_])")
    for dimension, patterns in _MEASURES.items()
}

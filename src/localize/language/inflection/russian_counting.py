"""Russian: what stands beside a number: 21 рубль, 2 рубля, пять рублей, 1,5 рубля; 2-я, 5 мая, 1990-е годы.

A number may also name one in a row (5 минута, 2024 год), and a sentence asks for other cases (к 5 рублям,
около 2 рублей). So only forms are told of that no case has beside the number. Of nouns that are not listed,
those are told that end as none does beside five, where the source counts something by the same number.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from localize.late_pattern import late_pattern
from localize.package_data import package_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_COUNTED: Final = late_pattern(
    r"(?<![\w.,:/№-])(?P<number>\d{1,3}(?:[ \u00a0\u202f]?\d{3})*)(?P<part>,\d{1,2})?[ \u00a0\u202f]"
    r"(?:[а-яё]+[ыи]х[ \u00a0\u202f])?(?P<noun>[а-яё]{2,})(?![\w-])"
)
_FEW_WORDS: Final = "два две три четыре"
_MANY_WORDS: Final = (
    "пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать "
    "шестнадцать семнадцать восемнадцать девятнадцать двадцать тридцать сорок пятьдесят шестьдесят "
    "семьдесят восемьдесят девяносто сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот"
)
_TENS: Final = (
    "двадцать|тридцать|сорок|пятьдесят|шестьдесят|семьдесят|восемьдесят|девяносто|сто|двести|триста"
)
_SPELLED: Final = late_pattern(
    r"(?<!\bдесятка )(?<!\bдюжины )(?<!\bсотни )(?<!\bтысячи )"  # about so many: «десятка два человек»
    rf"\b(?P<number>(?:{_TENS}) (?:один|одна|одно)|{'|'.join([*_FEW_WORDS.split(), *_MANY_WORDS.split()])})"
    r"[ \u00a0\u202f](?:[а-яё]+[ыи]х[ \u00a0\u202f])?(?P<noun>[а-яё]{2,})(?![\w-])",
    re.IGNORECASE,
)
"""A number in words, which are in the nominative or the accusative, and a noun."""
_ACCUSED: Final = late_pattern(
    r"\b(?:за|на|через|спустя|стоит|стоят|дли(?:тся|лся|лась|лось|лись)|занял[аио]?|стоил[аио]?|потратил[аи]?|(?:купил|оплатил|построил|получил|продал|выделил|установил|отремонтировал|открыл|закрыл|создал|посадил|передал)[аио]?|ждал[аи]?|ему|ей|мне|ребёнку|ребенку|мальчику|девочке)\s\Z",
    re.IGNORECASE,
)
"""What stands before a number in the accusative, where a thing is as in the nominative, or in it."""
_NAMED: Final = late_pattern(
    r"(?:\b(?:стат|пункт|част|глав|страниц|школ|рейс|дом|квартир|номер|поезд|маршрут|раздел|том|канал|лини"
    r"|город|групп|класс)[а-яё]{0,3}|№)\s\Z",
    re.IGNORECASE,
)
"""What a number names, and does not count."""
_IN_ROW: Final = late_pattern(r"\b(?:с|со|до|от|после|для|у|из)\s\Z", re.IGNORECASE)
"""What stands before one in a row in the genitive: с 6 месяца."""
_BEFORE: Final = 20
"""Characters before a number that are looked at."""
_ENDED: Final = late_pattern(r"[а-яё]{2,}(?:[бвгдзклмнпрстфхц]ы|[бвгдзкмнпрстфхц]а)")
_NO_NOUN: Final = frozenset(("когда", "тогда", "сама", "года", "марта", "августа", "утра", "вечера", "чтобы"))
_FEW: Final = frozenset("234")
_TEENS: Final = range(11, 20)
_YEARS: Final = range(1900, 2100)

_GENITIVE: Final = "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
_NOMINATIVE: Final = "январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь"
_MISWRITTEN: Final = late_pattern(
    # Behind a vowel one letter stands for an ending, behind a consonant two do.
    r"(?<![\w.,-])\d+-(?:[ыои]й|[ая]я|[ое]е|ые|ую|ого|ому|[оеы]м|ых|ыми)(?![\w-])"
    r"|(?<![\w.,-])\d{4}-го[ \u00a0]года(?!\w)"
    rf"|(?<![\w.,:-])(?:[12]?\d|3[01])[ \u00a0](?:{_NOMINATIVE})(?![\w-])"
    rf"|\b[Вв][ \u00a0](?:[12]?\d|3[01])[ \u00a0](?:{_GENITIVE})(?!\w)"
    rf"|\b(?:{_GENITIVE})[ \u00a0](?:[12]?\d|3[01]),[ \u00a0]\d{{4}}(?!\d)|(?<![\w.,-])\d{{3}}0х(?!\w)"
    rf"|\b(?:{_NOMINATIVE})[ \u00a0](?:[12]?\d|3[01]),[ \u00a0]\d{{4}}(?!\d)",
    re.IGNORECASE,
)
_FOLLOWED: Final = late_pattern(r"\d(?:-[^\W\d_]|х|[ \u00a0][яфмаисонд]|,[ \u00a0]\d)", re.IGNORECASE)
"""A figure, and behind it what such a text has there: an ending, a word that begins as a month, a year."""


class _Noun(NamedTuple):
    """The forms of a noun beside 1, 2 and 5, and the nominative plural."""

    one: str
    few: str
    many: frozenset[str]
    plural: str
    mark: str
    """`+` if a number also names one of them in a row, `*` if it is alive."""


def miscounted(text: str, counted: Collection[str]) -> Iterator[str]:
    """Yield the numbers in figures of a plain text with nouns that no case has beside them, as written.

    Args:
        text: in Russian.
        counted: the numbers by which the source counts something, in figures.
    """
    for found in _COUNTED.finditer(text):
        before = text[max(0, found.start() - _BEFORE) : found.start()]
        number = "".join(filter(str.isdigit, found["number"]))
        if int(number) in _YEARS or _NAMED.search(before):
            continue
        form, word = _form(number, found["part"]), found["noun"].replace("ё", "е")
        noun = _nouns().get(word)
        if noun is not None:
            wrong = _is_wrong(word, noun, form, before)
        else:
            wrong = form == "many" and number in counted and _ends_wrong(word)
        if wrong:
            yield found[0]


def miscounted_in_words(text: str) -> Iterator[str]:
    """Yield the numbers in words of a plain Russian text with nouns that no case has beside them."""
    for found in _SPELLED.finditer(text):
        word = found["noun"].lower().replace("ё", "е")
        noun = _nouns().get(word)
        if noun is not None and word not in _beside(found["number"], noun):
            yield found[0]


def _beside(words: str, noun: _Noun) -> frozenset[str]:
    """Return the forms of a noun beside a number in words."""
    last = words.rsplit(maxsplit=1)[-1].lower()
    if last in _FEW_WORDS.split():
        return frozenset((noun.few,))
    return noun.many if last in _MANY_WORDS.split() else frozenset((noun.one,))


def miswritten(text: str) -> Iterator[str]:
    """Yield what a plain Russian text writes otherwise than it is printed."""
    for found in _MISWRITTEN.finditer(text) if _FOLLOWED.search(text) else ():
        yield found[0]


def _form(number: str, part: str | None) -> str:
    """Return the form beside a number: `one`, `few`, `many`, or `part` for one with a fraction."""
    if part:
        return "part"
    if int(number[-2:]) in _TEENS:
        return "many"
    return "one" if number[-1] == "1" else "few" if number[-1] in _FEW else "many"


def _ends_wrong(word: str) -> bool:
    """Return whether a word that is not listed ends as no noun does beside five."""
    return word not in _NO_NOUN and _ENDED.fullmatch(word) is not None


def _is_wrong(word: str, noun: _Noun, form: str, before: str) -> bool:
    """Return whether a form of a noun is none that any case has beside a number."""
    if form == "part":
        return word != noun.few
    if form == "one":
        return word not in {noun.one, noun.few} or (word == noun.few and _is_accused(noun, before))
    if form == "few":
        others = noun.many | {noun.one} if noun.mark == "+" else noun.many
        return word != noun.few and (word not in others or (word in noun.many and _is_accused(noun, before)))
    if noun.mark == "+":
        return word not in {noun.one, *noun.many} and _IN_ROW.search(before) is None
    return word not in noun.many


def _is_accused(noun: _Noun, before: str) -> bool:
    """Return whether a number of things is in the accusative by what stands before it."""
    return noun.mark != "*" and _ACCUSED.search(before) is not None


@cache
def _nouns() -> dict[str, _Noun]:
    """Return the listed nouns by each of their forms, with е for ё."""
    found: dict[str, _Noun] = {}
    for line in package_text(__package__, "counted.txt").replace("ё", "е").splitlines():
        if line and not line.startswith("#"):
            *mark, one, few, many, plural = line.split()
            noun = _Noun(one, few, frozenset(many.split("/")), plural, "".join(mark))
            found |= dict.fromkeys((one, few, plural, *noun.many), noun)
    return found

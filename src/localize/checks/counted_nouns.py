"""A noun behind a number has the form that its language counts with: 21 игрок, 5 игроков, beshta mashina.

Russian has three forms, by the number's last words; only what no context makes right is told: *21 игроков*,
*пять человека*. Uzbek has the singular behind every number that counts (1995 orthography; academic grammar).
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from localize.checks.base import Check, Flaw, Scope, listed
from localize.checks.plain_text import plain
from localize.language.uzbek.cyrillic import letters
from localize.late_pattern import late_pattern
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject

_THINGS: Final = """
человек человека человек|игрок игрока игроков|студент студента студентов|ученик ученика учеников
школьник школьника школьников|участник участника участников|спортсмен спортсмена спортсменов
депутат депутата депутатов|сотрудник сотрудника сотрудников|работник работника работников
пассажир пассажира пассажиров|турист туриста туристов|пациент пациента пациентов|житель жителя жителей
ребёнок ребёнка детей|женщина женщины женщин|мужчина мужчины мужчин|врач врача врачей
журналист журналиста журналистов|автомобиль автомобиля автомобилей
машина машины машин|автобус автобуса автобусов|самолёт самолёта самолётов|дрон дрона дронов
ракета ракеты ракет|здание здания зданий|квартира квартиры квартир|дерево дерева деревьев|книга книги книг
медаль медали медалей|голос голоса голосов|рубль рубля рублей|доллар доллара долларов
процент процента процентов|просмотр просмотра просмотров|комментарий комментария комментариев
"""
_MEASURES: Final = """
минута минуты минут|секунда секунды секунд|час часа часов|месяц месяца месяцев|неделя недели недель
километр километра километров|метр метра метров|литр литра литров|тонна тонны тонн|гектар гектара гектаров
градус градуса градусов|балл балла баллов|очко очка очков|раз раза раз|страна страны стран
тысяча тысячи тысяч|миллион миллиона миллионов|миллиард миллиарда миллиардов|компания компании компаний
"""
_FEW: Final = "два две три четыре"
_MANY: Final = (
    "пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать "
    "шестнадцать семнадцать восемнадцать девятнадцать двадцать тридцать сорок пятьдесят шестьдесят "
    "семьдесят восемьдесят девяносто сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот"
)
_TENS: Final = (
    "двадцать|тридцать|сорок|пятьдесят|шестьдесят|семьдесят|восемьдесят|девяносто|сто|двести|триста"
)
_DIGITS: Final = r"(?<![\w.,/№:])(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d{1,6})"
_YEARS: Final = range(1900, 2101)
_ORDINAL: Final = frozenset({"с", "со", "до", "после", "от", "из", "к", "ко", "на", "под", "номер", "за"})
"""Behind these a number may be an ordinal whose ending was left out: с 60 минуты."""
_NEAR: Final = 12
_NAMES_ONE: Final = 21
"""The first number in 1 that surely counts: «группа 1 игроков» is no count."""


_KINDS: Final = frozenset({("ru", "Cyrl"), ("uz", "Latn"), ("uz", "Cyrl")})


class _Forms(NamedTuple):
    """The forms of a Russian noun."""

    one: str
    few: str
    many: str
    measure: bool


@cache
def _russian() -> tuple[dict[str, _Forms], re.Pattern[str]]:
    """Return the nouns by each of their forms, and the expression that finds one behind a number."""
    found = {
        form: _Forms(forms[0], forms[1], forms[2], measure)
        for table, measure in ((_THINGS, False), (_MEASURES, True))
        for line in table.split("\n")
        for entry in filter(None, line.split("|"))
        for forms in (entry.split(),)
        for form in forms
    }
    numbers = f"(?:{'|'.join([*_FEW.split(), *_MANY.split()])}|(?:{_TENS}) (?:один|одна|одно))"
    nouns = "|".join(sorted(found, key=len, reverse=True))
    return found, late_pattern(
        rf"(?:({_DIGITS})|\b({numbers}))[ \u00a0\u202f]({nouns})(?![\w-])", re.IGNORECASE
    )


def _kind(digits: str | None, word: str) -> str:
    """Return how a number counts, or nothing where it may be a year or the name of something."""
    if digits is None:
        spelled = word.rsplit(maxsplit=1)[-1].lower()
        return "few" if spelled in _FEW.split() else "many" if spelled in _MANY.split() else "one"
    number = int(re.sub(r"\D", "", digits))
    if number in _YEARS:
        return ""
    last, two = number % 10, number % 100
    if last == 1 and two != 11:  # noqa: PLR2004 - 11 counts as 5 does
        return "one" if number >= _NAMES_ONE else ""
    return "few" if last in {2, 3, 4} and two not in {12, 13, 14} else "many"


def _is_wrong(match: re.Match[str], nouns: dict[str, _Forms]) -> bool:
    digits, word, noun = match.groups()
    before = match.string[max(0, match.start() - _NEAR) : match.start()].lower().split()
    form = noun.lower()
    forms = nouns[form]
    kind = _kind(digits, word)
    ordinal = digits is not None and bool(before) and before[-1] in _ORDINAL
    if kind == "many":
        singular = form == forms.one and not forms.measure
        return form != forms.many and not ordinal and (form == forms.few or singular)
    if kind == "few":
        spelled = digits is None and form == forms.many
        singular = form == forms.one != forms.many and not forms.measure and not ordinal
        return form != forms.few and (spelled or singular)
    return kind == "one" and form == forms.many and form != forms.one


_UZ_NUMBERS: Final = (
    "ikki uch toʻrt besh olti yetti sakkiz toʻqqiz oʻn yigirma oʻttiz qirq ellik oltmish yetmish sakson "
    "toʻqson yuz ming"
)
_UZ_COUNTERS: Final = "ta nafar dona"
_UZ_CASES: Final = "ni ning ga da dan"
_IZAFET: Final = late_pattern(
    r"\s+[\w'‘’ʻʼ-]*(?:(?<!d)i|(?<!д)и)(?:ni|ning|ga|da|dan|lar|ни|нинг|га|да|дан|лар)?(?![\w'‘’ʻʼ-])"
)
"""A noun that another one belongs to: uchta bolalar bogʻchasi are three nurseries."""


@cache
def _uzbek(script: str) -> re.Pattern[str]:
    """Return the expression that finds a plural behind a number that counts."""

    def either(words: str) -> str:
        return "|".join(letters(word) if script == "Cyrl" else word for word in words.split())

    ta, lar = ("та", "лар") if script == "Cyrl" else ("ta", "lar")
    numbers, counters, cases = either(_UZ_NUMBERS), either(_UZ_COUNTERS), either(_UZ_CASES)
    return late_pattern(
        rf"(?:\b\d{{1,6}}\s(?:{counters})|\b(?:{numbers}){ta}|\b(?:{numbers})\s(?:{counters}))\s"
        rf"(?!dollar|доллар)([^\W\d_][\w'‘’ʻʼ]{{2,}}{lar}(?:{cases})?)(?![\w'‘’ʻʼ-])",
        re.IGNORECASE,
    )


def _counted(text: str, language: str, script: str) -> Iterator[str]:
    """Yield the numbers of a text with the nouns in a wrong form behind them."""
    if language == "ru":
        nouns, pattern = _russian()
        for match in pattern.finditer(text):
            if _is_wrong(match, nouns):
                yield match[0]
        return
    for match in _uzbek(script).finditer(text):
        bare = match[1].lower().endswith(("lar", "лар"))
        if not (bare and _IZAFET.match(text, match.end())):
            yield match[0]


def _run(subject: StringSubject) -> Iterator[Flaw]:
    if subject.kind not in _KINDS:
        return
    language, script = subject.kind
    for pair in subject.pairs:
        found = list(dict.fromkeys(_counted(plain(pair.target), language, script)))
        if found:
            yield Flaw(pair.say(f"counts in a wrong form: {listed(found)}"), spots=tuple(found))


_CLUE: Final = late_pattern(
    rf"\d|(?<!\w)(?:{'|'.join([*_FEW.split(), *_MANY.split(), *_UZ_NUMBERS.split()])}"
    rf"|{'|'.join(map(letters, _UZ_NUMBERS.split()))})",
    re.IGNORECASE,
)

CHECK = Check(
    "counted-nouns",
    Scope.STRING,
    Severity.WARNING,
    "A noun behind a number is not in the form that its language counts with.",
    _run,
    "Write 21 игрок, 3 игрока, 5 игроков; in Uzbek the singular, as in beshta mashina.",
    kinds=_KINDS,
    in_target=_CLUE,
)

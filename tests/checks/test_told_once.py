"""Findings of one fault, told once."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.checks.glossary_texts import subject as with_terms
from tests.checks.texts import subject

from localize.checks.base import inspect
from localize.checks.registry import OWN
from localize.checks.told_once import _RULES, each_told_once, told_once
from localize.model import Finding, Locale, Severity

ONE_FAULT = [
    ("ru", "See [the list](https://a.example/x).", "Смотрите [список](https://b.example/x).", "markup"),
    ("ru", "See [the list](https://a.example/x).", "Смотрите список.", "markup"),
    ("ru", "The shop is not open on Mondays.", "The shop is not open on Mondays.", "wrong-language"),
    (
        "ru",
        "The old man never came back to the village in May.",
        "Старик так и not came back to the village в мае.",
        "untranslated-passage",
    ),
    ("ru", "The lake froze in December.", "…", "omission"),
    (
        "ru",
        "Nobody came on Friday.",
        "Here is the translation: В пятницу никто не пришёл.",
        "machine-residue",
    ),
    ("ru", "The lake froze in the night. Photo: Anna Reed", "Ночью озеро замёрзло.", "omission"),
    ("uz", "“We heard a crack,” recalled driver Tom Hill.", "«Biz qarsillagan ovozni eshitdik».", "omission"),
    ("ru", "It is −25 degrees, colder than ever.", "Сейчас 25 градусов, теплее, чем когда-либо.", "numbers"),
    ("ru", "It took 2 hours and 9 minutes.", "На это ушло 9 часов и 2 минуты.", "numbers"),
    ("ru", "Is it late? Then let us go home.", "Уже поздно?Тогда домой.", "spacing"),
    ("ru", "They waited and waited…", "Они всё ждали и ждали..", "dashes"),
    ("ru", "The gate was shut", "Ворота закрыли. Об этом сообщили 12 соседей и прохожих.", "addition"),
]


def said(origin: str, locale: str, source: str, target: str) -> list[Finding]:
    found = inspect(subject(source, target, locale=locale, origin=origin), OWN.string)
    return [one for one in found if one.check != "unapproved"]


@pytest.mark.parametrize(("locale", "source", "target", "check"), ONE_FAULT)
def test_one_fault_is_told_by_one_check(locale: str, source: str, target: str, check: str) -> None:
    found = said("en", locale, source, target)
    assert len(found) > 1
    assert [one.check for one in told_once(found)] == [check]


TWO_FAULTS = [
    (
        "See [the list](https://a.example/x) on Monday.",
        "Смотрите список во вторник.",
    ),
    ("He came on Monday with 12 men.", "Он пришёл во вторник с 13 людьми."),
    ("The lake froze in May. Photo: Tom Hill", "Озеро замёрзло в июне."),
    ("Is it late? They waited with 12 dogs…", "Уже поздно?Они ждали с 13 собаками.."),
    ("The road is open, and 5 km long.", "Дорога закрыта, длина 6 км."),
]


@pytest.mark.parametrize(("source", "target"), TWO_FAULTS)
def test_two_faults_are_told_both(source: str, target: str) -> None:
    assert len(told_once(said("en", "ru", source, target))) > 1


def test_another_name_says_more_than_a_term_that_is_missing() -> None:
    found = inspect(with_terms("He left Tashkent.", "Он уехал из Москвы.", locale="ru"), OWN.string)
    assert {"names", "glossary-missing"} < {one.check for one in found}
    left = [one.check for one in told_once(found)]
    assert "names" in left
    assert "glossary-missing" not in left


def test_an_error_is_never_left_to_a_warning() -> None:
    warned = Finding("wrong-language", Severity.WARNING, "reads as English, not as Russian")
    erred = Finding("numbers", Severity.ERROR, "has «5» where the source has «4»")
    assert told_once([warned, erred]) == [warned, erred]
    assert told_once([replace(warned, severity=Severity.ERROR), erred]) != [warned, erred]


def test_each_text_is_looked_at_alone_and_the_order_stays() -> None:
    here = {"path": "a.po", "locale": Locale("ru")}
    passage = Finding("wrong-language", Severity.WARNING, "reads as English", address="a@1", **here)  # type: ignore[arg-type]
    same = replace(passage, check="negation", message="denies what the source says")
    other, place = replace(same, address="a@2"), replace(same, address="")
    spanish = replace(same, locale=Locale("uz"))
    every = [other, same, place, passage, spanish, place]
    assert each_told_once(every) == [other, place, passage, spanish, place]


def test_the_rules_name_checks_that_there_are() -> None:
    names = {check.name for check in OWN.string}
    assert {rule.check for rule in _RULES} | frozenset[str]().union(
        *[rule.others for rule in _RULES]
    ) <= names

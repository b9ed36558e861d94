"""Quotation marks in pairs."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.checks.texts import subject, told

from localize.checks.quotes import CHECK

TRUE = [
    ("ru", "en", "Фильм «Долина» вышел.", "The film «Valley» is out."),
    ("ru", "en", "Фильм «Долина» вышел.", "The film „Valley“ is out."),
    ("en", "ru", "He said: “We won.”", "Он сказал: ‘Мы победили’."),
    ("ru", "en", "«Да», — сказал он.", "“Yes,“ he said."),
    ("en", "ru", "The film “Valley” is out.", "Фильм 'Долина' вышел."),
    ("en", "ru", "“Wait,” he said.", "«Подожди, — сказал он."),
    ("en", "ru", "“Wait,” he said.", "Подожди», — сказал он."),
    ("uz", "en", "«Bahor» ochildi.", "The café “Bahor has opened."),
    ("uz", "en", "«Bahor» ochildi.", "The café Bahor” has opened."),
    ("en", "uz", "“Wait,” he said.", "«Kut”, dedi u."),
    ("en", "ru", "He read “The Fox and ‘I’”.", "Он прочёл «Лиса и „я»»."),
    ("en", "ru", "The “Spring” café", 'Кафе "Весна'),
    ("en", "uz", "The “Spring” café", "“Bahor kafesi"),
    ("en", "ru", "The “Spring” café", "Кафе „Весна»"),
    ("en", "ru", "“A” and “B”", "«А» и «Б"),
    ("ru", "en", "Газета «Труд» закрылась.", "The paper “Trud has closed."),
    ("en", "uz", "“Come in,” she said.", "“Kiring, – dedi u."),
    ("ru", "uz", "«Входите», — сказала она.", "«Kiring, — dedi u."),
    ("uz", "en", "“Navbahor” jamoasi yutdi.", "The team “Navbahor' won."),
    ("en", "ru", "The “Spring” café", "Кафе «Весна”"),
    ("en", "ru", "The film “Snow” is out.", 'Фильм "Снег вышел.'),
    ("en", "ru", "The film “Snow” is out.", 'Фильм "Снег" вышел.'),
    ("en", "uz", "“Come in,” she said.", '"Kiring", — dedi u.'),
]
FOREIGN = [
    ("en", "ru", "The “Silver Lamp” award", "Премия “Серебряная лампа”"),
    ("ru", "ru", "Кафе «Весна».", "Кафе “Весна.”"),
]
NEAR = [
    ("en", "ru", "A 15” screen and a 17” one", "Экраны 15” и 17”"),
    ("en", "ru", "He said: it means “one”.", "Это значит „один“."),
    ("en", "ru", "The “Bell ‘A’” hall", "Зал «Колокол „А“»"),
    ("en", "uz", "The “Silver Lamp” award", "“Kumush chiroq” mukofoti"),
    ("ru", "en", "Газета «Правда» вышла.", "“Pravda” is out."),
    ("en", "ru", "The name Jeanne d'Arc, O'Neill", "Имя Жанна д'Арк, О'Нил"),
    ("uz", "ru", "«Vodiy» filmi", "Фильм «Долина»"),
    ("en", "ru", "“Wait,” he said.", "«Подожди», — сказал он."),
    ("en", "ru", "“Wait,” he said.", "— Подожди, — сказал он."),
    ("en", "uz", "“Wait,” he said.", "“Kut”, dedi u."),
    ("en", "ru", "“The ‘I’”", "«Это „я“»"),
    ("en", "de", "“Wait”", "„Warte“"),
    ("en", "ru", 'A 5" pipe', 'Труба 5"'),
    ("en", "ru", "Rock 'n' roll", "Рок-н-ролл"),
    ("en", "ru", "“First part", "«Первая часть"),
    ("en", "uz", "The players' choice", "Oʻyinchilar tanlovi"),
    ("ru", "en", '"Весна"', '"Spring"'),
    ("en", "uz", "“I think ‘yo’ is a word,” he said.", "“Menimcha “yo” ham soʻz”, dedi u."),
    ("en", "uz", "Brands like 007 and ‘Impossible’", "“007” va “Imkonsiz” kabi brendlar"),
    ("en", "uz", "'We know the pupils' ways.", "“Bolalarni bilamiz."),
    ("en", "ru", "Anna said: “‘Fox’ is on, go.”", "Анна сказала: «Лиса» идёт, ступай»."),
    ("en", "uz", "It is “a book of ours.”", "Bu “bizning kitob” deb aytilgan.”"),
    ("en", "ru", "The '90s are back", "90-е вернулись"),
    ("en", "uz", "It's John's", "Bu Jonniki"),
    ("en", "ru", "A 6' 2\" man", "Мужчина ростом 188 см"),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), TRUE)
def test_it_is_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("quotes", source, target, origin=origin, locale=locale) != []


@pytest.mark.parametrize(("origin", "locale", "source", "target"), FOREIGN)
def test_marks_of_another_language_are_told_in_russian(
    origin: str, locale: str, source: str, target: str
) -> None:
    expected = ["has the quotation marks of English; Russian prints « »"]
    assert told("quotes", source, target, origin=origin, locale=locale) == expected


@pytest.mark.parametrize(("origin", "locale", "source", "target"), NEAR)
def test_it_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("quotes", source, target, origin=origin, locale=locale) == []


@pytest.mark.parametrize(
    ("target", "before", "behind", "flaws"),
    [
        ("“We waited all night.", (), ("Nobody slept.", "In the morning they came,” he said."), 0),
        ("“We waited all night.", (), ("“Nobody slept. They came,” he said.",), 1),
        ("“We waited all night.", (), ("“Nobody slept.", "They came,” he said."), 0),
        ("“We waited all night.", (), ("Nobody slept.",), 1),
        ("“We waited all night.", ("They came,” he said.",), (), 1),
        ("They came,” he said.", ("Nobody slept.", "“We waited all night."), (), 0),
        ("They came,” he said.", ("“We waited,” he said.",), (), 1),
        ("They came,» he said.", ("“We waited all night.",), (), 1),
        ('They came," he said.', ('"We waited all night.',), (), 0),
    ],
)
def test_a_quotation_may_run_through_several_texts(
    target: str, before: tuple[str, ...], behind: tuple[str, ...], flaws: int
) -> None:
    of_article = replace(
        subject("«Они пришли», — сказал он.", target, locale="en", origin="ru"), before=before, behind=behind
    )
    assert len(list(CHECK.run(of_article))) == flaws

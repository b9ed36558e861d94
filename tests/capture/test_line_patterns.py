"""What single lines look like."""

from __future__ import annotations

import pytest

from localize.capture import line_patterns
from localize.capture.line_patterns import Meta

NOON = "2025-04-28T12:00:00+05:00"


@pytest.mark.parametrize(
    ("line", "category", "published"),
    [
        ("28.04.2025 12:00 | Culture", "Culture", NOON),
        ("12:00, 28-04-2025 Sports", "Sports", NOON),
        ("28 April 2025, Society", "Society", "2025-04-28"),
        ("28.04.2025 / Village life", "Village life", "2025-04-28"),
        ("Village life, 28 April 2025", "Village life", "2025-04-28"),
        ("Village life 28.04.2025", "Village life", "2025-04-28"),
        ("Village life 28 April 2025, 12:00", "Village life", NOON),
        ("Published: 28 April 2025", "", "2025-04-28"),
        ("Опубликовано 28.04.2025 12:00", "", NOON),
        ("Chop etilgan: 2025-yil 28-aprel, 12:00", "", NOON),
        ("Чоп этилган: 28.04.2025", "", "2025-04-28"),
    ],
)
def test_category_and_date(line: str, category: str, published: str) -> None:
    assert line_patterns.meta(line, timezone="Asia/Tashkent") == Meta(category, published)


@pytest.mark.parametrize(
    "line",
    [
        "Elections are held on 27 October 2025",
        "Выборы пройдут 27 октября 2025 года",
        "27 October 2025 was a cold day",
        "27 October 2025, when it rained",
        "Updated: 28 April 2025",
        "Обновлено 28.04.2025",
        "Source: Times, 28 April 2025, and others since then",
    ],
)
def test_what_is_no_category_and_date(line: str) -> None:
    assert line_patterns.meta(line, timezone="Asia/Tashkent") is None


@pytest.mark.parametrize(
    ("line", "views"),
    [
        ("👁 129", 129),
        ("👁\ufe0f1 204", 1204),
        ("1.2K", 1200),
        ("3,4k views", 3400),
        ("1,2 тыс. просмотров", 1200),
        ("👁 12 ming", 12_000),
        ("2 млн просмотров", 2_000_000),
        ("Прочитали: 129", 129),
        ("Просмотров: 2 345", 2345),
        ("Koʻrishlar soni: 129", 129),
        ("129 marta o'qildi", 129),
        ("129 марта ўқилди", 129),
        ("Кўришлар сони: 129", 129),
    ],
)
def test_view_counts(line: str, views: int) -> None:
    assert line_patterns.count(line) == views


@pytest.mark.parametrize("line", ["12 ming", "3 млн", "1.2K likes", "-129", "№ 5", "12.5", "5 km"])
def test_other_numbers(line: str) -> None:
    assert line_patterns.count(line) is None


@pytest.mark.parametrize(
    ("line", "labelled"),
    [
        ("Tags: bridges", True),
        ("Обновлено: 28.04.2025", True),
        ("Updated 28 April 2025", True),
        ("Today: a bridge is opened", False),
        ("Updated rules of the road", False),
        ("A bridge: opened at last", False),
    ],
)
def test_lines_that_say_what_they_hold(line: str, labelled: bool) -> None:
    assert line_patterns.is_labelled(line) is labelled


def test_the_small_print_is_neither_text_nor_title() -> None:
    line = "© 2025 Gijduvan Times. All rights are the editors' own."
    assert not line_patterns.is_prose(line)
    assert not line_patterns.is_headline(line)


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("Photo: press service", True),
        ("2 hours ago", True),
        ("Время чтения: 4 минуты", True),
        ("Ten villages share 10 wells", False),
        ("A bridge is opened", False),
    ],
)
def test_notes(line: str, note: bool) -> None:
    assert line_patterns.is_note(line) is note

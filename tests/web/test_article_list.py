from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from localize.web import article_list as module
from localize.web.article_list import article_list

if TYPE_CHECKING:
    from collections.abc import Mapping


def row(slug: str, title: str, **done: bool) -> Mapping[str, Any]:
    figures = {code: {"percent": 100 if is_done else 99, "held": 0} for code, is_done in done.items()}
    return {"slug": slug, "title": title, "locales": figures}


FROST = row("weather/frost", "Ayoz", ru=True, en=True)
CUP = row("sport/cup", "Кубок", ru=True, en=False)
ZOO = row("zoo", "Zoo opens", ru=False, en=True)
ROWS = [FROST, CUP, ZOO]


def slugs(asked: Mapping[str, str]) -> list[str]:
    return [one["slug"] for one in article_list(ROWS, asked).rows]


def test_what_is_done_everywhere_comes_last_and_the_rest_keeps_its_order() -> None:
    assert slugs({}) == ["sport/cup", "zoo", "weather/frost"]


def test_what_is_held_back_is_not_done_whatever_its_words_say() -> None:
    held = {**FROST, "locales": {"ru": {"percent": 100, "held": 1}}}
    assert article_list([FROST, held], {}).rows == (held, FROST)
    assert article_list([FROST, held], {"locale": "ru"}).rows == (held,)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"text": "КУБОК"}, ["sport/cup"]),
        ({"text": "cup sport"}, ["sport/cup"]),
        ({"text": "cup zoo"}, []),
        ({"text": " "}, ["sport/cup", "zoo", "weather/frost"]),
        ({"locale": "ru"}, ["zoo"]),
        ({"locale": "en"}, ["sport/cup"]),
        ({"locale": "xx"}, []),
        ({"locale": "en", "text": "zoo"}, []),
    ],
)
def test_articles_are_found_by_words_and_by_a_language_with_something_left(
    asked: Mapping[str, str], found: list[str]
) -> None:
    assert slugs(asked) == found


@pytest.mark.parametrize(
    ("number", "page", "first", "last", "shown"),
    [
        ("", 1, 1, 2, ["sport/cup", "zoo"]),
        ("2", 2, 3, 3, ["weather/frost"]),
        ("9" * 30, 2, 3, 3, ["weather/frost"]),
        ("9" * 5000, 2, 3, 3, ["weather/frost"]),
        ("0" * 5000 + "2", 2, 3, 3, ["weather/frost"]),
        ("0", 1, 1, 2, ["sport/cup", "zoo"]),
        ("-1", 1, 1, 2, ["sport/cup", "zoo"]),
        ("²", 1, 1, 2, ["sport/cup", "zoo"]),
    ],
)
def test_a_page_has_so_many_rows(
    monkeypatch: pytest.MonkeyPatch, number: str, page: int, first: int, last: int, shown: list[str]
) -> None:
    monkeypatch.setattr(module, "A_PAGE", 2)
    found = article_list(ROWS, {"page": number})
    assert (found.page, found.pages, found.found, found.first, found.last) == (page, 2, 3, first, last)
    assert [one["slug"] for one in found.rows] == shown


def test_of_nothing_there_is_one_page() -> None:
    found = article_list([], {"page": "3"})
    assert (found.rows, found.found, found.page, found.pages) == ((), 0, 1, 1)

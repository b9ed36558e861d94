"""Google's page, read without Beautiful Soup."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from localize.engines.base import EngineBusyError, TextRefusedError
from localize.engines.google_client import GoogleClient
from localize.engines.transport import HttpReply
from localize.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Mapping


def _client(status: int, page: str, asked: list[Mapping[str, str]] | None = None) -> GoogleClient:
    def ask(_url: str, params: Mapping[str, str]) -> HttpReply:
        if asked is not None:
            asked.append(params)
        return HttpReply(status, page)

    return GoogleClient("en", "ru", ask, "https://google.example/m")


@pytest.mark.parametrize(
    ("page", "answer"),
    [
        ('<div class="result-container">Мороз &amp; снег</div>', "Мороз & снег"),
        ('<div class="t0"> Мороз<br>снег </div>', "Мороз\nснег"),
        ('<div class="result-container"><b>Мо</b>роз</div>', "Мороз"),
    ],
)
def test_the_answer_stands_in_the_page(page: str, answer: str) -> None:
    asked: list[Mapping[str, str]] = []
    assert _client(200, page, asked).translate("Frost") == answer
    assert (asked[0]["sl"], asked[0]["tl"], asked[0]["q"]) == ("en", "ru", "Frost")


@pytest.mark.parametrize(
    ("status", "page", "error"),
    [
        (200, "<p>nothing</p>", TextRefusedError),
        (200, '<div class="result-container">torn', TextRefusedError),
        (200, '<div class="g-recaptcha"></div>', EngineError),
        (200, f'<div class="result-container">&#{"9" * 5000};</div>', TextRefusedError),
        (429, "", EngineBusyError),
        (503, "", EngineBusyError),
        (302, "", EngineError),
        (400, "", TextRefusedError),
        (404, "", EngineError),
    ],
)
def test_anything_else_is_an_error_of_its_kind(status: int, page: str, error: type[EngineError]) -> None:
    with pytest.raises(EngineError) as raised:
        _client(status, page).translate("Frost")
    assert type(raised.value) is error


def test_a_hostile_page_takes_no_time() -> None:
    start = time.process_time()
    with pytest.raises(TextRefusedError):
        _client(200, '<div class="' * 50_000).translate("Frost")
    assert time.process_time() - start < 20

"""The title of a page's article beside its site's name."""

from __future__ import annotations

import pytest

from localize.capture.page_titles import headings, own_title, site_names


@pytest.mark.parametrize(
    ("stated", "guessed", "known", "title"),
    [
        ("Prices in the U.S. | Vodiy", "", ["Prices in the U.S."], "Prices in the U.S."),
        ("Vodiy — Prices rise", "", ["Prices rise"], "Prices rise"),
        ("Ask Vodiy — how to vote?", "Ask Vodiy", ["Ask Vodiy — how to vote?"], "Ask Vodiy — how to vote?"),
        ("Prices rise | Vodiy", "Prices rise", [], "Prices rise"),
        ("Prices rise again", "Prices rise", [], "Prices rise again"),
        ("Prices rise", "", ["Subscribe"], "Prices rise"),
        ("", "Prices rise", ["Subscribe"], "Prices rise"),
        ("Pricesrise | Vodiy", "", ["Prices"], "Pricesrise | Vodiy"),
    ],
)
def test_own_title(stated: str, guessed: str, known: list[str], title: str) -> None:
    assert own_title(stated, guessed, known) == title


def test_headings_are_plain_text() -> None:
    page = "<h1>Нон &amp; <b>чой</b>\n нархи</h1><h2>x</h2><h1></h1>".encode()
    assert list(headings(page)) == ["Нон & чой нархи", ""]


def test_site_names() -> None:
    page = (
        b'<meta property="og:site_name" content="Vodiy  News"><a href="/"><img alt="x">Vodiy</a>'
        b'<a href="/sport">Sport</a><a name="top">Top</a>'
    )
    assert site_names(page) == {"Vodiy News", "Vodiy"}

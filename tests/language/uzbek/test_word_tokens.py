"""Words, and what conversion must not touch."""

from __future__ import annotations

import re

import pytest

from localize.language.uzbek.word_tokens import LATIN_WORD, PROTECTED, scanner, word_scanner


@pytest.mark.parametrize(
    "text",
    [
        "https://dunyo.example/a",
        "a.b@dunyo.uz",
        "{count}",
        "<b class='x'>",
        "`kod`",
        "%(name)s",
        "@kanal",
        "&nbsp;",
        "MP3",
        "--dry-run",
        "<code>x < y</code>",
        "5G",
        "2026-03-01T08:00",
        "2026-03-01T08:00:00Z",
        "2026-03-01T08:00+05:00",
    ],
)
def test_a_span_stays_byte_for_byte(text: str) -> None:
    match = re.compile(PROTECTED).search(text)
    assert match is not None
    assert match[0] == text


def test_an_address_ends_before_what_ends_the_sentence() -> None:
    match = re.compile(PROTECTED).search("https://dunyo.example/a, bugun")
    assert match is not None
    assert match[0] == "https://dunyo.example/a"


def test_groups_tell_words_from_what_is_kept() -> None:
    find = scanner(LATIN_WORD, r"\d{4}-(?=yil)", frozenset({"Red Bull"}))
    found = [
        (match.lastgroup, match[0])
        for match in find.finditer("2025-yil Red Bullʼda «bugun» {n} Toshкент dunyo.uz")
    ]
    assert ("phrase", "Red Bull") in found
    assert ("date", "2025-") in found
    assert ("kept", "{n}") in found
    assert ("mixed", "Toshкент") in found
    assert [text for group, text in found if group == "plain"] == ["yil", "bugun"]


def test_words_with_their_apostrophes() -> None:
    assert [match["word"] for match in word_scanner(LATIN_WORD).finditer("oʻquvchi va tog' bu")] == [
        "oʻquvchi",
        "va",
        "tog'",
        "bu",
    ]


@pytest.mark.parametrize("phrase", [", inc", " ltd", "Red Bull"])
def test_a_phrase_is_found_whatever_it_begins_with(phrase: str) -> None:
    found = scanner(LATIN_WORD, r"\d+", frozenset({phrase})).search(phrase)
    assert found is not None
    assert found["phrase"] == phrase

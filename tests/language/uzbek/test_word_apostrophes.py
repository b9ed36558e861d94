from __future__ import annotations

import pytest

from localize.language.uzbek import apostrophe_faults, normalize_apostrophes


@pytest.mark.parametrize("mark", "'‘’ʻʼ`´")
def test_every_mark_becomes_the_right_letter(mark: str) -> None:
    assert normalize_apostrophes(f"o{mark}zbek G{mark}oya") == "oʻzbek Gʻoya"
    assert normalize_apostrophes(f"ma{mark}no san{mark}at") == "maʼno sanʼat"


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("tog' va bog’da", "togʻ va bogʻda"),
        ("voqe' bo‘ldi", "voqeʼ boʻldi"),
        ("bo'lmog'i, moʼjiza", "boʻlmogʻi, moʻjiza"),
    ],
)
def test_apostrophes_inside_and_at_the_end_of_words(text: str, normal: str) -> None:
    assert normalize_apostrophes(text) == normal


@pytest.mark.parametrize(
    "text",
    [
        "'salom' ‘katta uy’ ‘bog’ “uy”",
        "keling' video' blog'",
        "don't it's Macy’s Wendy's",
        "`o'zgar` {o'z} <b title='o'> https://a.uz/o'z",
        "ʻ ʼ ' 5' 6’",
        "oʻzbek maʼno ўзбек маъно",
    ],
)
def test_quotes_foreign_words_and_protected_spans_stay(text: str) -> None:
    assert normalize_apostrophes(text) == text
    assert apostrophe_faults(text) == ()


def test_faults_are_named_as_written_in_order_and_once() -> None:
    text = "O'zbek tili, ma’no, oʻzbek, O'zbek `o'z` togʼ"
    assert apostrophe_faults(text) == ("O'zbek", "ma’no", "togʼ")


def test_nothing_else_changes() -> None:
    text = "O'z\u00a0uyi \x00 \ud800 — «gap» 5\u202f000"
    assert normalize_apostrophes(text) == text.replace("'", "ʻ")


def test_a_text_without_apostrophes_is_not_even_read() -> None:
    text = "a." * 5_000_000  # each of these could be the start of a domain
    assert normalize_apostrophes(text) is text
    assert apostrophe_faults(text) == ()

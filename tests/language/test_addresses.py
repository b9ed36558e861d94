"""Where an address ends, and which words with dots are domains or files."""

from __future__ import annotations

import re

import pytest

from localize.language.addresses import WEB, address_length, addresses


def found(text: str) -> list[str]:
    return [text[start:end] for start, end in addresses(text)]


@pytest.mark.parametrize(
    "behind", [".", ",", "!", "?", ";", ":", "…", "...", "?!", ")", "»", "”", '"', "'", " —"]
)
@pytest.mark.parametrize("address", ["https://a.uz/b_c", "kun.uz", "kun.uz/x-1", "rasm.jpg", "a.b@kun.uz"])
def test_an_address_ends_before_the_sentences_signs(address: str, behind: str) -> None:
    assert found(f"Manba {address}{behind} yana") == [address]


def test_parentheses_that_an_address_opens_are_its_own() -> None:
    assert found("(https://a.uz/b_(c)) va (http://q.uz)") == ["https://a.uz/b_(c)", "http://q.uz"]


def test_a_full_stop_without_a_space_makes_no_address() -> None:
    assert found("keldi.Keyin ketdi.men A.Navoiy 1.5 km.soat") == []


def test_endings_are_those_of_the_list_the_longest_first() -> None:
    assert found("rasm.jpeg dunyo.center HISOBOT.PDF kun.uzda") == [
        "rasm.jpeg",
        "dunyo.center",
        "HISOBOT.PDF",
    ]
    assert address_length("kun.uzda", lambda rest: rest == "da") == len("kun.uz")
    assert address_length("kun.uzda/x") == 0


def test_the_expression_reads_bytes_alike() -> None:
    assert re.findall(WEB.encode(), "«https://ҳ.uz/ў»… https://a.uz/b…".encode(), re.DOTALL) == [
        "https://ҳ.uz/ў".encode(),
        b"https://a.uz/b",
    ]

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localize.language.identifiers import count, identifiers

ALIKE = (
    "@kunuz",
    "@kun.uz",
    "@kun_uz",
    "+998 71 123-45-67",
    "+998 (71) 123-45-67",
    "+998711234567",
    "123-45-67",
    "(71) 123-45-67",
    "555-123-4567",
    "(555) 123-4567",
    "8-800-555-35-35",
    "978-5-17-118366-6",
    "5-17-118366-X",
    "8600 1234 5678 9012",
    "20208000900100001010",
    "10.1000/182",
    "v2",
    "v3.5",
    "2.0.1",
    "192.168.0.1",
    "192.168.100.200",
    "2024/25",
    "2024/2025",
    "3:2",
    "16:9",
    "0x1F",
    "#ff8800",
    "3f2a9c1b",
    "123e4567-e89b-12d3-a456-426614174000",
    "H1N1",
    "P2P",
    "01A123BC",
    "UZ86A1234567",
)
OTHERWISE = (
    "12,500",
    "12 500",
    "1.250.000",
    "3.5",
    "50%",
    "$3.5m",
    "$12345678.50",
    "+14°",
    "1234567",
    "12.10.2025",
    "1.2.10",
    "12-10-20",
    "2024-12-31",
    "1941-1945",
    "2024",
    "18:20",
    "7:30",
    "10:12:33",
    "24/7",
    "9/11",
    "1/2",
    "20s",
    "5km",
    "4x4",
    "10x15cm",
    "500m2",
    "2h30m",
    "S-400",
    "B-52",
    "UP-5953",
    "COVID-19",
    "G20",
    "CO2",
    "iPhone 15",
    "No. 7",
    "#Toshkent",
    "#2024",
    "me@example.uz",
    "decade",
)


def found(text: str) -> list[str]:
    return [text[start:end] for start, end in identifiers(text)]


@pytest.mark.parametrize("around", ["{}", "See {} now.", "({})", "{}, said the mayor.", "Номер: {}."])
@pytest.mark.parametrize("identifier", ALIKE)
def test_what_is_written_alike_everywhere_is_an_identifier(identifier: str, around: str) -> None:
    assert found(around.format(identifier)) == [identifier]


@pytest.mark.parametrize("around", ["{}", "See {} now.", "({})", "Номер: {}."])
@pytest.mark.parametrize("text", OTHERWISE)
def test_what_a_language_writes_in_its_own_way_is_none(text: str, around: str) -> None:
    assert found(around.format(text)) == []


def test_all_of_a_text_are_found_in_order() -> None:
    text = "They won 3:2 in 2024/25; write to @kunuz or call +998 71 123-45-67."
    assert found(text) == ["3:2", "2024/25", "@kunuz", "+998 71 123-45-67"]


@pytest.mark.parametrize(
    ("identifier", "text", "times"),
    [
        ("3:2", "3:2, yana 3:2", 2),
        ("3:2", "13:2 va 3:20", 0),
        ("v2.0.1", "v2.0.1da", 1),
        ("@kunuz", "@@kunuz me@kunuz", 0),
        ("+998711234567", "998711234567", 0),
    ],
)
def test_how_often_a_text_has_one(identifier: str, text: str, times: int) -> None:
    assert count(identifier, text) == times


@given(st.text(alphabet="ab1F9.-:/+@#x ()v") | st.text())
def test_places_are_apart_and_in_order(text: str) -> None:
    places = [place for pair in identifiers(text) for place in pair]
    assert places == sorted(places)
    assert all(start < end for start, end in identifiers(text))


@pytest.mark.parametrize("unit", ["9", "1-", "@a.", "a1", "A1", "1 ", "+1 ", "1.", "10.1234/", "0x", "#a"])
def test_long_texts_take_no_longer_than_they_are(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    begun = time.process_time()
    assert len(list(identifiers(text))) <= len(text)
    assert time.process_time() - begun < 2

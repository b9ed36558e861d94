"""Articles under another name, edited on the way or not."""

from __future__ import annotations

import pytest

from localize.catalogs.match import Text
from localize.catalogs.renaming import likeness
from localize.model import MessageKey

DAM = (
    "The dam at Charvak holds",
    "Engineers lowered the level by 3.5 metres on Monday.",
    "The second turbine starts in May.",
)


def texts(*sources: str) -> tuple[Text, ...]:
    return tuple(Text(MessageKey("", source)) for source in sources)


def test_a_text_that_was_edited_counts_as_there() -> None:
    edited = texts(DAM[0], DAM[1].replace("Monday", "Tuesday"), DAM[2], "Farmers get water in April.")
    assert likeness(texts(*DAM), edited) == pytest.approx(1)
    assert likeness(texts(*DAM), texts(*DAM)) == pytest.approx(1)


def test_what_only_reads_alike_is_another_article() -> None:
    week = texts("Weather in Nukus", "Rain is expected on Monday.", "The wind is 4 m/s.", "It is 12 degrees.")
    next_week = texts(
        "Weather in Nukus", "Rain is expected on Tuesday.", "The wind is 7 m/s.", "It is 9 degrees."
    )
    assert likeness(week, next_week) == 0


def test_an_article_of_which_too_little_is_left_is_another() -> None:
    assert likeness(texts(*DAM), texts(*DAM[:2])) == 0
    assert likeness((), texts(*DAM)) == 0

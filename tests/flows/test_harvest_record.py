from __future__ import annotations

import json
from dataclasses import replace

import pytest
from tests.flows.room import EN, RU, UZ, key

from localize.flows.harvest_record import Harvest, read, written
from localize.model import Decision, Message, ReviewState
from localize.model.message import Previous
from localize.model.request import Request
from localize.model.text_context import TextContext

RAIN = Request(
    "news/rain",
    Message(
        key("Rain\n", "title"), ("Дождь",), flags=frozenset({"fuzzy"}), previous=Previous("Rains"), line=7
    ),
    EN,
    RU,
    text_attributes=("alt",),
    context=TextContext("Rain", "before", "after", note="of the day"),
)
REJECTED = Decision(
    RAIN.message.key.digest, RAIN.message.target_digest, ReviewState.REJECTED, "Aziza", "2026-03-01T08:00:00Z"
)
PLURAL = Request(
    "news/rain", Message(key("day"), ("", ""), plural_source="days"), EN, UZ, context=TextContext()
)
HARVEST = Harvest(
    "news/rain",
    (replace(RAIN, decisions=(REJECTED,)), replace(RAIN, message=Message(key("Dry"))), PLURAL),
    lags=True,
)


def test_what_json_keeps_is_read_as_it_was() -> None:
    found = read(json.loads(json.dumps(written(HARVEST))))
    assert found == HARVEST
    assert [one.context for one in found.requests] == [one.context for one in HARVEST.requests]
    assert [one.message.line for one in found.requests] == [7, 0, 0]
    assert read(written(Harvest("rain", behind=True))) == Harvest("rain", behind=True)


def test_what_a_catalog_cannot_hold_is_not_kept() -> None:
    for message in (Message(key("a\0b")), Message(key("a"), comments=("two\nlines",))):
        assert written(Harvest("rain", (replace(RAIN, message=message),))) is None


def test_what_would_be_read_otherwise_is_not_kept() -> None:
    confidential = replace(RAIN, confidential=True)
    assert written(Harvest("news/rain", (confidential,))) is None


def test_a_catalog_that_somebody_else_wrote_is_refused() -> None:
    said = written(HARVEST)
    said["requests"][0]["catalog"] = 'msgid "'
    with pytest.raises(ValueError, match="news/rain"):
        read(said)

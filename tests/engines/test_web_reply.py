"""What a service's answer means for the run."""

from __future__ import annotations

import pytest

from localize.engines.base import EngineBusyError, TextRefusedError
from localize.engines.transport import HttpReply
from localize.engines.web_reply import Service, at, judge, read_json, text_at, texts_at, words_of
from localize.errors import EngineError

SERVICE = Service("Kamelot", "KAMELOT_KEY")


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (429, EngineBusyError),
        (500, EngineBusyError),
        (503, EngineBusyError),
        (400, TextRefusedError),
        (413, TextRefusedError),
        (401, EngineError),
        (403, EngineError),
        (402, EngineError),
        (456, EngineError),
        (302, EngineError),
        (418, EngineError),
    ],
)
def test_each_status_costs_the_text_the_wait_or_the_engine(status: int, error: type[EngineError]) -> None:
    with pytest.raises(EngineError, match="Kamelot") as raised:
        judge(status, SERVICE)
    assert type(raised.value) is error


def test_a_refused_key_is_named_and_a_wait_is_kept() -> None:
    judge(200, SERVICE)
    with pytest.raises(EngineError) as refused:
        judge(403, SERVICE)
    assert refused.value.hint == "See KAMELOT_KEY."
    with pytest.raises(EngineBusyError) as busy:
        judge(429, SERVICE, retry_after=7.0)
    assert busy.value.retry_after == 7.0


@pytest.mark.parametrize(
    ("status", "wait", "when"),
    [
        (429, None, "later"),
        (429, 7.0, "later"),
        (429, 3590.0, "in 60 min"),
        (503, 61.0, "in 2 min"),
        (503, 1e9, "in 10000 min"),
    ],
)
def test_what_can_be_done_about_a_busy_service_is_said(status: int, wait: float | None, when: str) -> None:
    with pytest.raises(EngineBusyError) as caught:
        judge(status, SERVICE, wait)
    assert caught.value.hint == f"Try again {when}, or with another engine: `--engine NAME`."
    assert caught.value.retry_after == wait


def test_json_is_read_or_refused() -> None:
    assert read_json(HttpReply(200, '{"a": [1]}'), SERVICE) == {"a": [1]}
    for text in ("[" * 99999, "", '{"translations": [{"te', "busy"):
        with pytest.raises(TextRefusedError, match="no JSON"):
            read_json(HttpReply(200, text), SERVICE)
    with pytest.raises(EngineBusyError):
        read_json(HttpReply(503, "{}"), SERVICE)


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (429, '{"error": {"message": "You exceeded your quota", "code": "insufficient_quota"}}'),
        (429, '{"error": {"type": "insufficient_quota", "code": null}}'),
        (403, '{"error": {"code": 403001, "message": "The subscription has exceeded its free quota."}}'),
        (429, '{"responseData": {"translatedText": "MYMEMORY WARNING"}, "quotaFinished": true}'),
    ],
)
def test_a_quota_that_is_used_up_is_no_rush_and_no_wrong_key(status: int, said: str) -> None:
    with pytest.raises(EngineError, match="quota is used up") as caught:
        read_json(HttpReply(status, said), SERVICE)
    assert type(caught.value) is EngineError


@pytest.mark.parametrize(
    "said", ["", "<html>", "[1]", '{"error": "quota"}', '{"quotaFinished": false}', "[" * 99999]
)
def test_other_refusals_are_as_their_status_says(said: str) -> None:
    with pytest.raises(EngineBusyError):
        read_json(HttpReply(429, said), SERVICE)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"error": "uz is not supported"}', "uz is not supported"),
        (
            '{"error": {"code": 404, "message": "The model `m` does not exist."}}',
            "The model `m` does not exist",
        ),
        ('{"message": "Value for \'target_lang\' not supported."}', "Value for 'target_lang' not supported"),
        ('{"detail": "a\\u001b[2Jb\\nc"}', "a [2Jb c"),
        ('{"error": {"code": 1}}', ""),
        ('["error"]', ""),
        ("<html>", ""),
        ("[" * 99999, ""),
        ('{"error": "%s"}' % ("x" * 999), "x" * 160),
    ],
)
def test_what_a_refusal_says_is_told(text: str, words: str) -> None:
    assert words_of(text) == words
    for status, error in ((400, TextRefusedError), (404, EngineError), (403, EngineError)):
        with pytest.raises(error) as caught:
            read_json(HttpReply(status, text), SERVICE)
        assert caught.value.message.endswith(f"(HTTP {status}){f': {words}' if words else ''}")


def test_a_page_in_place_of_json_costs_the_engine_since_no_other_text_fares_better() -> None:
    with pytest.raises(EngineError, match="a page came in place of Kamelot's answer") as caught:
        read_json(HttpReply(200, "\n<!DOCTYPE html><title>Sign in</title>"), SERVICE)
    assert type(caught.value) is EngineError
    assert "option url" in caught.value.hint


def test_texts_stand_where_they_are_looked_for() -> None:
    value = [{"t": [{"text": "а"}]}, {"t": [{"text": "б"}]}]
    assert texts_at(value, 2, SERVICE, "t", 0, "text") == ["а", "б"]
    assert text_at(value, SERVICE, 1, "t", 0, "text") == "б"
    assert at({"a": 1}, 0) is None
    assert at([1], 5) is None


@pytest.mark.parametrize("value", [None, {}, [], [{"t": 5}, {"t": "б"}], [{"t": "а"}], [{"t": "а"}] * 3])
def test_any_other_number_or_kind_is_refused(value: object) -> None:
    with pytest.raises(TextRefusedError):
        texts_at(value, 2, SERVICE, "t")

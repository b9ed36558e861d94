"""Options that a person wrote."""

from __future__ import annotations

import pytest

from localize.engines.option_reading import count, seconds, web_address
from localize.errors import UsageError


@pytest.mark.parametrize(("text", "value"), [("", 20.0), ("5", 5.0), ("0.5", 0.5), ("300", 300.0)])
def test_seconds_are_read(text: str, value: float) -> None:
    assert seconds({"timeout": text}, "timeout", default=20.0, most=300.0) == value


@pytest.mark.parametrize("text", ["0", "-1", "301", "nan", "inf", "soon"])
def test_what_is_no_duration_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="not a number of seconds"):
        seconds({"timeout": text}, "timeout", default=20.0, most=300.0)


@pytest.mark.parametrize("text", ["https://a.example/m", "http://127.0.0.1:8080"])
def test_addresses_are_read(text: str) -> None:
    assert web_address({"url": text}, "url", default="") == text
    assert web_address({}, "url", default="https://own.example") == "https://own.example"


@pytest.mark.parametrize(
    "text",
    [
        "ftp://a.example",
        "a.example",
        "https://",
        "https://me:pw@a.example",
        "https://a b",
        "https://a:0",
        "https://[x",
        "https://a\n",
    ],
)
def test_what_is_no_web_address_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="not a web address"):
        web_address({"url": text}, "url", default="")


def test_a_count_is_read() -> None:
    assert count({"threads": " 2 "}, "threads", default=0, most=8) == 2
    assert count({}, "threads", default=0, most=8) == 0


@pytest.mark.parametrize("text", ["0", "-1", "9", "1.5", "many", "²", "9" * 5000])
def test_what_is_no_count_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="not a whole number"):
        count({"threads": text}, "threads", default=0, most=8)

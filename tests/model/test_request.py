"""What is asked of the origins of texts."""

from __future__ import annotations

from localize.model import Locale, Message, MessageKey
from localize.model.request import Request

EN, RU = Locale("en"), Locale("ru")


def test_one_text_is_asked_for_one_source() -> None:
    request = Request("frost", Message(MessageKey("", "Frost"), ("",)), EN, RU)
    assert request.sources == ("Frost",)


def test_a_plural_is_asked_for_too() -> None:
    message = Message(MessageKey("views", "{n} view"), ("", "", ""), "{n} views")
    assert Request("ui", message, EN, RU).sources == ("{n} view", "{n} views")

"""How services that speak JSON answer: each turns a text into `[<target>] <text>`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.loopback.server import body

if TYPE_CHECKING:
    from tests.loopback.server import Behaviour, Handler

JSON = {"Content-Type": "application/json"}


def answer(value: object) -> Behaviour:
    """Answer 200 with this JSON."""
    return body(json.dumps(value).encode(), JSON)


def deepl(handler: Handler) -> None:
    asked = handler.body
    found = _answers(handler, asked["text"], asked["source_lang"].lower(), asked["target_lang"].lower())
    answer({"translations": [{"detected_source_language": "EN", "text": text} for text in found]})(handler)


def libretranslate(handler: Handler) -> None:
    asked = handler.body
    answer({"translatedText": _answers(handler, asked["q"], asked["source"], asked["target"])})(handler)


def microsoft(handler: Handler) -> None:
    asked, query = handler.body, handler.asked
    found = _answers(handler, [one["Text"] for one in asked], query["from"], query["to"])
    answer([{"translations": [{"text": text, "to": query["to"]}]} for text in found])(handler)


def mymemory(handler: Handler) -> None:
    query = handler.asked
    source, target = query["langpair"].split("|")
    (found,) = _answers(handler, [query["q"]], source, target)
    answer({"responseData": {"translatedText": found, "match": 1}, "responseStatus": 200, "matches": []})(
        handler
    )


def yandex(handler: Handler) -> None:
    asked = handler.body
    found = _answers(handler, asked["texts"], asked["sourceLanguageCode"], asked["targetLanguageCode"])
    answer({"translations": [{"text": text} for text in found]})(handler)


def _answers(handler: Handler, texts: list[Any], source: str, target: str) -> list[str]:
    return [handler.loopback.answer(text, source, target) for text in texts]


def openai(handler: Handler) -> None:
    asked = json.loads(handler.body["messages"][-1]["content"])
    keys, texts = list(asked["texts"]), list(asked["texts"].values())
    found = _answers(handler, texts, asked["source"], asked["target"])
    completion(json.dumps(dict(zip(keys, found, strict=True))))(handler)


def completion(content: object, finish_reason: object = "stop") -> Behaviour:
    """Answer as a model does, with this text."""
    message = {"role": "assistant", "content": content}
    return answer({"choices": [{"index": 0, "message": message, "finish_reason": finish_reason}]})

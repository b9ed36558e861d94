"""The meaning of a web service's answer for the run: its status, and its JSON."""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Final, NamedTuple

from localize.engines.base import EngineBusyError, TextRefusedError
from localize.errors import EngineError

if TYPE_CHECKING:
    from localize.engines.transport import HttpReply

_OK: Final = 200
_REDIRECTS: Final = range(300, 400)
_TEXT_REFUSED: Final = frozenset({400, 413, 414, 422})
_KEY_REFUSED: Final = frozenset({401, 403})
_USED_UP: Final = frozenset({402, 456})
_USED_UP_CODES: Final = frozenset({"insufficient_quota", "403001"})
"""OpenAI's and Microsoft's words for it."""
_TOO_MANY_REQUESTS: Final = 429
_SERVER_FAILED: Final = 500
_SHORT_WAIT: Final = 60.0
"""Seconds; of longer waits it is said how long they are."""
_MOST_MINUTES: Final = 10_000
_LONGEST_WORDS: Final = 160
_PAGE_HINT: Final = "See the engine's option url, and whether this network wants a sign-in first."


class Service(NamedTuple):
    """Whose answer it is, for messages."""

    title: str
    """Its name, as it writes it."""
    key_variable: str = ""
    """The variable that holds its key; empty where it wants none."""


def judge(status: int, service: Service, retry_after: float | None = None, words: str = "") -> None:
    """Raise what a status means, unless it is 200.

    Args:
        status: the status.
        service: whose it is.
        retry_after: seconds that it asks us to wait; None where it says nothing.
        words: what it says of a refusal, if anything.

    Raises:
        EngineBusyError: the service may be asked again.
        TextRefusedError: this text is at fault.
        EngineError: the service refuses us: no further text is sent.
    """
    who, code = service.title, f"(HTTP {status}){f': {words}' if words else ''}"
    if status == _OK:
        return
    if status == _TOO_MANY_REQUESTS:
        raise busy(f"{who} has had too many requests from here", retry_after)
    if status >= _SERVER_FAILED:
        raise busy(f"{who} failed (HTTP {status})", retry_after)
    if status in _TEXT_REFUSED:
        raise TextRefusedError(f"{who} refuses this text {code}")
    if status in _KEY_REFUSED:
        hint = f"See {service.key_variable}." if service.key_variable else ""
        raise EngineError(f"{who} refuses us {code}", hint=hint)
    if status in _USED_UP:
        raise EngineError(f"{who} says that the quota is used up (HTTP {status})")
    if status in _REDIRECTS:
        raise EngineError(f"{who} sends us elsewhere (HTTP {status}), which is not followed")
    raise EngineError(f"{who} refuses us {code}")


def busy(message: str, retry_after: float | None) -> EngineBusyError:
    """Return the error of a service that may be asked again, with what people can do meanwhile.

    Args:
        message: what it did.
        retry_after: seconds that it asks us to wait; None where it says nothing.
    """
    asked = retry_after or 0.0
    minutes = min(math.ceil(asked / 60), _MOST_MINUTES)
    when = f"in {minutes} min" if asked > _SHORT_WAIT else "later"
    return EngineBusyError(
        message, retry_after=retry_after, hint=f"Try again {when}, or with another engine: `--engine NAME`."
    )


def read_json(reply: HttpReply, service: Service) -> object:
    """Return the value in an answer, once its status was judged.

    Raises:
        TextRefusedError: it is no JSON.
        EngineError: it is a page, whatever the text, or what the status means.
    """
    if reply.status != _OK:
        if _is_used_up(reply.text):
            raise EngineError(f"{service.title} says that the quota is used up (HTTP {reply.status})")
        judge(reply.status, service, reply.retry_after, words_of(reply.text))
    try:
        return json.loads(reply.text)
    except (ValueError, RecursionError):
        if reply.text.lstrip().startswith("<"):
            raise EngineError(f"a page came in place of {service.title}'s answer", hint=_PAGE_HINT) from None
        raise TextRefusedError(f"{service.title} sent no JSON") from None


def _refusal(text: str) -> object:
    """Return what a refusal says, as JSON has it; None where it is no JSON."""
    try:
        found: object = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return found


def words_of(text: str) -> str:
    """Return what a refusal says to people, as one line that may be printed; empty where it says nothing.

    A service knows what we cannot know: that it lacks a language, a model, or a right of the key.
    """
    said = _refusal(text)
    error = at(said, "error")
    told = [at(error, "message"), error, at(said, "message"), at(said, "detail")]
    words = next((one for one in told if isinstance(one, str)), "")[:_LONGEST_WORDS]
    return " ".join("".join(char if char.isprintable() else " " for char in words).split()).rstrip(".")


def _is_used_up(text: str) -> bool:
    """Return whether a refusal says that a quota is used up, which no wait of a minute mends.

    Some services say so with the status of too many requests, or of a wrong key.
    """
    said = _refusal(text)
    error = at(said, "error")
    named = {str(at(error, "code")), str(at(error, "type"))}
    return at(said, "quotaFinished") is True or not named.isdisjoint(_USED_UP_CODES)


def texts_at(value: object, count: int, service: Service, *path: str | int) -> list[str]:
    """Return the text at a path in each item of an answer's list.

    Raises:
        TextRefusedError: the answer is no list of so many items, or one has no text there.
    """
    if not isinstance(value, list) or len(value) != count:
        found = len(value) if isinstance(value, list) else 0
        raise TextRefusedError(f"{service.title} gave {found} answers for {count} texts")
    return [text_at(item, service, *path) for item in value]


def text_at(value: object, service: Service, *path: str | int) -> str:
    """Return the text at a path in an answer.

    Raises:
        TextRefusedError: there is none.
    """
    for step in path:
        value = at(value, step)
    if not isinstance(value, str):
        raise TextRefusedError(f"{service.title} gave no text in its answer")
    return value


def at(value: object, step: str | int) -> object:
    """Return what stands at a key or place of an untrusted value; None where nothing does."""
    if isinstance(step, str):
        return value.get(step) if isinstance(value, dict) else None
    return value[step] if isinstance(value, list) and step < len(value) else None

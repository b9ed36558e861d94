"""Texts that lose their place: plural forms too many, and a second entry under one key.

They are set aside as the translator's comments, `# was: …`, since a PO file may hold each key once and each
message only as many forms as its locale has. Forms come back from there when the plural does.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from localize.model import Message

_WAS = "was: "
# A comment is one line; the escapes are those of PO strings.
_ESCAPES = (("\\", "\\\\"), ("\n", "\\n"), ("\r", "\\r"))


def with_forms(message: Message, count: int) -> Message:
    """Return the message with so many forms.

    A form too many is set aside. Forms that are missing are taken back from there, or repeat the last one.
    """
    targets = message.targets
    if len(targets) == count:
        return message
    if len(targets) > count:
        lost = targets[count:]
        return set_aside(
            replace(message, targets=targets[:count]), () if {*lost} <= {*targets[:count]} else lost
        )
    missing = count - len(targets)
    aside = [comment for comment in message.comments[-missing:] if comment.startswith(_WAS)]
    if len(aside) < missing:
        filler = targets[-1] if targets else ""
        return replace(message, targets=(*targets, *[filler] * missing))
    forms = [_unescaped(comment.removeprefix(_WAS)) for comment in aside]
    kept = message.comments[: len(message.comments) - missing]
    return replace(message, targets=(*targets, *forms), comments=kept)


def set_aside(message: Message, texts: Iterable[str]) -> Message:
    """Return the message with texts that have no other place as comments."""
    lines = tuple(f"{_WAS}{_escaped(text)}" for text in texts if text)
    return replace(message, comments=(*message.comments, *lines))


def texts_aside(message: Message) -> tuple[str, ...]:
    """Return the texts that stand beside a message as comments."""
    return tuple(
        _unescaped(comment.removeprefix(_WAS)) for comment in message.comments if comment.startswith(_WAS)
    )


def folded(message: Message, other: Message) -> Message:
    """Return the message with what another entry under its key says beside it."""
    lines = [f"{_WAS}{_escaped(text)}" for text in other.targets if text and text not in message.targets]
    added = [line for line in dict.fromkeys((*other.comments, *lines)) if line not in message.comments]
    return replace(message, comments=(*message.comments, *added))


def _escaped(text: str) -> str:
    for char, escape in _ESCAPES:
        text = text.replace(char, escape)
    return text


def _unescaped(text: str) -> str:
    pieces = text.split("\\\\")
    return "\\".join(piece.replace("\\n", "\n").replace("\\r", "\r") for piece in pieces)

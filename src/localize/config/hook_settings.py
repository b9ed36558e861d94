"""Section `hooks`: programs that are told of what happens."""

from __future__ import annotations

import shlex
from dataclasses import field
from enum import StrEnum
from typing import TYPE_CHECKING

from localize.config.document import number
from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.config.document import Document
    from localize.yaml_source import Node


class HookEvent(StrEnum):
    """An event of which a program is told."""

    ASSIGNED = "assigned"
    """Articles were given to a person."""
    DUE = "due"
    """Editions have to be ready soon, and are not."""
    PUBLISHING = "publishing"
    """Something is about to be published; where the program fails, nothing is."""
    PUBLISHED = "published"
    """Editions were published, or taken down."""
    REJECTED = "rejected"
    """Texts were rejected."""


HOOK_KEYS = (*(str(event) for event in HookEvent), "timeout")
"""The keys of `hooks`."""
TIMEOUT = 10.0
"""Seconds that a program has, where `timeout` does not say."""
_LONGEST = 300.0


@frozen
class HookSettings:
    """The programs, by event."""

    commands: Mapping[HookEvent, tuple[str, ...]] = field(default_factory=dict)
    """Event → a program and its arguments."""
    timeout: float = TIMEOUT
    """Seconds after which a program is stopped."""


def read_hooks(document: Document) -> HookSettings:
    """Read `hooks`: event → a command, as a list of words or as one text; no shell ever sees it."""
    node = document.root.get("hooks")
    if node is None or node.is_null:
        return HookSettings()
    commands = {}
    for key, value in document.mapping("hooks"):
        if key.text in set(HookEvent):
            words = _words(document, key.text, value)
            if words:
                commands[HookEvent(key.text)] = words
    if node.kind == "mapping":
        document.known_keys(node, HOOK_KEYS, "hooks")
    return HookSettings(commands, _timeout(document, node.get("timeout")))


def _words(document: Document, event: str, node: Node) -> tuple[str, ...]:
    hint = f"Write it like `{event}: [notify, --channel, desk]`."
    if node.kind == "scalar" and not node.is_null:
        try:
            words = tuple(shlex.split(node.text))
        except ValueError:
            words = ()
    else:
        words = tuple(item.text for item in document.items(node, f"hooks.{event}"))
    if not words or not words[0].strip() or any("\0" in word for word in words):
        document.mistake(f"`hooks.{event}` names no program", node, hint)
        return ()
    return words


def _timeout(document: Document, node: Node | None) -> float:
    found = TIMEOUT if node is None else number(node)
    if found is None or not 0 < found <= _LONGEST:
        hint = f"Write seconds, up to {_LONGEST:.0f}: `timeout: 10`."
        document.mistake("`hooks.timeout` is no time", node, hint)
        return TIMEOUT
    return found

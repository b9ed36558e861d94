"""Texts of the `ui` catalog with parts to fill in, as translators write them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from localize.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from localize.model import MessageKey

_PART = re.compile(r"\{(\w+)\}")


def text_of(key: MessageKey, text: Callable[[MessageKey], str]) -> str:
    """Return the text of a `ui` entry.

    Args:
        key: the entry.
        text: gives the locale's text of an entry, as the newsroom has translated it.

    Raises:
        InputError: the entry has no text.
    """
    found = text(key)
    if not found.strip():
        hint = "Translate it in ui.po, or let `localize translate` fill it from the vocabulary."
        raise InputError(f"«{key.source}» of context {key.context} has no text", hint=hint)
    return found


def parts_problem(target: str, source: str) -> str:
    """Say where a text names other parts between braces than its source; empty where it names the same."""
    wanted, found = set(_PART.findall(source)), set(_PART.findall(target))
    if wanted - found:
        return f"it lacks {_listed(wanted - found)}"
    return f"it adds {_listed(found - wanted)}" if found - wanted else ""


def filled(key: MessageKey, parts: Mapping[str, str], text: Callable[[MessageKey], str]) -> str:
    """Return the text of a `ui` entry with its named parts filled in, once and not again inside a part.

    Args:
        key: the entry, such as `{0} m/s` or `wind {speed} {direction}`.
        parts: what stands for each name between braces.
        text: gives the locale's text of an entry.

    Raises:
        InputError: the entry has no text, or its text names other parts than its source.
    """
    pattern = text_of(key, text)
    problem = parts_problem(pattern, key.source)
    if problem:
        hint = f"Mend the entry «{key.source}» of context {key.context} in ui.po."
        raise InputError(f"text «{pattern}»: {problem}", hint=hint)
    return _PART.sub(lambda match: parts[match[1]], pattern)


def _listed(names: set[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(names))

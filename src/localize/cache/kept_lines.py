"""Objects of which each member has a line of its own, so that a line that says nothing new stays as it is.

To write ten thousand members anew for one that changed takes longer than all else that is done for it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_START, _BETWEEN, _END = "{\n", ",\n", "\n}"


def written_lines(members: Mapping[str, object], before: Mapping[str, object], text: str) -> str:
    """Return an object as JSON.

    Args:
        members: its members, of what JSON holds.
        before: those that were read, in their order; what is the very same object is written as it was.
        text: the end of what they were read from, as it is written here; that of others counts for nothing.
    """
    lines = _lines(before, text)
    said = [
        lines[name] if name in lines and before[name] is value else _line(name, value)
        for name, value in members.items()
    ]
    return f"{_START}{_BETWEEN.join(said)}{_END}" if said else "{}"


def _line(name: str, value: object) -> str:
    return f"{json.dumps(name, ensure_ascii=False)}: {json.dumps(value, ensure_ascii=False)}"


def _lines(before: Mapping[str, object], text: str) -> dict[str, str]:
    """Return the line of each member; none of a text that is not as it is written here."""
    start, end = text.find(_START), text.rfind(_END)
    lines = text[start + len(_START) : end].split(_BETWEEN) if 0 <= start < end else []
    return dict(zip(before, lines, strict=True)) if len(lines) == len(before) else {}

"""HTML elements inside of a text that stay as they are, content and all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.formats.inline import tags
from localize.formats.inline.elements import UNREAD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def elements(found: Sequence[tuple[str, str, str]]) -> Iterator[tuple[int, int]]:
    """Yield where such elements start and end among the tags of a text, the outermost of nested ones.

    Args:
        found: kind (open or close; others are passed over), name as `<b>`, and source of each.
    """
    partners = _partners(found)
    end = -1
    for at, (_, name, source) in enumerate(found):
        if at > end and at in partners and _stays(name, source):
            end = partners[at]
            yield at, end


def _stays(name: str, source: str) -> bool:
    said = tags.is_kept(source)
    return name[1:-1] in UNREAD if said is None else said


def _partners(found: Sequence[tuple[str, str, str]]) -> dict[int, int]:
    waiting: dict[str, list[int]] = {}
    partners = {}
    for at, (kind, name, _) in enumerate(found):
        if kind == "open":
            waiting.setdefault(name, []).append(at)
        elif kind == "close" and waiting.get(name):
            partners[waiting[name].pop()] = at
    return partners

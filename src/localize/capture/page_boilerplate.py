"""Boilerplate amid the main article of a page: requests to the reader, advertisements, links to read also."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from localize.capture import boilerplate

if TYPE_CHECKING:
    from collections.abc import Sequence

_LINK: Final = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*\)")
_MARKS: Final = re.compile(r"[*_#>]+")
_ITEM: Final = re.compile(r"(?:[-*+]|\d+\.)\s+")


class Cleared(NamedTuple):
    """The blocks of an article, and what was left out of them."""

    blocks: tuple[str, ...]
    left_out: tuple[str, ...]


def cleared(blocks: Sequence[str]) -> Cleared:
    """Return the blocks of an article without its boilerplate.

    Args:
        blocks: in Markdown.
    """
    kept: list[str] = []
    left: list[str] = []
    boxed = False
    for block in blocks:
        text = _plain(block)
        if _is_boilerplate(text) or (boxed and _is_links(block)):
            left.append(" ".join(text.split()))
        else:
            kept.append(block)
        boxed = boilerplate.reads_also(text) or (boxed and _is_links(block))
    return Cleared(tuple(kept), tuple(left))


def _is_boilerplate(text: str) -> bool:
    label, mark, _ = text.partition(":")
    named = boilerplate.reads_also(label) if mark else boilerplate.reads_also(text)
    return named or boilerplate.asks_reader(text) or boilerplate.is_furniture(text)


def _is_links(block: str) -> bool:
    """Return whether a block is links and nothing else, a line each."""
    lines = [_ITEM.sub("", line.strip(), count=1) for line in block.splitlines() if line.strip()]
    return bool(lines) and all(_LINK.fullmatch(line) for line in lines)


def _plain(block: str) -> str:
    return _MARKS.sub("", _LINK.sub(r"\1", block)).strip()

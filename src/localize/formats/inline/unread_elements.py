"""Elements amid a text whose words no reader of articles takes: drawings, and what browsers may not show."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_TAG: Final = re.compile(rb"<(/?)(svg|noscript|template|textarea)\b[^<>]*>", re.IGNORECASE)


def unread_elements(text: bytes) -> Iterator[tuple[int, int, str]]:
    """Yield where such elements start and end, and their names, the outermost of nested ones.

    Args:
        text: of a block, in HTML or Markdown.
    """
    if b"</" not in text:
        return
    opened: list[tuple[bytes, int]] = []
    for tag in _TAG.finditer(text):
        name = tag[2].lower()
        if not tag[1] and not tag[0].endswith(b"/>"):
            opened.append((name, tag.start()))
        elif tag[1] and opened and opened[-1][0] == name:
            _, start = opened.pop()
            if not opened:
                yield start, tag.end(), name.decode()

"""Lines that say several things of an article, `Society · 28 April 2025 · 1,204 views`, cut apart."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from localize.formats.capture import byline, shapes

if TYPE_CHECKING:
    from collections.abc import Callable

    from localize.formats.capture.shapes import Meta

_BETWEEN: Final = re.compile(r"\s*[|·•]\s*")


def cut(text: str, read_meta: Callable[[str], Meta | None]) -> list[str]:
    """Return a line's parts: a view count and a labelled byline each for itself, category and date as one.

    A line of which any part is something else is not cut: a headline may have a bar in it too.

    Args:
        text: the line.
        read_meta: reads category and date.
    """
    if len(text) > shapes.LONGEST_META or _BETWEEN.search(text) is None:
        return [text]
    cells = _BETWEEN.split(text)
    apart = [cell for cell in cells if shapes.count(cell) is not None or byline.names_author(cell)]
    rest = " | ".join(cell for cell in cells if cell not in apart)
    known = not rest or shapes.is_category(rest) or read_meta(rest) is not None
    return [*([rest] if rest else []), *apart] if apart and known else [text]

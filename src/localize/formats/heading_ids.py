"""The ids of headings, by which links lead into a page.

An id is made from the heading as GitHub, Hugo and Docusaurus make it (github-slugger): lower case, without
punctuation, spaces as hyphens, a number behind what was there before.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_UNFIT: Final = re.compile(r"[^\w\- ]")


def anchors(headings: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Return the id of each heading.

    Args:
        headings: the text of each, and the id that its author gave it, or nothing.
    """
    taken: dict[str, int] = {}
    found = []
    for text, given in headings:
        base = given or _UNFIT.sub("", text.lower()).strip().replace(" ", "-")
        count = taken.get(base, 0)
        taken[base] = count + 1
        found.append(f"{base}-{count}" if count and not given else base)
    return tuple(found)

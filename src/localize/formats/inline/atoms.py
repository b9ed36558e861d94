"""HTML elements inside of a text that stay as they are, content and all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

NAMES: Final = frozenset({"<code>", "<kbd>", "<samp>", "<svg>", "<math>"})
"""Elements that hold no words of the language around them."""
_SAID: Final = re.compile(
    r"""\stranslate\s*=\s*["']?(?:no\b|(?P<yes>yes\b))|\sclass\s*=\s*["'][^"']*\bnotranslate\b""",
    re.IGNORECASE,
)


def elements(tags: Sequence[tuple[str, str, str]]) -> Iterator[tuple[int, int]]:
    """Yield where such elements start and end among the tags of a text, the outermost of nested ones.

    Args:
        tags: kind (open or close; others are passed over), name as `<b>`, and source of each.
    """
    partners = _partners(tags)
    end = -1
    for at, (_, name, source) in enumerate(tags):
        if at > end and at in partners and _stays(name, source):
            end = partners[at]
            yield at, end


def _stays(name: str, source: str) -> bool:
    said = _SAID.search(source)
    return name in NAMES if said is None else not said["yes"]


def _partners(tags: Sequence[tuple[str, str, str]]) -> dict[int, int]:
    waiting: dict[str, list[int]] = {}
    partners = {}
    for at, (kind, name, _) in enumerate(tags):
        if kind == "open":
            waiting.setdefault(name, []).append(at)
        elif kind == "close" and waiting.get(name):
            partners[waiting[name].pop()] = at
    return partners

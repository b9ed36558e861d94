"""Print built Markdown editions in short: python scripts/demo/show_page.py FILES.

Of each its file, its headline, and what it says of itself: quotations at the top or the end, or all it has.
"""

from __future__ import annotations

import re
import sys
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

WIDTH = 108
MARKUP = re.compile(r"[*_`>]|\[([^]]*)\]\([^)]*\)")


def page(path: Path) -> Iterator[str]:
    """Yield the lines that are shown of an edition."""
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    head: dict[str, Any] = yaml.safe_load(front)
    blocks = body.strip().split("\n\n")
    said = [block for block in (blocks[0], blocks[-1]) if block.startswith(">")] or blocks
    yield path.as_posix()
    for line in (head["title"], *said):
        yield "    " + textwrap.shorten(
            MARKUP.sub(lambda match: match[1] or "", line), WIDTH, placeholder=" …"
        )


if __name__ == "__main__":
    for name in sys.argv[1:]:
        print("\n".join(page(Path(name))))

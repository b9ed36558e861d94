"""Print the beginning of a built Markdown edition as plain text: python scripts/demo/show_page.py FILE."""

from __future__ import annotations

import re
import sys
import textwrap
from pathlib import Path
from typing import Any

import yaml

WIDTH = 76
PARAGRAPHS = 1
MARKUP = re.compile(r"[*_`>]|\[([^]]*)\]\([^)]*\)")


def page(text: str) -> str:
    """Return headline, byline and the first paragraphs, as a reader would see them."""
    _, front, body = text.split("---\n", 2)
    head: dict[str, Any] = yaml.safe_load(front)
    author = head.get("author", {})
    byline = ", ".join(part for part in (author.get("name"), author.get("role")) if part)
    blocks = [
        block.strip() for block in body.split("\n\n") if block.strip() and not block.startswith(("#", "|"))
    ]
    prose = [MARKUP.sub(lambda match: match[1] or "", block) for block in blocks[:PARAGRAPHS]]
    lines = [head["category"].upper(), head["title"], byline, "", *prose]
    return "\n".join(textwrap.indent(textwrap.fill(line, WIDTH), "    ") for line in lines)


if __name__ == "__main__":
    print(page(Path(sys.argv[1]).read_text(encoding="utf-8")))

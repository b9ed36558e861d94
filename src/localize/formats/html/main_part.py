"""The part of a page that is its article."""

from __future__ import annotations

from collections import Counter

from localize.formats.article import front_matter
from localize.formats.html.tokens import tokens

_PARTS = ("main", "article", "body")


def main_part(data: bytes, path: str) -> bytes:
    """Return what stands in `main`, else in the only `article`, else in `body`, else the whole page.

    Args:
        data: the file, UTF-8.
        path: its path, for messages.

    Raises:
        InputError: it opens a front matter that is never closed.
    """
    start = front_matter.split(data, path).body
    ranges: dict[str, tuple[int, int]] = {}
    opened: Counter[str] = Counter()
    for token in tokens(data, start):
        if token.name not in _PARTS or token.kind == "raw":
            continue
        if token.kind == "open":
            opened[token.name] += 1
            ranges.setdefault(token.name, (token.end, len(data)))
        elif token.name in ranges:
            ranges[token.name] = (ranges[token.name][0], token.start)
    for name in _PARTS:
        if opened[name] == 1:
            return data[slice(*ranges[name])]
    return data[start:]

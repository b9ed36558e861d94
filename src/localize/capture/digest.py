"""Digests that tell whether a capture, or a part of it, is the same again."""

from __future__ import annotations

import hashlib
import re
from typing import Final

_LINE_END: Final = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
"""Mandatory breaks of Unicode Standard Annex 14."""
PART_DIGITS: Final = 12


def text_lines(text: str) -> list[str]:
    """Split at any kind of line end; a byte order mark and the spaces around each line are dropped."""
    return [line.strip("\ufeff\u200b \t\u00a0") for line in _LINE_END.split(text)]


def capture_digest(text: str | bytes) -> str:
    """Digest a captured text: SHA-256 in hex of its lines.

    A byte order mark, the kind of line ends, spaces around lines and empty lines at the end make no
    difference. Bytes that are no UTF-8 count as they are.
    """
    if isinstance(text, bytes):
        text = text.decode("utf-8", "surrogateescape")
    joined = "\n".join(text_lines(text)).strip("\n")
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()


def part_digest(text: str) -> str:
    """Digest one part of an article's file, as it was written: the first 12 hex digits of SHA-256."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:PART_DIGITS]

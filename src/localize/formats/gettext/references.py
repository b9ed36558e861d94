"""References: the `#:` lines of an entry.

Source: GNU gettext 0.21, `write-po.c` (`message_print_comment_filepos`): names are separated by spaces, and a
name that has spaces itself stands between U+2068 and U+2069, its line number behind them. gettext before 0.22
does not know these and may end a line between them, so the lines of an entry are read as one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from localize.formats.gettext.literals import PAGE_WIDTH, MalformedError

if TYPE_CHECKING:
    from collections.abc import Iterable

ISOLATE, POP = "\u2068", "\u2069"

# A name ends at the next isolate at the latest: where none is closed, each is looked at once.
_REFERENCE = re.compile(f"{ISOLATE}([^{ISOLATE}{POP}]++){POP}(:[0-9]+)?(?=[ \t]|$)|([^ \t]+)")
_LINE = re.compile(r":[0-9]+\Z")
_BLANK = re.compile("[ \t]")
_START = "#:"


def read_references(text: str) -> list[str]:
    """Read what stands behind `#:` on all lines of an entry, put together with spaces.

    Raises:
        MalformedError: an isolate is not closed, or stands inside a name.
    """
    if ISOLATE not in text and POP not in text:
        return [part for part in _BLANK.split(text) if part]
    found = [name + line if name else bare for name, line, bare in _REFERENCE.findall(text)]
    if any(ISOLATE in name or POP in name for name in found):
        raise MalformedError("a reference with U+2068 or U+2069 in the wrong place")
    return found


def write_references(references: Iterable[str], width: int = PAGE_WIDTH) -> list[str]:
    """Write the lines of the references, each at most so many bytes where a name allows it."""
    lines: list[str] = []
    line, taken = _START, len(_START)
    for reference in references:
        written = _isolated(reference)
        size = len(written.encode("utf-8", "surrogatepass")) + 1
        if taken > len(_START) and taken + size > width:
            lines.append(line)
            line, taken = _START, len(_START)
        line += f" {written}"
        taken += size
    if line != _START:
        lines.append(line)
    return lines


def _isolated(reference: str) -> str:
    if not _BLANK.search(reference):
        return reference
    line = _LINE.search(reference)
    end = line.start() if line else len(reference)
    return f"{ISOLATE}{reference[:end]}{POP}{reference[end:]}"

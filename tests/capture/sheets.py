"""A page's lines, ready to be sorted, for tests of one part."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from localize.capture import line_patterns
from localize.capture.line_assignment import LineAssignment
from localize.capture.text_lines import read

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.capture.line_patterns import Meta

_meta = partial(line_patterns.meta, timezone="Asia/Tashkent", day_first=True)


def sheet(text: str) -> LineAssignment:
    """Return the lines of a text, none of them taken."""
    return LineAssignment(read(text))


def metas(lines: LineAssignment) -> Mapping[int, Meta]:
    """Return the lines of category and date."""
    return {at: found for at in lines.free() if (found := _meta(lines.text(at))) is not None}

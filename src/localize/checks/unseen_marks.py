"""Marks that nobody sees and that do no harm to a page, but split words for every search and comparison.

Soft hyphens come with text that was copied from a page or a PDF, marks of direction from a messenger, empty
letters and tags from whoever hides something. What the source has stays; so do marks of direction in a text
with Arabic or Hebrew letters, and what makes one sign of several emoji.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from localize.checks.base import Check, Flaw, Scope, listed
from localize.late_pattern import late_pattern
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject

_DIRECTION: Final = "\u061c\u200e\u200f"
# Soft hyphen, grapheme joiner, Hangul and Khmer fillers, Mongolian separators, invisible operators,
# deprecated format characters, annotation anchors, separators of lines (Unicode, chapter 23); variation
# selectors behind a letter; tags that no flag begins (UTS #51).
_MARK: Final = late_pattern(
    f"[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u2061-\u2064\u206a-\u206f\u3164\uffa0\ufff9-\ufffb\u2028\u2029"
    f"{_DIRECTION}]"
    "|(?<=[^\\W\\d_])[\ufe00-\ufe0f]"
    "|(?<=[иИуУоО])\u0306|(?<=[еЕ])\u0308"
    "|(?<![\U0001f3f4\U000e0020-\U000e007f])[\U000e0000-\U000e007f]"
)
_TURNED: Final = late_pattern("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
"""Letters that are written from right to left."""


def _run(subject: StringSubject) -> Iterator[Flaw]:
    for pair in subject.pairs:
        if pair.target.isascii():
            continue
        found = set(_MARK.findall(pair.target)).difference(pair.source)
        if _TURNED.search(pair.target):
            found.difference_update(_DIRECTION)
        if found:
            yield Flaw(pair.say(f"has marks that nobody sees: {listed(map(_named, sorted(found)))}"))


def _named(mark: str) -> str:
    return "soft hyphen" if mark == "\u00ad" else f"U+{ord(mark):04X}"


CHECK = Check(
    "unseen-marks",
    Scope.STRING,
    Severity.WARNING,
    "A text has soft hyphens, marks of direction or other marks that nobody sees.",
    _run,
    "Delete them, or type the word anew.",
    in_target=_MARK,
)

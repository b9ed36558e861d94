"""The target has the white space of its source: at both ends, between words, around placeholders."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from localize.checks.base import Check, Flaw, Scope, shown
from localize.checks.spacing import LINE
from localize.formats.inline.fragments import fragments
from localize.late_pattern import late_pattern
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.pairs import TextPair
    from localize.checks.subjects import StringSubject

LOOSE_ENDS: Final = r"^$|^\s|\s$|\t"
"""What a word has beside white space at an end of the text, a second space or a tab."""
_DOUBLED = re.compile(r"(?<=\S)[ \t]{2,}(?=\S)")
_PLACEHOLDERS = frozenset({"placeholder", "shortcode"})
_SUFFIXED = frozenset({"az", "fi", "hu", "kaa", "kk", "ky", "tk", "tr", "tt", "uz"})
"""Languages that write endings right behind a name."""
_NAMES = {"": "no space", " ": "a space", "\n": "a line break", "\t": "a tab", "\u00a0": "a no-break space"}


def _run(subject: StringSubject) -> Iterator[Flaw]:
    for pair in subject.pairs:
        if not pair.target.strip():
            continue  # `blank` says so
        before = _leading(pair.source), _leading(pair.target)
        if before[0] != before[1]:
            yield Flaw(pair.say(f"begins with {_named(before[1])}, the source with {_named(before[0])}"))
        behind = _trailing(pair.source), _trailing(pair.target)
        if behind[0] != behind[1]:
            yield Flaw(pair.say(f"ends with {_named(behind[1])}, the source with {_named(behind[0])}"))
        if doubled(pair) and len(pair.target) <= LINE:
            yield Flaw(pair.say("has several spaces between two words"))
        for placeholder in _glued(pair.source, pair.target, suffixes=subject.locale.language in _SUFFIXED):
            yield Flaw(pair.say(f"has a word without a space beside {shown(placeholder)}"))


def doubled(pair: TextPair) -> bool:
    """Return whether several spaces stand between two words of a text, and do not in its source."""
    if "  " not in pair.target and "\t" not in pair.target:
        return False
    return _DOUBLED.search(pair.target) is not None and not _DOUBLED.search(pair.source)


def _glued(source: str, target: str, *, suffixes: bool) -> list[str]:
    """Return the placeholders that stand free in the source and touch a word in the target.

    Args:
        source: the source.
        target: the text in its place.
        suffixes: whether endings are written right behind a name, as in Uzbek: {city}da.
    """
    if "{" not in source and "%" not in source:
        return []
    touching = _touching(source, suffixes=False)
    free = {name for name in touching if not touching[name]}
    now = _touching(target, suffixes=suffixes)
    return sorted(name for name in free if now.get(name))


def _touching(text: str, *, suffixes: bool) -> dict[str, bool]:
    """Return the placeholders of a text, and whether a letter or digit stands right beside one of each."""
    found: dict[str, bool] = {}
    at = 0
    for part in fragments(text):
        if part.name in _PLACEHOLDERS:
            before, behind = text[:at][-1:], text[at + len(part.text) :][:1]
            touches = before.isalnum() or (behind.isalnum() and not suffixes)
            found[part.text] = found.get(part.text, False) or touches
        at += len(part.text)
    return found


def _leading(text: str) -> str:
    return text[: len(text) - len(text.lstrip())]


def _trailing(text: str) -> str:
    return text[len(text.rstrip()) :]


def _named(space: str) -> str:
    return _NAMES.get(space, f"{len(space)} characters of white space")


CHECK = Check(
    "whitespace",
    Scope.STRING,
    Severity.WARNING,
    "White space at an end, between words or beside a placeholder is not the source's.",
    _run,
    "Give the text the white space of its source: at both ends, one space between words.",
    in_source=late_pattern(rf"{LOOSE_ENDS}|[{{%]"),
    in_target=late_pattern(LOOSE_ENDS),
)

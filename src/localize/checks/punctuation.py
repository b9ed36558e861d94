"""The target ends as its source does: with a full stop, a question mark, a colon, or without any."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope
from localize.checks.pairs import pairs
from localize.checks.plain_text import ABBREVIATED
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject

_TAIL = 1000
_LINK = re.compile(r"\]\([^()\s]*\)$")
_CLOSING = " \t\n\u00a0\u202f\"'»«”“„’‘›)]}*_~`"
_QUOTES = "\"'»”’“›"
_ENDS = {
    "…": "an ellipsis",
    "?": "a question mark",
    "!": "an exclamation mark",
    ":": "a colon",
    ".": "a full stop",
}
# The same marks in other scripts.
_SAME = str.maketrans("？؟;！：。।՝։", "???!:..:.")
_ABBREVIATION = re.compile(r"(?:^|[^\w.])(?:\w{1,2}|\w+(?:\.\w+)+)\.$")
"""`г.`, `p.m.`: their full stop says nothing about the sentence."""


def _run(subject: StringSubject) -> Iterator[Flaw]:
    for pair in pairs(subject):
        wanted, found = (
            _end(pair.source, subject.source_locale.language),
            _end(pair.target, subject.locale.language),
        )
        if wanted == found or _excused(pair.source, wanted) or _excused(pair.target, found):
            continue
        if not _quoted(pair.source, pair.target, wanted):
            yield Flaw(pair.say(f"ends with {_named(found)}, the source with {_named(wanted)}"))


def _quoted(source: str, target: str, wanted: str) -> bool:
    """Return whether the source ends with a quotation, and the target has its mark behind one inside."""
    return (
        bool(wanted)
        and source.rstrip()[-1:] in _QUOTES
        and re.search(rf"[{re.escape(wanted)}][{_QUOTES}]", target) is not None
    )


def _end(text: str, language: str) -> str:
    tail = _bare(text)
    if tail.endswith("..."):
        return "…"
    last = tail[-1:]
    if last == "." and tail[-2:-1] in _QUOTES:
        inner = tail[:-1].rstrip(_QUOTES)[-1:]
        last = inner if inner in {"?", "!"} else last
    if last == ";" and language != "el":
        return ""
    last = last.translate(_SAME)
    return last if last in _ENDS else ""


def _bare(text: str) -> str:
    """Return the end of a text without closing quotes, brackets and markup."""
    tail = text[-_TAIL:].rstrip(_CLOSING.replace(")", "").replace("]", ""))
    return _LINK.sub("", tail).rstrip(_CLOSING)


def _excused(text: str, end: str) -> bool:
    return end == "." and (
        _ABBREVIATION.search(_bare(text)) is not None
        or _bare(text)[:-1].rpartition(" ")[2].lower() in ABBREVIATED
    )


def _named(end: str) -> str:
    return _ENDS.get(end, "no such mark")


CHECK = Check(
    "punctuation",
    Scope.STRING,
    Severity.WARNING,
    "A text ends with another mark than its source.",
    _run,
    "End it as the source ends, unless the language wants it otherwise.",
)

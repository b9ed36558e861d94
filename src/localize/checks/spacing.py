"""Spaces stand where the language has them: one between words, none before a comma, one behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from localize.checks.base import Check, Flaw, Scope, listed
from localize.checks.plain_text import plain
from localize.late_pattern import late_pattern
from localize.model import Severity

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject

_SPACE = "[ \u00a0\u202f\u2007\u2009]"
_TWO = late_pattern(rf"(?<=\S){_SPACE}{{2,}}(?=\S)")
_BEFORE = late_pattern(rf"[\w%°][\"'»”’)\]]?{_SPACE}+([,;:!?…]|\.(?![\w.]))(?![)(DPO])")
_INSIDE = late_pattern(rf"[\w.!?]{_SPACE}+([)\]»])|([(\[«„]){_SPACE}+\w")
_BEHIND = late_pattern(
    r"(?:[^\W\d_]{2}[\"'»”’)]?|%)([,;!?])[^\W\d_]{2}|[^\W\d_]{3}(:)(?:[^\W\d_]{2}|\d)|[a-zа-яёўқғҳ]{3}(\.)[A-ZА-ЯЁЎҚҒҲ][a-zа-яёўқғҳ]{2}"
)
_BRACKET = late_pattern(
    r"[^\W\d_]{3}(\()(?=[^()\n]{0,60}[\s\d][^()\n]{0,60}\))|[\s\d%][^()\s]{0,30}(\))[^\W\d_]{3}"
)
"""A bracket of more than a word's ending that touches a word: «сум(ов)» is one."""
LINE: Final = 80
"""Characters: in a longer text a slip of the space bar is told only where it is asked for."""
TOUCHING: Final = r"[,;:!?.][^\W\d_]|[^\W\d_]:\d|\w\(|\)\w"
"""What a word has where a space is missing."""
_HARD = "\u00a0"
_MANY = 3
_FRENCH = frozenset({"fr"})


def _run(subject: StringSubject) -> Iterator[Flaw]:
    for pair in subject.pairs:
        source, target = plain(pair.source), plain(pair.target)
        if _HARD in target and any(_HARD in run for run in _TWO.findall(target)) and not _TWO.search(source):
            yield Flaw(pair.say("has two spaces in a row"))
        if subject.locale.language not in _FRENCH:
            found = _new(_BEFORE, source, target) | _new(_INSIDE, source, target)
            if found:
                said = pair.say(f"has a space beside {listed(sorted(found))} where none belongs")
                yield Flaw(said, spots=_spots((_BEFORE, _INSIDE), target, found))
        glued = unspaced(source, target)
        if glued and len(target) <= LINE:
            said = pair.say(f"has no space behind {listed(glued)}")
            yield Flaw(said, spots=_spots((_BEHIND,), target, set(glued)))
        if brackets := _new(_BRACKET, source, target):
            said = pair.say(f"has no space beside {listed(sorted(brackets))}")
            yield Flaw(said, spots=_spots((_BRACKET,), target, brackets))
        if target.count(_HARD) >= _MANY and target.count(_HARD) > target.count(" ") and _HARD not in source:
            yield Flaw(pair.say("has no-break spaces between most of its words"))


def _spots(patterns: tuple[re.Pattern[str], ...], target: str, marks: set[str]) -> tuple[str, ...]:
    """Return where a target has marks wrong, each with the letters beside it."""
    found = (match for pattern in patterns for match in pattern.finditer(target))
    return tuple(match[0] for match in found if marks.intersection(match.groups()))


def unspaced(source: str, target: str) -> list[str]:
    """Return the marks that stand right before a word in a plain text, and do not in its source."""
    return sorted(_new(_BEHIND, source, target))


def _new(pattern: re.Pattern[str], source: str, target: str) -> set[str]:
    """Return the marks that a target has wrong and its source has not."""
    has = _marks(pattern, target)
    return has - _marks(pattern, source) if has else has


def _marks(pattern: re.Pattern[str], text: str) -> set[str]:
    return {next(filter(None, match.groups())) for match in pattern.finditer(text)}


CHECK = Check(
    "spacing",
    Scope.STRING,
    Severity.WARNING,
    "A space is doubled, missing behind a mark, or stands before one.",
    _run,
    "Write one space between words, none before a mark, and one behind it.",
    in_target=late_pattern(rf"{_HARD}|(?:^|\s)[,;:!?….)\]»]|[(\[«„](?:\s|$)|{TOUCHING}"),
)

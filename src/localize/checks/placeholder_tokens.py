"""The placeholders of a text: what a program puts values into.

printf (C, Python: `%s`, `%1$d`, `%(name)s`), braces (Python, JavaScript: `{}`, `{0}`, `{name:>3}`, `${name}`,
`%{name}`), template tags (`{{ name }}`, `{% tag %}`), and ICU messages (`{n, plural, one {…} other {…}}`).
"""

from __future__ import annotations

import re
from collections import Counter

from localize.frozen import frozen
from localize.late_pattern import late_pattern

_BRACES = (
    r"\{\{[^{}\n]{0,200}\}\}"
    r"|\{%[^{}\n]{0,200}%\}"
    r"|[$%#]?\{\w[\w.\-\[\]]{0,80}(?:[!:][^{}\s]{0,40})?\}"
    r"|\$?\{\}"
)
_NAMED = r"%\([^()\s]{1,80}\)[#0+-]*\d{0,9}(?:\.\d{1,9})?[sdiufFeEgGxXcr]"
# Behind a number, % is a percent sign: "20%dan ortiq", "5 %-li".
_PRINTF = r"(?<![0-9%])(?<![0-9][ \u00a0\u202f])%(?:\d{1,2}\$)?[#0+-]*\d{0,9}(?:\.\d{1,9})?[sdiufFeEgGxXcr]"
_STRICT = late_pattern(rf"{_BRACES}|{_NAMED}|{_PRINTF}(?!\w)")
_LOOSE = late_pattern(rf"{_BRACES}|{_NAMED}|{_PRINTF}")
"""Also with letters behind, `%dta`: right where the source has a printf placeholder at all."""
_HAS_PRINTF = late_pattern(rf"{_NAMED}|{_PRINTF}(?!\w)")
_UNNUMBERED = late_pattern(r"%[#0+-]*[\d.]{0,20}[A-Za-z]|\{\}")
_SPACE = late_pattern(r"\s+")
SIGN = late_pattern("[{}%]")
"""Without any of these a text has no placeholder."""

_CHOICE = late_pattern(r"\{\s*(\w[\w.\-]{0,80})\s*,\s*(plural|selectordinal|select)\s*,")
_ARGUMENT = late_pattern(r"\{\s*(\w[\w.\-]{0,80})\s*(?:,\s*([a-z]{1,20})\s*(?:,[^{}]{0,100})?)?\}")
_FORMATTED = late_pattern(r"\{\s*\w[\w.\-]{0,80}\s*,\s*[^\W\d_]{1,20}\s*(?:,[^{}]{0,100})?\}")
"""An argument with a format, `{n, number}`; also one whose format somebody translated."""
_OTHER = late_pattern(r"\bother\s*\{")
_ICU_SIGN = late_pattern(r"[{}#]")


@frozen
class Difference:
    """The differences between the placeholders of a target and of its source."""

    missing: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()
    """Placeholders without name or number in another order, so that they get each other's values."""

    @property
    def none(self) -> bool:
        """Return whether there is no difference."""
        return not (self.missing or self.added or self.moved)


def is_placeholder(text: str) -> bool:
    """Return whether the whole text is one placeholder."""
    return _LOOSE.fullmatch(text) is not None


def may_differ(source: str, target: str) -> bool:
    """Return whether any of two texts may have a placeholder."""
    return SIGN.search(source) is not None or SIGN.search(target) is not None


def difference(source: str, target: str) -> Difference:
    """Compare the placeholders of two texts.

    Those of ICU messages are compared as sets: a language with more plurals repeats them in more branches.
    """
    if not may_differ(source, target):
        return Difference()
    if any(_CHOICE.search(text) or _FORMATTED.search(text) for text in (source, target)):
        one, two = _icu(source), _icu(target)
        return Difference(tuple(sorted(one - two)), tuple(sorted(two - one)))
    pattern = _LOOSE if _HAS_PRINTF.search(source) else _STRICT
    had, has = _tokens(pattern, source), _tokens(pattern, target)
    if had == has:
        return Difference()
    lost, more = Counter(had) - Counter(has), Counter(has) - Counter(had)
    if lost or more:
        return Difference(tuple(sorted(lost.elements())), tuple(sorted(more.elements())))
    order = [[token for token in tokens if _UNNUMBERED.fullmatch(token)] for tokens in (had, has)]
    return Difference(moved=tuple(order[1]) if order[0] != order[1] else ())


def _tokens(pattern: re.Pattern[str], text: str) -> list[str]:
    return [
        _SPACE.sub("", match[0]) if match[0][:2] == "{{" else match[0] for match in pattern.finditer(text)
    ]


def _icu(text: str) -> frozenset[str]:
    """Return the arguments of an ICU message, `#` and brackets that are open (ICU, MessageFormat syntax)."""
    found: set[str] = set()
    inside: list[str] = []
    starts: list[int] = []
    at = 0
    while sign := _ICU_SIGN.search(text, at):
        at = sign.end()
        choosing = bool(inside) and inside[-1] == "choice"
        if sign[0] == "}":
            found.update(() if inside else ("} without {",))
            if inside[-1:] == ["choice"]:
                found.update(() if _OTHER.search(text, starts.pop(), at) else ("choice without other",))
            del inside[-1:]
        elif sign[0] == "#":
            found.update(("#",) if inside and not choosing else ())
        elif choosing:
            inside.append("branch")
        elif match := _CHOICE.match(text, sign.start()):
            found.add(f"{{{match[1]}, {match[2]}}}")
            found.update(_selected(text, match))
            inside.append("choice")
            starts.append(match.end())
            at = match.end()
        elif match := _ARGUMENT.match(text, sign.start()):
            found.add(f"{{{match[1]}, {match[2]}}}" if match[2] else f"{{{match[1]}}}")
            at = match.end()
        elif match := _FORMATTED.match(text, sign.start()):
            found.add(_SPACE.sub("", match[0]))
            at = match.end()
        else:
            inside.append("text")
    return frozenset(found | ({"{ without }"} if inside else set()))


def _selected(text: str, choice: re.Match[str]) -> set[str]:
    """Return the keys of a select, which a program hands in; those of plurals are each language's own."""
    if choice[2] != "select":
        return set()
    depth, at, keys = 1, choice.end(), set()
    while depth and (sign := re.compile(r"[{}]").search(text, at)):
        if sign[0] == "{" and depth == 1 and (key := _KEY_BEFORE.search(text, choice.end(), sign.start())):
            keys.add(f"{key[1]} {{…}}")  # `other` is asked for anyway
        depth += 1 if sign[0] == "{" else -1
        at = sign.end()
    return keys - {"other {…}"}


_KEY_BEFORE = late_pattern(r"(\w{1,80})\s*\Z")

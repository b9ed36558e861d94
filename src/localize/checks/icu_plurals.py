"""The branches of ICU messages that choose by a number: `{n, plural, one {…} other {…}}`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

_CHOICE = late_pattern(r"\{\s*(\w[\w.\-]{0,80})\s*,\s*plural\s*,(?:\s*offset:\d{1,9})?")
_BRANCH = late_pattern(r"\s*(=\d{1,9}|[a-z]{1,10})\s*\{")
_BRACE = late_pattern("[{}]")


class PluralChoice(NamedTuple):
    """One choice by a number."""

    argument: str
    branches: dict[str, str]
    """Category (`one`, `other`) or number (`=0`) → the text of its branch."""

    @property
    def categories(self) -> dict[str, str]:
        """The branches that are no single number's."""
        return {name: text for name, text in self.branches.items() if name[0] != "="}

    def has_number(self, category: str) -> bool:
        """Return whether a branch tells the number."""
        text = self.branches.get(category, "")
        return "#" in text or f"{{{self.argument}" in text.replace(" ", "")


def plural_choices(text: str) -> Iterator[PluralChoice]:
    """Yield the choices by a number in a text, also those within others' branches; none without a branch."""
    for start in _CHOICE.finditer(text):
        branches: dict[str, str] = {}
        at = start.end()
        while branch := _BRANCH.match(text, at):
            at = _end(text, branch.end())
            branches[branch[1]] = text[branch.end() : at - 1]
        if branches:
            yield PluralChoice(start[1], branches)


def _end(text: str, at: int) -> int:
    """Return the place behind the brace that closes a branch; the text's end where none does."""
    depth = 1
    for brace in _BRACE.finditer(text, at):
        depth += 1 if brace[0] == "{" else -1
        if not depth:
            return brace.end()
    return len(text) + 1

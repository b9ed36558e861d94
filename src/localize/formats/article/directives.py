"""The directives of `<!-- l10n: … -->` comments for the next block."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from localize.errors import InputError, Place
from localize.formats.article.found import Instructions

if TYPE_CHECKING:
    from collections.abc import Callable

_DIRECTIVE = re.compile(
    r"<!--\s*+l10n\s*+:\s*+(?P<name>[\w-]*)\s?(?P<value>.*?)\s*-->", re.DOTALL | re.IGNORECASE
)
_DIRECTIVES = ("skip", "note", "context", "allow")
_LONGEST = 10_000
"""Characters of all notes on one text. Blocks in blocks add theirs up: without a bound, notes that fill a
page would fill as many as it has blocks."""


def directive(comment: str, path: str, line: Callable[[], int]) -> Instructions:
    """Read a comment; one that says nothing to this program gives no instructions.

    Args:
        comment: the whole of it, `<!--` and `-->` included.
        path: its file, for messages.
        line: gives its line there, counted from 1.

    Raises:
        InputError: it begins with `l10n:` and is none that is known.
    """
    match = _DIRECTIVE.fullmatch(comment)
    if match is None:
        return Instructions()
    name, value = match["name"].lower(), " ".join(match["value"].split())
    if name not in _DIRECTIVES or (name == "skip") == bool(value):
        hint = (
            "Write `<!-- l10n: skip -->`, `<!-- l10n: note TEXT -->`, `<!-- l10n: context NAME -->` or "
            "`<!-- l10n: allow CHECK -->`."
        )
        raise InputError(f"unknown instruction «l10n: {name}»", place=Place(path, line()), hint=hint)
    return Instructions().with_directive(name, value)


def refuse_inside(comment: str, path: str, line: Callable[[], int]) -> None:
    """Refuse instructions amid a text: are they for this text, for what follows, for the next block?

    Args:
        comment: the whole of a comment, `<!--` and `-->` included.
        path: its file, for messages.
        line: gives its line there, counted from 1.

    Raises:
        InputError: it begins with `l10n:`.
    """
    if directive(comment, path, line) != Instructions():
        hint = "Put the comment on a line of its own, above the block that it is for."
        raise InputError("an instruction, «l10n: …», amid a text", place=Place(path, line()), hint=hint)


def joined(outer: Instructions, inner: Instructions, path: str, line: Callable[[], int]) -> Instructions:
    """Return instructions with those that stand further in, or come later, added.

    Args:
        outer: what counts already.
        inner: what is added.
        path: their file, for messages.
        line: gives the line at which they meet, counted from 1.

    Raises:
        InputError: they are more than anybody reads.
    """
    both = outer.merged(inner)
    if len(both.note) > _LONGEST:
        hint = "Write shorter notes, or put them on fewer blocks that stand in one another."
        message = f"notes of more than {_LONGEST:,} characters on one text"
        raise InputError(message, place=Place(path, line()), hint=hint)
    return both

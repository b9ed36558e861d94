"""Entries as gettext's own tools write them, each read by one expression.

Nearly all entries of nearly all catalogs are so: comments of known kinds, then the strings, then a blank
line, another entry or the end. What is not is left to `entries`, which reads a line at a time and says what
is wrong where.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from localize.formats.gettext.literals import MalformedError, read_literals
from localize.formats.gettext.references import ISOLATE, POP
from localize.model import Message, MessageKey

_STRING = r'(?:"[^"\\\n]*+(?:\\.[^"\\\n]*+)*+"\n)++'
_NOTES = r"(?:#(?:[ .:,][^\n]*+)?\n)*+"
_ENTRY = re.compile(
    rf"({_NOTES})(?:msgctxt ({_STRING}))?msgid ({_STRING})"
    rf"(?:msgid_plural ({_STRING})((?:msgstr\[[0-9]\] {_STRING})++)|msgstr ({_STRING}))"
    r"(?:\n|\Z|(?=#|msgid |msgctxt ))"
)
_BYTES = re.compile(r"\\[0-7x]")
"""An escape that names a byte, which may not reach from one line into the next."""
_BLANK = re.compile("[ \t]")
_FORM = re.compile(rf"msgstr\[([0-9])\] ({_STRING})")


class Plain(NamedTuple):
    """One entry."""

    message: Message
    line: int
    """The line of its first keyword."""
    end: int
    """The position behind it and the blank line that follows."""


def read_plain(text: str, at: int, line: int) -> Plain | None:
    """Read the entry that begins at a position; None where it is none that can be read so.

    Args:
        text: the file, with line feeds alone.
        at: the position.
        line: its line, counted from 1.
    """
    match = _ENTRY.match(text, at)
    if match is None:
        return None
    notes, context, source, plural, forms, target = match.groups()
    try:
        key = MessageKey(_text(context) if context else "", _text(source))
        targets = (_text(target),) if forms is None else _forms(forms)
        plural_source = _text(plural) if plural else ""
    except MalformedError:
        return None
    if targets is None or not key.source or (context and not key.context) or (plural and not plural_source):
        return None
    line += notes.count("\n")
    if not notes:
        return Plain(Message(key, targets, plural_source, line=line), line, match.end())
    if ISOLATE in notes or POP in notes:
        return None
    noted = _noted(notes)
    message = Message(
        key, targets, plural_source, noted.flags, noted.references, noted.extracted, noted.comments, line=line
    )
    return Plain(message, line, match.end())


class _Notes(NamedTuple):
    """The comments of an entry by kind."""

    flags: frozenset[str]
    references: tuple[str, ...]
    extracted: tuple[str, ...]
    comments: tuple[str, ...]


@lru_cache(maxsize=1024)  # most entries of a catalog have the same: their file, their role
def _noted(notes: str) -> _Notes:
    """Return the comments of an entry, given as its lines."""
    by_kind: dict[str, list[str]] = {".": [], ":": [], ",": [], "": []}
    for line in notes.split("\n")[:-1]:
        kind = line[1:2].strip()
        by_kind[kind].append(line[1 + len(kind) :])
    flags = (flag.strip(" \t") for said in by_kind[","] for flag in said.split(","))
    return _Notes(
        frozenset(flag for flag in flags if flag),
        tuple(part for said in by_kind[":"] for part in _BLANK.split(said) if part),
        tuple(said.removeprefix(" ") for said in by_kind["."]),
        tuple(said.removeprefix(" ") for said in by_kind[""]),
    )


def _text(literals: str) -> str:
    """Return what well-formed literals say, each on a line of its own.

    Raises:
        MalformedError: an escape that C does not know, or that names a byte.
    """
    raw = literals[:-1].replace('"\n"', "")
    if "\\" not in raw:
        return raw[1:-1]
    if _BYTES.search(raw):
        raise MalformedError("an escape that is read line by line")
    return read_literals(raw)


def _forms(written: str) -> tuple[str, ...] | None:
    """Return the plural forms; None where they are not numbered from 0 on."""
    found = [(int(number), _text(literals)) for number, literals in _FORM.findall(written)]
    numbered = all(number == place for place, (number, _) in enumerate(found))
    return tuple(text for _, text in found) if numbered else None

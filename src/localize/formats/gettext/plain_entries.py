"""Entries as gettext's own tools write them, each read by one expression.

Nearly all entries of nearly all catalogs are so: comments of known kinds, the former source, the strings,
then a blank line, another entry or the end. What is not is left to `entries`, which reads a line at a time
and says what is wrong where.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from localize.formats.gettext.literals import MalformedError, unescape
from localize.formats.gettext.references import ISOLATE, POP
from localize.model import Message, Previous
from localize.model.message import new_key, new_message

_SAID = r'(?:.*+\n")*+.*'
"""What stands between the first quote of a string and its last one, maybe some lines further on.

Whole lines are taken, which is the fastest; quotes that close a string too early, and lines that none closes,
are found by `_text`.
"""
_STRING = rf'"({_SAID})"\n'
_FORMS = rf'(?:msgstr\[[0-9]\] "{_SAID}"\n)++'
_ENTRY = re.compile(
    r"((?:#(?:[ .:,].*+)?\n)*+)((?:#\| .*+\n)*+)"
    rf"(?:msgctxt {_STRING})?msgid {_STRING}(?:msgstr {_STRING}|msgid_plural {_STRING}({_FORMS}))"
    r"(\n|\Z|(?=#|msgid |msgctxt ))"
)
_OBSOLETE = re.compile(
    r"(?:#(?:[ .:,].*+)?\n)*+(?:#~\| .*+\n)*+(?:#~ [m\"].*+\n)++(?:\n|\Z|(?=#|msgid |msgctxt ))"
)
_FORMER = re.compile(rf"(?:msgctxt {_STRING})?(?:msgid {_STRING})?(?:msgid_plural {_STRING})?")
_FORM = re.compile(rf"msgstr\[([0-9])\] {_STRING}")
_WELL_SAID = re.compile(r'[^"\\\n]*+(?:(?:\\.|"\n")[^"\\\n]*+)*+')
"""A string without a quote that closes it too early, or a backslash that its line's end follows."""
_BYTES = re.compile(r"\\[0-7x]")
"""An escape that names a byte, which may not reach from one line into the next."""
_BLANK = re.compile("[ \t]")
_MARK = "#| "
_NEXT = '"\n"'
"""What stands between two lines of a string."""
_JOINT = len(_NEXT)


class PlainEntries(NamedTuple):
    """Entries that follow each other."""

    messages: list[Message]
    ends: list[int]
    """The position behind each, and behind the blank line that follows it."""
    line: int
    """The line that the last of these positions is on."""


def read_plain(text: str, at: int, line: int) -> PlainEntries:
    """Read the entries from a position on, up to the first that cannot be read so.

    Args:
        text: the file, with line feeds alone.
        at: the position.
        line: its line, counted from 1.
    """
    messages: list[Message] = []
    ends: list[int] = []
    while at < len(text):
        match = _ENTRY.match(text, at)
        if match is not None:
            read = _message(line, match)
        elif (match := _OBSOLETE.match(text, at)) is not None:
            read = _obsolete(match[0], line)
        else:
            break
        if read is None:
            break
        message, line = read
        messages.append(message)
        at = match.end()
        ends.append(at)
    return PlainEntries(messages, ends, line)


def _message(line: int, match: re.Match[str], *, obsolete: bool = False) -> tuple[Message, int] | None:
    """Return an entry, given what was found of it, and the line behind it.

    Lines are counted by what joining those of a string takes away: to look for their ends takes longer.

    Returns:
        None where it has to be read line by line.
    """
    notes, former, context, source, target, plural, forms, blank = match.groups()
    noted = _noted(notes)
    if noted is None:
        return None
    flags, references, extracted, comments, height = noted
    previous = None
    line += height
    try:
        if former:
            previous = _previous(former)
            line += former.count("\n")
        behind = line + 2 + len(blank)
        said = source.replace(_NEXT, "")
        behind += (len(source) - len(said)) // _JOINT
        source = _unescaped(source, said) if "\\" in said or '"' in said else said
        if forms:
            targets = _forms(forms)
            behind += forms.count("\n") - 1
        else:
            said = target.replace(_NEXT, "")
            behind += (len(target) - len(said)) // _JOINT
            targets = (_unescaped(target, said) if "\\" in said or '"' in said else said,)
        if context is not None:
            behind += 1 + context.count("\n")
            context = _text(context)
        if plural is not None:
            behind += 1 + plural.count("\n")
            plural = _text(plural)
    except MalformedError:
        return None
    if not source or context == "" or plural == "":
        return None
    message = new_message(
        new_key((context or "", source)),
        targets,
        plural or "",
        flags,
        references,
        extracted,
        comments,
        previous,
        obsolete,
        line,
    )
    return message, behind


def _obsolete(lines: str, line: int) -> tuple[Message, int] | None:
    """Return an obsolete entry, given as its lines, likewise."""
    live = f"\n{lines}".replace("\n#~| ", "\n#| ").replace("\n#~ ", "\n")
    match = _ENTRY.fullmatch(live, 1)
    return match and _message(line, match, obsolete=True)


class _Notes(NamedTuple):
    """The comments of an entry by kind."""

    flags: frozenset[str]
    references: tuple[str, ...]
    extracted: tuple[str, ...]
    comments: tuple[str, ...]
    height: int
    """How many lines they take."""


@lru_cache(maxsize=1024)  # most entries of a catalog have the same: their file, their role
def _noted(notes: str) -> _Notes | None:
    """Return the comments of an entry, given as its lines; None where references have blanks in them."""
    if ISOLATE in notes or POP in notes:
        return None
    by_kind: dict[str, list[str]] = {".": [], ":": [], ",": [], "": []}
    lines = notes.split("\n")[:-1]
    for line in lines:
        kind = line[1:2].strip()
        by_kind[kind].append(line[1 + len(kind) :])
    flags = (flag.strip(" \t") for said in by_kind[","] for flag in said.split(","))
    return _Notes(
        frozenset(flag for flag in flags if flag),
        tuple(part for said in by_kind[":"] for part in _BLANK.split(said) if part),
        tuple(said.removeprefix(" ") for said in by_kind["."]),
        tuple(said.removeprefix(" ") for said in by_kind[""]),
        len(lines),
    )


def _text(said: str) -> str:
    """Return what stands between the first quote and the last one as the text that it is.

    Raises:
        MalformedError: it has to be read line by line: a quote in it closes it, or an escape is unknown or
            names a byte.
    """
    raw = said.replace(_NEXT, "")
    return _unescaped(said, raw) if "\\" in raw or '"' in raw else raw


def _unescaped(said: str, raw: str) -> str:
    """Return the same of what has a backslash or a quote, given its lines joined too."""
    if not _WELL_SAID.fullmatch(said) or _BYTES.search(raw):
        raise MalformedError("a string that is read line by line")
    return unescape(raw)


def _forms(written: str) -> tuple[str, ...]:
    """Return the plural forms.

    Raises:
        MalformedError: they are not numbered from 0 on, or one has an escape that is not read here.
    """
    found = [(int(number), _text(literals)) for number, literals in _FORM.findall(written)]
    if any(number != place for place, (number, _) in enumerate(found)):
        raise MalformedError("plural forms out of turn")
    return tuple(text for _, text in found)


def _previous(lines: str) -> Previous:
    """Return the former source, given as the lines that say it.

    Raises:
        MalformedError: they hold something else, or an escape that is not read here.
    """
    found = _FORMER.fullmatch(lines.removeprefix(_MARK).replace(f"\n{_MARK}", "\n"))
    if found is None:
        raise MalformedError("a former source that is read line by line")
    context, source, plural = (_text(part) if part else "" for part in found.groups())
    return Previous(source, context, plural)

"""The entries of a PO file, and where in its text each of them stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from localize.errors import InputError, Place
from localize.formats.gettext.entries import read_entries
from localize.formats.gettext.literals import MalformedError
from localize.formats.gettext.plain_entries import read_plain
from localize.garbage import uncollected

if TYPE_CHECKING:
    from localize.formats.gettext.partial_entry import PartialEntry
    from localize.model import Message, MessageKey

_LONGEST_HEADER: Final = 4096
"""Characters up to which what a file begins with is remembered."""

_IS_OBSOLETE: Final = attrgetter("obsolete")


@dataclass
class Reading:
    """What a file holds, as far as it has been read."""

    messages: list[Message] = field(default_factory=list)
    """Its entries but the header, in file order."""
    header: PartialEntry | None = None
    """The last of its headers."""
    headers: list[Message] = field(default_factory=list)
    """All of them: a file has one at most, unless it may name a key twice."""
    header_places: list[int] = field(default_factory=list)
    """The place of each header among all entries."""
    begins: list[int] = field(default_factory=list)
    """The position in the text at which each entry begins, headers among them."""
    ends: list[int] = field(default_factory=list)
    """The position behind each: its last line's end and a blank line may stand before it."""

    def add(self, header: Reading) -> None:
        """Take in a header, as the first of all entries."""
        self.header = header.header
        self.headers += header.headers
        self.header_places += header.header_places
        self.begins += header.begins
        self.ends += header.ends

    @property
    def live(self) -> int:
        """The number of entries that are not obsolete, headers among them."""
        return len(self.headers) + [*map(_IS_OBSOLETE, self.messages)].count(False)


def read_text(text: str, path: str, *, twice: bool) -> Reading:
    """Read the entries of a file; whether two have one key is told only where another fault stands below.

    Args:
        text: the file, with line feeds alone.
        path: the file, for error messages.
        twice: whether a key may be there twice.

    Raises:
        InputError: an entry cannot be read.
    """
    try:
        with uncollected():  # of thousands of messages none holds another in a circle
            return _one_by_one(text, path)
    except InputError:  # an entry goes on behind a blank line, or is malformed: all lines together tell
        return read_lines(text, path, twice=twice)


def read_lines(text: str, path: str, *, twice: bool) -> Reading:
    """Read the entries of a file a line at a time, as `read_text` does one that is not plain.

    Raises:
        InputError: an entry cannot be read.
    """
    reading = Reading()
    lines = text.split("\n")
    if _is_comment(lines):
        lines += ['msgid ""', 'msgstr ""']
    try:
        _read_on(reading, lines, path)
    except InputError:
        if not twice:
            refuse_second(reading, path)
        raise
    return reading


def _one_by_one(text: str, path: str) -> Reading:
    """Read entries that are whole between blank lines.

    Raises:
        InputError: one is not, or is malformed.
    """
    reading = Reading()
    at, line = 0, 1
    blank = text.find("\n\n", 0, _LONGEST_HEADER)
    head = text[: blank + 2] if blank >= 0 else ""
    first = _header(head)
    if first is not None:
        reading.add(first)
        at, line = len(head), 1 + head.count("\n")
    while at < len(text):
        plain = read_plain(text, at, line)
        if plain.messages:
            reading.messages += plain.messages
            reading.begins += [at, *plain.ends[:-1]]
            reading.ends += plain.ends
            at, line = plain.ends[-1], plain.line
            continue
        blank = text.find("\n\n", at)
        end = blank + 2 if blank >= 0 else len(text)
        _read_on(reading, text[at:end].split("\n"), path, at, line)
        line += text.count("\n", at, end)
        at = end
    return reading


@lru_cache(maxsize=64)  # the catalogs of a locale have the same
def _header(lines: str) -> Reading | None:
    """Read the first lines of a file; None where they are something else than a header."""
    reading = Reading()
    try:
        _read_on(reading, lines.split("\n"), "")
    except InputError:
        return None
    return reading if len(reading.headers) == len(reading.begins) == 1 else None


def _read_on(reading: Reading, lines: list[str], path: str, at: int = 0, line: int = 1) -> None:
    """Add the entries of some lines, whose first begins at a position and has a number."""
    starts: list[int] = []
    for draft in read_entries(lines, path, line):
        starts = starts or list(accumulate((len(one) + 1 for one in lines), initial=at))
        reading.begins.append(starts[draft.begin - line])
        reading.ends.append(starts[draft.end - line + 1] - 1)
        message = _message(draft, path)
        if draft.is_header:
            reading.header_places.append(len(reading.begins) - 1)
            reading.headers.append(message)
            reading.header = draft
        else:
            reading.messages.append(message)


def _message(draft: PartialEntry, path: str) -> Message:
    try:
        return draft.message()
    except MalformedError as error:
        hint = "Put a file name with spaces between U+2068 and U+2069, or remove these."
        raise InputError(str(error), place=Place(path, draft.line), hint=hint) from None


def _is_comment(lines: list[str]) -> bool:
    """Return whether a file holds comments and nothing else."""
    written = [line for line in lines if line.strip()]
    return bool(written) and all(line[0] == "#" and line[1:2] not in {"~", "|"} for line in written)


def refuse_second(reading: Reading, path: str) -> None:
    """Raise InputError where two entries that are not obsolete have one key."""
    first_lines: dict[MessageKey, int] = {}
    for message in sorted([*reading.headers, *reading.messages], key=lambda one: one.line):
        if not message.obsolete:
            first = first_lines.setdefault(message.key, message.line)
            if first != message.line:
                hint = f"It stands on line {first} already: keep one of the two."
                raise InputError("the same message a second time", place=Place(path, message.line), hint=hint)

"""Catalogs into PO files: one canonical form, the same bytes for the same catalog."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, Final

from localize.formats.gettext.literals import NEXT_LINE, PAGE_WIDTH, QUOTES, write_literals
from localize.formats.gettext.references import write_references
from localize.formats.gettext.unwritable import UnwritableError, encoded, notes_problem
from localize.formats.gettext.wrapping import breaker, is_common
from localize.model import FUZZY

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from localize.model import Catalog, Message, Previous

_TOGETHER: Final = 64
"""The number of entries that are written at once: few enough that they stay near the processor."""
_BETWEEN: Final = "\n\n"
"""An entry's end, and the blank line behind it."""
_SOURCE, _TARGET = (len(f"{name} ") for name in ("msgid", "msgstr"))
"""The columns that a keyword takes before the first quote."""


def serialize(catalog: Catalog) -> bytes:
    """Write a PO file as GNU msgcat would.

    Comments, references, flags and previous source stand in GNU's order; `fuzzy` is the first flag, the
    others are sorted; lines end at column 79 where a break allows it. Entries keep the catalog's order. A
    catalog without header fields, header comments and header flags gets no header.

    Raises:
        InputError: the catalog holds what a PO file cannot: a key twice, a NUL or a lone surrogate, a comment
            of two lines, a flag with a comma, an empty reference, no target at all.
    """

    def written() -> bytes:
        header, messages = header_text(catalog).encode(), catalog.messages
        if not messages:
            return header and header + b"\n"
        above = header and header + b"\n\n"
        if all(message.blank for message in messages):
            return above + _blank_entries(messages)
        return _entries(messages, above)

    return encoded(written, catalog)


@lru_cache(maxsize=2)  # of an article that nobody has translated yet, all catalogs have the same
def _blank_entries(messages: tuple[Message, ...]) -> bytes:
    return _entries(messages)


def _entries(messages: tuple[Message, ...], above: bytes = b"") -> bytes:
    """Write the entries of a new file, the last with its end, below what stands above them."""
    file = BytesIO(above)
    file.seek(len(above))
    for first in range(0, len(messages), _TOGETHER):
        file.write("".join(_pieces(messages[first : first + _TOGETHER])).encode())
    file.truncate(file.tell() - 1)
    return file.getvalue()


def _pieces(messages: Sequence[Message]) -> list[str]:
    """Write some entries, as `entry_text` does one: what makes their lines, a blank line behind each."""
    said: list[str] = []
    pieces = _common_pieces(messages, PAGE_WIDTH, said)
    if is_common("".join(said)):
        return pieces
    return [piece for one in messages for piece in (entry_text(one), _BETWEEN)]


def _common_pieces(messages: Sequence[Message], width: int, said: list[str]) -> list[str]:
    """Write some entries as if all of their texts were common.

    Args:
        messages: the entries.
        width: the columns of a line.
        said: takes the texts that have to be so.
    """
    room = width - QUOTES
    behind_msgid, behind_msgstr = room - _SOURCE, room - _TARGET
    broken = breaker(room)
    pieces: list[str] = []
    for message in messages:
        if message.obsolete or message.plural_source:
            pieces += entry_text(message, width), _BETWEEN
            continue
        above = _notes(message.comments, message.extracted, message.references, message.flags, width)
        if message.previous is not None:
            above += _previous(message.previous, "#| ", width)
        context, source = message.key
        target = message.targets[0]
        if context:
            above += _context(context, width)
        said += source, target
        if '"' in source:
            source = source.replace('"', '\\"')
        if len(source) > behind_msgid:
            source = NEXT_LINE.join(broken(source, _SOURCE))
        if '"' in target:
            target = target.replace('"', '\\"')
        if len(target) > behind_msgstr:
            target = NEXT_LINE.join(broken(target, _TARGET))
        pieces += above, 'msgid "', source, '"\nmsgstr "', target, '"\n\n'
    return pieces


@lru_cache(maxsize=256)  # the words of one field have the same
def _context(context: str, width: int) -> str:
    return f"{write_literals('msgctxt', context, width=width)}\n"


def header_text(catalog: Catalog, width: int = PAGE_WIDTH) -> str:
    """Write the header's lines, without the last one's end; none where a catalog has nothing to say there."""
    return _header(catalog.header, catalog.header_comments, catalog.header_flags, width)


@lru_cache(maxsize=64)  # the catalogs of a locale have the same
def _header(
    fields: tuple[tuple[str, str], ...], comments: tuple[str, ...], flags: frozenset[str], width: int
) -> str:
    if not (fields or comments or flags):
        return ""
    text = "".join(f"{name}: {value}\n" for name, value in fields)
    lines = [*_comments("#", comments), *_flags(flags), 'msgid ""']
    # GNU writes a header of one field on the keyword's line.
    return "\n".join([*lines, write_literals("msgstr", text, width=width)])


def entry_text(message: Message, width: int = PAGE_WIDTH) -> str:
    """Write an entry's lines, at most so many columns wide where a break allows it; the last has no end.

    Raises:
        UnwritableError: a comment, a reference or a flag cannot stand in a PO file.
    """
    key, targets, plural_source = message.key, message.targets, message.plural_source
    if not (message.obsolete or plural_source) and is_common(f"{key.source}{targets[0]}"):
        return "".join(_common_pieces((message,), width, [])).removesuffix(_BETWEEN)
    mark = "#~ " if message.obsolete else ""
    text = _notes(message.comments, message.extracted, message.references, message.flags, width)
    if message.previous is not None:
        text += _previous(message.previous, "#~| " if mark else "#| ", width)
    if key.context:
        text += write_literals("msgctxt", key.context, mark, width) + "\n"
    source = write_literals("msgid", key.source, mark, width)
    if not plural_source:
        return f"{text}{source}\n{write_literals('msgstr', targets[0], mark, width)}"
    lines = [source, write_literals("msgid_plural", plural_source, mark, width)]
    for number, target in enumerate(targets):
        lines.append(write_literals(f"msgstr[{number}]", target, mark, width))
    return text + "\n".join(lines)


@lru_cache(maxsize=1024)  # most messages have one of a few roles, and all of an article stand in its file
def _notes(
    comments: tuple[str, ...],
    extracted: tuple[str, ...],
    references: tuple[str, ...],
    flags: frozenset[str],
    width: int,
) -> str:
    """Write comments of all kinds, each with its line's end.

    Raises:
        UnwritableError: one cannot stand in a PO file.
    """
    text = _remarks("#", comments) if comments else ""
    if extracted:
        text += _remarks("#.", extracted)
    if references:
        text += _references(references, width)
    return text + _flagged(flags) if flags else text


@lru_cache(maxsize=256)  # most messages have one of a few roles
def _remarks(mark: str, comments: tuple[str, ...]) -> str:
    _require(notes_problem((), comments, (), frozenset()))
    return _written(_comments(mark, comments))


@lru_cache(maxsize=16)  # all messages of an article stand in its file
def _references(references: tuple[str, ...], width: int) -> str:
    _require(notes_problem(references, (), (), frozenset()))
    return _written(write_references(references, width))


@lru_cache(maxsize=64)
def _flagged(flags: frozenset[str]) -> str:
    _require(notes_problem((), (), (), flags))
    return _written(_flags(flags))


def _require(problem: str) -> None:
    if problem:
        raise UnwritableError(problem)


def _written(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def _comments(mark: str, comments: Iterable[str]) -> list[str]:
    return [f"{mark} {comment}" if comment else mark for comment in comments]


def _flags(flags: frozenset[str]) -> list[str]:
    ordered = sorted(flags, key=lambda flag: (flag != FUZZY, flag))
    return [f"#, {', '.join(ordered)}"] if ordered else []


def _previous(previous: Previous, mark: str, width: int) -> str:
    """Write the former source, each line with its end."""
    context = f"{write_literals('msgctxt', previous.context, mark, width)}\n" if previous.context else ""
    source = f"{write_literals('msgid', previous.source, mark, width)}\n"
    if not previous.plural_source:
        return context + source
    return f"{context}{source}{write_literals('msgid_plural', previous.plural_source, mark, width)}\n"

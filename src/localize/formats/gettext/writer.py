"""Catalogs into PO files: one canonical form, the same bytes for the same catalog."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from localize.errors import InputError
from localize.formats.gettext.literals import PAGE_WIDTH, write_literals
from localize.formats.gettext.references import ISOLATE, POP, write_references
from localize.model import FUZZY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from localize.model import Catalog, Message, MessageKey, Previous

_UNWRITABLE = re.compile("[\0\ud800-\udfff]")
_LINE_END = re.compile(r"[\n\r]")
_FLAG = re.compile(r"[^,\n\r \t](?:[^,\n\r]*[^,\n\r \t])?")
_REFERENCE = re.compile(f"[^\n\r\0\ud800-\udfff{ISOLATE}{POP}]+")
_HINT = "Remove it from the text that the catalog is made from."


def serialize(catalog: Catalog) -> bytes:
    """Write a PO file as GNU msgcat would.

    Comments, references, flags and previous source stand in GNU's order; `fuzzy` is the first flag, the
    others are sorted; lines end at column 79 where a break allows it. Entries keep the catalog's order. A
    catalog without header fields, header comments and header flags gets no header.

    Raises:
        InputError: the catalog holds what a PO file cannot: a key twice, a NUL or a lone surrogate, a comment
            of two lines, a flag with a comma, an empty reference, no target at all.
    """
    refuse_unwritable(catalog)
    header = header_lines(catalog)
    blocks = [*([header] if header else []), *map(entry_lines, catalog.messages)]
    if not blocks:
        return b""
    return ("\n\n".join("\n".join(block) for block in blocks) + "\n").encode()


def refuse_unwritable(catalog: Catalog) -> None:
    """Raise InputError where a catalog holds what a PO file cannot."""
    problem = _field_problem(catalog.header) or _note_problem(catalog.header_comments, catalog.header_flags)
    if problem:
        where = f"the header of {catalog.domain}"
        raise InputError(f"{where} ({catalog.locale}) cannot stand in a PO file: {problem}", hint=_HINT)
    written: set[MessageKey] = set()
    for message in catalog.messages:
        problem = _message_problem(message)
        if not message.obsolete:
            problem = problem or ("it is there twice" if message.key in written else "")
            written.add(message.key)
        if problem:
            where = f"{catalog.domain}@{message.key.short}"
            raise InputError(f"{where} ({catalog.locale}) cannot stand in a PO file: {problem}", hint=_HINT)


def header_lines(catalog: Catalog, width: int = PAGE_WIDTH) -> list[str]:
    """Write the header's lines; none where a catalog has nothing to say there."""
    if not (catalog.header or catalog.header_comments or catalog.header_flags):
        return []
    text = "".join(f"{name}: {value}\n" for name, value in catalog.header)
    lines = [*_comments("#", catalog.header_comments), *_flags(catalog.header_flags), 'msgid ""']
    # GNU writes a header of one field on the keyword's line.
    return [*lines, *write_literals("msgstr", text, width=width)]


def entry_lines(message: Message, width: int = PAGE_WIDTH) -> list[str]:
    """Write an entry's lines, each at most so many columns wide where a break allows it."""
    mark = "#~ " if message.obsolete else ""
    key = message.key
    lines = [
        *_comments("#", message.comments),
        *_described(message.extracted, message.references, message.flags, width),
        *_previous(message.previous, "#~| " if message.obsolete else "#| ", width),
    ]
    if key.context:
        lines += write_literals("msgctxt", key.context, mark, width)
    lines += write_literals("msgid", key.source, mark, width)
    if not message.plural_source:
        return lines + write_literals("msgstr", message.targets[0], mark, width)
    lines += write_literals("msgid_plural", message.plural_source, mark, width)
    for number, target in enumerate(message.targets):
        lines += write_literals(f"msgstr[{number}]", target, mark, width)
    return lines


@lru_cache(maxsize=1024)  # most messages of a catalog have the same: their file, their role
def _described(
    extracted: tuple[str, ...], references: tuple[str, ...], flags: frozenset[str], width: int
) -> tuple[str, ...]:
    return (*_comments("#.", extracted), *write_references(references, width), *_flags(flags))


def _comments(mark: str, comments: Iterable[str]) -> list[str]:
    return [f"{mark} {comment}" if comment else mark for comment in comments]


def _flags(flags: frozenset[str]) -> list[str]:
    ordered = sorted(flags, key=lambda flag: (flag != FUZZY, flag))
    return [f"#, {', '.join(ordered)}"] if ordered else []


def _previous(previous: Previous | None, mark: str, width: int) -> list[str]:
    if previous is None:
        return []
    lines = write_literals("msgctxt", previous.context, mark, width) if previous.context else []
    lines += write_literals("msgid", previous.source, mark, width)
    if previous.plural_source:
        lines += write_literals("msgid_plural", previous.plural_source, mark, width)
    return lines


def _message_problem(message: Message) -> str:
    """Say what of a message cannot stand in a PO file; empty where all can."""
    key = message.key
    if not key.source and not key.context:
        return "only the header has neither context nor source"
    if not message.targets:
        return "it has no target, not even an empty one"
    if len(message.targets) > 1 and not message.plural_source:
        return "it has plural forms and no plural source"
    if _UNWRITABLE.search("".join(_texts(message))):
        return "a NUL character or half a surrogate pair"
    if not _are_references(message.references):
        return "a reference that is empty or unprintable"
    return _note_problem(message.comments, frozenset()) or _note_problem(message.extracted, message.flags)


@lru_cache(maxsize=1024)  # most messages of a catalog have the same
def _are_references(references: tuple[str, ...]) -> bool:
    return all(map(_REFERENCE.fullmatch, references))


def _texts(message: Message) -> Iterator[str]:
    yield from (message.key.context, message.key.source, message.plural_source)
    yield from message.targets
    if message.previous is not None:
        yield from (message.previous.source, message.previous.context, message.previous.plural_source)


@lru_cache(maxsize=1024)  # likewise
def _note_problem(comments: tuple[str, ...], flags: frozenset[str]) -> str:
    for comment in comments:
        if _LINE_END.search(comment):
            return "a comment with a line end in it"
        if _UNWRITABLE.search(comment):
            return "a NUL character or half a surrogate pair in a comment"
    if not all(_FLAG.fullmatch(flag) and not _UNWRITABLE.search(flag) for flag in flags):
        return "a flag that is empty, or has a comma, an outer blank or a line end"
    return ""


def _field_problem(fields: Iterable[tuple[str, str]]) -> str:
    for name, value in fields:
        if ":" in name or "\n" in name or "\n" in value:
            return "a field with a line end in it, or a colon in its name"
        if _UNWRITABLE.search(name + value):
            return "a NUL character or half a surrogate pair in a field"
    return ""

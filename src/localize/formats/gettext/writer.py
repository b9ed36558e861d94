"""Catalogs into PO files: one canonical form, the same bytes for the same catalog."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from localize.errors import InputError
from localize.formats.gettext.literals import PAGE_WIDTH, write_literals, write_short
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
    refuse_malformed(catalog)
    header = header_text(catalog)
    entries = map(entry_text, catalog.messages)
    text = "\n\n".join([header, *entries] if header else entries)
    return encoded(f"{text}\n" if text else "", catalog)


def encoded(text: str, catalog: Catalog) -> bytes:
    """Return a file's bytes.

    Raises:
        InputError: the catalog that it was written from holds a NUL or a lone surrogate.
    """
    try:
        data = text.encode()
    except UnicodeEncodeError:
        refuse_unwritable(catalog)
        raise
    if b"\0" in data:
        refuse_unwritable(catalog)
    return data


def refuse_malformed(catalog: Catalog) -> None:
    """Raise InputError where a catalog holds what a PO file cannot, but for characters in its texts."""
    messages = catalog.messages
    notes = {(one.references, one.comments, one.extracted, one.flags) for one in messages}
    live = sum(not one.obsolete for one in messages)
    well = (
        live == len(catalog.by_key)
        and all(one.targets and (one.plural_source or len(one.targets) == 1) for one in messages)
        and all(one.key.source or one.key.context for one in messages)
        and not any(_notes_problem(*said) for said in notes)
        and not _header_problem(catalog)
    )
    if not well:
        refuse_unwritable(catalog)


def refuse_unwritable(catalog: Catalog) -> None:
    """Raise InputError where a catalog holds what a PO file cannot."""
    problem = _header_problem(catalog)
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


def header_text(catalog: Catalog, width: int = PAGE_WIDTH) -> str:
    """Write the header's lines, without the last one's end; none where a catalog has nothing to say there."""
    if not (catalog.header or catalog.header_comments or catalog.header_flags):
        return ""
    text = "".join(f"{name}: {value}\n" for name, value in catalog.header)
    lines = [*_comments("#", catalog.header_comments), *_flags(catalog.header_flags), 'msgid ""']
    # GNU writes a header of one field on the keyword's line.
    return "\n".join([*lines, write_literals("msgstr", text, width=width)])


def entry_text(message: Message, width: int = PAGE_WIDTH) -> str:
    """Write an entry, each line at most so many columns wide where a break allows it; the last has no end."""
    key, targets, plural_source = message.key, message.targets, message.plural_source
    mark = "#~ " if message.obsolete else ""
    text = _notes(message.comments, message.extracted, message.references, message.flags, width)
    if message.previous is not None:
        text += _previous(message.previous, "#~| " if mark else "#| ", width)
    if not mark and not plural_source:
        short = write_short(key.context, key.source, targets[0], width)
        if short:
            return text + short
    if key.context:
        text += write_literals("msgctxt", key.context, mark, width) + "\n"
    source = write_literals("msgid", key.source, mark, width)
    if not plural_source:
        return f"{text}{source}\n{write_literals('msgstr', targets[0], mark, width)}"
    lines = [source, write_literals("msgid_plural", plural_source, mark, width)]
    for number, target in enumerate(targets):
        lines.append(write_literals(f"msgstr[{number}]", target, mark, width))
    return text + "\n".join(lines)


@lru_cache(maxsize=1024)  # most messages of a catalog have the same: their file, their role
def _notes(
    comments: tuple[str, ...],
    extracted: tuple[str, ...],
    references: tuple[str, ...],
    flags: frozenset[str],
    width: int,
) -> str:
    """Write comments of all kinds, each with its line's end."""
    lines = (
        *_comments("#", comments),
        *_comments("#.", extracted),
        *write_references(references, width),
        *_flags(flags),
    )
    return "".join(f"{line}\n" for line in lines)


def _comments(mark: str, comments: Iterable[str]) -> list[str]:
    return [f"{mark} {comment}" if comment else mark for comment in comments]


def _flags(flags: frozenset[str]) -> list[str]:
    ordered = sorted(flags, key=lambda flag: (flag != FUZZY, flag))
    return [f"#, {', '.join(ordered)}"] if ordered else []


def _previous(previous: Previous, mark: str, width: int) -> str:
    """Write the former source, each line with its end."""
    parts = {"msgctxt": previous.context, "msgid": previous.source, "msgid_plural": previous.plural_source}
    written = (
        write_literals(name, text, mark, width) for name, text in parts.items() if text or name == "msgid"
    )
    return "".join(f"{lines}\n" for lines in written)


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
    return _notes_problem(message.references, message.comments, message.extracted, message.flags)


def _notes_problem(
    references: tuple[str, ...],
    comments: tuple[str, ...],
    extracted: tuple[str, ...],
    flags: frozenset[str],
) -> str:
    if not all(map(_REFERENCE.fullmatch, references)):
        return "a reference that is empty or unprintable"
    return _note_problem(comments, frozenset()) or _note_problem(extracted, flags)


def _texts(message: Message) -> Iterator[str]:
    yield from (message.key.context, message.key.source, message.plural_source)
    yield from message.targets
    if message.previous is not None:
        yield from (message.previous.source, message.previous.context, message.previous.plural_source)


def _header_problem(catalog: Catalog) -> str:
    return _field_problem(catalog.header) or _note_problem(catalog.header_comments, catalog.header_flags)


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

"""What a PO file cannot hold, and whoever writes one has to be told."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from localize.errors import InputError
from localize.formats.gettext.references import ISOLATE, POP
from localize.model import MessageKey

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from localize.model import Catalog, Message

_UNWRITABLE = re.compile("[\0\ud800-\udfff]")
_LINE_END = re.compile(r"[\n\r]")
_FLAG = re.compile(r"[^,\n\r \t](?:[^,\n\r]*[^,\n\r \t])?")
_REFERENCE = re.compile(f"[^\n\r\0\ud800-\udfff{ISOLATE}{POP}]+")
_HEADER_KEY = MessageKey("", "")
_HINT = "Remove it from the text that the catalog is made from."


class UnwritableError(ValueError):
    """A comment, a reference or a flag cannot stand in a PO file. The message says why."""


def encoded(write: Callable[[], bytes], catalog: Catalog) -> bytes:
    """Return what writes a catalog gives.

    All of it is looked at once; which entry is wrong is asked only where something is.

    Raises:
        InputError: the catalog holds what a PO file cannot.
    """
    if not _is_well_formed(catalog):
        refuse_unwritable(catalog)
    try:
        data = write()
    except (UnicodeEncodeError, UnwritableError):
        refuse_unwritable(catalog)
        raise  # pragma: no cover - the look at each entry finds what the one at all of them did
    if b"\0" in data:
        refuse_unwritable(catalog)
    return data


def _is_well_formed(catalog: Catalog) -> bool:
    """Return whether a file can hold a catalog, as far as its comments and characters allow it."""
    messages = catalog.messages
    obsolete = [message for message in messages if message.obsolete]
    several = [message for message in messages if len(message.targets) != 1]
    return (
        len(catalog.by_key) + len(obsolete) == len(messages)
        and all(message.targets and message.plural_source for message in several)
        and _HEADER_KEY not in catalog.by_key
        and all(message.key != _HEADER_KEY for message in obsolete)
        and not _header_problem(catalog)
    )


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


def _message_problem(message: Message) -> str:
    """Say what of a message cannot stand in a PO file; empty where all can."""
    key = message.key
    if key == _HEADER_KEY:
        return "only the header has neither context nor source"
    if not message.targets:
        return "it has no target, not even an empty one"
    if len(message.targets) > 1 and not message.plural_source:
        return "it has plural forms and no plural source"
    if _UNWRITABLE.search("".join(_texts(message))):
        return "a NUL character or half a surrogate pair"
    return notes_problem(message.references, message.comments, message.extracted, message.flags)


def notes_problem(
    references: tuple[str, ...],
    comments: tuple[str, ...],
    extracted: tuple[str, ...],
    flags: frozenset[str],
) -> str:
    """Say what of an entry's comments cannot stand in a PO file; empty where all can."""
    if not all(map(_REFERENCE.fullmatch, references)):
        return "a reference that is empty or unprintable"
    return _note_problem(comments, frozenset()) or _note_problem(extracted, flags)


def _texts(message: Message) -> Iterator[str]:
    yield from (message.key.context, message.key.source, message.plural_source)
    yield from message.targets
    if message.previous is not None:
        yield from (message.previous.source, message.previous.context, message.previous.plural_source)


def _header_problem(catalog: Catalog) -> str:
    return _fields_problem(catalog.header) or _note_problem(catalog.header_comments, catalog.header_flags)


def _note_problem(comments: tuple[str, ...], flags: frozenset[str]) -> str:
    for comment in comments:
        if _LINE_END.search(comment):
            return "a comment with a line end in it"
        if _UNWRITABLE.search(comment):
            return "a NUL character or half a surrogate pair in a comment"
    if not all(_FLAG.fullmatch(flag) and not _UNWRITABLE.search(flag) for flag in flags):
        return "a flag that is empty, or has a comma, an outer blank or a line end"
    return ""


@lru_cache(maxsize=64)  # the catalogs of a locale have the same
def _fields_problem(fields: tuple[tuple[str, str], ...]) -> str:
    for name, value in fields:
        if ":" in name or "\n" in name or "\n" in value:
            return "a field with a line end in it, or a colon in its name"
        if _UNWRITABLE.search(name + value):
            return "a NUL character or half a surrogate pair in a field"
    return ""

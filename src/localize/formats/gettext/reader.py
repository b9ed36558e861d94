"""PO files into catalogs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from localize.errors import InputError, Place
from localize.formats.gettext.entries import read_entries
from localize.formats.gettext.literals import MalformedError
from localize.model import Catalog, Message

if TYPE_CHECKING:
    from localize.formats.gettext.draft import Draft
    from localize.model import Locale
    from localize.model.domain import Domain

_BOM = b"\xef\xbb\xbf"
_CHARSET = re.compile(r"charset[ \t]*=[ \t]*([\w.:+-]{1,40})")
_UTF8 = frozenset({"utf-8", "utf8"})
_CONVERT = "Convert the file to UTF-8: msgconv --to-code=UTF-8 -o FILE FILE"


def parse(data: bytes, path: str, *, locale: Locale, domain: Domain) -> Catalog:
    """Read a PO file.

    A message's `line` is that of its first keyword, `msgctxt` or `msgid`. Comments of an unknown kind become
    the translator's comments, `#=` flags become flags, and the header's `#.` and `#:` lines become header
    comments that start with `.` and `:`.

    Args:
        data: the file's bytes.
        path: the file, for error messages; a name that ends in `.pot` may leave the charset open.
        locale: whose texts these are.
        domain: which texts they are.

    Raises:
        InputError: the file is no UTF-8, is malformed, names a key twice, or holds what would be lost when it
            is written again (a comment at the end, an empty context, NUL).
    """
    lines = _lines(data, path)
    header: Draft | None = None
    messages: list[Message] = []
    first_lines: dict[object, int] = {}
    for draft in read_entries(lines, path):
        message = _message(draft, path)
        if not draft.obsolete:
            first = first_lines.setdefault(message.key, draft.line)
            if first != draft.line:
                hint = f"It stands on line {first} already: keep one of the two."
                raise InputError("the same message a second time", place=Place(path, draft.line), hint=hint)
        if draft.is_header:
            header = draft
        else:
            messages.append(message)
    if header is None:
        return Catalog(locale, domain, messages=tuple(messages))
    fields = _fields(header, path)
    _check_charset(fields, lines, path)
    return Catalog(locale, domain, fields, tuple(messages), _header_comments(header), frozenset(header.flags))


def _lines(data: bytes, path: str) -> list[str]:
    try:
        text = data.removeprefix(_BOM).decode("utf-8")
    except UnicodeDecodeError as error:
        line = 1 + data.count(b"\n", 0, error.start)
        declared = _CHARSET.search(data[: 1 << 16].decode("latin-1"))
        claim = f"; its header says {declared[1]}" if declared and declared[1].lower() not in _UTF8 else ""
        raise InputError(f"not UTF-8{claim}", place=Place(path, line), hint=_CONVERT) from None
    text = text.replace("\r\n", "\n")
    for character, name in (("\r", "a carriage return without a line feed"), ("\0", "a NUL character")):
        at = text.find(character)
        if at >= 0:
            line = 1 + text.count("\n", 0, at)
            raise InputError(
                name, place=Place(path, line), hint="Save the file as plain text with LF line ends."
            )
    return text.split("\n")


def _message(draft: Draft, path: str) -> Message:
    try:
        return draft.message()
    except MalformedError as error:
        hint = "Put a file name with spaces between U+2068 and U+2069, or remove these."
        raise InputError(str(error), place=Place(path, draft.line), hint=hint) from None


def _fields(header: Draft, path: str) -> tuple[tuple[str, str], ...]:
    fields: list[tuple[str, str]] = []
    for line in "".join(header.targets[0]).split("\n"):
        name, colon, value = line.partition(":")
        if colon:
            fields.append((name, value.removeprefix(" ")))
        elif line:
            hint = "Each line of the header is a name, a colon and a value."
            raise InputError("a header line without a colon", place=Place(path, header.line), hint=hint)
    return tuple(fields)


def _check_charset(fields: tuple[tuple[str, str], ...], lines: list[str], path: str) -> None:
    for name, value in fields:
        found = _CHARSET.search(value) if name.lower() == "content-type" else None
        if found is None or found[1].lower() in _UTF8 or (found[1] == "CHARSET" and path.endswith(".pot")):
            continue
        line = next((number for number, text in enumerate(lines, 1) if _CHARSET.search(text)), 0)
        raise InputError(f"the charset {found[1]}, not UTF-8", place=Place(path, line), hint=_CONVERT)


def _header_comments(header: Draft) -> tuple[str, ...]:
    extracted = (f". {comment}" if comment else "." for comment in header.extracted)
    references = (f": {references}" for references in header.references)
    return (*header.comments, *extracted, *references)

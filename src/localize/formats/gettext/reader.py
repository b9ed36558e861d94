"""PO files into catalogs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.errors import InputError, Place
from localize.formats.gettext.charset import as_utf8, decode
from localize.formats.gettext.entries import read_entries
from localize.formats.gettext.literals import MalformedError
from localize.formats.gettext.plain_entries import read_plain
from localize.model import Catalog, Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from localize.formats.gettext.partial_entry import PartialEntry
    from localize.model import Locale
    from localize.model.domain import Domain


def parse(data: bytes, path: str, *, locale: Locale, domain: Domain, twice: bool = False) -> Catalog:
    """Read a PO file, in UTF-8 or in the charset that its header declares; the catalog's header says UTF-8.

    A message's `line` is that of its first keyword, `msgctxt` or `msgid`. Comments of an unknown kind become
    the translator's comments, `#=` flags become flags, and the header's `#.` and `#:` lines become header
    comments that start with `.` and `:`. A file of nothing but comments is a header of nothing but comments.

    Args:
        data: the file's bytes.
        path: the file, for error messages.
        locale: whose texts these are.
        domain: which texts they are.
        twice: whether a key may be there twice, as merges leave it.

    Raises:
        InputError: the file is in no charset that can be read, is malformed, names a key twice, or holds what
            would be lost when it is written again (a comment at the end, an empty context, NUL).
    """
    header: PartialEntry | None = None
    messages: list[Message] = []
    first_lines: dict[object, int] = {}
    for found, message in _entries(text_of(data, path), path):
        if not message.obsolete:
            first = first_lines.setdefault(message.key, message.line)
            if first != message.line and not twice:
                hint = f"It stands on line {first} already: keep one of the two."
                raise InputError("the same message a second time", place=Place(path, message.line), hint=hint)
        if found is not None:
            header = found
        else:
            messages.append(message)
    if header is None:
        return Catalog(locale, domain, messages=tuple(messages))
    return Catalog(
        locale,
        domain,
        _fields(header, path),
        tuple(messages),
        _header_comments(header),
        frozenset(header.flags),
    )


def _entries(text: str, path: str) -> Iterable[tuple[PartialEntry | None, Message]]:
    """Return the entries of a file, the header with what it was read from.

    Raises:
        InputError: an entry cannot be read.
    """
    try:
        return list(_one_by_one(text, path))
    except InputError:  # an entry goes on behind a blank line, or is malformed: all lines together tell
        read = read_messages(text.split("\n"), path)
        return ((_if_header(draft), message) for draft, message in read)


def _if_header(draft: PartialEntry) -> PartialEntry | None:
    return draft if draft.is_header else None


def _one_by_one(text: str, path: str) -> Iterator[tuple[PartialEntry | None, Message]]:
    """Yield entries that are whole between blank lines.

    Raises:
        InputError: one is not, or is malformed.
    """
    at, line = 0, 1
    while at < len(text):
        plain = read_plain(text, at, line)
        if plain is not None:
            yield None, plain.message
            end = plain.end
        else:
            blank = text.find("\n\n", at)
            end = blank + 2 if blank >= 0 else len(text)
            for draft in read_entries(text[at:end].split("\n"), path, line):
                yield _if_header(draft), _message(draft, path)
        line += text.count("\n", at, end)
        at = end


def read_messages(lines: list[str], path: str) -> Iterator[tuple[PartialEntry, Message]]:
    """Yield the entries of a file, the header among them, each with the lines that it was read from.

    Raises:
        InputError: an entry cannot be read.
    """
    if _is_comment(lines):
        lines = [*lines, 'msgid ""', 'msgstr ""']
    for draft in read_entries(lines, path):
        yield draft, _message(draft, path)


def lines_of(data: bytes, path: str) -> list[str]:
    """Return a file's lines without their ends.

    Raises:
        InputError: the file is in no charset that can be read, or is no text.
    """
    return text_of(data, path).split("\n")


def text_of(data: bytes, path: str) -> str:
    """Return a file's text, in which line feeds alone end lines.

    Raises:
        InputError: the file is in no charset that can be read, or is no text.
    """
    text = decode(data, path).replace("\r\n", "\n")
    for character, name in (("\r", "a carriage return without a line feed"), ("\0", "a NUL character")):
        at = text.find(character)
        if at >= 0:
            line = 1 + text.count("\n", 0, at)
            raise InputError(
                name, place=Place(path, line), hint="Save the file as plain text with LF line ends."
            )
    return text


def _is_comment(lines: list[str]) -> bool:
    """Return whether a file holds comments and nothing else."""
    written = [line for line in lines if line.strip()]
    return bool(written) and all(line[0] == "#" and line[1:2] not in {"~", "|"} for line in written)


def _message(draft: PartialEntry, path: str) -> Message:
    try:
        return draft.message()
    except MalformedError as error:
        hint = "Put a file name with spaces between U+2068 and U+2069, or remove these."
        raise InputError(str(error), place=Place(path, draft.line), hint=hint) from None


def _fields(header: PartialEntry, path: str) -> tuple[tuple[str, str], ...]:
    fields: list[tuple[str, str]] = []
    for line in "".join(header.targets[0]).split("\n"):
        name, colon, value = line.partition(":")
        if colon:
            value = value.removeprefix(" ")
            fields.append((name, as_utf8(value) if name.lower() == "content-type" else value))
        elif line:
            hint = "Each line of the header is a name, a colon and a value."
            raise InputError("a header line without a colon", place=Place(path, header.line), hint=hint)
    return tuple(fields)


def _header_comments(header: PartialEntry) -> tuple[str, ...]:
    extracted = (f". {comment}" if comment else "." for comment in header.extracted)
    references = (f": {references}" for references in header.references)
    return (*header.comments, *extracted, *references)

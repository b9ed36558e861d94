"""PO files into catalogs."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from localize.errors import InputError, Place
from localize.formats.gettext.charset import as_utf8, plain_text
from localize.formats.gettext.reading import read_text, refuse_second
from localize.model import Catalog

if TYPE_CHECKING:
    from localize.formats.gettext.partial_entry import PartialEntry
    from localize.formats.gettext.reading import Reading
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
    reading = read_text(plain_text(data, path), path, twice=twice)
    catalog = catalog_of(reading, path, locale=locale, domain=domain)
    if not twice and reading.live > bool(reading.headers) + len(catalog.by_key):
        refuse_second(reading, path)
    return catalog


def catalog_of(reading: Reading, path: str, *, locale: Locale, domain: Domain) -> Catalog:
    """Return what has been read as a catalog.

    Raises:
        InputError: the header has a line without a colon.
    """
    header = reading.header
    if header is None:
        return Catalog(locale, domain, messages=tuple(reading.messages))
    fields = _fields("".join(header.targets[0]))
    if fields is None:
        hint = "Each line of the header is a name, a colon and a value."
        raise InputError("a header line without a colon", place=Place(path, header.line), hint=hint)
    return Catalog(
        locale, domain, fields, tuple(reading.messages), _header_comments(header), frozenset(header.flags)
    )


@lru_cache(maxsize=64)  # the catalogs of a locale have the same
def _fields(said: str) -> tuple[tuple[str, str], ...] | None:
    """Return the fields of a header; None where one of its lines has no colon."""
    fields: list[tuple[str, str]] = []
    for line in said.split("\n"):
        name, colon, value = line.partition(":")
        if colon:
            value = value.removeprefix(" ")
            fields.append((name, as_utf8(value) if name.lower() == "content-type" else value))
        elif line:
            return None
    return tuple(fields)


def _header_comments(header: PartialEntry) -> tuple[str, ...]:
    extracted = (f". {comment}" if comment else "." for comment in header.extracted)
    references = (f": {references}" for references in header.references)
    return (*header.comments, *extracted, *references)

"""A catalog written over its file: what nothing changed keeps its bytes, the rest takes the file's style.

Other tools break lines elsewhere, and end them otherwise. An edit of one string must not touch what they
wrote, or each of them would rewrite the other's whole file.
"""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from localize.errors import InputError
from localize.formats.gettext.charset import says_utf8
from localize.formats.gettext.known_entries import KnownEntries
from localize.formats.gettext.reader import catalog_of
from localize.formats.gettext.standing import stand
from localize.formats.gettext.unwritable import encoded
from localize.formats.gettext.writer import entry_text, header_text, serialize

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.formats.gettext.standing import Standing
    from localize.model import Catalog


def splice(catalog: Catalog, original: bytes, path: str) -> bytes:
    """Write a catalog over its file.

    An entry that reads as it did keeps its bytes, wherever it stands; what was changed or is new is written
    with the file's width and line ends. A file in another charset becomes UTF-8, entry by entry as it stands.

    Args:
        catalog: as it is now.
        original: the file's bytes; one that cannot be read is written anew.
        path: the file.

    Raises:
        InputError: the catalog holds what a PO file cannot.
    """
    if not original:
        return serialize(catalog)
    try:
        standing = stand(original, path)
        before = catalog_of(standing.reading, path, locale=catalog.locale, domain=catalog.domain)
    except InputError:
        return serialize(catalog)
    if not standing.texts and standing.header is None:
        return serialize(catalog)
    kept_header = standing.header if _same_header(before, catalog) and says_utf8(original) else None
    mark = codecs.BOM_UTF8 if original.startswith(codecs.BOM_UTF8) else b""
    return mark + encoded(lambda: "".join(_written(catalog, before, standing, kept_header)).encode(), catalog)


def _same_header(one: Catalog, two: Catalog) -> bool:
    return (one.header, one.header_comments, one.header_flags) == (
        two.header,
        two.header_comments,
        two.header_flags,
    )


def _written(catalog: Catalog, before: Catalog, standing: Standing, kept_header: str | None) -> Iterator[str]:
    """Yield the file's parts: the header, then each entry with what stands before it."""
    header = header_text(catalog, standing.width)
    if kept_header is not None:
        yield kept_header
    elif header:
        yield header.replace("\n", standing.newline)
    started = kept_header is not None or bool(header)
    entries = KnownEntries(before)
    befores, texts = standing.befores, standing.texts
    for message in catalog.messages:
        kept = entries.take(message)
        place = entries.place(message.key) if kept is None else kept
        if started:
            yield (befores[place] if place is not None else "") or standing.gap
        if kept is None:
            yield entry_text(message, standing.width).replace("\n", standing.newline)
        else:
            yield texts[kept]
        started = True
    yield standing.tail

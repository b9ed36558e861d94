"""MO files: what a running program looks texts up in.

Source: GNU gettext manual, "The Format of GNU MO Files", revision 0, without the optional hash table.
"""

from __future__ import annotations

import struct
from itertools import accumulate
from typing import TYPE_CHECKING

from localize.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from localize.model import Catalog, Message

_MAGIC = 0x950412DE
_HEADER = struct.Struct("<7I")
_EOT = "\x04"
_CHARSET = ("Content-Type", "text/plain; charset=UTF-8")


def compile_mo(catalog: Catalog) -> bytes:
    """Compile the messages that may be shown: live, not fuzzy, and with every plural form there.

    An entry whose forms are only partly there is left out, since an empty form would print nothing where the
    source prints something. A header without `Content-Type` gets one, because readers take texts for ASCII
    without it.

    Returns:
        A little-endian MO file, the same bytes for the same catalog.

    Raises:
        InputError: a text holds NUL, U+0004 or a lone surrogate, which would name another string.
    """
    fields = catalog.header
    if not any(name.lower() == "content-type" for name, _ in fields):
        fields = (*fields, _CHARSET)
    pairs = [("", "".join(f"{name}: {value}\n" for name, value in fields))]
    pairs += [_pair(message) for message in catalog.messages if _is_shown(message)]
    try:
        encoded = sorted((source.encode(), target.encode()) for source, target in pairs)
    except UnicodeEncodeError:
        hint = "Remove it from the text that the catalog is made from."
        raise InputError(f"half a surrogate pair in {catalog.domain} ({catalog.locale})", hint=hint) from None
    return _layout([source for source, _ in encoded], [target for _, target in encoded])


def _is_shown(message: Message) -> bool:
    return not (message.obsolete or message.fuzzy or message.empty)


def _pair(message: Message) -> tuple[str, str]:
    key = message.key
    named, shown = f"{key.context}{key.source}", f"{message.plural_source}{''.join(message.targets)}"
    if _EOT in named or "\0" in named or "\0" in shown:
        hint = "Remove the control character from the text."
        raise InputError(f"the string {key.short} cannot stand in an MO file: NUL or U+0004", hint=hint)
    source = f"{key.context}{_EOT}{key.source}" if key.context else key.source
    if message.plural_source:
        source = f"{source}\0{message.plural_source}"
    return source, "\0".join(message.targets)


def _layout(sources: Sequence[bytes], targets: Sequence[bytes]) -> bytes:
    count = len(sources)
    tables = _HEADER.size
    start = tables + 16 * count
    texts = [*sources, *targets]
    offsets = accumulate((len(text) + 1 for text in texts), initial=start)
    entries = [number for text, offset in zip(texts, offsets, strict=False) for number in (len(text), offset)]
    header = _HEADER.pack(_MAGIC, 0, count, tables, tables + 8 * count, 0, start)
    return b"".join((header, struct.pack(f"<{len(entries)}I", *entries), *(text + b"\0" for text in texts)))

"""A catalog written over its file: what nothing changed keeps its bytes, the rest takes the file's style.

Other tools break lines elsewhere, and end them otherwise. An edit of one string must not touch what they
wrote, or each of them would rewrite the other's whole file.
"""

from __future__ import annotations

import codecs
from collections import Counter, defaultdict, deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from localize.errors import InputError
from localize.formats.gettext.charset import decode, says_utf8
from localize.formats.gettext.reader import lines_of, parse, read_messages
from localize.formats.gettext.widths import width_of
from localize.formats.gettext.writer import entry_lines, header_lines, refuse_unwritable, serialize

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.model import Catalog, Message, MessageKey


@dataclass(frozen=True)
class _Block:
    """One entry as the file has it."""

    before: str
    """The bytes between it and the entry above: line ends and blanks."""
    text: str
    """Its lines, without the last one's end."""


@dataclass(frozen=True)
class _Standing:
    """A file as it stands."""

    header: _Block | None
    blocks: list[_Block]
    messages: list[Message]
    """The message of each block."""
    gap: str
    """The bytes between most of them."""
    tail: str
    newline: str
    width: int


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
    refuse_unwritable(catalog)
    try:
        before = parse(original, path, locale=catalog.locale, domain=catalog.domain, twice=True)
        standing = _standing(original, path)
    except InputError:
        return serialize(catalog)
    if not standing.blocks and standing.header is None:
        return serialize(catalog)
    kept_header = standing.header if _same_header(before, catalog) and says_utf8(original) else None
    text = "".join(_written(catalog, standing, kept_header)) + standing.tail
    mark = codecs.BOM_UTF8 if original.startswith(codecs.BOM_UTF8) else b""
    return mark + text.encode()


def _same_header(one: Catalog, two: Catalog) -> bool:
    return (one.header, one.header_comments, one.header_flags) == (
        two.header,
        two.header_comments,
        two.header_flags,
    )


def _written(catalog: Catalog, standing: _Standing, kept_header: _Block | None) -> Iterator[str]:
    """Yield the file's parts: the header, then each entry with what stands before it."""
    known: defaultdict[Message, deque[_Block]] = defaultdict(deque)
    gaps: dict[MessageKey, str] = {}
    for message, block in zip(standing.messages, standing.blocks, strict=True):
        known[message].append(block)
        gaps.setdefault(message.key, block.before)
    lines = header_lines(catalog, standing.width)
    if kept_header is not None:
        yield kept_header.before + kept_header.text
    elif lines:
        yield standing.newline.join(lines)
    started = kept_header is not None or bool(lines)
    for message in catalog.messages:
        kept = known[message].popleft() if known.get(message) else None
        before = (kept.before if kept else gaps.get(message.key, "")) or standing.gap
        text = kept.text if kept else standing.newline.join(entry_lines(message, standing.width))
        yield before + text if started else text
        started = True


def _standing(original: bytes, path: str) -> _Standing:
    """Cut a file into its entries and what stands between them."""
    raw = _raw_lines(decode(original, path))
    header: _Block | None = None
    blocks: list[_Block] = []
    messages: list[Message] = []
    at, ending = 0, ""
    for draft, message in read_messages(lines_of(original, path), path):
        begin, end = draft.begin - 1, min(draft.end, len(raw))
        text = "".join(raw[begin:end])
        bare = text.removesuffix("\n").removesuffix("\r")
        block = _Block(ending + "".join(raw[at:begin]), bare)
        at, ending = end, text[len(bare) :]
        if draft.is_header:
            header = block
        else:
            blocks.append(block)
            messages.append(message)
    newline = "\r\n" if sum(line.endswith("\r\n") for line in raw) * 2 > len(raw) else "\n"
    gaps = Counter(block.before for block in blocks[1:])
    return _Standing(
        header,
        blocks,
        messages,
        gaps.most_common(1)[0][0] if gaps else newline * 2,
        ending + "".join(raw[at:]),
        newline,
        width_of(zip((block.text for block in blocks), messages, strict=True)),
    )


def _raw_lines(text: str) -> list[str]:
    """Return lines with their ends; only a line feed ends one."""
    return [f"{line}\n" for line in text.split("\n")[:-1]] + [text.rsplit("\n", 1)[-1]]

"""A few entries written over their own lines, without reading the rest of a long file again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from localize.errors import InputError
from localize.formats.gettext.charset import says_utf8
from localize.formats.gettext.reading import read_text
from localize.formats.gettext.unwritable import refuse_unwritable
from localize.formats.gettext.widths import width_of
from localize.formats.gettext.writer import entry_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.model import Catalog, Message

_MOST: Final = 20
"""The number of changed entries up to which each is looked for."""


def patch(before: Catalog, after: Catalog, original: bytes) -> bytes | None:
    """Write what changed in a catalog over its file: the bytes that `splice` gives, where it can be told.

    Args:
        before: the catalog as it was read from the file.
        after: the catalog as it is now.
        original: the file's bytes.

    Returns:
        The new bytes; None where entries came, went or moved, or cannot be found as they would be written.

    Raises:
        InputError: a changed entry holds what a PO file cannot.
    """
    changed = _changed(before, after)
    text = _plain(original)
    if changed is None or text is None:
        return None
    refuse_unwritable(replace(after, messages=tuple(new for _, new in changed)))
    if not changed:
        return original  # whatever its width is
    width = width_of(_sample(text))
    for old, new in changed:
        lines = entry_text(old, width)
        at = _place(text, lines)
        if at is None:
            return None
        text = text[:at] + entry_text(new, width) + text[at + len(lines) :]
    return text.encode()


def _changed(before: Catalog, after: Catalog) -> list[tuple[Message, Message]] | None:
    """Return the entries that differ, as they were and as they are; None where these are not all."""
    if len(before.messages) != len(after.messages) or replace(before, messages=()) != replace(
        after, messages=()
    ):
        return None
    pairs = zip(before.messages, after.messages, strict=True)
    found = [(old, new) for old, new in pairs if old is not new and old != new]
    same = all((old.key, old.obsolete) == (new.key, False) for old, new in found)
    return found if same and len(found) <= _MOST else None


def _plain(original: bytes) -> str | None:
    """Return a file's text; None where it is not UTF-8 with lines that end in a line feed."""
    if b"\r" in original or not says_utf8(original):
        return None
    try:
        return original.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _sample(text: str) -> Iterator[tuple[str, Message]]:
    """Yield the entries that stand between blank lines, each with what it says."""
    start = 0
    while start < len(text):
        end = text.find("\n\n", start)
        end = len(text) if end < 0 else end
        entry = text[start:end].strip("\n")
        try:
            found = read_text(f"{entry}\n", "", twice=True).messages
        except InputError:
            found = []
        yield from ((entry, message) for message in found[:1])
        start = end + 2


def _place(text: str, lines: str) -> int | None:
    """Return where an entry stands; None where that is nowhere, in several places, or part of another."""
    at = text.find(lines)
    if at < 0 or text.find(lines, at + 1) >= 0 or (at and text[at - 1] != "\n"):
        return None
    above = text[:at].rstrip("\n").rpartition("\n")[2]
    below = text[at + len(lines) :]
    ends = not below or below == "\n" or below.startswith(("\n\n", "\n#", "\nmsgid", "\nmsgctxt"))
    return at if ends and (not above.startswith("#") or above.startswith("#~")) else None

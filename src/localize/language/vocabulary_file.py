"""The files of the shipped vocabulary.

They are gettext catalogs of ours, in which each text stands on one line and has no escapes; the tests hold
them to that. So one expression reads them, and soon. Catalogs of newsrooms are read a floor above.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from localize.late_pattern import late_pattern
from localize.model import MessageKey
from localize.package_data import package_text

_ENTRY = late_pattern(
    r'((?:#.*\n)*)msgctxt "(.*)"\nmsgid "(.*)"\n(?:msgid_plural "(.*)"\n)?((?:msgstr.*\n)+)(?:\n|\Z)'
)
_FORM = late_pattern(r'msgstr(?:\[[0-9]\])? "(.*)"\n')
_NOTE = "#. "
_COMMENT = "# "


class FileEntry(NamedTuple):
    """An entry of a file."""

    key: MessageKey
    plural_source: str
    """`msgid_plural`; empty where there is none."""
    forms: tuple[str, ...]
    """`msgstr`: one text, or one per plural form; empty ones in the template."""
    note: str
    """What stands behind `#.`, on one line."""
    comments: tuple[str, ...]
    """What stands behind `#`, one line each."""


@cache
def read(name: str) -> tuple[FileEntry, ...]:
    """Return the entries of a file but its header, in file order.

    Args:
        name: the file's name in the folder of the vocabulary.
    """
    text = package_text("localize.language", f"data/vocabulary/{name}")
    return tuple(_entry(*found) for found in _ENTRY.findall(text))


def _entry(above: str, context: str, source: str, plural_source: str, forms: str) -> FileEntry:
    lines = above.split("\n")
    notes = " ".join(line.removeprefix(_NOTE) for line in lines if line.startswith(_NOTE))
    comments = tuple(line.removeprefix(_COMMENT) for line in lines if line.startswith(_COMMENT))
    return FileEntry(
        MessageKey(context, source),
        plural_source,
        tuple(_FORM.findall(forms)),
        " ".join(notes.split()),
        comments,
    )

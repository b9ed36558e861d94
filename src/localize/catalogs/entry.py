"""The texts that an article or the interface wants translated: the entries that a catalog should have."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from localize.frozen import frozen
from localize.model.message import new_message
from localize.once import once

if TYPE_CHECKING:
    from collections.abc import Iterable

    from localize.model import Article, Message, MessageKey

_HEADLINES = frozenset({"title", "heading", "ticker", "card-title", "caption", "alt"})


@frozen
class Entry:
    """One string as its source has it today."""

    key: MessageKey
    plural_source: str = ""
    roles: tuple[str, ...] = ()
    """Its roles, in the order of appearance, each once."""
    notes: tuple[str, ...] = ()
    """The author's notes for translators, one line each."""
    references: tuple[str, ...] = ()
    """The files it stands in."""
    allows: tuple[str, ...] = ()
    """The checks whose findings on it the author lets stand."""

    @property
    def extracted(self) -> tuple[str, ...]:
        """The `#.` comments: the roles on one line, then the notes."""
        return _extracted(self.roles, self.notes)

    @once
    def blank(self) -> Message:
        """The message that nobody has translated yet, of one form: the same one in all locales."""
        nothing: tuple[str, ...] = ()
        return new_message(
            self.key,
            ("",),
            self.plural_source,
            frozenset(),
            self.references,
            self.extracted,
            nothing,
            None,
            False,  # noqa: FBT003 - the fields, in order
            0,
        )

    @property
    def headline(self) -> bool:
        """Return whether it is a line that stands alone, and not running text."""
        return is_headline(self.roles)


@lru_cache(maxsize=256)  # most texts have one of a few roles, and no note
def _extracted(roles: tuple[str, ...], notes: tuple[str, ...]) -> tuple[str, ...]:
    named = (", ".join(roles),) if roles else ()
    return (*named, *notes)


def is_headline(roles: Iterable[str]) -> bool:
    """Return whether any of the roles is a line that stands alone."""
    return any(role in _HEADLINES for role in roles)


def roles_of(extracted: tuple[str, ...]) -> tuple[str, ...]:
    """Return the roles that a message's `#.` comments name: those of the first line."""
    return tuple(extracted[0].split(", ")) if extracted else ()


def article_entries(article: Article) -> tuple[Entry, ...]:
    """Return the entries of an article's own catalog, in article order, equal texts as one."""
    references = (article.path,)
    return merged(
        Entry(segment.key, "", (segment.role,), note_lines(segment.note), references, segment.allows)
        for segment in article.text_segments
    )


def merged(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return entries with each key once, at its first place, with the roles, notes and files of all."""
    found: dict[MessageKey, Entry] = {}
    for entry in entries:
        other = found.get(entry.key)
        found[entry.key] = entry if other is None else _joined(other, entry)
    return tuple(found.values())


def _joined(one: Entry, two: Entry) -> Entry:
    return Entry(
        one.key,
        one.plural_source or two.plural_source,
        _once((*one.roles, *two.roles)),
        _once((*one.notes, *two.notes)),
        _once((*one.references, *two.references)),
        _once((*one.allows, *two.allows)),
    )


def _once(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))


def note_lines(note: str) -> tuple[str, ...]:
    """Return a note as comments: its lines, without blank ones."""
    return tuple(line.strip() for line in note.splitlines() if line.strip()) if note else ()

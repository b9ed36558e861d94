"""The record of what was published as a file: JSON Lines that merge by union, as ledgers do.

Each line is one `Release`, `Retraction` or `Renaming`, a JSON object (RFC 8259) with its `id`, compact, keys
sorted. Lines are sorted by slug, locale and id, and none is there twice, so that one set has one file.
Reading takes lines in any order and any number, conflict markers between them, and keeps what it cannot read.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from localize.errors import UsageError
from localize.formats.record_lines import kept, lines_of, text, written
from localize.model import Locale
from localize.model.release import EditionId, Release, ReleaseRecord, ReleaseState
from localize.model.renaming import RENAMED, Renaming
from localize.model.retraction import RESTORED, WITHDRAWN, Retraction

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_REQUIRED = ("slug", "locale", "state", "first", "last", "digest")
_FIELDS = frozenset({*_REQUIRED, "commit", "reason", "public_slug", "former_slugs", "origin", "after", "id"})
_LISTS = frozenset({"former_slugs", "after"})
_RETRACTED = ("slug", "state", "by", "at")
_RETRACTION = frozenset({*_RETRACTED, "locale", "reason", "after", "id"})
_RENAMING = ("slug", "was", "state", "at")
_Line = Release | Retraction | Renaming


def parse(data: bytes) -> ReleaseRecord:
    """Read a record. Nothing in a file is an error: what cannot be read is in `unreadable_lines`."""
    releases: set[Release] = set()
    retractions: set[Retraction] = set()
    renamings: set[Renaming] = set()
    unreadable: dict[str, None] = {}
    for line in lines_of(data):
        found = _line(line)
        if found is None:
            unreadable[kept(line)] = None
        elif isinstance(found, Retraction):
            retractions.add(found)
        elif isinstance(found, Renaming):
            renamings.add(found)
        else:
            releases.add(found)
    return ReleaseRecord(frozenset(releases), tuple(unreadable), frozenset(retractions), frozenset(renamings))


def serialize(record: ReleaseRecord) -> bytes:
    """Write a record; what could not be read stands at its end: a newer program may have written it."""
    entries: list[_Line] = [*record.releases, *record.retractions, *record.renamings]
    ordered = sorted(entries, key=_place)
    return written(ordered, record.unreadable_lines)


def _place(line: _Line) -> tuple[str, str, str]:
    if isinstance(line, Renaming):
        return line.slug, "", line.id
    slug, locale = line.edition if isinstance(line, Release) else (line.slug, line.locale)
    return slug, str(locale or ""), line.id


def _line(line: bytes) -> _Line | None:
    try:
        said = json.loads(line.decode())
        if not isinstance(said, dict):
            return None
        found = _READERS.get(str(said.get("state")), _release)(said)
    except (ValueError, TypeError, RecursionError, UsageError):
        return None
    return found if found is not None and found.id == said.get("id") else None


def _release(said: dict[str, object]) -> Release | None:
    texts = _texts(said, _FIELDS, _REQUIRED)
    if texts is None:
        return None
    return Release(
        EditionId(texts["slug"], Locale.parse(texts["locale"])),
        ReleaseState(texts["state"]),
        first=texts["first"],
        last=texts["last"],
        digest=texts["digest"],
        commit=texts["commit"],
        reason=texts["reason"],
        public_slug=texts["public_slug"],
        former_slugs=_list(said, "former_slugs"),
        origin=texts["origin"],
        after=_list(said, "after"),
    )


def _retraction(said: dict[str, object]) -> Retraction | None:
    texts = _texts(said, _RETRACTION, _RETRACTED)
    if texts is None:
        return None
    return Retraction(
        texts["slug"],
        Locale.parse(texts["locale"]) if texts["locale"] else None,
        by=texts["by"],
        at=texts["at"],
        reason=texts["reason"],
        restores=texts["state"] == RESTORED,
        after=_list(said, "after"),
    )


def _renaming(said: dict[str, object]) -> Renaming | None:
    texts = _texts(said, frozenset({*_RENAMING, "id"}), _RENAMING)
    return Renaming(texts["was"], texts["slug"], texts["at"]) if texts else None


_READERS: Final[Mapping[str, Callable[[dict[str, object]], _Line | None]]] = {
    WITHDRAWN: _retraction,
    RESTORED: _retraction,
    RENAMED: _renaming,
}
"""State → reader of such a line; any other is a release's."""


def _texts(
    said: dict[str, object], known: frozenset[str], required: tuple[str, ...]
) -> dict[str, str] | None:
    """Return the texts of a line; None where it has other fields, or lacks one."""
    if not said.keys() <= known:
        return None
    texts = {name: text(said.get(name, "")) for name in known - _LISTS}
    return texts if all(texts[name] for name in required) else None


def _list(said: dict[str, object], name: str) -> tuple[str, ...]:
    found = said.get(name, [])
    if not isinstance(found, list):
        raise TypeError(found)
    return tuple(text(one) for one in found)

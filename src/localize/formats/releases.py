"""The record of what was published as a file: JSON Lines that merge by union, as ledgers do.

Each line is one `Release`, a JSON object (RFC 8259) with its `id`, compact, keys sorted. Lines are sorted by
slug, locale and id, and none is there twice, so that one set has one file. Reading takes lines in any order
and any number, conflict markers between them, and keeps what it cannot read.
"""

from __future__ import annotations

import json

from localize.errors import UsageError
from localize.model import Locale
from localize.model.release import EditionId, Release, ReleaseRecord, ReleaseState

_MARKERS = tuple(mark * 7 for mark in (b"<", b"|", b"=", b">"))
_REQUIRED = ("slug", "locale", "state", "first", "last", "digest")
_FIELDS = frozenset({*_REQUIRED, "commit", "reason", "public_slug", "former_slugs", "after", "id"})
_LISTS = frozenset({"former_slugs", "after"})


def parse(data: bytes) -> ReleaseRecord:
    """Read a record. Nothing in a file is an error: what cannot be read is in `unreadable_lines`."""
    releases: set[Release] = set()
    unreadable: dict[str, None] = {}
    for line in data.removeprefix(b"\xef\xbb\xbf").splitlines():
        stripped = line.strip()
        if not stripped or stripped.startswith(_MARKERS):
            continue
        release = _release(stripped)
        if release is None:
            unreadable[stripped.decode("utf-8", "backslashreplace")] = None
        else:
            releases.add(release)
    return ReleaseRecord(frozenset(releases), tuple(unreadable))


def serialize(record: ReleaseRecord) -> bytes:
    """Write a record; what could not be read stands at its end: a newer program may have written it."""
    ordered = sorted(record.releases, key=lambda one: (one.edition.slug, str(one.edition.locale), one.id))
    lines = [
        json.dumps({**one.fields(), "id": one.id}, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        for one in ordered
    ]
    return "".join(f"{line}\n" for line in (*lines, *record.unreadable_lines)).encode()


def _release(line: bytes) -> Release | None:
    try:
        found = json.loads(line.decode())
        if not isinstance(found, dict) or not found.keys() <= _FIELDS:
            return None
        texts = {name: _text(found.get(name, "")) for name in _FIELDS - _LISTS}
        if not all(texts[name] for name in _REQUIRED):
            return None
        release = Release(
            EditionId(texts["slug"], Locale.parse(texts["locale"])),
            ReleaseState(texts["state"]),
            first=texts["first"],
            last=texts["last"],
            digest=texts["digest"],
            commit=texts["commit"],
            reason=texts["reason"],
            public_slug=texts["public_slug"],
            former_slugs=tuple(_text(one) for one in found.get("former_slugs", [])),
            after=tuple(_text(one) for one in found.get("after", [])),
        )
    except (ValueError, TypeError, RecursionError, UsageError):
        return None
    return release if release.id == texts["id"] else None


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    value.encode()  # half a surrogate pair, which JSON can spell and UTF-8 cannot, is a ValueError
    return value

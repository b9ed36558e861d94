"""The record of what was pushed as a file: JSON Lines that merge by union, as that of publication does."""

from __future__ import annotations

import json

from localize.errors import UsageError
from localize.formats.record_lines import kept, lines_of, text, written
from localize.model import Locale
from localize.model.pushed import Push, PushPlace, PushRecord, PushState
from localize.model.release import EditionId

_REQUIRED = ("target", "channel", "slug", "locale", "state", "at", "digest")
_FIELDS = frozenset({*_REQUIRED, "kind", "post", "after", "id"})


def parse(data: bytes) -> PushRecord:
    """Read a record. Nothing in a file is an error: what cannot be read is in `unreadable_lines`."""
    pushes: set[Push] = set()
    unreadable: dict[str, None] = {}
    for line in lines_of(data):
        push = _push(line)
        if push is None:
            unreadable[kept(line)] = None
        else:
            pushes.add(push)
    return PushRecord(frozenset(pushes), tuple(unreadable))


def serialize(record: PushRecord) -> bytes:
    """Write a record: one line each, sorted; what could not be read stands at its end."""
    ordered = sorted(record.pushes, key=lambda one: (*one.place, one.id))
    return written(ordered, record.unreadable_lines)


def _push(line: bytes) -> Push | None:
    try:
        said = json.loads(line.decode())
        if not isinstance(said, dict) or not said.keys() <= _FIELDS:
            return None
        texts = {name: text(said.get(name, "")) for name in _FIELDS - {"after"}}
        if not all(texts[name] for name in _REQUIRED):
            return None
        push = Push(
            PushPlace(
                texts["target"], texts["channel"], EditionId(texts["slug"], Locale.parse(texts["locale"]))
            ),
            PushState(texts["state"]),
            at=texts["at"],
            digest=texts["digest"],
            kind=texts["kind"],
            post=texts["post"],
            after=tuple(text(one) for one in said.get("after", [])),
        )
    except (ValueError, TypeError, RecursionError, UsageError):
        return None
    return push if push.id == texts["id"] else None

"""The record of pushes is read as it was written, whatever stands between."""

from __future__ import annotations

from localize.formats.pushes import parse, serialize
from localize.model import Locale
from localize.model.pushed import Push, PushPlace, PushRecord, PushState
from localize.model.release import EditionId

PLACE = PushPlace("telegram", "@vodiy_ru", EditionId("frost", Locale("ru")))
SENDING = Push(PLACE, PushState.SENDING, "2026-03-01T08:00:00Z", "d", "text")
SENT = Push(PLACE, PushState.SENT, "2026-03-01T08:00:01Z", "d", "text", "7", (SENDING.id,))


def test_lines_are_read_in_any_order_between_marks_of_a_conflict() -> None:
    record = PushRecord(frozenset({SENDING, SENT}))
    data = serialize(record)
    assert parse(data) == record
    lines = data.splitlines(keepends=True)
    assert parse(b"<<<<<<< a\n" + lines[1] + b"=======\n" + lines[0] + b">>>>>>> b\n" + lines[0]) == record


def test_what_cannot_be_read_is_kept() -> None:
    forged = serialize(PushRecord(frozenset({SENT}))).replace(b'"7"', b'"8"')
    for line in (forged.strip(), b'{"a":1}', b"no", b'{"target":1}', b"[]"):
        found = parse(line + b"\n")
        assert (found.pushes, found.unreadable_lines) == (frozenset(), (line.decode(),))
        assert serialize(found) == line + b"\n"

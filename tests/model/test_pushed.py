"""What is known of a place follows from its lines, in whatever order branches brought them."""

from __future__ import annotations

from dataclasses import replace

from localize.model import Locale
from localize.model.pushed import Push, PushPlace, PushRecord, PushState
from localize.model.release import EditionId

PLACE = PushPlace("telegram", "@vodiy_ru", EditionId("frost", Locale("ru")))
SENDING = Push(PLACE, PushState.SENDING, "1", "d", "text")
SENT = Push(PLACE, PushState.SENT, "2", "d", "text", "10", (SENDING.id,))


def test_what_was_begun_and_not_ended_is_unsure() -> None:
    begun = PushRecord(frozenset({SENDING}))
    assert begun.unsure(PLACE)
    assert begun.sent(PLACE) is None
    assert begun.after(PLACE) == (SENDING.id,)
    ended = PushRecord(frozenset({SENDING, SENT}))
    assert not ended.unsure(PLACE)
    assert ended.sent(PLACE) == SENT


def test_a_line_replaces_what_was_known_of_its_place_alone() -> None:
    other = replace(SENDING, place=PLACE._replace(channel="@vodiy_uz"))
    record = PushRecord(frozenset({SENDING, other})).following([SENT])
    assert record.pushes == {SENT, other}
    assert PushRecord(frozenset({replace(SENDING, state=PushState.REFUSED)})).unsure(PLACE) is False


def test_of_two_posts_the_first_counts() -> None:
    second = replace(SENT, post="9", after=())
    assert PushRecord(frozenset({SENT, second})).sent(PLACE) == second


def test_a_field_without_a_value_is_no_part_of_the_id() -> None:
    assert "post" not in SENDING.fields()
    assert SENDING.id != SENT.id

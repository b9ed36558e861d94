from __future__ import annotations

import json
import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localize.errors import InputError
from localize.formats.ledger import parse, serialize, serialize_unreadable
from localize.model import DECIDED, Decision, Ledger, ReviewState
from localize.model.remark import Remark, RemarkKind

if TYPE_CHECKING:
    import random

PATH = "ui.review.jsonl"
DRAFT = Decision("k1", "t1", ReviewState.DRAFT, "localize", "2025-01-02T03:04:05Z", origin="memory")
YES = Decision("k1", "t1", ReviewState.APPROVED, "Aziza Gʻaniyeva", "2025-01-03T03:04:05Z", "b1", (DRAFT.id,))
NO = Decision("k0", "t2", ReviewState.REJECTED, "Олег", "2025-01-03T03:04:05Z", note='Не то слово: "приём"\n')
ALL = Ledger(frozenset({DRAFT, YES, NO}))

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
SOME = TEXTS.filter(bool)
DECISIONS = st.builds(
    Decision,
    key=SOME,
    target=SOME,
    state=st.sampled_from(DECIDED),
    by=SOME,
    at=SOME,
    basis=TEXTS,
    after=st.lists(SOME, max_size=2).map(tuple),
    origin=TEXTS,
    note=TEXTS,
)
LEDGERS = st.frozensets(DECISIONS, max_size=5).map(Ledger)


def line(decision: Decision, **changed: object) -> bytes:
    fields = {**decision.fields(), "id": decision.id, **changed}
    return json.dumps({name: value for name, value in fields.items() if value is not None}).encode() + b"\n"


def test_one_decision_is_one_compact_line_in_the_order_of_its_key() -> None:
    lines = serialize(ALL).decode().splitlines()
    assert lines[0] == (
        '{"at":"2025-01-03T03:04:05Z","by":"Олег","id":"' + NO.id + '","key":"k0",'
        '"note":"Не то слово: \\"приём\\"\\n","origin":"person","state":"rejected","target":"t2"}'
    )
    assert [json.loads(text)["key"] for text in lines] == ["k0", "k1", "k1"]
    assert [json.loads(text)["id"] for text in lines[1:]] == sorted([DRAFT.id, YES.id])
    assert serialize(Ledger()) == b""


@settings(deadline=None, max_examples=100)
@given(LEDGERS)
def test_what_is_written_is_read_back(ledger: Ledger) -> None:
    found = parse(serialize(ledger), PATH)
    assert found == ledger
    assert found.unreadable_lines == ()
    assert serialize(found) == serialize(ledger)


@settings(deadline=None, max_examples=60)
@given(LEDGERS, LEDGERS, LEDGERS, st.randoms(use_true_random=False))
def test_two_branches_make_one_ledger_however_git_puts_them_together(
    base: Ledger, ours: Ledger, theirs: Ledger, chance: random.Random
) -> None:
    both = base.decisions | ours.decisions | theirs.decisions
    sides = [serialize(base.with_decisions(*side.decisions)) for side in (ours, theirs)]
    union = [part for side in sides for part in side.splitlines(keepends=True)]
    chance.shuffle(union)
    conflict = b"<<<<<<< HEAD\n%s||||||| 1a2b3c\n%s=======\n%s>>>>>>> feature\n" % (
        sides[0],
        serialize(base),
        sides[1],
    )
    for merged in (b"".join(union), b"".join(sides), b"".join(sides[::-1]), conflict):
        found = parse(merged, PATH)
        assert found == Ledger(both)
        assert found.unreadable_lines == ()
        assert serialize(found) == serialize(Ledger(both))


def test_line_ends_blank_lines_and_a_byte_order_mark_change_nothing() -> None:
    data = b"\xef\xbb\xbf" + serialize(ALL).replace(b"\n", b"\r\n\r\n").removesuffix(b"\r\n")
    assert parse(data, PATH) == ALL
    assert parse(data, PATH).unreadable_lines == ()


@pytest.mark.parametrize(
    "torn",
    [
        b'{"at":"2025',
        b"not json",
        b"[]",
        b"null",
        b"3",
        b'"text"',
        b"{}",
        serialize(Ledger(frozenset({YES}))).strip() * 2,
        line(YES, id="0" * 32).strip(),
        line(YES, id=None).strip(),
        line(YES, id=7).strip(),
        line(YES, key=None).strip(),
        line(YES, key="").strip(),
        line(YES, target=None).strip(),
        line(YES, state=None).strip(),
        line(YES, state="stale").strip(),
        line(YES, state=["approved"]).strip(),
        line(YES, by=None).strip(),
        line(YES, at=None).strip(),
        line(YES, at=5).strip(),
        line(YES, basis=["b1"]).strip(),
        line(YES, after="x").strip(),
        line(YES, after="x", note=["y"]).strip(),
        line(YES, after=[1]).strip(),
        line(YES, note="changed by hand").strip(),
        line(YES, mood="sure").strip(),
        line(replace(YES, note="\ud800")).strip(),
        line(replace(YES, after=("\udfff",))).strip(),
        line(YES).strip()[:-1] + b', "by": "Aziza G\\u02bbaniyeva"}',
        b"[" * 200_000,
        b"9" * 10_000,
        b'{"key":' * 50_000,
    ],
)
def test_a_torn_line_is_set_aside_and_the_others_stand(torn: bytes) -> None:
    found = parse(line(DRAFT) + torn + b"\n" + line(NO), PATH)
    assert found.decisions == {DRAFT, NO}
    assert found.unreadable_lines == (torn.decode(),)
    assert serialize_unreadable(found) == torn + b"\n"
    assert serialize(found) == serialize(Ledger(frozenset({DRAFT, NO})))


def test_a_line_that_is_not_utf8_is_set_aside_readably() -> None:
    found = parse(b'{"by":"\xe9\xe8"}\r\n' + line(NO) + b'{"by":"\xe9\xe8"}\r\n', PATH)
    assert found.decisions == {NO}
    assert found.unreadable_lines == ('{"by":"\\xe9\\xe8"}',)


def test_torn_lines_stand_in_file_order_once() -> None:
    found = parse(b"b\na\nb\n  a\n", PATH)
    assert found.unreadable_lines == ("b", "a", "  a")
    assert serialize_unreadable(found) == b"b\na\n  a\n"
    assert serialize_unreadable(Ledger(unreadable_lines=("\ud800",))) == b"\\ud800\n"


@pytest.mark.parametrize(
    ("decision", "reason"),
    [
        (replace(YES, by=""), "a decision with no by cannot be recorded"),
        (replace(YES, key=""), "a decision with no key cannot be recorded"),
        (replace(YES, state=ReviewState.STALE), "a decision with the state stale cannot be recorded"),
        (replace(YES, note="\ud800"), "a decision with half a surrogate pair cannot be recorded"),
    ],
)
def test_what_could_not_be_read_back_is_not_written(decision: Decision, reason: str) -> None:
    with pytest.raises(InputError) as caught:
        serialize(Ledger(frozenset({decision})))
    assert caught.value.message == reason


@settings(deadline=None, max_examples=60)
@given(st.binary(max_size=60))
def test_any_bytes_are_read(data: bytes) -> None:
    found = parse(data, PATH)
    assert found.decisions == frozenset()
    serialize_unreadable(found)


@pytest.mark.parametrize(
    ("before", "unit", "after"),
    [
        ("", "[", ""),
        ("", '{"a":', ""),
        ("[", "[],", "1]"),
        ('{"a":"', "\\\\", '"}'),
        ('{"a":"', "\\ud800", '"}'),
        ('{"a":', "9", "}"),
        ("{", '"a":1,', '"b":1}'),
        ("", "\0", ""),
        ("", "\\", ""),
    ],
)
def test_what_nobody_records_is_set_aside_at_once(before: str, unit: str, after: str) -> None:
    data = (before + unit * (2_000_000 // len(unit)) + after).encode()
    started = time.monotonic()
    assert parse(data, PATH) == Ledger(frozenset(), (data.decode(),))
    assert time.monotonic() - started < 60


def test_remarks_stand_among_decisions_and_are_read_back() -> None:
    decision = Decision(
        "bb", "11", ReviewState.REJECTED, "Malika", "2026-03-01T08:00:00Z", error="style/minor"
    )
    comment = Remark(RemarkKind.COMMENT, "Timur", "2026-03-02T08:00:00Z", "Who is meant?", key="cc")
    whole = Remark(RemarkKind.ASSIGNED, "Malika", "2026-03-02T08:00:00Z", "Timur")
    ledger = Ledger(frozenset({decision})).with_remarks(comment, whole)
    data = serialize(ledger)
    assert [json.loads(line).get("remark", "") for line in data.splitlines()] == ["assigned", "", "comment"]
    assert parse(data + data, "x") == ledger


@pytest.mark.parametrize(
    "change",
    [
        {"remark": "shouted"},
        {"text": "Somebody else."},
        {"extra": "1"},
        {"after": "no list"},
        {"by": ""},
        {"text": "\ud800"},
    ],
)
def test_a_remark_that_is_not_whole_is_set_aside(change: dict[str, str]) -> None:
    comment = Remark(RemarkKind.COMMENT, "Timur", "2026-03-02T08:00:00Z", "Who is meant?", key="cc")
    line = json.dumps({**comment.fields(), "id": comment.id, **change})
    ledger = parse(line.encode(), "x")
    assert ledger.remarks == frozenset()
    assert ledger.unreadable_lines == (line,)

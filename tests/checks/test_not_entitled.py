"""An approval that does not count is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.flows.room import CONFIG, FROST, RU, UZ, UZ_CYRL, Room, key

from localize.checks import inspect
from localize.checks.registry import select as select_checks
from localize.checks.subjects import StringSubject
from localize.flows.check import check
from localize.model import Message, ReviewState

if TYPE_CHECKING:
    from pathlib import Path

HURT = "Nobody was hurt."
RULE = "reviewers: {other_than_author: true, approve: [{by: Timur, texts: [title], locales: [uz]}]}\n"


def told(*refused: str) -> list[str]:
    subject = StringSubject(
        Message(key("A"), targets=("Б",)), RU, UZ, ReviewState.TRANSLATED, refused=refused
    )
    return [one.message for one in inspect(subject, select_checks(["not-entitled"]).string)]


def test_each_refusal_is_told() -> None:
    assert told("a", "b") == ["its approval does not count: a", "its approval does not count: b"]
    assert told() == []


def test_an_approval_from_before_the_rule_is_told_with_its_place(tmp_path: Path) -> None:
    room = Room(tmp_path)
    room.write("localize.yaml", CONFIG)
    room.write("articles/frost.md", FROST)
    room.pull()
    room.translate(RU, "articles/frost", {HURT: "Все целы."})
    room.translate(UZ, "articles/frost", {HURT: "Hech kim zarar koʻrmadi."})
    room.pull()
    assert room.states("frost", UZ_CYRL)[HURT] is ReviewState.APPROVED
    room.write("localize.yaml", CONFIG + RULE)
    found = check(room.session(), room.all(), only=["not-entitled"]).findings
    assert [(str(one.locale), one.path, bool(one.line), one.message) for one in found][:1] == [
        (
            "ru",
            "locales/ru/LC_MESSAGES/articles/frost.po",
            True,
            "its approval does not count: Malika wrote this text, and somebody else has to approve it",
        )
    ]
    assert room.states("frost", RU)[HURT] is ReviewState.TRANSLATED
    room.pull()
    assert room.states("frost", UZ_CYRL)[HURT] is ReviewState.TRANSLATED

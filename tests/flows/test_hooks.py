"""Programs are told of what was done, and change nothing of it."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from localize.config import Config, HookEvent, HookSettings
from localize.flows.hooks import tell
from localize.model import Locale
from localize.review import Who

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

ANNA = Who("Anna", "2026-03-01T08:00:00Z")
HOOKS = HookSettings({HookEvent.ASSIGNED: ("notify", "the desk")}, 3)
CONFIG = Config("localize.yaml", "Samarqand", Locale("en"), (Locale("en"),), hooks=HOOKS)
ITEM: dict[str, object] = {"slug": "cup", "to": "Тимур"}


class Runs:
    """Remembers what was run."""

    def __init__(self, problem: str = "") -> None:
        self.problem = problem
        self.seen: list[tuple[tuple[str, ...], bytes, float]] = []

    def __call__(self, _root: Path, words: Sequence[str], data: bytes, timeout: float) -> str:
        self.seen.append((tuple(words), data, timeout))
        return self.problem


def test_all_that_happened_is_told_at_once(tmp_path: Path) -> None:
    run = Runs()
    items = [ITEM, {**ITEM, "slug": "frost"}]
    assert tell(tmp_path, CONFIG, HookEvent.ASSIGNED, ANNA, items, trusted=True, run=run) == ()
    ((words, data, timeout),) = run.seen
    assert (words, timeout) == (("notify", "the desk"), 3)
    assert json.loads(data) == {
        "event": "assigned",
        "newsroom": "Samarqand",
        "by": "Anna",
        "at": ANNA.at,
        "items": items,
    }
    assert "Тимур".encode() in data


def test_a_strangers_program_is_named_and_not_run(tmp_path: Path) -> None:
    run = Runs()
    (warning,) = tell(tmp_path, CONFIG, HookEvent.ASSIGNED, ANNA, [ITEM], trusted=False, run=run)
    assert warning == (
        "The program that localize.yaml names for `assigned`, notify 'the desk', was not run: it is a "
        "stranger's until you say --trust."
    )
    assert run.seen == []


def test_a_failure_is_a_warning(tmp_path: Path) -> None:
    run = Runs("it ended with 1")
    (warning,) = tell(tmp_path, CONFIG, HookEvent.ASSIGNED, ANNA, [ITEM], trusted=True, run=run)
    assert warning.endswith("failed: it ended with 1. What was done is done.")


def test_without_a_program_or_anything_to_tell_nothing_happens(tmp_path: Path) -> None:
    run = Runs()
    for config, event, items in (
        (CONFIG, HookEvent.REJECTED, [ITEM]),
        (CONFIG, HookEvent.ASSIGNED, []),
        (replace(CONFIG, hooks=HookSettings()), HookEvent.ASSIGNED, [ITEM]),
    ):
        assert tell(tmp_path, config, event, ANNA, items, trusted=False, run=run) == ()
    assert run.seen == []

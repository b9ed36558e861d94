"""Jobs in other processes: the same results, in the same order, and nothing left behind."""

from __future__ import annotations

import gc
import multiprocessing
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections import deque
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.cli.jobs import DIE, GARBAGE, READ, REFUSE, Numbered
from tests.cli.room import Room

from localize.cli.processes import FEWEST, Processes
from localize.errors import WorkerError
from localize.model.article_job import Unread

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).resolve().parents[2]
MANY = FEWEST + 40


def work(count: int, taken: list[str] | None = None) -> Iterator[tuple[Numbered, dict[str, bytes]]]:
    for number in range(count):
        if taken is not None:
            taken.append(str(number))
        yield Numbered(str(number)), {"a": f"text {number}".encode()}


def done(jobs: int, todo: Iterator[tuple[Numbered, dict[str, bytes]]]) -> list[tuple[str, int]]:
    return [one for one in Processes(jobs)(READ, "shared", todo) if not isinstance(one, Unread)]


@pytest.mark.parametrize("count", [0, 1, FEWEST - 1, FEWEST, MANY])
def test_results_come_in_the_order_of_the_work_wherever_it_is_done(count: int) -> None:
    found = done(2, work(count))
    assert found == [(f"shared {n} text {n}", found[n][1]) for n in range(count)]
    elsewhere = {process for _, process in found} - {os.getpid()}
    assert bool(elsewhere) == (count >= FEWEST)
    assert len(elsewhere) <= 2
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize("jobs", [1, 2])
def test_garbage_is_looked_for_seldom_while_jobs_run_and_not_longer(jobs: int) -> None:
    usual = gc.get_threshold()
    results = Processes(jobs)(GARBAGE, "", work(MANY))
    inside = next(results)
    assert inside == gc.get_threshold()[0] > usual[0]
    assert set(results) == {inside}
    assert gc.get_threshold() == usual


def test_one_process_is_this_one() -> None:
    assert {process for _, process in done(1, work(MANY))} == {os.getpid()}


def test_light_work_is_done_here() -> None:
    results = Processes(2)(replace(READ, light=True), "shared", work(MANY))
    assert {one[1] for one in results if not isinstance(one, Unread)} == {os.getpid()}


def test_files_that_cannot_be_read_are_values_there_too() -> None:
    found = Processes(2)(REFUSE, "", work(FEWEST))
    assert [str(one.problems[0]) for one in found if isinstance(one, Unread)] == [
        f"{n} cannot be read, 1" for n in range(FEWEST)
    ]


def test_work_is_taken_only_as_there_is_room_and_ctrl_c_leaves_no_process() -> None:
    taken: list[str] = []
    results = Processes(2)(READ, "", work(10_000, taken))
    next(results)
    assert len(taken) <= FEWEST + 2 * 2 * 8
    assert isinstance(results, Generator)
    with pytest.raises(KeyboardInterrupt):
        results.throw(KeyboardInterrupt)
    assert multiprocessing.active_children() == []


def test_a_process_that_was_killed_is_told() -> None:
    dying = Processes(2)(DIE, "", work(MANY))
    with pytest.raises(WorkerError, match="has ended before it was done") as caught:
        deque(dying, maxlen=0)
    assert "--jobs 1" in caught.value.hint
    assert multiprocessing.active_children() == []


WAITING = """
import sys
from tests.cli.jobs import WAIT, Numbered
from localize.cli.processes import Processes
work = ((Numbered(str(n)), {}) for n in range(50))
list(Processes(2)(WAIT, sys.argv[1], work))
"""


def test_no_process_outlives_the_one_that_began_it(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}
    with subprocess.Popen(
        [sys.executable, "-c", WAITING, str(tmp_path)], cwd=ROOT, env=environment
    ) as parent:
        workers = until(lambda: [int(path.name) for path in tmp_path.iterdir()], at_least=2)
        parent.send_signal(signal.SIGKILL)
    assert until(lambda: [worker for worker in workers if not lives(worker)], at_least=2) == workers


def until(look: Callable[[], list[int]], *, at_least: int) -> list[int]:
    for _ in range(600):
        if len(found := look()) >= at_least:
            return found
        time.sleep(0.05)
    raise AssertionError(look())


def lives(process: int) -> bool:
    """Return whether a process is there, and no more than a note that nobody has read yet."""
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def test_any_number_of_processes_gives_the_same_bytes(
    bare: Room, tmp_path_factory: pytest.TempPathFactory
) -> None:
    for number in range(FEWEST):
        text = f"---\ntitle: Frost {number}\n---\n\nNobody was hurt.\n\n{number} fires.\n"
        bare.write(f"articles/many/{number:02}.md", text)
    other = Room(tmp_path_factory.mktemp("other") / "room")
    shutil.copytree(bare.root, other.root)
    for words in (
        ("pull",),
        ("check", "--only", "blank", "--json"),
        ("build",),
        ("translate", "--no-engines"),
    ):
        one, three = (room.run(*words, "--jobs", jobs) for room, jobs in ((bare, "1"), (other, "3")))
        assert (one.code, one.out, one.err) == (three.code, three.out, three.err)
    assert undated(bare) == undated(other)


def undated(room: Room) -> dict[str, bytes]:
    """Return the files of a newsroom without the times and the random names of decisions."""
    return {path: re.sub(rb'"(at|id)":"[^"]*"', b"", data) for path, data in room.tree().items()}

"""The work on one article as a worker does it."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from tests.network.cluster_jobs import JOINED, Named

from localize.network.cluster_work import Order, OtherFiles, OtherProgram, program, work

if TYPE_CHECKING:
    from pathlib import Path

TASK = Named("frost", ("frost.md",))


def test_the_job_is_done_on_the_bytes_that_were_sent() -> None:
    assert work(Order(program(), JOINED, TASK, {"frost.md": b"Frost"}, {}), "cold") == "cold frost Frost"


def test_another_program_does_nothing() -> None:
    assert work(Order("older", JOINED, TASK, {"frost.md": b"Frost"}, {}), "cold") == OtherProgram(program())


def test_a_store_is_read_where_it_holds_what_was_asked_for(tmp_path: Path) -> None:
    (tmp_path / "frost.md").write_bytes(b"Frost")
    digest = hashlib.sha256(b"Frost").hexdigest()
    there = Order(program(), JOINED, TASK, {}, {"frost.md": digest}, tmp_path.as_uri())
    assert work(there, "cold") == "cold frost Frost"
    (tmp_path / "frost.md").write_bytes(b"Later")
    assert work(there, "cold") == OtherFiles(("frost.md",))
    (tmp_path / "frost.md").unlink()
    assert work(there, "cold") == OtherFiles(("frost.md",))


def test_the_program_is_told_by_its_files_and_libraries() -> None:
    assert "pyromark=" in program()
    assert len(program().rpartition(" ")[2]) == 64

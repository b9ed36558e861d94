"""`localize minutes` and `status --outdated`, as they are printed."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from localize.model import Locale
from localize.model.release import EditionId, Release, ReleaseRecord, ReleaseState
from localize.workspace import release_record
from localize.workspace.disk import Disk

if TYPE_CHECKING:
    from tests.cli.room import Room


def git(room: Room, *words: str) -> str:
    identity = ("-c", "user.name=Timur", "-c", "user.email=timur@example.org")
    done = subprocess.run(
        ["git", *identity, *words], cwd=room.root, check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


def test_how_long_editions_took(written: Room) -> None:
    git(written, "init", "-q")
    git(written, "add", "-A")
    git(written, "commit", "-qm", "all", "--date", "2026-03-01T08:00:00Z")
    said = written.run("minutes", "frost", "-l", "ru")
    assert said.code == 0
    assert said.out.splitlines()[-1].split()[:3] == ["frost", "ru", "2026-03-01T08:00"]
    (row,) = written.run("minutes", "frost", "-l", "ru", "--json").json["editions"]
    assert (row["drafted"] is None, row["published"]) == (False, None)


def test_live_editions_that_are_wrong(written: Room) -> None:
    assert "Nothing is recorded as published" in written.run("status", "--outdated").err
    git(written, "init", "-q")
    git(written, "add", "-A")
    git(written, "commit", "-qm", "all")
    edition, at = EditionId("frost", Locale("en")), "2026-03-01T08:00:00Z"
    commit = git(written, "rev-parse", "HEAD")
    live = Release(edition, ReleaseState.LIVE, at, at, "0" * 64, commit)
    release_record.save(Disk(written.root), ReleaseRecord(frozenset({live})))
    article = written.read("articles/frost.md")
    written.write("articles/frost.md", article.replace("Farmers", "On Monday 40 farmers"))
    said = written.run("status", "--outdated")
    assert (said.code, said.out.startswith(f"frost\ten\tpublished {at}\t— → 40\t— → Monday\t")) == (0, True)
    assert said.err.startswith("1 of 1 live editions say what their articles no longer say, 1 of them")

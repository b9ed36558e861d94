"""A file of the bundle that looks as it did is not read again."""

from __future__ import annotations

import hashlib
import os
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from tests.cache.two_articles import RAIN, filled
from tests.flows.room import AT

from localize.cache import store, whole_run
from localize.cache.bundle_looks import BundleLooks
from localize.cache.fingerprint import Fingerprint
from localize.cache.results import CachedMap
from localize.flows.build import BuildOptions, build
from localize.flows.built_before import BuiltBefore
from localize.flows.newsroom_session import NewsroomSession
from localize.flows.selection import select
from localize.model.article_job import in_turn
from localize.workspace.config_file import read_config
from localize.workspace.disk import Disk
from localize.workspace.listing import Listing
from localize.workspace.looks import SETTLED, look_of, touched
from localize.workspace.publication import Publication

if TYPE_CHECKING:
    from pathlib import Path

    from tests.flows.room import Room

DIGEST = hashlib.sha256(b"# Frost\n").hexdigest()
OTHER = hashlib.sha256(b"other").hexdigest()
NAME = "dist/en/мороз.md"


@pytest.fixture
def disk(tmp_path: Path) -> Disk:
    (tmp_path / "dist/en").mkdir(parents=True)
    for name in (NAME, "dist/en/ice.md"):
        (tmp_path / name).write_bytes(b"# Frost\n")
        os.utime(tmp_path / name, ns=(0, 0))
    return Disk(tmp_path)


def seen(disk: Disk, *, later: int = 2 * SETTLED) -> Fingerprint:
    looks = {name: look_of((disk.root / name).stat()) for name in (NAME, "dist/en/ice.md")}
    newest = max(map(touched, looks.values()))
    return Fingerprint("", newest, newest + later, listing=Listing.of(looks))


def test_what_was_noted_is_known_to_later_runs_while_it_looks_so(disk: Disk) -> None:
    looks = BundleLooks(disk, seen(disk))
    assert not looks.knows(NAME, DIGEST)
    looks.note(NAME, DIGEST)
    looks.keep()
    assert BundleLooks(disk, seen(disk)).knows(NAME, DIGEST)
    assert not BundleLooks(disk, seen(disk)).knows(NAME, OTHER)
    assert not BundleLooks(disk, seen(disk)).knows("dist/en/ice.md", DIGEST)
    assert not BundleLooks(disk, seen(disk)).knows("dist/en/gone.md", DIGEST)
    os.utime(disk.root / NAME, ns=(0, 1))
    assert not BundleLooks(disk, seen(disk)).knows(NAME, DIGEST)


def test_what_was_touched_just_now_is_neither_kept_nor_believed(disk: Disk) -> None:
    early = BundleLooks(disk, seen(disk, later=0))
    early.note(NAME, DIGEST)
    early.keep()
    assert not BundleLooks(disk, seen(disk)).knows(NAME, DIGEST)
    late = BundleLooks(disk, seen(disk))
    late.note(NAME, DIGEST)
    late.keep()
    assert not BundleLooks(disk, seen(disk, later=0)).knows(NAME, DIGEST)


def test_a_run_that_finds_out_one_thing_forgets_no_other_that_holds(disk: Disk) -> None:
    first = BundleLooks(disk, seen(disk))
    first.note(NAME, DIGEST)
    first.note("dist/en/ice.md", DIGEST)
    first.keep()
    os.utime(disk.root / "dist/en/ice.md", ns=(0, 1))
    second = BundleLooks(disk, seen(disk))
    second.note("dist/en/ice.md", DIGEST)
    second.keep()
    assert BundleLooks(disk, seen(disk)).knows(NAME, DIGEST)
    assert store.get_json(disk, "bundle").keys() == {NAME, "dist/en/ice.md"}
    before = store.get(disk, "bundle")
    BundleLooks(disk, seen(disk)).keep()
    assert store.get(disk, "bundle") == before


def test_of_few_files_what_is_kept_of_others_is_not_even_read(disk: Disk) -> None:
    looks = BundleLooks(disk, seen(disk))
    looks.note(NAME, DIGEST)
    looks.keep()
    kept = store.get_text(disk, "bundle")
    store.put_text(disk, "bundle", f'{{"dist/en/ice.md": no JSON, {kept.removeprefix("{")}')
    few = BundleLooks(disk, seen(disk))
    assert not few.knows("dist/en/ice.md", DIGEST)
    assert few.knows(NAME, DIGEST)
    assert not few.knows(NAME, OTHER)


def test_many_files_are_known_as_few_are(disk: Disk) -> None:
    looks = BundleLooks(disk, seen(disk))
    looks.note(NAME, DIGEST)
    looks.keep()
    many = BundleLooks(disk, seen(disk))
    assert all(many.knows(NAME, DIGEST) and not many.knows("dist/en/ice.md", DIGEST) for _ in range(100))


def test_what_somebody_else_wrote_is_nothing(disk: Disk) -> None:
    store.put(disk, "bundle", b"\xff\xfe nonsense")
    assert not BundleLooks(disk, seen(disk)).knows(NAME, DIGEST)


def built(room: Room) -> set[str]:
    """Build as if that were long after all files were touched, and return the editions that were read."""
    seen = whole_run.look(room.disk, read_config(room.disk), bundles=True)
    assert seen is not None
    seen = replace(seen, taken=seen.taken + SETTLED)
    run = CachedMap(in_turn, room.disk, seen)
    before = BuiltBefore(BundleLooks(room.disk, seen))
    session = NewsroomSession(room.disk, room.newsroom(), at=AT, run=run, built=lambda: before)
    read: set[str] = set()

    class Watched(Publication):
        def read(self, path: str) -> bytes | None:
            if path.endswith(".md"):
                read.add(path)
            return super().read(path)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("localize.flows.build.Publication", Watched)
        build(session, select(session.newsroom), BuildOptions())
    return read


def test_a_build_reads_no_edition_of_an_article_that_nobody_touched(room: Room) -> None:
    filled(room)
    every = {"en/frost.md", "ru/rain.md"}
    assert built(room) == every  # to see that nothing stands in the way
    assert built(room) == every  # these are the build's own; it has not seen them before
    assert built(room) == set()
    room.write("articles/rain.md", RAIN + "\nИ ещё.\n")
    assert built(room) == {"ru/rain.md"}
    assert room.read("dist/ru/rain.md").endswith("И ещё.\n")
    room.write("dist/en/frost.md", "edited")
    assert "en/frost.md" in built(room)
    assert room.read("dist/en/frost.md") != "edited"

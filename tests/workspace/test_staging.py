"""Files of a bundle are laid down as they come, and are gone where nothing comes of them."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from localize.errors import DiskError, InputError
from localize.workspace import journal as journals
from localize.workspace.journal import STAGING, Journal, Move
from localize.workspace.publication import Publication
from localize.workspace.staging import JOURNAL

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from localize.workspace.staging import Staging


@pytest.fixture
def publication(tmp_path: Path) -> Publication:
    return Publication(tmp_path, "out/dist")


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def test_what_is_laid_down_waits_beside_the_bundle_and_can_be_read(
    publication: Publication, tmp_path: Path
) -> None:
    with publication.staging() as staging:
        file = staging.stage("en/a.md", b"new")
        other = staging.hold(b"aside")
        assert file.digest == hashlib.sha256(b"new").hexdigest()
        assert (staging.read(file), staging.read(other)) == (b"new", b"aside")
        assert names(tmp_path / "out/dist") == {STAGING, f"{STAGING}/0", f"{STAGING}/held"}
        assert staging.files == {}
        staging.take(file)
        assert staging.files == {"en/a.md": file}


@pytest.mark.parametrize("dry_run", [False, True])
def test_all_that_is_held_lies_in_one_file(
    publication: Publication, tmp_path: Path, *, dry_run: bool
) -> None:
    with publication.staging(dry_run=dry_run) as staging:
        first, empty = staging.hold(b"first"), staging.hold(b"")
        assert staging.read(first) == b"first"
        second = staging.hold(b"second")
        assert [staging.read(one) for one in (second, first, empty)] == [b"second", b"first", b""]
        assert names(tmp_path / "out/dist") == (set() if dry_run else {STAGING, f"{STAGING}/held"})
    assert names(tmp_path) == set()


def test_what_is_held_is_let_go_where_files_go_out(publication: Publication, tmp_path: Path) -> None:
    with publication.staging() as staging:
        staging.hold(b"aside")
        staging.write("a.md", b"1")
        publication.publish(staging, (), ())
        assert names(tmp_path / "out/dist") == {"a.md"}


def test_what_stands_so_is_not_laid_down(publication: Publication, tmp_path: Path) -> None:
    (tmp_path / "out/dist").mkdir(parents=True)
    (tmp_path / "out/dist/a.md").write_bytes(b"same")
    with publication.staging() as staging:
        file = staging.stage("a.md", b"same")
        assert (file.number, staging.read(file)) == (None, b"same")
        assert names(tmp_path / "out/dist") == {"a.md"}


def staged(publication: Publication, act: Callable[[Staging], object]) -> None:
    with publication.staging() as staging:
        act(staging)


def interrupted(staging: Staging) -> None:
    staging.write("a.md", b"1")
    raise KeyboardInterrupt


def test_what_is_not_published_leaves_nothing_behind(publication: Publication, tmp_path: Path) -> None:
    staged(publication, lambda staging: staging.write("a.md", b"1"))
    assert names(tmp_path) == set()
    with pytest.raises(KeyboardInterrupt):
        staged(publication, interrupted)
    assert names(tmp_path) == set()


def test_a_refusal_leaves_nothing_behind_but_what_was_there(publication: Publication, tmp_path: Path) -> None:
    folder = tmp_path / "out/dist"
    folder.mkdir(parents=True)
    (folder / "theirs.md").write_bytes(b"theirs")

    def in_the_way(staging: Staging) -> None:
        staging.write("theirs.md", b"mine")
        publication.publish(staging, (), ())

    def without_a_journal(staging: Staging) -> None:
        staging.write("a.md", b"1")
        (folder / STAGING / f"{JOURNAL}.new").mkdir()  # where it is to be written
        publication.publish(staging, (), ())

    with pytest.raises(InputError, match="no build put it there"):
        staged(publication, in_the_way)
    assert names(folder) == {"theirs.md"}
    with pytest.raises(DiskError, match="cannot be written"):
        staged(publication, without_a_journal)
    assert names(folder) == {"theirs.md", STAGING, f"{STAGING}/{JOURNAL}.new"}


def test_what_was_begun_is_left_to_be_finished(publication: Publication, tmp_path: Path) -> None:
    def begun(staging: Staging) -> None:
        file = staging.stage("en/a.md", b"1")
        assert file.number is not None
        journal = Journal((Move(file.path, file.digest, replaces=False, number=file.number),), ())
        (tmp_path / "out/dist" / STAGING / JOURNAL).write_bytes(journals.serialize(journal))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        staged(publication, begun)
    assert publication.recover() is True
    assert names(tmp_path / "out/dist") == {"en", "en/a.md"}


def test_a_dry_run_writes_nothing(publication: Publication, tmp_path: Path) -> None:
    with publication.staging(dry_run=True) as staging:
        staging.write("a.md", b"1")
        assert [staging.read(file) for file in staging.files.values()] == [b"1"]
        assert publication.publish(staging, (), ()).written == ("a.md",)
    assert names(tmp_path) == set()

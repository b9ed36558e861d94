import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Collection, Mapping
from pathlib import Path
from textwrap import dedent

import pytest

from localize.errors import DiskError, InputError, InputErrors
from localize.workspace import journal as journals
from localize.workspace.journal import MANIFEST, STAGING, Journal, Move, Removal
from localize.workspace.publication import Publication, PublishOutcome
from localize.workspace.staging import JOURNAL

OLD = {"en/a.md": b"old a", "en/b.md": b"same b", "ru/gone/c.md": b"old c", MANIFEST: b"old manifest"}


NEW = {"en/a.md": b"new a", "en/b.md": b"same b", "uz/sub/d.md": b"new d", MANIFEST: b"new manifest"}


OTHERS = {"en/theirs.txt": b"theirs", "ru/keep.md": b"theirs too", "CNAME": b"news.example.org"}


def publish(
    publication: Publication, files: Mapping[str, bytes], former: Collection[str], keep: Collection[str]
) -> PublishOutcome:
    with publication.staging() as staging:
        for path, data in files.items():
            staging.write(path, data)
        return publication.publish(staging, former, keep)


def files_of(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def folders_of(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_dir()}


def lay(folder: Path, files: dict[str, bytes]) -> None:
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)


@pytest.fixture
def room(tmp_path: Path) -> Path:
    publish(Publication(tmp_path, "dist"), OLD, (), ())
    lay(tmp_path / "dist", OTHERS)
    return tmp_path


def test_first_publish_writes_everything(tmp_path: Path) -> None:
    outcome = publish(Publication(tmp_path, "out/dist"), OLD, (), ())
    assert files_of(tmp_path / "out/dist") == OLD
    assert outcome.written == tuple(sorted(OLD))
    assert (outcome.unchanged, outcome.removed) == ((), ())


def test_the_names_of_all_new_folders_are_durable_before_the_first_file_moves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[str] = []
    real_sync, real_replace = os.fsync, os.replace

    def fsync(handle: int) -> None:
        real_sync(handle)
        path = Path(f"/proc/self/fd/{handle}").readlink()
        calls.append(f"sync {path.name}" if path.is_dir() else "sync file")

    def replace(one: str | Path, two: str | Path) -> None:
        calls.append(f"move {Path(two).name}")
        real_replace(one, two)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(os, "replace", replace)
    publish(Publication(tmp_path, "out/dist"), {"en/a.md": b"a", MANIFEST: b"manifest"}, (), ())
    journal, article, manifest = (calls.index(f"move {name}") for name in (JOURNAL, "a.md", MANIFEST))
    assert {f"sync {tmp_path.name}", "sync out", "sync dist", f"sync {STAGING}"} <= set(calls[:journal])
    assert f"sync {STAGING}" in calls[journal:article]
    assert {"sync en", "sync dist"} <= set(calls[article:manifest])


def test_next_publish_replaces_removes_and_keeps_what_others_put_there(room: Path) -> None:
    before = (room / "dist/en/b.md").stat().st_mtime_ns
    outcome = publish(Publication(room, "dist"), NEW, OLD, ())
    assert files_of(room / "dist") == {**NEW, **OTHERS}
    assert outcome.written == ("en/a.md", MANIFEST, "uz/sub/d.md")
    assert outcome.unchanged == ("en/b.md",)
    assert outcome.removed == ("ru/gone/c.md",)
    assert folders_of(room / "dist") == {"en", "ru", "uz", "uz/sub"}  # ru/gone was emptied by us
    assert (room / "dist/en/b.md").stat().st_mtime_ns == before


def test_kept_files_stay(room: Path) -> None:
    outcome = publish(Publication(room, "dist"), {MANIFEST: b"new"}, OLD, ["en/a.md", "ru/gone/c.md"])
    assert files_of(room / "dist") == {
        **OTHERS,
        "en/a.md": b"old a",
        "ru/gone/c.md": b"old c",
        MANIFEST: b"new",
    }
    assert outcome.removed == ("en/b.md",)


def test_publishing_the_same_again_touches_nothing(room: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in room.rglob("*")}
    outcome = publish(Publication(room, "dist"), OLD, OLD, ())
    assert (outcome.written, outcome.removed) == ((), ())
    assert {path: path.stat().st_mtime_ns for path in room.rglob("*")} == before


def test_a_file_of_others_is_never_replaced(room: Path) -> None:
    before = files_of(room / "dist")
    with pytest.raises(InputError) as error:
        publish(Publication(room, "dist"), {**NEW, "ru/keep.md": b"mine"}, OLD, ())
    assert str(error.value) == (
        "dist/ru/keep.md: stands where the bundle has a file, and no build put it there\n"
        "  Move it away, then build again."
    )
    assert files_of(room / "dist") == before


def test_several_files_in_the_way_are_told_together(room: Path) -> None:
    with pytest.raises(InputErrors) as error:
        publish(Publication(room, "dist"), {"CNAME": b"1", "en": b"2", "en/theirs.txt/x.md": b"3"}, OLD, ())
    assert [problem.place.path for problem in error.value.problems if problem.place] == [
        "dist/CNAME",
        "dist/en",
        "dist/en/theirs.txt",
    ]


def test_the_same_bytes_of_others_are_taken_over(room: Path) -> None:
    outcome = publish(Publication(room, "dist"), {**OLD, "CNAME": OTHERS["CNAME"]}, OLD, ())
    assert outcome.written == ()
    assert "CNAME" in outcome.unchanged


@pytest.mark.parametrize("data", [b"old a", b"new a"])
def test_where_letter_case_does_not_count_a_renamed_file_is_no_other(tmp_path: Path, data: bytes) -> None:
    publish(Publication(tmp_path, "dist"), {"en/A.md": b"old a", MANIFEST: b"old"}, (), ())
    # Two names of one file, as such a disk has them.
    (tmp_path / "dist/en/a.md").hardlink_to(tmp_path / "dist/en/A.md")
    new = {"en/a.md": data, MANIFEST: b"new"}
    outcome = publish(Publication(tmp_path, "dist"), new, ("en/A.md", MANIFEST), ())
    assert outcome.removed == ()
    assert (tmp_path / "dist/en/a.md").read_bytes() == data


def test_a_link_to_a_file_of_another_case_is_of_others(tmp_path: Path) -> None:
    publish(Publication(tmp_path, "dist"), {"en/A.md": b"old a"}, (), ())
    if (tmp_path / "dist/en/a.md").exists():
        pytest.skip("letter case does not count here")
    (tmp_path / "dist/en/a.md").symlink_to("A.md")
    with pytest.raises(InputError, match="no build put it there"):
        publish(Publication(tmp_path, "dist"), {"en/a.md": b"new"}, ("en/A.md",), ())


def test_where_letter_case_counts_a_renamed_file_is_another(tmp_path: Path) -> None:
    lay(tmp_path / "dist", {"en/x.md": b"", "en/X.md": b"other"})
    if (tmp_path / "dist/en/x.md").read_bytes():
        pytest.skip("letter case does not count here")
    with pytest.raises(InputError, match="no build put it there"):
        publish(Publication(tmp_path, "dist"), {"en/x.md": b"new"}, ("en/X.md",), ())
    (tmp_path / "dist/en/x.md").unlink()
    assert publish(Publication(tmp_path, "dist"), {"en/x.md": b"new"}, ("en/X.md",), ()).removed == (
        "en/X.md",
    )


def test_a_link_is_never_followed_out_of_the_bundle(room: Path) -> None:
    outside = room / "articles"
    outside.mkdir()
    (outside / "x.md").write_bytes(b"source")
    (room / "dist/link").symlink_to(outside, target_is_directory=True)
    with pytest.raises(InputError, match="dist/link: stands"):
        publish(Publication(room, "dist"), {"link/y.md": b"1"}, OLD, ())
    publish(Publication(room, "dist"), NEW, {*OLD, "link/x.md"}, ())
    assert (outside / "x.md").read_bytes() == b"source"


def test_a_link_where_a_file_goes_is_of_others(room: Path) -> None:
    (room / "dist/uz").mkdir()
    (room / "dist/uz/x.md").symlink_to("../nowhere")
    with pytest.raises(InputError, match=r"dist/uz/x\.md"):
        publish(Publication(room, "dist"), {"uz/x.md": b"1"}, OLD, ())


def test_a_bundle_folder_that_links_out_of_the_newsroom_is_refused(tmp_path: Path) -> None:
    room, out = tmp_path / "room", tmp_path / "out"
    room.mkdir()
    out.mkdir()
    (room / "dist").symlink_to(out, target_is_directory=True)
    with pytest.raises(InputError, match="leads out"):
        Publication(room, "dist")


def test_a_bundle_folder_may_link_to_another_of_the_newsroom(tmp_path: Path) -> None:
    (tmp_path / "public").mkdir()
    (tmp_path / "dist").symlink_to("public", target_is_directory=True)
    publish(Publication(tmp_path, "dist"), OLD, (), ())
    assert files_of(tmp_path / "public") == OLD


@pytest.mark.parametrize(
    "path",
    ["../articles/a.md", "/etc/passwd", "a//b", ".", "a/../b", f"{STAGING}/1", "a\\b", "a\0", "\ud800"],
)
def test_a_path_that_leads_out_is_refused(room: Path, path: str) -> None:
    publication = Publication(room, "dist")
    for attempt in (
        lambda: publication.read(path),
        lambda: publish(publication, {path: b""}, (), ()),
        lambda: publish(publication, NEW, {path}, ()),
        lambda: publish(publication, NEW, OLD, {path}),
    ):
        with pytest.raises(InputError, match="no path inside"):
            attempt()
    assert files_of(room / "dist") == {**OLD, **OTHERS}


def test_what_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "dist").write_bytes(b"a file")
    with pytest.raises(DiskError) as error:
        publish(Publication(tmp_path, "dist"), OLD, (), ())
    assert error.value.place is not None
    assert error.value.place.path == f"dist/{STAGING}"


def test_staged_files_without_a_journal_are_thrown_away(room: Path) -> None:
    lay(room / "dist" / STAGING, {"0": b"half", "journal.json.new": b"{"})
    assert Publication(room, "dist").recover() is False
    assert files_of(room / "dist") == {**OLD, **OTHERS}
    assert not (room / "dist" / STAGING).exists()


def test_a_journal_is_finished(room: Path) -> None:
    lay(room / "dist" / STAGING, {"1": b"new d"})
    journal = Journal(
        (Move("en/a.md", "-", replaces=True, number=7), Move("uz/d.md", "-", replaces=False, number=1)), ()
    )
    (room / "dist" / STAGING / "journal.json").write_bytes(journals.serialize(journal))
    assert Publication(room, "dist").recover() is True
    assert files_of(room / "dist") == {**OLD, **OTHERS, "uz/d.md": b"new d"}
    assert Publication(room, "dist").recover() is False


def test_what_others_put_in_the_way_meanwhile_stays(room: Path) -> None:
    lay(room / "dist" / STAGING, {"0": b"new d"})
    lay(room / "dist", {"uz/d.md": b"theirs"})
    journal = Journal(
        (Move("uz/d.md", "-", replaces=False, number=0),), (Removal("en/a.md", "another digest"),)
    )
    (room / "dist" / STAGING / "journal.json").write_bytes(journals.serialize(journal))
    with pytest.raises(InputError, match=r"dist/uz/d\.md"):
        Publication(room, "dist").recover()
    (room / "dist/uz/d.md").unlink()
    Publication(room, "dist").recover()
    assert files_of(room / "dist") == {**OLD, **OTHERS, "uz/d.md": b"new d"}  # en/a.md is not what it was


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"{}",
        b'{"moves": [[1]], "removals": []}',
        b"\xff",
        b"[" * 100_000,
        json.dumps({"moves": [["../x", "", True]], "removals": []}).encode(),
    ],
)
def test_a_journal_that_no_build_wrote_is_refused(room: Path, data: bytes) -> None:
    lay(room / "dist" / STAGING, {"journal.json": data})
    with pytest.raises(DiskError, match="not what an interrupted build leaves") as error:
        Publication(room, "dist").recover()
    assert error.value.hint == "Delete that folder, then build again."


def test_a_staging_folder_that_is_a_link_is_refused(room: Path) -> None:
    (room / "elsewhere").mkdir()
    (room / "dist" / STAGING).symlink_to(room / "elsewhere", target_is_directory=True)
    with pytest.raises(DiskError, match="not what an interrupted build leaves"):
        Publication(room, "dist").recover()


class Known:
    def __init__(self) -> None:
        self.files: set[tuple[str, str]] = set()

    def knows(self, path: str, digest: str) -> bool:
        return (path, digest) in self.files

    def note(self, path: str, digest: str) -> None:
        self.files.add((path, digest))

    def keep(self) -> None:
        raise AssertionError


def test_a_file_is_read_once_to_know_what_it_holds(room: Path) -> None:
    digest, known = hashlib.sha256(b"old a").hexdigest(), Known()
    publication = Publication(room, "dist", known)
    assert publication.holds("en/a.md", digest)
    assert not publication.holds("en/b.md", digest)
    assert not publication.holds("en/none.md", digest)
    assert known.files == {("dist/en/a.md", digest)}
    (room / "dist/en/a.md").write_bytes(b"other")
    assert publication.holds("en/a.md", digest)
    assert Publication(room, "dist", known).holds("en/a.md", digest)  # nobody can tell: it is said to look so
    assert not Publication(room, "dist").holds("en/a.md", digest)
    with pytest.raises(InputError, match="no path inside"):
        publication.holds("../a.md", digest)


KILLED = dedent(
    """
    import os, signal, sys
    from pathlib import Path
    from localize.workspace.publication import Publication

    room, left = Path(sys.argv[1]), int(sys.argv[2])
    WATCHED = {"os.mkdir", "os.rename", "os.remove", "os.rmdir"}

    def watch(event, arguments):
        global left
        flags = arguments[2] if event == "open" else 0
        writes = isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR)
        if event in WATCHED or writes:
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            left -= 1

    old, new = eval(sys.argv[3]), eval(sys.argv[4])
    publication = Publication(room, "dist")
    sys.addaudithook(watch)
    with publication.staging() as staging:
        for path, data in new.items():
            staging.write(path, data)
        publication.publish(staging, old, ())
    """
)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="SIGKILL is POSIX's")
def test_a_build_killed_before_any_step_is_made_good_by_the_next(tmp_path: Path) -> None:
    """Kill a real process before each of its writes to the disk, one after the other, and build again."""
    clean = {**NEW, **OTHERS}
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2] / "src")}
    for step in range(200):
        room = tmp_path / str(step)
        publish(Publication(room, "dist"), OLD, (), ())
        lay(room / "dist", OTHERS)
        command = [sys.executable, "-c", KILLED, str(room), str(step), repr(OLD), repr(NEW)]
        run = subprocess.run(command, env=environment, capture_output=True, check=False)
        left = {name: data for name, data in files_of(room / "dist").items() if not name.startswith(STAGING)}
        assert OTHERS.items() <= left.items()
        manifest = OLD if left[MANIFEST] == OLD[MANIFEST] else NEW
        assert manifest.keys() <= left.keys()  # whatever the manifest names is there and whole
        assert all(left[name] in (OLD.get(name), NEW.get(name)) for name in left.keys() - OTHERS.keys())
        publication = Publication(room, "dist")
        publication.recover()
        former = OLD if publication.read(MANIFEST) == OLD[MANIFEST] else NEW
        publish(publication, NEW, former, ())
        assert files_of(room / "dist") == clean
        assert folders_of(room / "dist") == {"en", "ru", "uz", "uz/sub"}
        if run.returncode == 0:
            assert step > 14, "too few steps were watched"
            return
        assert run.returncode == -9, run.stderr
    pytest.fail("the build never came to its end")

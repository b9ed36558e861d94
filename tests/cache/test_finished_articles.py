"""Articles are finished where nothing that decides about them changed, chunk by chunk."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from localize.cache import chunks, store
from localize.cache.fingerprint import Fingerprint
from localize.cache.finished_articles import FinishedArticles
from localize.model.finished import ArticleBasis
from localize.workspace.disk import Disk
from localize.workspace.looks import SETTLED, look_of, touched

if TYPE_CHECKING:
    from pathlib import Path

FROST = ArticleBasis("frost", ("", False, ()), ("a/frost.md", "l/frost.po"), ("dist/frost.md",))
ICE = ArticleBasis("ice", ("", False, ()), ("a/ice.md",), ())
SAID = {"frost": [1], "ice": [2]}


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chunks, "_SIZE", 1)  # each article is in a chunk of its own


@pytest.fixture
def disk(tmp_path: Path) -> Disk:
    for name in ("a/frost.md", "a/ice.md", "dist/frost.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    return Disk(tmp_path)


def seen(disk: Disk, *, later: int = 2 * SETTLED) -> Fingerprint:
    names = ("a/frost.md", "a/ice.md", "l/frost.po", "dist/frost.md")
    looks = {name: look_of((disk.root / name).stat()) for name in names if (disk.root / name).exists()}
    newest = max(map(touched, looks.values()))
    return Fingerprint("", newest, newest + later, folders={"": looks})


def kept(disk: Disk, shared: object = "all", *, later: int = 2 * SETTLED) -> None:
    port = FinishedArticles(disk, seen(disk, later=later))
    assert port.known(shared, [FROST, ICE]) == {}
    port.keep([FROST, ICE], SAID)


def known(disk: Disk, *articles: ArticleBasis, shared: object = "all", later: int = 2 * SETTLED) -> set[str]:
    found = FinishedArticles(disk, seen(disk, later=later)).known(shared, articles or [FROST, ICE])
    assert found == {slug: SAID[slug] for slug in found}
    return set(found)


def test_what_was_kept_is_known_as_long_as_nothing_changes(disk: Disk) -> None:
    kept(disk)
    assert known(disk) == {"frost", "ice"}
    assert known(disk, shared="another") == set()
    assert known(disk, replace_facts(FROST), ICE) == {"ice"}
    assert known(disk, FROST._replace(editions=()), ICE) == {"ice"}


def replace_facts(one: ArticleBasis) -> ArticleBasis:
    return one._replace(facts=("", True, ()))


@pytest.mark.parametrize("path", ["a/frost.md", "dist/frost.md"])
def test_a_touch_is_seen(disk: Disk, path: str) -> None:
    kept(disk)
    os.utime(disk.root / path, ns=(0, 0))
    assert known(disk) == {"ice"}


def test_a_file_that_comes_or_goes_is_seen(disk: Disk) -> None:
    kept(disk)
    (disk.root / "l").mkdir()
    (disk.root / "l/frost.po").write_bytes(b"x")
    assert known(disk) == {"ice"}


def test_an_edition_that_is_not_there_settles_nothing(disk: Disk) -> None:
    (disk.root / "dist/frost.md").unlink()
    kept(disk)
    assert known(disk) == {"ice"}


def test_what_was_touched_just_now_is_neither_kept_nor_believed(disk: Disk) -> None:
    kept(disk, later=0)
    assert known(disk) == set()
    kept(disk)
    assert known(disk, later=0) == set()


def test_what_holds_is_kept_beside_what_comes(disk: Disk, monkeypatch: pytest.MonkeyPatch) -> None:
    first = FinishedArticles(disk, seen(disk))
    first.known("all", [FROST, ICE])
    first.keep([FROST, ICE], {"ice": SAID["ice"]})
    assert known(disk) == {"ice"}
    second = FinishedArticles(disk, seen(disk))
    assert second.known("all", [FROST, ICE]) == {"ice": SAID["ice"]}
    second.keep([FROST], {"frost": SAID["frost"]})
    assert known(disk) == {"frost", "ice"}
    third = FinishedArticles(disk, seen(disk))
    third.known("all", [FROST, ICE])
    monkeypatch.setattr(store, "put_json", lambda *_: pytest.fail("nothing is new"))
    third.keep([], {})


def test_of_a_chunk_those_are_known_that_were_finished(disk: Disk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chunks, "_SIZE", 10**9)
    first = FinishedArticles(disk, seen(disk))
    first.known("all", [FROST, ICE])
    first.keep([FROST, ICE], {"ice": SAID["ice"]})
    assert known(disk) == {"ice"}
    os.utime(disk.root / "a/frost.md", ns=(0, 0))
    assert known(disk) == {"ice"}
    second = FinishedArticles(disk, seen(disk))
    second.known("all", [FROST, ICE])
    second.keep([FROST], {"frost": SAID["frost"]})
    assert known(disk) == {"frost", "ice"}


def test_a_chunk_stands_only_as_a_whole(disk: Disk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chunks, "_SIZE", 10**9)
    kept(disk)
    assert known(disk) == {"frost", "ice"}
    assert known(disk, FROST) == set()
    os.utime(disk.root / "a/ice.md", ns=(0, 0))
    assert known(disk) == set()


def test_of_a_chunk_all_are_kept_but_those_touched_just_now(
    disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chunks, "_SIZE", 10**9)
    now = 10 * SETTLED
    looks = {"a/frost.md": (1, 0, 0, 1), "dist/frost.md": (1, 0, 0, 2), "a/ice.md": (1, 0, now, 3)}
    found = Fingerprint("", now, now, folders={"": looks})
    port = FinishedArticles(disk, found)
    port.known("all", [FROST, ICE])
    port.keep([FROST, ICE], SAID)
    assert FinishedArticles(disk, found).known("all", [FROST, ICE]) == {"frost": SAID["frost"]}


@pytest.mark.parametrize("said", [None, 5, [], {"chunks": {}}, {"basis": "x", "chunks": 5}])
def test_what_somebody_else_wrote_is_nothing(disk: Disk, said: object) -> None:
    kept(disk)
    document = store.get_json(disk, "finished")
    store.put_json(disk, "finished", said)
    assert known(disk) == set()
    store.put_json(disk, "finished", {**document, "chunks": dict.fromkeys(document["chunks"], said)})
    assert known(disk) == set()
    digests = {name: [digest, {}] for name, (digest, _) in document["chunks"].items()}
    store.put_json(disk, "finished", {**document, "chunks": digests})
    assert known(disk) == set()

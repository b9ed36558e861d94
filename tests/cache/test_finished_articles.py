"""Articles are finished where nothing that decides about them changed, chunk by chunk."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from localize.cache import chunks, store
from localize.cache.fingerprint import Fingerprint
from localize.cache.finished_articles import FinishedArticles
from localize.model.finished import ArticleBasis, ArticleFiles
from localize.workspace.disk import Disk
from localize.workspace.listing import Listing
from localize.workspace.looks import SETTLED, look_of

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path


FROST = ArticleBasis("frost", ("", False, ()))
ICE = ArticleBasis("ice", ("", False, ()))
FILES = {
    "frost": ArticleFiles(("a/frost.md", "l/frost.po"), ("dist/frost.md",)),
    "ice": ArticleFiles(("a/ice.md",), ()),
}
SAID = {"frost": [1], "ice": [2]}


class Port(FinishedArticles):
    """One that notes of which articles the files were asked for."""

    def __init__(self, disk: Disk, seen: Fingerprint) -> None:
        super().__init__(disk, seen)
        self.asked: list[str] = []

    def files(self, slugs: Collection[str]) -> dict[str, ArticleFiles]:
        self.asked += slugs
        return {slug: FILES[slug] for slug in slugs}

    def knows(self, *articles: ArticleBasis, shared: object = "all") -> dict[str, object]:
        return dict(self.known(shared, articles or [FROST, ICE], self.files))

    def keeps(self, said: dict[str, list[int]], *articles: ArticleBasis) -> None:
        self.keep(articles or [FROST, ICE], self.files, said)


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
    listing = Listing.of(
        {name: look_of((disk.root / name).stat()) for name in names if (disk.root / name).exists()}
    )
    digests = {folder: repr(sorted(files.items())) for folder, files in listing.folders.items()}
    return Fingerprint("", listing.newest, listing.newest + later, listing=listing, digests=digests)


def kept(disk: Disk, shared: object = "all", *, later: int = 2 * SETTLED) -> None:
    port = Port(disk, seen(disk, later=later))
    assert port.knows(shared=shared) == {}
    port.keeps(SAID)


def known(disk: Disk, *articles: ArticleBasis, shared: object = "all", later: int = 2 * SETTLED) -> set[str]:
    found = Port(disk, seen(disk, later=later)).knows(*articles, shared=shared)
    assert found == {slug: SAID[slug] for slug in found}
    return set(found)


@pytest.fixture
def _together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chunks, "_SIZE", 10**9)


def test_what_was_kept_is_known_as_long_as_nothing_changes(disk: Disk) -> None:
    kept(disk)
    assert known(disk) == {"frost", "ice"}
    assert known(disk, shared="another") == set()
    assert known(disk, FROST._replace(facts=("", True, ())), ICE) == {"ice"}


@pytest.mark.parametrize("together", [True, False])
@pytest.mark.parametrize("path", ["a/frost.md", "dist/frost.md"])
def test_a_touch_is_seen(disk: Disk, monkeypatch: pytest.MonkeyPatch, path: str, *, together: bool) -> None:
    monkeypatch.setattr(chunks, "_SIZE", 10**9 if together else 1)
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
    os.utime(disk.root / "a/frost.md", ns=(0, 0))  # no folder is as it was
    assert known(disk, later=0) == set()
    document = store.get_json(disk, "finished")
    forged = {
        name: {slug: ["", said] for slug, (_, said) in told.items()}
        for name, told in document["chunks"].items()
    }
    store.put_json(disk, "finished", {**document, "chunks": forged})
    assert known(disk, later=0) == set()


def test_what_holds_is_kept_beside_what_comes(disk: Disk, monkeypatch: pytest.MonkeyPatch) -> None:
    first = Port(disk, seen(disk))
    first.knows()
    first.keeps({"ice": SAID["ice"]})
    assert known(disk) == {"ice"}
    second = Port(disk, seen(disk))
    assert second.knows() == {"ice": SAID["ice"]}
    second.keeps({"frost": SAID["frost"]}, FROST)
    assert known(disk) == {"frost", "ice"}
    third = Port(disk, seen(disk))
    third.knows()
    monkeypatch.setattr(store, "put_json", lambda *_: pytest.fail("nothing is new"))
    third.keep([], third.files, {})
    assert third.asked == []


@pytest.mark.usefixtures("_together")
def test_of_a_chunk_those_are_known_that_were_finished(disk: Disk) -> None:
    first = Port(disk, seen(disk))
    first.knows()
    first.keeps({"ice": SAID["ice"]})
    assert known(disk) == {"ice"}
    os.utime(disk.root / "a/frost.md", ns=(0, 0))
    assert known(disk) == {"ice"}
    second = Port(disk, seen(disk))
    second.knows()
    second.keeps({"frost": SAID["frost"]}, FROST)
    assert known(disk) == {"frost", "ice"}


@pytest.mark.usefixtures("_together")
def test_files_are_asked_for_only_where_a_file_beside_them_was_touched(disk: Disk) -> None:
    kept(disk)
    again = Port(disk, seen(disk))
    again.knows()
    again.keep([], again.files, {})
    assert again.asked == []
    os.utime(disk.root / "a/frost.md", ns=(0, 0))
    touched = Port(disk, seen(disk))
    assert set(touched.knows()) == {"ice"}
    assert touched.asked == ["frost", "ice"]
    touched.keep([FROST], touched.files, {})
    after = Port(disk, seen(disk))
    assert set(after.knows()) == {"ice"}
    assert after.asked == []


@pytest.mark.usefixtures("_together")
def test_an_article_that_comes_beside_others_or_goes_leaves_these_known(disk: Disk) -> None:
    kept(disk)
    assert known(disk, FROST) == {"frost"}
    assert known(disk, FROST, ICE, ArticleBasis("rain", ("", False, ()))) == {"frost", "ice"}
    gone = Port(disk, seen(disk))
    gone.knows(FROST)
    gone.keep([], gone.files, {})
    assert known(disk) == {"frost"}


@pytest.mark.usefixtures("_together")
def test_of_a_chunk_all_are_kept_but_those_touched_just_now(disk: Disk) -> None:
    now = 10 * SETTLED
    looks = {"a/frost.md": (1, 0, 0, 1), "dist/frost.md": (1, 0, 0, 2), "a/ice.md": (1, 0, now, 3)}
    found = Fingerprint("", now, now, listing=Listing.of(looks))
    port = Port(disk, found)
    port.knows()
    port.keeps(SAID)
    assert Port(disk, found).knows() == {"frost": SAID["frost"]}


@pytest.mark.parametrize("said", [None, 5, [], {"chunks": {}}, {"basis": "x", "chunks": 5}])
def test_what_somebody_else_wrote_is_nothing(disk: Disk, said: object) -> None:
    kept(disk)
    document = store.get_json(disk, "finished")
    store.put_json(disk, "finished", said)
    assert known(disk) == set()
    store.put_json(disk, "finished", {**document, "chunks": dict.fromkeys(document["chunks"], said)})
    assert known(disk) == set()
    store.put_json(disk, "finished", {**document, "chunks": {"first": {"frost": said, "snow": ["", [1]]}}})
    assert known(disk) == set()


def test_of_what_was_looked_at_again_nothing_is_left_from_before(disk: Disk) -> None:
    kept(disk)
    port = Port(disk, seen(disk))
    port.knows()
    port.keeps({}, FROST)
    assert known(disk) == {"ice"}


def test_other_files_are_told_by_their_looks_where_these_are_known(disk: Disk) -> None:
    look = look_of((disk.root / "a/ice.md").stat())
    listing = Listing.of({"README.md": look, "a/ice.md": look})

    def digest(*paths: str, later: int = 2 * SETTLED) -> str:
        found = Fingerprint("", listing.newest, listing.newest + later, listing=listing)
        return FinishedArticles(disk, found).looks(paths)

    assert digest("a/ice.md") == digest("a/ice.md")
    assert len({digest("a/ice.md"), digest("a/frost.md"), digest("a/ice.md", "a/frost.md")}) == 3
    assert digest("a/ice.md", later=0) == ""


def test_files_elsewhere_are_told_by_their_looks_as_well(disk: Disk) -> None:
    disk.write("pictures/map.png", b"one")
    disk.write("map.png", b"one")
    now = store.now(disk)

    def digest(*paths: str, taken: int = now + 2 * SETTLED) -> str:
        return FinishedArticles(disk, Fingerprint("", now, taken)).looks(paths)

    both, gone = ("pictures/map.png", "gone/map.png"), "gone/map.png"
    assert len({digest("map.png"), digest("pictures/map.png"), digest(*both), digest(gone)}) == 4
    assert digest("map.png") == digest("map.png")
    before = digest("pictures/map.png")
    disk.write("pictures/map.png", b"another")
    assert before != digest("pictures/map.png") != ""


def test_files_elsewhere_that_were_touched_just_now_have_no_looks(disk: Disk) -> None:
    disk.write("pictures/map.png", b"one")
    moment = store.now(disk)
    while store.now(disk) == moment:
        pass
    disk.write("pictures/in/map.png", b"one")
    port = FinishedArticles(disk, Fingerprint("", moment, moment + SETTLED))
    assert port.looks(["pictures/in/map.png"]) == port.looks(["pictures/gone.png"]) == ""

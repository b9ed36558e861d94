from __future__ import annotations

from tests.memory.shelves import FOLDER, SEEN, ShelfInMemory, index_of, unit

from localize.memory.index_update import IndexUpdate
from localize.memory.shard_writer import ShardDocument


def shelf_of(*names: str) -> ShelfInMemory:
    """Return a shelf with an index of some documents, each of one text."""
    shelf = ShelfInMemory()
    index_of({name: [unit(f"text {name}")] for name in names}, shelf)
    shelf.written.clear()
    return shelf


def found(update: IndexUpdate) -> list[str]:
    """Return the names of the documents that count when the update is finished."""
    return sorted(document.name for document, _ in update.finish().every())


def test_what_is_known_comes_with_its_looks_and_its_digest() -> None:
    update = IndexUpdate(shelf_of("a"))
    assert update.known(FOLDER) == {"a.po": "looks of a"}
    assert update.digest("folder/a.po") == "1"
    assert (update.known("other"), update.digest("folder/b.po")) == ({}, "")


def test_what_was_left_on_the_shelf_is_removed() -> None:
    shelf = ShelfInMemory({"stray.shard": b"1"})
    index_of({"a": [unit("Rain")]}, shelf)
    assert "stray.shard" not in shelf.files


def test_a_folder_that_looks_as_it_did_is_kept_whole_and_nothing_is_written() -> None:
    shelf = shelf_of("a", "b")
    update = IndexUpdate(shelf)
    assert update.keep_folder(FOLDER, SEEN)
    assert found(update) == ["a", "b"]
    assert shelf.written == []


def test_a_folder_that_looks_otherwise_is_kept_document_by_document() -> None:
    for seen in ("otherwise", ""):
        shelf = shelf_of("a", "b")
        update = IndexUpdate(shelf)
        assert not update.keep_folder(FOLDER, seen)
        update.keep("folder/b.po", "looks of b")
        update.saw(FOLDER, seen)
        assert found(update) == ["b"]
        assert IndexUpdate(shelf).known(FOLDER) == {"b.po": "looks of b"}
        assert IndexUpdate(shelf).keep_folder(FOLDER, seen) == bool(seen)


def test_a_folder_of_which_nothing_is_said_any_more_is_forgotten() -> None:
    shelf = shelf_of("a")
    assert found(IndexUpdate(shelf)) == []
    assert IndexUpdate(shelf).known(FOLDER) == {}


def test_one_folder_is_changed_and_the_other_stays() -> None:
    shelf = shelf_of("a")
    update = IndexUpdate(shelf)
    update.keep_folder(FOLDER, SEEN)
    update.add(ShardDocument("b", "other/b.po", "1"), [unit("text b")], "new")
    update.saw("other", "seen")
    assert found(update) == ["a", "b"]
    update = IndexUpdate(shelf)
    assert update.keep_folder(FOLDER, SEEN)
    assert update.known("other") == {"b.po": "new"}
    assert found(update) == ["a"]


def test_looks_that_changed_are_remembered() -> None:
    shelf = shelf_of("a")
    update = IndexUpdate(shelf)
    update.keep("folder/a.po", "seen later")
    assert found(update) == ["a"]
    assert IndexUpdate(shelf).known(FOLDER) == {"a.po": "seen later"}


def test_what_was_in_a_shard_that_is_gone_is_not_known() -> None:
    shelf = shelf_of(*(f"a{number}" for number in range(9)))
    update = IndexUpdate(shelf)
    update.keep_folder(FOLDER, SEEN)
    update.add(ShardDocument("b", "other/b.po", "1"), [unit("text b")])
    update.saw("other", "seen")
    update.finish()
    smaller = shelf.written[0]
    (larger,) = (name for name in shelf.files if name.endswith(".shard") and name != smaller)
    del shelf.files[smaller]
    update = IndexUpdate(shelf)
    assert not update.keep_folder(FOLDER, SEEN)
    assert update.known("other") == {}
    for name, looks in update.known(FOLDER).items():
        update.keep(f"folder/{name}", looks)
    update.saw(FOLDER, SEEN)
    assert len(found(update)) == 9
    assert larger in shelf.files
    assert IndexUpdate(shelf).keep_folder(FOLDER, SEEN)

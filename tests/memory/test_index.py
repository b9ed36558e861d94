from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz import fuzz
from tests.memory.shelves import EN, EN_RU, FOLDER, RU, SEEN, UZ, ShelfInMemory, index_of, unit

from localize.memory.index import MemoryIndex
from localize.memory.index_update import IndexUpdate
from localize.memory.normal import bare
from localize.memory.shard_writer import ShardDocument
from localize.model import MessageKey
from localize.model.memory import MemoryUnit, Pair

if TYPE_CHECKING:
    from collections.abc import Iterable

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60)


def shards(shelf: ShelfInMemory) -> list[str]:
    return [name for name in shelf.files if name.endswith(".shard")]


def found(index: MemoryIndex, source: str, pair: Pair = EN_RU) -> list[tuple[str, str]]:
    return sorted(
        (document.name, one.targets[0])
        for documents, one in index.find(pair, source)
        for document in documents
    )


def kept(shelf: ShelfInMemory, gone: Iterable[str] = ()) -> IndexUpdate:
    """Return an update that keeps all that is known but some names, one by one."""
    update = IndexUpdate(shelf)
    for name, looks in update.known(FOLDER).items():
        if name not in gone:
            update.keep(f"{FOLDER}/{name}", looks)
    update.saw(FOLDER, SEEN)
    return update


@settings(deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=20))
def test_what_was_put_in_is_found_again(texts: list[str]) -> None:
    index = index_of({"a": [unit(text, text[::-1]) for text in texts]})
    for text in texts:
        assert ("a", text[::-1]) in found(index, text)
        assert found(index, text + "!!") == [("a", (text + "!!")[::-1])] * (text + "!!" in texts)
    assert sorted(one.key.source for _, one in index.every()) == sorted(texts)


@settings(deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=30, unique=True), TEXTS)
def test_every_text_that_is_like_one_is_found(texts: list[str], asked: str) -> None:
    index = index_of({"a": [unit(text) for text in texts]})
    likely = {score for score, _ in index.alike(EN_RU, bare(asked), 75)}
    expected = {fuzz.ratio(bare(asked), bare(text)) for text in texts if bare(text) and bare(asked)}
    assert likely == {score for score in expected if score >= 75}


def test_all_that_a_unit_says_comes_back() -> None:
    whole = MemoryUnit(
        Pair(RU, UZ, ui=True), MessageKey("menu", "файл"), ("fayl", "fayllar"), unit("").state, "файлы"
    )
    index = index_of({"ui": [whole], "a": [unit("lone \udc80 half")]})
    assert [one for _, one in index.find(Pair(RU, UZ, ui=True), "файл")] == [whole]
    assert found(index, "lone \udc80 half") == [("a", "Дождь.")]


def test_units_that_many_documents_have_are_told_with_all_of_them() -> None:
    index = index_of({name: [unit("Rain"), unit("Rain", "Ливень")] for name in "abc"})
    (one,) = index.parts
    assert one.shard.units == 6
    assert [(len(documents), found.targets[0]) for documents, found in index.find(EN_RU, "Rain")] == [
        (3, "Дождь."),
        (3, "Ливень"),
    ]
    assert sorted(document.name for document, _ in index.every()) == list("aabbcc")


def test_a_changed_document_is_indexed_alone() -> None:
    shelf = ShelfInMemory()
    index_of({f"a{i}": [unit(f"text {i} {j}") for j in range(20)] for i in range(20)}, shelf)
    (large,) = shards(shelf)
    update = kept(shelf)
    update.add(ShardDocument("a3", "folder/a3.po", digest="2"), [unit("text 3 0", "Новый.")])
    index = update.finish()
    assert large in shards(shelf)
    assert len(shards(shelf)) == 2
    assert found(index, "text 3 0") == [("a3", "Новый.")]
    assert found(index, "text 3 1") == []
    assert found(index, "text 4 1") == [("a4", "Дождь.")]
    assert found(MemoryIndex.on(shelf), "text 3 0") == [("a3", "Новый.")]
    assert IndexUpdate(shelf).digest("folder/a3.po") == "2"


def test_small_shards_are_brought_together() -> None:
    shelf = ShelfInMemory()
    for i in range(30):
        update = kept(shelf)
        update.add(ShardDocument(f"a{i}", f"folder/a{i}.po"), [unit(f"text {i}")])
        index = update.finish()
        assert len(shards(shelf)) <= 4
    assert len(IndexUpdate(shelf).known(FOLDER)) == 30
    assert all(found(index, f"text {i}") == [(f"a{i}", "Дождь.")] for i in range(30))


def test_what_is_not_kept_counts_no_longer_and_the_shard_is_written_anew() -> None:
    shelf = ShelfInMemory()
    index_of({name: [unit(f"text {name}")] for name in "abcd"}, shelf)
    (first,) = shards(shelf)
    index = kept(shelf, gone=["a.po"]).finish()
    assert found(index, "text a") == []
    assert found(MemoryIndex.on(shelf), "text a") == []
    assert shards(shelf) == [first]
    index = kept(shelf, gone=["b.po", "c.po"]).finish()
    assert shards(shelf) != [first]
    assert sorted(one.key.source for _, one in index.every()) == ["text d"]
    assert kept(shelf, gone=["d.po"]).finish().parts == ()
    assert shards(shelf) == []


@settings(deadline=None)
@given(st.data())
def test_a_shard_that_somebody_spoiled_never_fails(data: st.DataObject) -> None:
    shelf = ShelfInMemory()
    index_of({"a": [unit("Rain in the hills"), unit("Snow", pair=Pair(EN, UZ))]}, shelf)
    (name,) = shards(shelf)
    spoiled = bytearray(shelf.files[name])
    for _ in range(data.draw(st.integers(1, 5))):
        place = data.draw(st.integers(0, min(len(spoiled) - 1, 2000)))
        spoiled[place] = data.draw(st.integers(0, 255))
    shelf.files[name] = bytes(spoiled[: data.draw(st.integers(0, len(spoiled)))])
    index = MemoryIndex.on(shelf)
    list(index.find(EN_RU, "Rain in the hills"))
    list(index.alike(EN_RU, "rain in the hill", 75))
    list(index.every())
    update = kept(shelf)
    update.add(ShardDocument("b", "folder/b.po"), [unit("Fog")])
    assert ("b", "Дождь.") in found(update.finish(), "Fog")
    assert index.document("folder/a.po") in {None, ShardDocument("a", "folder/a.po", "1")}

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.flows.room import EN, HURT, RU, UZ, Room

from localize.flows.memory import open_memory
from localize.memory.index import MemoryIndex
from localize.memory.index_update import IndexUpdate
from localize.memory.inventory import NAME
from localize.model import Locale
from localize.model.memory import Pair
from localize.workspace.disk import Disk
from localize.workspace.memory_shelf import FOLDER, MemoryShelf

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pytest

    from localize.memory.translation_memory import TranslationMemory

RAIN = "# Rain\n\nNobody was hurt there.\n"
PAIR = Pair(EN, RU)
PO = "locales/{}/LC_MESSAGES/articles/frost.po"


def memory(room: Room) -> TranslationMemory:
    return open_memory(room.disk, room.newsroom())


def offered(room: Room, text: str = HURT, *, pair: Pair = PAIR, of: str = "") -> list[tuple[str, int, str]]:
    return [(one.text, one.score, one.origin) for one in memory(room).matches(text, pair, of=of)]


class Watched(Disk):
    """A disk that remembers what was read."""

    read_paths: tuple[str, ...] = ()

    def read(self, path: str) -> bytes:
        self.read_paths = (*self.read_paths, path)
        return super().read(path)


def catalogs_read(room: Room, *locales: Locale) -> list[str]:
    disk = Watched(room.root)
    open_memory(disk, room.newsroom(), locales=locales or None)
    return [path for path in disk.read_paths if path.endswith(".po")]


def settle(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let time pass: whatever was written before this counts as settled."""
    monkeypatch.setattr(MemoryShelf, "settled", lambda _self: 1 << 62)


def test_what_people_wrote_is_offered_for_what_is_like_it(room: Room) -> None:
    room.pull()
    room.translate(RU, "articles/frost", {HURT: "Все целы."})
    assert offered(room, "Nobody was hurt there.") == [("Все целы.", 84, "frost")]
    assert offered(room) == [("Все целы.", 100, "frost")]
    assert offered(room, of="frost") == []
    assert offered(room, pair=Pair(EN, UZ)) == []


def test_a_text_that_was_changed_since_is_the_one_offered(room: Room) -> None:
    room.pull()
    room.translate(RU, "articles/frost", {HURT: "Все целы."})
    assert offered(room) == [("Все целы.", 100, "frost")]
    room.translate(RU, "articles/frost", {HURT: "Никто не пострадал."})
    assert offered(room) == [("Никто не пострадал.", 100, "frost")]


def test_only_catalogs_that_were_touched_are_read(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.write("articles/rain.md", RAIN)
    room.pull()
    room.translate(RU, "articles/frost", {HURT: "Все целы."})
    settle(monkeypatch)
    assert len(catalogs_read(room)) > 2
    assert catalogs_read(room) == []
    room.translate(RU, "articles/rain", {"Rain": "Дождь"})
    assert catalogs_read(room) == ["locales/ru/LC_MESSAGES/articles/rain.po"]
    assert catalogs_read(room) == []
    assert offered(room, "Rain") == [("Дождь", 100, "rain")]


def test_what_was_touched_just_now_is_read_again_and_not_indexed_again(room: Room) -> None:
    room.pull()
    room.translate(RU, "articles/frost", {HURT: "Все целы."})
    memory(room)
    shards = sorted((room.root / FOLDER).glob("*.shard"))
    assert len(catalogs_read(room)) > 0
    assert sorted((room.root / FOLDER).glob("*.shard")) == shards
    assert offered(room) == [("Все целы.", 100, "frost")]


def test_an_article_that_is_gone_is_forgotten(room: Room) -> None:
    room.pull()
    room.translate(RU, "articles/frost", {HURT: "Все целы."})
    assert offered(room) != []
    (room.root / "articles/frost.md").unlink()
    room.write("articles/rain.md", RAIN)
    assert offered(room) == []


def test_without_the_folder_all_is_found_anew(room: Room) -> None:
    room.pull()
    room.translate(RU, "articles/frost", {HURT: "Все целы."})
    memory(room)
    for path in (room.root / FOLDER).iterdir():
        path.unlink()
    assert offered(room) == [("Все целы.", 100, "frost")]


def test_an_article_in_another_language_is_read_anew(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.pull()
    room.translate(RU, "articles/frost", {HURT: "Все целы."})
    settle(monkeypatch)
    assert offered(room) != []
    room.write("articles/frost.md", "---\nlang: uz\n---\n\n# Frost\n\nNobody was hurt.\n")
    assert offered(room) == []
    assert offered(room, pair=Pair(Locale("uz"), RU)) == [("Все целы.", 100, "frost")]


def test_catalogs_that_cannot_be_read_and_derived_ones_are_left_out(room: Room) -> None:
    room.pull()
    room.translate(RU, "articles/frost", {HURT: "Все целы."})
    room.write("locales/uz/LC_MESSAGES/articles/frost.po", 'msgid "')
    found = memory(room)
    assert [document.path for document, _ in found.index.every()] == [
        "locales/ru/LC_MESSAGES/articles/frost.po"
    ]


def test_folders_in_which_nothing_was_touched_are_not_gone_through(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.write("articles/sport/kurash.md", "# Kurash\n")
    room.pull()
    room.translate(RU, "articles/frost", {HURT: "Все целы."})
    settle(monkeypatch)
    memory(room)
    gone_through: set[str] = set()
    known = IndexUpdate.known

    def watched(update: IndexUpdate, folder: str) -> Mapping[str, str]:
        gone_through.add(folder)
        return known(update, folder)

    monkeypatch.setattr(IndexUpdate, "known", watched)
    memory(room)
    assert gone_through == set()
    room.translate(RU, "articles/sport/kurash", {"Kurash": "Кураш"})
    assert offered(room, "Kurash") == [("Кураш", 100, "sport/kurash")]
    assert gone_through == {"locales/ru/LC_MESSAGES/articles/sport"}
    assert offered(room) == [("Все целы.", 100, "frost")]


def test_who_asks_in_one_language_leaves_the_others_as_they_were(room: Room) -> None:
    room.pull()
    room.translate(UZ, "articles/frost", {HURT: "Hamma sogʻ."})
    memory(room)
    for locale, text in ((RU, "Все целы."), (UZ, "Hech kim jarohatlanmadi.")):
        room.translate(locale, "articles/frost", {HURT: text})
    assert {path.split("/")[1] for path in catalogs_read(room, RU)} == {"ru"}
    assert MemoryIndex.on(MemoryShelf(room.disk)).document(PO.format("uz")) is not None
    assert offered(room, pair=PAIR) == [("Все целы.", 100, "frost")]
    assert offered(room, pair=Pair(EN, UZ)) == [("Hech kim jarohatlanmadi.", 100, "frost")]


def test_who_asks_in_one_language_first_knows_nothing_of_the_others(room: Room) -> None:
    room.pull()
    assert {path.split("/")[1] for path in catalogs_read(room, RU)} == {"ru"}
    assert {path.split("/")[1] for path in catalogs_read(room, UZ)} == {"uz"}
    index = MemoryIndex.on(MemoryShelf(room.disk))
    assert all(index.document(PO.format(locale)) for locale in ("ru", "uz"))


def test_where_a_part_is_gone_all_languages_are_looked_at(room: Room) -> None:
    room.pull()
    memory(room)
    for shard in (room.root / FOLDER).glob("*.shard"):
        shard.unlink()
    assert {path.split("/")[1] for path in catalogs_read(room, RU)} == {"ru", "uz"}


def test_an_inventory_that_somebody_spoilt_is_made_anew(room: Room) -> None:
    room.pull()
    room.translate(RU, "articles/frost", {HURT: "Все целы."})
    memory(room)
    path = room.root / FOLDER / NAME
    path.write_bytes(path.read_bytes().replace(b"frost", b"fr0st"))
    assert offered(room) == [("Все целы.", 100, "frost")]

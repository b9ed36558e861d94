"""What a run hands on to the next one is what that would have worked out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.flows.room import RU

from localize.bundles.manifest import Manifest
from localize.flows.interface_merge import merged_interface
from localize.flows.kept import Kept
from localize.flows.newsroom_session import NewsroomSession
from localize.flows.ready_texts import InterfaceTexts
from localize.flows.selection import Selection
from localize.model import Change
from localize.model.domain import UI

if TYPE_CHECKING:
    from tests.flows.room import Room

    from localize.catalogs.catalog_set import CatalogSet

AT = "2026-03-01T08:00:00Z"


def session(room: Room, kept: Kept) -> NewsroomSession:
    return NewsroomSession(room.disk, room.newsroom(), at=AT, kept=kept)


def anew(found: NewsroomSession) -> InterfaceTexts:
    return InterfaceTexts.of(found.interface, found.interface_catalogs, found.rules)


def test_the_interface_is_worked_out_once_for_all_runs(room: Room) -> None:
    room.pull()
    kept = Kept()
    one, two = session(room, kept), session(room, kept)
    assert one.interface_texts == anew(one)
    assert two.interface_texts is one.interface_texts
    assert two.file(RU, UI) is one.file(RU, UI)


def test_a_manifest_is_read_where_its_file_is_not_as_it_was_written() -> None:
    kept, written, read = Kept(), Manifest("News", "1", "folder"), Manifest("News", "2", "folder")
    assert kept.manifest("dist/manifest.json", "0", lambda: read) is read
    kept.keep_manifest("dist/manifest.json", "1", written)
    assert kept.manifest("dist/manifest.json", "1", lambda: read) is written
    assert kept.manifest("dist/manifest.json", "2", lambda: read) is read
    assert kept.manifest("other/manifest.json", "1", lambda: read) is read


def test_a_list_is_written_where_what_it_depends_on_is_another() -> None:
    kept, written = Kept(), iter((b"one", b"two", b"three"))
    told = [
        kept.listing(path, basis, lambda: next(written))
        for path, basis in (("ru", [1]), ("ru", [1]), ("en", [1]), ("ru", [2]), ("en", [1]))
    ]
    assert told == [b"one", b"one", b"two", b"three", b"two"]


def test_what_was_saved_in_between_counts(room: Room) -> None:
    room.pull()
    kept = Kept()
    before = session(room, kept).interface_texts
    path = "locales/ru/LC_MESSAGES/ui.po"
    room.write(path, room.read(path).replace('msgid "Home"\nmsgstr ""', 'msgid "Home"\nmsgstr "Главная"'))
    now = session(room, kept)
    assert now.interface_texts == anew(now) != before


def test_what_the_run_itself_changed_counts(room: Room) -> None:
    room.pull()
    found = session(room, Kept())
    before = found.interface_texts
    file = found.file(RU, UI)
    message = next(one for one in file.catalog.messages if not one.plural_source)
    catalog = file.catalog.with_message(replace(message, targets=("Текст",)))
    found.files.put(replace(file, catalog=catalog))
    assert found.interface_texts == anew(found) != before


def test_a_step_that_changed_nothing_is_taken_again_only_where_it_might(room: Room) -> None:
    room.pull()
    kept = Kept()
    found = session(room, kept).interface_catalogs
    taken: list[int] = []

    def take() -> tuple[CatalogSet, tuple[Change, ...]]:
        taken.append(1)
        return found, ()

    for basis in ((1,), (1,), (2,), (2,)):
        assert kept.step("merge ru", found, basis, take) == (found, ())
    kept.step("merge uz", found, (2,), take)
    file = found.files[RU]
    other = found.with_file(replace(file, catalog=file.catalog.with_messages(file.catalog.messages[1:])))
    assert kept.step("merge ru", other, (2,), take) == (found, ())
    assert len(taken) == 4


def test_a_step_that_changed_something_is_taken_again(room: Room) -> None:
    room.pull()
    kept = Kept()
    found = session(room, kept).interface_catalogs
    done = found, (Change("added", "ui", "Home", RU),)
    assert [kept.step("merge ru", found, (), lambda: done) for _ in range(2)] == [done, done]


def test_a_label_that_is_added_between_two_rounds_is_pulled(room: Room) -> None:
    room.pull()
    kept = Kept()
    everything = Selection((), room.newsroom().config.locales)
    for _ in range(2):
        assert merged_interface(session(room, kept), everything)[1] == ()
    room.write("ui/labels.yaml", room.read("ui/labels.yaml") + "- {key: nav.end, text: The end}\n")
    changes = merged_interface(session(room, kept), everything)[1]
    assert {change.detail for change in changes if change.kind == "added"} == {"The end"}

"""Of editions that were laid down, facts are left, and their bytes can be read again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.flows.room import EN, RU, UZ

from localize.bundles.base import Edition, Published
from localize.bundles.leads import Leads
from localize.bundles.manifest import EditionRecord, FileRecord
from localize.flows.edition_result import EditionResult, LinkingEdition, LinkingEditions, WrittenEdition
from localize.flows.staged_editions import laid_down
from localize.workspace.publication import Publication

if TYPE_CHECKING:
    from pathlib import Path


def test_editions_that_wait_for_links_keep_neither_their_file_nor_the_authors(tmp_path: Path) -> None:
    linking = {
        EN: Edition("rain", EN, EN, b"Rain"),
        RU: Edition("rain", RU, EN, "Дождь".encode(), source=b"Rain"),
        UZ: Edition("rain", UZ, EN, "Yomgʻir".encode(), source=b"Rain"),
    }
    with Publication(tmp_path, "dist").staging() as staging:
        leads = Leads.of(b"[wind](wind.md)", "articles/rain.md", pictures=True)
        waiting = {locale: LinkingEdition(one, leads) for locale, one in linking.items()}
        found = laid_down(staging, EditionResult("rain", linking=LinkingEditions.of(waiting)))
        assert found.linking is not None
        assert (found.linking.contents, found.linking.sources) == ({}, {})
        assert {one.leads for one in found.linking.editions().values()} == {leads}
        contents = {locale: staging.read(file) for locale, file in found.contents.items()}
        assert contents == {locale: one.content for locale, one in linking.items()}
        assert {locale: staging.read(file) for locale, file in found.sources.items()} == {
            RU: b"Rain",
            UZ: b"Rain",
        }
        assert found.sources[RU] is found.sources[UZ]  # it is laid down once
        assert staging.files == {}


def test_an_edition_is_known_by_its_record_and_where_it_waits(tmp_path: Path) -> None:
    record = EditionRecord(FileRecord("en/rain.md", "0" * 64), Published.READY)
    with Publication(tmp_path, "dist").staging() as staging:
        result = EditionResult("rain", written={EN: WrittenEdition(record, b"Rain", b"Rain")})
        found = laid_down(staging, result)
        one = found.written[EN]
        assert (one.record, one.data, one.content, one.is_new) == (record, None, None, True)
        assert one.staged is not None
        assert found.contents[EN] is one.staged
        assert staging.read(one.staged) == b"Rain"

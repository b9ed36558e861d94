"""A bundle that was built before."""

from __future__ import annotations

import hashlib

from localize.bundles import folder, html
from localize.bundles.base import Published
from localize.bundles.last_bundle import LastBundle
from localize.bundles.manifest import ArticleRecord, EditionRecord, FileRecord, Manifest
from localize.model import Locale
from localize.model.release import EditionId

RU, EN = Locale("ru"), Locale("en")
DATA = b"# \xd0\x9c\n"
RECORD = EditionRecord(FileRecord("ru/frost.md", hashlib.sha256(DATA).hexdigest()), Published.READY)
MANIFEST = Manifest("News", "localize", "folder", {"frost": ArticleRecord(EN, {RU: RECORD})})


def _bundle(files: dict[str, bytes]) -> LastBundle:
    return LastBundle(MANIFEST, files.get)


def test_an_edition_is_there_if_its_file_is_as_it_was_built() -> None:
    former = _bundle({"ru/frost.md": DATA}).edition(EditionId("frost", RU))
    assert former is not None
    assert (former.opened().data, former.record, former.layout) == (DATA, RECORD, "folder")
    assert _bundle({"ru/frost.md": b"other"}).edition(EditionId("frost", RU)) is None
    assert _bundle({}).edition(EditionId("frost", RU)) is None
    assert _bundle({"ru/frost.md": DATA}).edition(EditionId("frost", EN)) is None
    assert _bundle({"ru/frost.md": DATA}).edition(EditionId("ice", RU)) is None


def test_it_can_stand_where_the_same_kind_of_file_does() -> None:
    former = _bundle({"ru/frost.md": DATA}).edition(EditionId("frost", RU))
    assert former is not None
    assert former.fits(folder.LAYOUT, "rus/frost.md")
    assert not former.fits(folder.LAYOUT, "rus/frost.html")
    assert not former.fits(html.LAYOUT, "ru/frost.html")

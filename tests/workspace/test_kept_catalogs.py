"""A catalog that was read before is given again where its files hold the same bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from localize.catalogs.catalog_file import catalog_path, ledger_path
from localize.errors import InputError
from localize.model import Locale
from localize.model.domain import UI
from localize.workspace import catalog_store
from localize.workspace.disk import Disk
from localize.workspace.kept_catalogs import KeptCatalogs

if TYPE_CHECKING:
    from pathlib import Path

RU = Locale("ru")
PATH = catalog_path(RU, UI)
PO = b'msgid ""\nmsgstr "Language: ru\\n"\n\nmsgid "Home"\nmsgstr ""\n'


@pytest.fixture
def disk(tmp_path: Path) -> Disk:
    found = Disk(tmp_path)
    found.write(PATH, PO)
    return found


def test_it_is_read_once_as_long_as_nobody_touches_it(disk: Disk) -> None:
    kept = KeptCatalogs()
    found = kept.load(disk, RU, UI)
    assert found == catalog_store.load(disk, RU, UI)
    assert kept.load(disk, RU, UI) is found


@pytest.mark.parametrize("path", [PATH, ledger_path(RU, UI)])
def test_what_somebody_wrote_is_read(disk: Disk, path: str) -> None:
    kept = KeptCatalogs()
    before = kept.load(disk, RU, UI)
    disk.write(path, PO.replace(b'msgstr ""\n', 'msgstr "Главная"\n'.encode()) if path == PATH else b"\n")
    after = kept.load(disk, RU, UI)
    assert after is not before
    assert after == catalog_store.load(disk, RU, UI)


def test_what_cannot_be_read_is_not_kept(disk: Disk) -> None:
    kept = KeptCatalogs()
    found = kept.load(disk, RU, UI)
    disk.write(PATH, b"msgid")
    for _ in range(2):
        with pytest.raises(InputError):
            kept.load(disk, RU, UI)
    disk.write(PATH, PO)
    assert kept.load(disk, RU, UI) == found

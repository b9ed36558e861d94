from __future__ import annotations

import stat
import zipfile
from typing import TYPE_CHECKING

import pytest

from localize.errors import InputError
from localize.workspace.unpacking import unpack

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return tmp_path / "model.zip"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "inside" / "model"
    folder.mkdir(parents=True)
    return folder


def fill(archive: Path, files: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(archive, "w", method) as opened:
        for name, data in files.items():
            opened.writestr(zipfile.ZipInfo(name), data, compress_type=method)
    return archive


def found(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_the_folder_that_all_lies_in_is_left_out(archive: Path, folder: Path) -> None:
    unpack(fill(archive, {"en_ru/": b"", "en_ru/a": b"1", "en_ru/model/b": b"2"}), folder)
    assert found(folder) == {"a": b"1", "model/b": b"2"}


def test_files_without_a_common_folder_stay_where_they_are(archive: Path, folder: Path) -> None:
    unpack(fill(archive, {"a": b"1", "model/b": b"2"}), folder)
    assert found(folder) == {"a": b"1", "model/b": b"2"}


@pytest.mark.parametrize(
    "name",
    [
        "../evil",
        "a/../../evil",
        "/evil",
        "a\\..\\..\\evil",
        "C:/evil",
        "a\x01b",
        "con",
        "a/nul.txt",
        "end.",
        "a:b",
    ],
)
def test_a_name_that_leads_elsewhere_is_refused(archive: Path, folder: Path, name: str) -> None:
    with pytest.raises(InputError, match="the archive is not unpacked: "):
        unpack(fill(archive, {"good": b"1", name: b"2"}), folder)
    assert found(folder.parent.parent) == {"model.zip": archive.read_bytes()}


def test_a_link_is_refused(archive: Path, folder: Path) -> None:
    with zipfile.ZipFile(archive, "w") as opened:
        link = zipfile.ZipInfo("link")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        opened.writestr(link, "/etc/passwd")
    with pytest.raises(InputError, match="it is a link, or no plain file"):
        unpack(archive, folder)


def test_a_bomb_is_refused_before_a_byte_of_it_is_written(archive: Path, folder: Path) -> None:
    fill(archive, {"a": b"1", "zeros": bytes(4 << 20)})
    with pytest.raises(InputError, match="it grows without measure"):
        unpack(archive, folder)
    assert found(folder) == {}


def test_files_that_share_their_bytes_are_refused(archive: Path, folder: Path) -> None:
    fill(archive, {"a": b"1" * 5000, "b": b"2"}, zipfile.ZIP_STORED)
    data = bytearray(archive.read_bytes())
    # The second entry of the directory is made to tell the place and the sizes of the first.
    first = data.index(b"PK\x01\x02")
    second = data.index(b"PK\x01\x02", first + 4)
    data[second + 16 : second + 28] = data[first + 16 : first + 28]
    data[second + 42 : second + 46] = data[first + 42 : first + 46]
    archive.write_bytes(data)
    with pytest.raises(InputError, match="its files share their bytes"):
        unpack(archive, folder)


def test_sizes_that_lie_are_found_out(archive: Path, folder: Path) -> None:
    fill(archive, {"a": b"1" * 5000})
    data = bytearray(archive.read_bytes())
    for mark, place in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        at = data.index(mark) + place
        data[at : at + 4] = (10).to_bytes(4, "little")
    archive.write_bytes(data)
    with pytest.raises(InputError, match="it cannot be unpacked"):
        unpack(archive, folder)
    assert sum(map(len, found(folder).values())) <= 10


def test_names_that_some_system_takes_for_one_are_refused(archive: Path, folder: Path) -> None:
    with pytest.raises(InputError, match="it is there twice"):
        unpack(fill(archive, {"Model.bin": b"1", "model.bin": b"2"}), folder)


def test_passwords_are_refused(archive: Path, folder: Path) -> None:
    fill(archive, {"a": b"1"})
    data = bytearray(archive.read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    archive.write_bytes(data)
    with pytest.raises(InputError, match="it wants a password"):
        unpack(archive, folder)


def test_too_many_files_are_refused(archive: Path, folder: Path) -> None:
    with pytest.raises(InputError, match="it has 2001 files"):
        unpack(fill(archive, {str(number): b"" for number in range(2001)}, zipfile.ZIP_STORED), folder)
    with pytest.raises(InputError, match="it has 0 files"):
        unpack(fill(archive, {}), folder)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"no archive" * 100])
def test_what_is_no_archive_is_told(archive: Path, folder: Path, data: bytes) -> None:
    archive.write_bytes(data)
    with pytest.raises(InputError, match="it cannot be unpacked"):
        unpack(archive, folder)

from __future__ import annotations

import io
import zipfile

import pytest

from localize.errors import InputError, Place
from localize.exchange.xlsx_safety import refuse_unsafe


def archive(**files: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in files.items():
            new.writestr(name.replace("__", "/").replace("_", "."), data)
    return made.getvalue()


@pytest.mark.parametrize(
    ("data", "message", "part"),
    [
        (b"no archive", "no workbook that can be read", ""),
        (archive(xl__vbaProject_bin=b"x"), "has macros", "xl/vbaProject.bin"),
        (
            archive(types_xml=b'<T t="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>'),
            "macros",
            "types.xml",
        ),
        (archive(xl__s_xml=b'<!DOCTYPE x [<!ENTITY a "b">]><x/>'), "declares a document type", "xl/s.xml"),
        (archive(xl__s_xml="<!DOCTYPE x>".encode("utf-16")), "is not UTF-8", "xl/s.xml"),
        (archive(xl__s_xml=b"0" * 20_000_000), "a size beyond reason", ""),
    ],
)
def test_what_may_not_be_read_is_refused_with_its_part(data: bytes, message: str, part: str) -> None:
    with pytest.raises(InputError, match=message) as refused:
        refuse_unsafe(data, "ru.xlsx")
    assert refused.value.place == Place(f"ru.xlsx:'{part}'" if part else "ru.xlsx")


def test_a_torn_archive_is_refused() -> None:
    whole = archive(xl__s_xml=b"<x/>" * 1000)
    with pytest.raises(InputError, match="no workbook"):
        refuse_unsafe(whole[:-30], "ru.xlsx")
    torn = bytearray(whole)
    torn[45] ^= 0xFF
    with pytest.raises(InputError, match="no workbook"):
        refuse_unsafe(bytes(torn), "ru.xlsx")


def test_an_archive_of_plain_parts_is_let_through() -> None:
    refuse_unsafe(archive(xl__s_xml=b"<x/>", docProps__a_png=b"\0\0"), "ru.xlsx")

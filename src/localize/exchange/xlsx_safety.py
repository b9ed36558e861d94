"""Workbooks from anybody: looked at as archives before they are read as workbooks.

What is read here has no macros, no document types, and a size that its archive tells beforehand.
"""

from __future__ import annotations

import io
import zipfile
import zlib

from localize.errors import InputError, Place

_MOST_FILES, _MOST_BYTES, _MOST_TIMES = 2000, 200_000_000, 500
_SMALL = 1_000_000
"""Bytes that may be packed as well as they like."""
_MACROS = ("vbaproject", "macrosheets/", "dialogsheets/", "activex/", "vbadata")
_READ = (".xml", ".rels", ".vml")


def refuse_unsafe(data: bytes, path: str) -> None:
    """Refuse a workbook that may not be read.

    Args:
        data: its bytes.
        path: the file, for messages.

    Raises:
        InputError: it is no archive, has macros or document types, or unpacks to a size beyond reason.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _look(archive, path)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        # A password is a RuntimeError, an unknown packing NotImplementedError.
        hint = "Save it as an Excel workbook (.xlsx), without a password."
        raise InputError(f"no workbook that can be read: {error}", place=Place(path), hint=hint) from None


def _look(archive: zipfile.ZipFile, path: str) -> None:
    files = archive.infolist()
    unpacked, packed = sum(one.file_size for one in files), sum(one.compress_size for one in files)
    too_dense = unpacked > _SMALL and unpacked > _MOST_TIMES * max(packed, 1)
    if len(files) > _MOST_FILES or unpacked > _MOST_BYTES or too_dense:
        hint = "Save the sheet as a workbook of its own."
        raise InputError("the workbook unpacks to a size beyond reason", place=Place(path), hint=hint)
    for one in files:
        place = Place(f"{path}:{one.filename[:80]!a}")
        if any(sign in one.filename.casefold() for sign in _MACROS):
            hint = "Save it as .xlsx, which has none."
            raise InputError("the workbook has macros", place=place, hint=hint)
        if one.filename.casefold().endswith(_READ):
            _refuse_part(archive.read(one), place)


def _refuse_part(part: bytes, place: Place) -> None:
    if b"\0" in part:
        hint = "Save it with another program."
        raise InputError("a part of the workbook is not UTF-8", place=place, hint=hint)
    folded = part.lower()
    if b"<!doctype" in folded or b"<!entity" in folded:
        hint = "No spreadsheet writes such a file; look where it comes from."
        raise InputError("a part of the workbook declares a document type", place=place, hint=hint)
    if b"macroenabled" in folded:
        raise InputError("the workbook has macros", place=place, hint="Save it as .xlsx, which has none.")

"""Unpacking an archive from a stranger: nothing outside of the folder, nothing that grows without end."""

from __future__ import annotations

import stat
import zipfile
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from localize.errors import InputError, Place
from localize.workspace.portable_names import folded, why_unportable

if TYPE_CHECKING:
    from pathlib import Path

_MOST: Final = 2000
"""Files in an archive."""
_LARGEST: Final = 1 << 34
"""Bytes of all its files together, unpacked."""
_DENSEST: Final = 200
"""The most that a file may grow by; weights hardly shrink at all."""
_SMALL: Final = 1 << 20
"""Bytes up to which a file may grow as it likes: tables and licences do."""
_CHUNK: Final = 1 << 20
_ENCRYPTED: Final = 1


def unpack(archive: Path, folder: Path) -> None:
    """Unpack a ZIP into a folder; a folder that all of it lies in is left out.

    Raises:
        InputError: it is no ZIP, is not whole, or holds what no model does: links, paths that lead outside,
            names that some system cannot hold, passwords, too many files, or more bytes than it may.
        OSError: the disk refuses.
    """
    try:
        with zipfile.ZipFile(archive) as opened:
            members = [member for member in opened.infolist() if not member.is_dir()]
            _judge(members, archive)
            top = _top([member.filename for member in members])
            for member in members:
                target = folder / member.filename.removeprefix(top)
                target.parent.mkdir(parents=True, exist_ok=True)
                _write(opened, member, target)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, ValueError, zipfile.zlib.error) as error:  # type: ignore[attr-defined]
        raise _refused(archive, f"it cannot be unpacked: {' '.join(str(error).split())[:100]}") from None


def _write(opened: zipfile.ZipFile, member: zipfile.ZipInfo, target: Path) -> None:
    with opened.open(member) as source, target.open("xb") as file:
        while chunk := source.read(_CHUNK):
            file.write(chunk)


def _judge(members: list[zipfile.ZipInfo], archive: Path) -> None:
    if not members or len(members) > _MOST:
        raise _refused(archive, f"it has {len(members)} files")
    seen: set[str] = set()
    for member in members:
        fault = _fault(member)
        if folded(member.filename) in seen:
            fault = "it is there twice"
        if fault:
            raise _refused(archive, f"{member.filename[:100]!a}: {fault}")
        seen.add(folded(member.filename))
    if sum(member.file_size for member in members) > _LARGEST:
        raise _refused(archive, "it is too large when it is unpacked")
    if sum(member.compress_size for member in members) > archive.stat().st_size:
        raise _refused(archive, "its files share their bytes")


def _fault(member: zipfile.ZipInfo) -> str:
    """Tell why a file of an archive is not unpacked; empty where it may be.

    The sizes that an archive tells are kept to: Python's reader gives no more bytes than they say.
    """
    path = PurePosixPath(member.filename)
    kind = stat.S_IFMT(member.external_attr >> 16)
    odd = path.is_absolute() or ".." in path.parts or not member.filename.isprintable()
    if odd or "\\" in member.filename or (path.parts and path.parts[0].endswith(":")):
        return "the path leads outside"
    if kind not in {0, stat.S_IFREG}:
        return "it is a link, or no plain file"
    if member.flag_bits & _ENCRYPTED:
        return "it wants a password"
    if member.file_size > max(_SMALL, member.compress_size * _DENSEST):
        return "it grows without measure when it is unpacked"
    return why_unportable(member.filename)


def _top(names: list[str]) -> str:
    """Return the folder that all files lie in, with its slash; empty where there is none."""
    first = {name.partition("/")[0] for name in names if "/" in name}
    flat = any("/" not in name for name in names)
    return "" if flat or len(first) != 1 else f"{first.pop()}/"


def _refused(archive: Path, why: str) -> InputError:
    return InputError(
        f"the archive is not unpacked: {why}",
        place=Place(archive.name),
        hint="Fetch it anew, from who made it.",
    )

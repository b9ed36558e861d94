"""Models that may be fetched: what each consists of, how large it is, its licence, and its digests.

There is a small dated table in the package, and a server that keeps models may have one of the same form,
`index.json`. What it says is as hostile as any input.
"""

from __future__ import annotations

import json
import re
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urljoin, urlsplit

from localize.errors import UsageError, suggest
from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

INDEX: Final = "index.json"
"""The name of a server's own table."""
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_LARGEST = 1 << 34
"""Bytes that a file may have: sixteen gibibytes, more than any model that a newsroom runs."""
_MOST_FILES = 100
_LONGEST = 200


@frozen
class RemoteFile:
    """One file of a model on a server."""

    path: str
    """Its name in the model's folder."""
    url: str
    size: int
    """Bytes."""
    sha256: str


@frozen
class RemoteModel:
    """A model on a server."""

    name: str
    licence: str
    """As whoever publishes it says."""
    files: tuple[RemoteFile, ...]

    @property
    def size(self) -> int:
        """The bytes of all its files."""
        return sum(file.size for file in self.files)

    @property
    def host(self) -> str:
        """The server that they lie on."""
        return urlsplit(self.files[0].url).netloc

    @property
    def packed(self) -> bool:
        """Return whether it is one archive: an Argos package, or a model's folder as a ZIP."""
        return len(self.files) == 1 and is_archive(self.files[0].path)


def is_archive(name: str) -> bool:
    """Return whether a file holds a model's folder."""
    return name.lower().endswith((".argosmodel", ".zip"))


def own(mirror: str = "") -> Mapping[str, RemoteModel]:
    """Return the package's table.

    Args:
        mirror: where the files lie instead, as `MIRROR/<model>/<file>`; empty for where they are published.
    """
    data = files("localize.engines").joinpath("models.json").read_bytes()
    return parsed(data, "", "the package's table", mirror)


def parsed(data: bytes, base: str, name: str, mirror: str = "") -> Mapping[str, RemoteModel]:
    """Read a table.

    Args:
        data: JSON.
        base: the address that addresses in it start from.
        name: what it is called in messages.
        mirror: as of `own`.

    Raises:
        UsageError: it is no such table, or something in it is no model.
    """
    try:
        listed = json.loads(data)["models"]
        found = [_model(one, base, mirror) for one in listed]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        said = f": {error}" if type(error) is ValueError else ""
        raise UsageError(f"{name} lists no models as they are listed here{said}") from None
    return {model.name: model for model in found}


def chosen(models: Mapping[str, RemoteModel], name: str) -> RemoteModel:
    """Return the model of a name.

    Raises:
        UsageError: there is none.
    """
    if name not in models:
        known = ", ".join(sorted(models)) or "none"
        raise UsageError(
            f"there is no model «{name}» to fetch",
            hint=suggest(name, models, f"Known are: {known}. A file, a folder or an address will do, too."),
        )
    return models[name]


def single(url: str, name: str, size: int, sha256: str, licence: str) -> RemoteModel:
    """Return the model of one archive at an address that a person names.

    Raises:
        UsageError: the address ends with no archive's name, or the digest is none.
    """
    file = urlsplit(url).path.rpartition("/")[2]
    digest = sha256.strip().lower()
    if not is_archive(file) or not _NAME.fullmatch(file):
        raise UsageError(f"{url} is no .argosmodel and no .zip", hint="Name the archive itself.")
    if not _DIGEST.fullmatch(digest):
        raise UsageError(
            "a model from an address of yours wants its SHA-256",
            hint="Name it: --sha256 HEX, from where the model is published.",
        )
    stem = name or file.rpartition(".")[0]
    return RemoteModel(named(stem), licence, (RemoteFile(file, url, size, digest),))


def _model(said: Any, base: str, mirror: str) -> RemoteModel:  # noqa: ANN401 - whatever somebody wrote
    name = named(said["name"])
    start = urljoin(base, _text(said.get("base", "")))
    listed = said["files"]
    if not isinstance(listed, list) or not 0 < len(listed) <= _MOST_FILES:
        raise ValueError(f"{name} has no files")
    at = f"{mirror.rstrip('/')}/{name}/" if mirror else ""
    found = tuple(_file(one, start, at) for one in listed)
    if len({file.path.casefold() for file in found}) < len(found):
        raise ValueError(f"{name} has two files of one name")
    return RemoteModel(name, _text(said.get("licence", "")), found)


def _file(said: Any, start: str, mirror: str) -> RemoteFile:  # noqa: ANN401 - likewise
    path, size, digest = named(said["path"]), said["bytes"], _text(said["sha256"])
    url = mirror + path if mirror else urljoin(start, _text(said.get("at", path)))
    if urlsplit(url).scheme not in {"http", "https"}:
        raise ValueError(f"{path} lies at no address of the web")
    if not isinstance(size, int) or not 0 < size <= _LARGEST or not _DIGEST.fullmatch(digest):
        raise ValueError(f"{path} has no size or no SHA-256")
    return RemoteFile(path, url, size, digest)


def named(said: object) -> str:
    """Return a name that is a file's and nothing else.

    Raises:
        UsageError: it may be more.
    """
    if not isinstance(said, str) or not _NAME.fullmatch(said) or said.endswith("."):
        raise UsageError(
            f"{str(said)[:50]!r} cannot be a model's name", hint="Use letters, digits and hyphens."
        )
    return said


def _text(said: object) -> str:
    if not isinstance(said, str) or not said.isprintable() or len(said) > _LONGEST:
        raise ValueError("a text in it is none")
    return said

"""The folder of models on this machine: what lies in it, and how a model comes into it.

Each model is a folder of its own, as whoever publishes it makes it; a card beside its files says where it
came from. A model is put together aside and then moved into place whole. Archives are hostile until proven
otherwise.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import zipfile
from contextlib import contextmanager
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from localize.engines.local_model import recognised
from localize.errors import InputError, Place, UsageError
from localize.frozen import frozen
from localize.workspace import durable
from localize.workspace.disk import Disk
from localize.workspace.faults import told
from localize.workspace.unpacking import unpack

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from localize.engines.local_model import LocalModel

VARIABLE: Final = "LOCALIZE_MODELS"
"""The environment's variable that names another folder."""
CARD: Final = "localize-model.json"
_PARTS: Final = ".parts"
_CHUNK: Final = 1 << 20
_ARCHIVES: Final = frozenset({".argosmodel", ".zip"})


@frozen
class Card:
    """The origin of a model, as a person was told."""

    origin: str = ""
    """The address or path that it was taken from."""
    licence: str = ""
    sha256: str = ""
    """The digest of its archive; empty where it was none."""


def place(environment: Mapping[str, str]) -> Path:
    """Return the folder: what the environment names, or the user's own folder for what can be fetched again.

    That is `XDG_CACHE_HOME`, or `.cache` at home (XDG Base Directory Specification).

    Raises:
        UsageError: the environment names neither it nor a home.
    """
    if named := environment.get(VARIABLE, ""):
        return Path(named)
    home = environment.get("HOME") or environment.get("USERPROFILE") or ""
    cache = environment.get("XDG_CACHE_HOME") or (f"{home}/.cache" if home else "")
    if not cache:
        raise UsageError("there is no home to keep models in", hint=f"Name a folder: {VARIABLE}=DIR")
    return Path(cache) / "localize" / "models"


class ModelFolder:
    """The models in one folder; fulfils `engines.local_model.ModelShelf`."""

    def __init__(self, root: Path) -> None:
        """Take the folder; it need not be there."""
        self.root = Path(os.path.abspath(root))  # noqa: PTH100 - links stay as they are named

    def every(self) -> tuple[LocalModel, ...]:
        """Return the models; what is none is left out."""
        return self.told_apart()[0]

    def told_apart(self) -> tuple[tuple[LocalModel, ...], tuple[tuple[str, UsageError], ...]]:
        """Return the models, and the folders that are none, with why."""
        found = [(folder.name, self._looked_at(folder)) for folder in self._folders()]
        models = tuple(one for _, one in found if not isinstance(one, UsageError))
        return models, tuple((name, one) for name, one in found if isinstance(one, UsageError))

    def read(self, model: LocalModel, file: str) -> bytes:
        """Return the bytes of one of a model's files.

        Raises:
            InputError: there is none, or it lies outside.
            DiskError: it cannot be read.
        """
        return Disk(Path(model.folder)).read(file)

    def has(self, name: str) -> bool:
        """Return whether something of this name is there."""
        return os.path.lexists(self.root / name)

    def require_free(self, name: str, *, force: bool) -> None:
        """Refuse a name that a model has already, unless that is to be replaced.

        Raises:
            UsageError: it has.
        """
        if self.has(name) and not force:
            raise UsageError(f"there is a model {name} already", hint="Replace it with --force.")

    def put(self, name: str, source: Path, card: Card, *, force: bool = False) -> LocalModel:
        """Take in a model: a folder, or an archive of one.

        Args:
            name: what it is called here.
            source: where it lies.
            card: where it came from.
            force: whether another one of this name is replaced.

        Raises:
            UsageError: it is no model that is known, or there is one of this name.
            InputError: the archive is no safe one.
            DiskError: it cannot be written.
        """
        return self._put(name, lambda aside: _laid(source, aside), card, force=force)

    def put_parts(
        self, name: str, files: Sequence[tuple[str, str]], card: Card, *, packed: bool, force: bool = False
    ) -> LocalModel:
        """Take in a model of files that were fetched, and forget the parts.

        Args:
            name: what it is called here.
            files: the name of each file in the model's folder, and its digest.
            card: where it came from.
            packed: whether there is one file, an archive.
            force: whether another one of this name is replaced.

        Raises:
            UsageError, InputError, DiskError: as of `put`.
        """
        parts = [self.part(digest) for _, digest in files]
        if packed:
            found = self.put(name, parts[0].path, card, force=force)
        else:
            named = {path: part.path for (path, _), part in zip(files, parts, strict=True)}
            found = self._put(name, lambda aside: _gathered(named, aside), card, force=force)
        for part in parts:
            part.remove()
        return found

    def part(self, sha256: str) -> PartFile:
        """Return the file in which a fetched file grows; it is found again by its digest."""
        return PartFile(self.root / _PARTS / f"{sha256}.part")

    def _put(self, name: str, fill: Callable[[Path], None], card: Card, *, force: bool) -> LocalModel:
        self.require_free(name, force=force)
        with told("written", str(self.root)), self._aside() as aside:
            fill(aside)
            found = _recognised(name, aside)
            (aside / CARD).write_text(json.dumps(asdict(card), indent=1, ensure_ascii=False), "utf-8")
            if self.has(name):
                shutil.rmtree(self.root / name)
            aside.rename(self.root / name)
            durable.sync_folder(self.root)
        return _placed(found, self.root / name, card)

    def _folders(self) -> list[Path]:
        try:
            inside = sorted(self.root.iterdir())
        except OSError:
            return []
        return [folder for folder in inside if folder.is_dir() and not folder.name.startswith(".")]

    def _looked_at(self, folder: Path) -> LocalModel | UsageError:
        try:
            found = _recognised(folder.name, folder)
        except UsageError as error:
            return error
        except (InputError, OSError) as error:
            return UsageError(f"{folder.name} cannot be read: {error}")
        said = _json(folder / CARD)
        card = Card(*(str(said.get(key, "")) for key in ("origin", "licence", "sha256")))
        return _placed(found, folder, card)

    @contextmanager
    def _aside(self) -> Iterator[Path]:
        """Give a new folder beside the models; it is removed, unless it was moved into place."""
        self.root.mkdir(parents=True, exist_ok=True)
        aside = self.root / f".{os.urandom(8).hex()}.new"
        aside.mkdir()
        try:
            yield aside
        finally:
            shutil.rmtree(aside, ignore_errors=True)


class PartFile:
    """A file that is being fetched; fulfils `network.model_download.Part`."""

    def __init__(self, path: Path) -> None:
        """Take its path; it need not be there."""
        self.path = path

    @property
    def size(self) -> int:
        """The number of bytes that are there already."""
        return self.path.stat().st_size if self.path.exists() else 0

    def begin(self) -> None:
        """Drop what is there."""
        self.remove()

    def add(self, data: bytes) -> None:
        """Put more bytes behind.

        Raises:
            DiskError: they cannot be written.
        """
        with told("written", str(self.path)):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self.path.open("ab") as file:
                file.write(data)

    def digest(self) -> str:
        """Return the SHA-256 of its bytes, in hex."""
        return digest(self.path)

    def remove(self) -> None:
        """Remove it, where it is."""
        self.path.unlink(missing_ok=True)


def digest(path: Path) -> str:
    """Return the SHA-256 of a file, in hex.

    Raises:
        DiskError: it cannot be read.
    """
    found = hashlib.sha256()
    with told("read", str(path)), path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            found.update(chunk)
    return found.hexdigest()


def _laid(source: Path, target: Path) -> None:
    if source.is_dir():
        _copy(source, target)
    else:
        unpack(source, target)


def _gathered(files: Mapping[str, Path], target: Path) -> None:
    for name, path in files.items():
        shutil.copyfile(path, target / name)


def _copy(source: Path, target: Path) -> None:
    """Copy the plain files of a folder; links are left out, so that nothing from elsewhere comes along."""
    for folder, folders, names in os.walk(source):
        folders[:] = [name for name in folders if not (Path(folder) / name).is_symlink()]
        here = target / Path(folder).relative_to(source)
        here.mkdir(exist_ok=True)
        for name in names:
            path = Path(folder) / name
            if path.is_file() and not path.is_symlink():
                shutil.copyfile(path, here / name)


def _recognised(name: str, folder: Path) -> LocalModel:
    inside = Disk(folder)
    return recognised(name, inside.glob("**/*"), inside.read)


def _placed(found: LocalModel, folder: Path, card: Card) -> LocalModel:
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    return replace(found, folder=str(folder), size=size, origin=card.origin, licence=card.licence)


def _json(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def from_archive(path: Path) -> bool:
    """Return whether a file is an archive that can be taken in."""
    return path.is_file() and zipfile.is_zipfile(path)


def neither(path: Path) -> InputError:
    """Return the error of a file that is neither an archive nor a folder, or was an archive once."""
    if path.suffix in _ARCHIVES:
        return InputError(
            "the archive cannot be read",
            place=Place(str(path)),
            hint="Is it whole? Fetch it anew, from who made it.",
        )
    return InputError(
        "this is neither a folder nor an archive",
        place=Place(str(path)),
        hint="Name an .argosmodel or a .zip.",
    )

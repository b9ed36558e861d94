"""Models on this machine: listing them, and taking one in, from a person's disk or from the web."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from localize.engines import model_catalogue
from localize.engines.model_catalogue import INDEX, RemoteModel
from localize.errors import InputError, Place, UsageError
from localize.frozen import frozen
from localize.model import Change, Report
from localize.workspace.model_folder import Card, digest, from_archive, neither

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from localize.engines.local_model import LocalModel
    from localize.network.model_download import Part
    from localize.workspace.model_folder import ModelFolder

    Progress = Callable[[int, int, str], None]


_SHOWN = 6
"""Codes of languages that are named one by one."""


class Fetch(Protocol):
    """The port to the web."""

    def size(self, url: str) -> int | None:
        """Return how large a file is; None where the server does not say."""

    def small(self, url: str) -> bytes | None:
        """Return a small file; None where the server has none."""

    def fetch(self, url: str, part: Part, size: int, progress: Callable[[int], None]) -> None:
        """Fetch a large one."""


@frozen
class Wish:
    """The model that a person names, and what they say of it."""

    what: str
    """A model's name, an address, or a file or folder."""
    name: str = ""
    """What it is to be called here; as it is called there, where it is empty."""
    mirror: str = ""
    """The address under which the files lie; empty for where they are published."""
    sha256: str = ""
    """The digest of an archive at an address of the person's."""
    licence: str = ""
    """The licence, as the person knows it."""
    force: bool = False
    """Whether a model of the same name is replaced."""


def listing(folder: ModelFolder, offered: Mapping[str, RemoteModel]) -> Report:
    """List the models that are here, and those that could be fetched."""
    here, strange = folder.told_apart()
    known = {model.name for model in here}
    more = [
        {"name": model.name, "size": model.size, "licence": model.licence, "host": model.host}
        for model in offered.values()
        if model.name not in known
    ]
    notes = [f"{error.message}." for _, error in strange]
    return Report(
        "models list",
        counts={"models": len(here), "offered": len(more)},
        data={"folder": str(folder.root), "models": [_row(model) for model in here], "offered": more},
        notes=tuple(notes),
    )


def offered(mirror: str, fetch: Fetch) -> Mapping[str, RemoteModel]:
    """Return the models that can be fetched: those of the package's table, and those that a mirror lists.

    Where both have one, the digests of the package's table count.

    Raises:
        UsageError: the mirror's table is none.
        LocalizeError: the mirror cannot be asked.
    """
    if not mirror:
        return model_catalogue.own()
    base = f"{mirror.rstrip('/')}/"
    data = fetch.small(base + INDEX)
    listed = {} if data is None else model_catalogue.parsed(data, base, base + INDEX)
    return {**listed, **model_catalogue.own(mirror)}


def remote(wish: Wish, fetch: Fetch) -> RemoteModel:
    """Return what a person wants to have fetched: its files, sizes and licence. Nothing large is fetched yet.

    Raises:
        UsageError: there is no such model, or an address comes without a digest.
        LocalizeError: a server cannot be asked.
    """
    if "://" not in wish.what:
        found = model_catalogue.chosen(offered(wish.mirror, fetch), wish.what)
        return replace(found, licence=found.licence or wish.licence)
    asked = model_catalogue.single(wish.what, wish.name, 1, wish.sha256, wish.licence)
    size = fetch.size(wish.what)
    if not size:
        raise UsageError(
            f"the server does not say how large {wish.what} is", hint="Fetch it yourself, and add it."
        )
    return replace(asked, files=(replace(asked.files[0], size=size),))


def add_local(folder: ModelFolder, wish: Wish, source: Path) -> Report:
    """Take in a model that lies on this machine.

    Raises:
        UsageError: it is no model that is known, or one of its name is there.
        InputError: it is neither a folder nor a safe archive.
        DiskError: it cannot be written.
    """
    if not source.is_dir() and not from_archive(source):
        raise neither(source)
    if wish.sha256 and (source.is_dir() or digest(source) != wish.sha256.strip().lower()):
        raise InputError("its SHA-256 is another", place=Place(str(source)), hint="Nothing was taken in.")
    name = wish.name or (source.name if source.is_dir() else source.stem)
    card = Card(str(source), wish.licence)
    return _added(folder, folder.put(model_catalogue.named(name), source, card, force=wish.force))


def add_remote(
    folder: ModelFolder, wish: Wish, model: RemoteModel, fetch: Fetch, progress: Progress
) -> Report:
    """Fetch a model, verify each of its files, and take it in.

    What came before a connection broke is kept, and asked for no more.

    Raises:
        InputError: a file is not the one that was announced, or no model.
        LocalizeError: a server cannot be asked, or the disk refuses.
    """
    name = model_catalogue.named(wish.name or model.name)
    folder.require_free(name, force=wish.force)
    done = 0
    for file in model.files:
        part = folder.part(file.sha256)
        fetch.fetch(
            file.url,
            part,
            file.size,
            lambda here, done=done: progress(done + here, model.size, name),  # type: ignore[misc]
        )
        done += file.size
        if part.digest() != file.sha256:
            part.begin()
            raise InputError(
                "this is not the file that was announced: its SHA-256 is another",
                place=Place(file.url),
                hint="Nothing of it was kept. Ask whoever runs the server.",
            )
    card = Card(
        model.files[0].url.rpartition("/")[0], model.licence, model.files[0].sha256 if model.packed else ""
    )
    found = folder.put_parts(
        name, [(file.path, file.sha256) for file in model.files], card, packed=model.packed, force=wish.force
    )
    return _added(folder, found)


def _added(folder: ModelFolder, model: LocalModel) -> Report:
    languages = f"{_some(model.sources)} → {_some(model.targets)}"
    note = f"{model.name}: {model.kind}, {languages}."
    return Report(
        "models add",
        (Change("added", str(folder.root / model.name)),),
        counts={"models": 1},
        data={"model": _row(model)},
        notes=(note,),
    )


def _row(model: LocalModel) -> dict[str, object]:
    return {
        "name": model.name,
        "kind": model.kind,
        "engine": "firefox" if model.kind == "firefox" else "ct2",
        "from": list(model.sources),
        "to": list(model.targets),
        "size": model.size,
        "licence": model.licence,
        "origin": model.origin,
        "folder": model.folder,
    }


def _some(codes: tuple[str, ...]) -> str:
    more = f" and {len(codes) - _SHOWN} more" if len(codes) > _SHOWN else ""
    return f"{', '.join(codes[:_SHOWN])}{more}"

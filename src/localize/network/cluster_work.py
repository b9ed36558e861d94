"""The work on one article as a worker of a cluster does it."""

from __future__ import annotations

import hashlib
import sys
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import localize
from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.model.article_job import ArticleJob, Task

LIBRARIES = ("babel", "nh3", "numpy", "pyromark", "pyyaml", "rapidfuzz")
"""The libraries by which texts are read, judged and printed: another release may do it otherwise."""


@cache
def program() -> str:
    """Return what tells this program from another: its files, Python, and the libraries it reads with."""
    folder = Path(localize.__file__).parent
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.suffix not in {".pyc", ""}:
            digest.update(f"{path.relative_to(folder).as_posix()}\0".encode() + path.read_bytes())
    python = ".".join(map(str, sys.version_info[:3]))
    return " ".join((python, *(f"{name}={_version(name)}" for name in LIBRARIES), digest.hexdigest()))


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "-"


@frozen
class Order:
    """The work on one article, as it is sent."""

    program: str
    """The program of whoever asks."""
    job: ArticleJob[Any, Any, Any]
    task: Task
    files: Mapping[str, bytes]
    """Path → bytes; empty where they are read from a store."""
    digests: Mapping[str, str]
    """Path → SHA-256 of what the store should hold there, in hexadecimal; empty without a store."""
    store: str = ""
    """The address of a store with the newsroom's files, as fsspec knows it; empty where they are sent."""


@frozen
class OtherProgram:
    """The answer of a worker that runs another program; nothing was done."""

    program: str


@frozen
class OtherFiles:
    """The answer of a worker to whom the store gave other files; nothing was done."""

    paths: tuple[str, ...]


def work(order: Order, shared: Any) -> Any:  # noqa: ANN401 - the job's own types
    """Do the work on one article.

    Args:
        order: the article, and what is done.
        shared: what all articles of the run share.

    Returns:
        The job's result, or why there is none: `OtherProgram`, `OtherFiles`.
    """
    if order.program != program():
        return OtherProgram(program())
    files = dict(order.files)
    for path, digest in order.digests.items():
        data = _from_store(order.store, path)
        if data is None or hashlib.sha256(data).hexdigest() != digest:
            return OtherFiles((path,))
        files[path] = data
    return order.job.run(shared, order.task, files)


def _from_store(store: str, path: str) -> bytes | None:
    """Return what a store holds at a path; None where it gives nothing."""
    import fsspec  # noqa: PLC0415 - only where there is a store

    try:
        with fsspec.open(f"{store.rstrip('/')}/{path}", "rb") as file:
            data: bytes = file.read()
    except OSError:
        return None
    return data

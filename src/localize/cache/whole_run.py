"""The answers about whole newsrooms: where nothing was touched since, they are given again."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from localize.cache import store
from localize.cache.fingerprint import fingerprint
from localize.errors import UsageError
from localize.model import Finding, Report
from localize.workspace.looks import SETTLED

_FOLDER = "runs"
_OF_THE_BUNDLE = "bundle-behind"
"""The check whose answer depends on what was built."""
_PASSING = "embargo-broken"
"""The finding that ends in time, without a touch of what was looked at."""
_JUDGED = 1
"""The highest exit status of a run that read everything; 1 is what it found."""

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from localize.cache.fingerprint import Fingerprint
    from localize.cache.other_files import OtherFiles
    from localize.config import Config
    from localize.workspace.disk import Disk


def look(
    disk: Disk, config: Config, words: Sequence[str] = (), *, bundles: bool = False
) -> Fingerprint | None:
    """Return what the newsroom looks like, without reading articles or catalogs.

    Args:
        disk: the newsroom's files.
        config: its configuration.
        words: what else a verb's answer depends on: its options.
        bundles: whether what was built counts too.
    """
    counts = bundles or _OF_THE_BUNDLE in config.checks
    return fingerprint(disk, config, words, also=(config.bundles.folder,) if counts else ())


def known(disk: Disk, name: str, seen: Fingerprint | None) -> Report | None:
    """Return what a verb said when it last changed nothing; None where it has to look.

    Args:
        disk: the newsroom's files.
        name: what is asked of the whole newsroom: a verb, or what it says of a part.
        seen: what it looks like.
    """
    said = _recall(disk, name, seen) if seen is not None else None
    if said is None:
        return None
    try:
        document = json.loads(said)
        beside, looks = document["beside"]
        return _read(document) if _others(disk).digest(beside) == looks else None
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError, UsageError):
        return None  # somebody else wrote it


def remember(
    disk: Disk, name: str, seen: Fingerprint | None, report: Report, asked: Collection[str] = ()
) -> None:
    """Remember what a verb said that changed nothing when the newsroom looked like this.

    A run that could not read everything is not remembered, nor is what may end by itself.

    Args:
        disk: the newsroom's files.
        name: what was asked, as above.
        seen: what the newsroom looked like.
        report: what the verb said.
        asked: the files on which that depends too, be they there or not, wherever they lie: pictures.
    """
    changed = report.changes or report.data.get("files")
    passing = any(finding.check == _PASSING for finding in report.findings)
    if seen is not None and report.exit_code <= _JUDGED and not changed and not passing:
        beside = sorted(path for path in asked if not seen.tells_of(path))
        others = _others(disk)
        newest = max(seen.newest, others.newest(beside))
        said = {**_written(report), "beside": [beside, others.digest(beside)]}
        _put(disk, name, replace(seen, newest=newest), json.dumps(said).encode())


def _others(disk: Disk) -> OtherFiles:
    from localize.cache.other_files import OtherFiles  # noqa: PLC0415 - not for a run about one article

    return OtherFiles(disk.root)


def _written(report: Report) -> dict[str, object]:
    return {
        "verb": report.verb,
        "counts": report.counts,
        "notes": report.notes,
        "findings": [finding.data() for finding in report.findings],
        "data": report.data,
        "exit_code": report.exit_code,
    }


def _read(said: dict[str, Any]) -> Report:
    return Report(
        said["verb"],
        findings=tuple(map(Finding.of, said["findings"])),
        counts=said["counts"],
        notes=tuple(said["notes"]),
        data=said["data"],
        exit_code=said["exit_code"],
    )


def _recall(disk: Disk, name: str, found: Fingerprint) -> bytes | None:
    digest, _, said = store.get(disk, f"{_FOLDER}/{name}").partition(b"\n")
    return said if digest == found.digest.encode() else None


def _put(disk: Disk, name: str, found: Fingerprint, said: bytes) -> None:
    """Remember what was said, unless a file was touched just before the newsroom was looked at."""
    place = f"{_FOLDER}/{name}"
    if found.newest <= found.taken - SETTLED:
        store.put(disk, place, found.digest.encode() + b"\n" + said)
    else:
        store.forget(disk, place)

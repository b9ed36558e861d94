"""What need not be done again: nothing was touched since the same verb read all and changed nothing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from localize.errors import UsageError
from localize.model import Finding, Locale, Report, Severity
from localize.workspace import stamps
from localize.workspace.newsroom import read_config

_JUDGED = 1
"""The highest exit status of a run that read everything; 1 is what it found."""

if TYPE_CHECKING:
    from collections.abc import Sequence

    from localize.workspace.disk import Disk
    from localize.workspace.stamps import Stamp


def look(disk: Disk, words: Sequence[str] = (), *, bundles: bool = False) -> Stamp | None:
    """Return what the newsroom looks like, without reading articles or catalogs.

    Args:
        disk: the newsroom's files.
        words: what else a verb's answer depends on: its options.
        bundles: whether what was built counts too.

    Raises:
        ConfigError: the configuration is missing or malformed.
    """
    config = read_config(disk)
    return stamps.stamp(disk, config, words, also=(config.bundles.folder,) if bundles else ())


def known(disk: Disk, verb: str, seen: Stamp | None) -> Report | None:
    """Return what a verb said when it last changed nothing; None where it has to look.

    Args:
        disk: the newsroom's files.
        verb: what is to be done, for the whole newsroom.
        seen: what it looks like.
    """
    said = stamps.recall(disk, verb, seen) if seen is not None else None
    if said is None:
        return None
    try:
        return _read(verb, json.loads(said))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError, UsageError):
        return None  # somebody else wrote it


def remember(disk: Disk, verb: str, seen: Stamp | None, report: Report) -> None:
    """Remember what a verb said that changed nothing when the newsroom looked like this.

    A run that could not read everything is not remembered.
    """
    changed = report.changes or report.data.get("files")
    if seen is not None and report.exit_code <= _JUDGED and not changed:
        stamps.put(disk, verb, seen, json.dumps(_written(report)).encode())


def _written(report: Report) -> dict[str, object]:
    return {
        "counts": report.counts,
        "notes": report.notes,
        "findings": [written(finding) for finding in report.findings],
        "data": report.data,
        "exit_code": report.exit_code,
    }


def _read(verb: str, said: dict[str, Any]) -> Report:
    return Report(
        verb,
        findings=tuple(findings_of(said["findings"])),
        counts=said["counts"],
        notes=tuple(said["notes"]),
        data=said["data"],
        exit_code=said["exit_code"],
    )


def written(finding: Finding) -> dict[str, object]:
    """Return a finding as JSON holds it."""
    return {**vars(finding), "locale": str(finding.locale) if finding.locale else ""}


def findings_of(said: list[dict[str, Any]]) -> list[Finding]:
    """Return findings from what JSON held.

    Raises:
        KeyError: one of them is none; also as `AttributeError`, `TypeError`, `ValueError`, `UsageError`.
    """
    return [
        Finding(
            **{
                **one,
                "severity": Severity(one["severity"]),
                "locale": Locale.parse(one["locale"]) if one["locale"] else None,
            }
        )
        for one in said
    ]

"""What need not be done again: nothing was touched since the same verb found nothing to do."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from localize.errors import UsageError
from localize.model import Finding, Locale, Report, Severity
from localize.workspace import stamps
from localize.workspace.newsroom import read_config

if TYPE_CHECKING:
    from localize.workspace.disk import Disk
    from localize.workspace.stamps import Stamp


def look(disk: Disk) -> Stamp | None:
    """Return what the newsroom looks like, without reading articles or catalogs.

    Raises:
        ConfigError: the configuration is missing or malformed.
    """
    return stamps.stamp(disk, read_config(disk))


def known(disk: Disk, verb: str, seen: Stamp | None) -> Report | None:
    """Return what a verb said when it last found nothing to do; None where it has to look.

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
    except (ValueError, TypeError, KeyError, UsageError):
        return None  # somebody else wrote it


def remember(disk: Disk, verb: str, seen: Stamp | None, report: Report) -> None:
    """Remember what a verb said that found nothing to do when the newsroom looked like this."""
    if seen is not None and report.exit_code == 0 and not (report.changes or report.data.get("files")):
        stamps.put(disk, verb, seen, json.dumps(_written(report)).encode())


def _written(report: Report) -> dict[str, object]:
    findings = [
        {**vars(finding), "locale": str(finding.locale) if finding.locale else ""}
        for finding in report.findings
    ]
    return {"counts": report.counts, "notes": report.notes, "findings": findings, "data": report.data}


def _read(verb: str, said: dict[str, Any]) -> Report:
    findings = tuple(
        Finding(
            **{
                **fields,
                "severity": Severity(fields["severity"]),
                "locale": Locale.parse(fields["locale"]) if fields["locale"] else None,
            }
        )
        for fields in said["findings"]
    )
    return Report(
        verb, findings=findings, counts=said["counts"], notes=tuple(said["notes"]), data=said["data"]
    )

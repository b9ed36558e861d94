"""Baselines: the findings of an old project that are known, so that only new ones count.

A baseline is a set of lines, one JSON object each, sorted, so that git merges it. A line names its finding by
fingerprint; the other fields are for whoever reads the file.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from localize.errors import InputError, Place

if TYPE_CHECKING:
    from localize.model import Finding, Report

_PRINT = "fingerprint"


def suggested(report: Report) -> str:
    """Return the baseline that has all findings of a report."""
    return "".join(sorted({_line(finding) for finding in report.findings}))


def without_known(report: Report, data: bytes, name: str) -> Report:
    """Return a report without the findings that a baseline has.

    Args:
        report: what was found.
        data: the baseline's bytes.
        name: its file, for messages.

    Raises:
        InputError: it is no baseline.
    """
    known = _read(data, name)
    kept = tuple(finding for finding in report.findings if finding.fingerprint not in known)
    gone = len(known - {finding.fingerprint for finding in report.findings})
    count = len(report.findings) - len(kept)
    findings = "1 finding is" if count == 1 else f"{count} findings are"
    notes = [f"{findings} known from {name}."] if count else []
    if gone:
        lines = f"1 line of {name} is" if gone == 1 else f"{gone} lines of {name} are"
        notes.append(f"{lines} not found any more: write it anew.")
    return replace(
        report, findings=kept, counts={**report.counts, "known": count}, notes=(*report.notes, *notes)
    )


def _line(finding: Finding) -> str:
    said = {
        "check": finding.check,
        "where": finding.address or finding.path,
        "locale": str(finding.locale or ""),
        _PRINT: finding.fingerprint,
    }
    return json.dumps(said, ensure_ascii=True) + "\n"


def _read(data: bytes, name: str) -> frozenset[str]:
    known: set[str] = set()
    for number, line in enumerate(data.splitlines(), 1):
        if not line.strip():
            continue
        try:
            said = json.loads(line)
            known.add(str(said[_PRINT]))
        except (ValueError, KeyError, TypeError, RecursionError):
            hint = f"Write one with: localize check --suggest-baseline > {name}"
            raise InputError("no line of a baseline", place=Place(name, number), hint=hint) from None
    return frozenset(known)

"""The exit status that findings lead to."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from localize.checks import untranslated
from localize.frozen import frozen
from localize.model import FailOn, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from localize.model import Finding, Report

_UNREAD = 2
"""The exit status of a run that could not read everything."""


@frozen
class Measure:
    """The findings that end a check with 1."""

    fail_on: FailOn = FailOn.ERROR
    untranslated: float | None = None
    """The percentage of the strings of a locale that may be untranslated; None for none at all."""


def judged(report: Report, measure: Measure | None = None, *, unread: bool = False) -> Report:
    """Return a report with the counts of its findings and the exit status that they lead to.

    Args:
        report: the findings; `data["strings"]` says how many strings of each locale were looked at.
        measure: the findings that count; errors, where it is not given.
        unread: whether something could not be read.
    """
    measure = measure or Measure()
    over = dict(_over(report, measure.untranslated))
    fails = any(_fails(finding, measure, over) for finding in report.findings)
    unread = unread or report.exit_code >= _UNREAD
    return replace(
        report,
        counts={
            **report.counts,
            "errors": _count(report, Severity.ERROR),
            "warnings": _count(report, Severity.WARNING),
        },
        notes=(*report.notes, *over.values()),
        exit_code=_UNREAD if unread else 1 if fails else 0,
    )


def _count(report: Report, severity: Severity) -> int:
    return sum(finding.severity is severity for finding in report.findings)


def _fails(finding: Finding, measure: Measure, over: Mapping[str, str]) -> bool:
    if finding.check == untranslated.CHECK.name and measure.untranslated is not None:
        return measure.fail_on is not FailOn.NONE and str(finding.locale) in over
    heavy = {
        FailOn.ERROR: {Severity.ERROR},
        FailOn.WARNING: {Severity.ERROR, Severity.WARNING},
        FailOn.NONE: set[Severity](),
    }
    return finding.severity in heavy[measure.fail_on]


def _over(report: Report, most: float | None) -> Iterator[tuple[str, str]]:
    """Yield the locales with more untranslated strings than may be, each with a sentence that says so."""
    if most is None:
        return
    strings: Any = report.data.get("strings", {})
    missing = Counter(
        str(finding.locale) for finding in report.findings if finding.check == untranslated.CHECK.name
    )
    for locale, count in sorted(missing.items()):
        total = max(strings.get(locale, 0), count)
        if 100 * count > most * total:
            share = f"{100 * count / total:.1f}".removesuffix(".0")
            yield (
                locale,
                f"{locale}: {count} of {total} strings are untranslated: {share}%, more than {most:g}%.",
            )

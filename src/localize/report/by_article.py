"""Findings article by article: what is told, what follows another locale, and what is only counted."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from localize.checks.of_state import OF_STATE
from localize.frozen import frozen
from localize.model import Locale, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from localize.model import Finding

_ORDER = {severity: place for place, severity in enumerate(Severity)}
"""Errors before warnings."""


@frozen
class ArticleFindings:
    """The findings in one article, in the interface, or in the newsroom."""

    slug: str
    """Its slug, or `ui`; empty for the newsroom."""
    findings: tuple[Finding, ...]
    """All of them, errors before warnings, then by file and line."""

    @cached_property
    def faults(self) -> tuple[Finding, ...]:
        """Findings of faults, without those in a text that follows another in which they are told."""
        return tuple(one for one in self.findings if one.check not in OF_STATE and not self._is_told(one))

    @cached_property
    def states(self) -> Mapping[Locale, Mapping[str, int]]:
        """Counts of the texts of each locale that are not ready, by the name of the check that says so."""
        found: dict[Locale, Counter[str]] = {}
        for one in self.findings:
            if one.check in OF_STATE and one.locale is not None and not self._is_told(one):
                found.setdefault(one.locale, Counter())[one.check] += 1
        return {
            locale: {check: found[locale][check] for check in OF_STATE if found[locale][check]}
            for locale in sorted(found, key=str)
        }

    @cached_property
    def same(self) -> Mapping[tuple[Locale, Locale], int]:
        """Counts of the findings that a locale has as well as another: by that locale and the other."""
        told = [one for one in self.findings if self._is_told(one)]
        counts = Counter((one.locale, one.follows) for one in told)
        return {(one, other): count for (one, other), count in counts.items() if one and other}

    def count(self, severity: Severity) -> int:
        """Return how many of the faults weigh so much."""
        return sum(one.severity is severity for one in self.faults)

    @cached_property
    def _told(self) -> frozenset[tuple[Locale | None, str, str]]:
        return frozenset((one.locale, one.check, one.address) for one in self.findings)

    def _is_told(self, one: Finding) -> bool:
        """Return whether the text that this one follows has the same finding."""
        return one.follows is not None and (one.follows, one.check, one.address) in self._told


def by_article(findings: Iterable[Finding]) -> tuple[ArticleFindings, ...]:
    """Return findings by article: the newsroom's first, then articles with errors, by their names."""
    groups: dict[str, list[Finding]] = {}
    for one in findings:
        groups.setdefault(one.slug, []).append(one)
    found = [ArticleFindings(slug, _sorted(group)) for slug, group in groups.items()]
    return tuple(sorted(found, key=lambda one: (bool(one.slug), not one.count(Severity.ERROR), one.slug)))


def _sorted(group: Iterable[Finding]) -> tuple[Finding, ...]:
    def place(one: Finding) -> tuple[int, str, int, str, str]:
        return (_ORDER[one.severity], one.path, one.line, one.check, one.message)

    return tuple(sorted(group, key=place))

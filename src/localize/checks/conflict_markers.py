"""Conflict markers that a merge left in a catalog or its ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import CatalogSubject


def _run(subject: CatalogSubject) -> Iterator[Flaw]:
    for place in subject.conflicts:
        yield Flaw("a merge left conflict markers here", path=place.path, line=place.line)


CHECK = Check(
    "conflict-markers",
    Scope.CATALOG,
    Severity.ERROR,
    "A merge left conflict markers in a catalog or its ledger.",
    _run,
    "Run `localize pull`: it brings both sides together and loses no text.",
)

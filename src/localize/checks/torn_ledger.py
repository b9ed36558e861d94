"""Every line of a ledger can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import CatalogSubject


def _run(subject: CatalogSubject) -> Iterator[Flaw]:
    count = len(subject.ledger.unreadable_lines)
    if count:
        yield Flaw(f"{count} lines of the ledger cannot be read", path=subject.ledger_path, line=0)


CHECK = Check(
    "torn-ledger",
    Scope.CATALOG,
    Severity.WARNING,
    "Lines of a ledger cannot be read.",
    _run,
    "The next run that writes sets them aside; look whether a merge went wrong.",
)

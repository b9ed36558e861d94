"""A catalog is what its article and the labels say today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope
from localize.errors import in_shell
from localize.model import Severity
from localize.model.domain import UI

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import CatalogSubject


def _run(subject: CatalogSubject) -> Iterator[Flaw]:
    if subject.pulled() != subject.catalog:
        slug = "" if subject.slug == UI else f" {in_shell(subject.slug)}"
        yield Flaw("the catalog is behind its source", f"Run `localize pull{slug}`.")


CHECK = Check(
    "behind",
    Scope.CATALOG,
    Severity.ERROR,
    "A catalog is not what its article or the labels say: `localize pull`.",
    _run,
)

"""A retraction: a person's word that an article is withdrawn, or that it is not any more."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from localize.frozen import frozen
from localize.model.record_id import record_id, without_empty

if TYPE_CHECKING:
    from localize.model.locale import Locale

WITHDRAWN, RESTORED = "withdrawn", "restored"
"""The states that a retraction leaves an article in, as its line names them."""


@frozen
class Retraction:
    """One line of the record of publication, beside those of editions."""

    slug: str
    locale: Locale | None
    """The language that is meant; None for all, those to come among them."""
    by: str
    at: str
    """When: ISO 8601 in UTC, to the second. Shown, never compared."""
    reason: str = ""
    restores: bool = False
    """True if it takes a retraction back."""
    after: tuple[str, ...] = ()
    """The lines on the same slug and language that this one knew, sorted."""

    @cached_property
    def id(self) -> str:
        """SHA-256 of the fields, the first 32 hex digits."""
        return record_id(self.fields())

    def fields(self) -> dict[str, object]:
        """Return what the id is a digest of, as JSON has it; empty fields are left out."""
        values: dict[str, object] = {
            "slug": self.slug,
            "locale": str(self.locale or ""),
            "state": RESTORED if self.restores else WITHDRAWN,
            "by": self.by,
            "at": self.at,
            "reason": self.reason,
            "after": list(self.after),
        }
        return without_empty(values)

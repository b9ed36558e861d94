"""A renaming: an article that was published goes on under another name."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from localize.frozen import frozen
from localize.model.record_id import record_id

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

RENAMED = "renamed"
"""The state of such a line of the record of publication."""


@frozen
class Renaming:
    """One line of the record of publication, beside those of editions."""

    was: str
    """The slug that the article had."""
    slug: str
    """The slug that it has since."""
    at: str
    """When: ISO 8601 in UTC, to the second. Shown, never compared."""

    @cached_property
    def id(self) -> str:
        """SHA-256 of the fields, the first 32 hex digits."""
        return record_id(self.fields())

    def fields(self) -> dict[str, object]:
        """Return what the id is a digest of, as JSON has it."""
        return {"slug": self.slug, "was": self.was, "state": RENAMED, "at": self.at}


def name_now(slug: str, names: Iterable[tuple[str, str]], present: Collection[str]) -> str:
    """Return the slug that an article goes by now, over as many renamings as it had; empty where it is gone.

    Args:
        slug: one that it had.
        names: former and later slugs.
        present: the slugs that there are. Of several the first in alphabetical order counts.
    """
    later, now, seen = set(names), {slug}, {slug}
    while now:
        now = {new for old, new in later if old in now} - seen
        if found := sorted(now.intersection(present)):
            return found[0]
        seen |= now
    return ""

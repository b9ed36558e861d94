"""The version of a string that a person saw, so that nothing is decided on anything else."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from localize.errors import UsageError

if TYPE_CHECKING:
    from localize.checks.source_change import SourceChange
    from localize.review import Item


class ChangedMeanwhileError(UsageError):
    """Somebody else changed the string since it was shown; nothing was done."""


class UnseenChangeError(UsageError):
    """A source changed in more than its wording; the approval has to be said twice."""

    def __init__(self, changes: tuple[SourceChange, ...]) -> None:
        """Tell what changed."""
        said = "; ".join(str(change) for change in changes)
        super().__init__(
            f"the source changed: {said}", hint="See that the text says so, and approve once more."
        )
        self.changes = changes


def version_of(item: Item) -> str:
    """Return a digest of what a person decides on: 16 hex digits that change with any of it."""
    message = item.message
    previous = message.previous.source if message.previous else ""
    said = [*message.targets, message.plural_source, previous, item.state.value, item.basis]
    return hashlib.sha256(json.dumps([message.key.digest, *said]).encode()).hexdigest()[:16]

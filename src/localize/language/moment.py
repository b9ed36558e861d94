"""A moment: a date that is a field of an article, with a time of day or without."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.frozen import frozen

if TYPE_CHECKING:
    from datetime import datetime


@frozen
class Moment:
    """A date, or a date and a time, in the newsroom's time zone."""

    value: datetime
    """Aware; midnight where no time was given."""
    has_time: bool

    @property
    def iso(self) -> str:
        """ISO 8601: `2025-04-28T15:28:00+05:00`, or `2025-04-28` where no time was given."""
        return self.value.isoformat(timespec="seconds") if self.has_time else self.value.date().isoformat()

    def __str__(self) -> str:
        return self.iso

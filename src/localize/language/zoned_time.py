"""Times with a zone, as front matter names them: ISO 8601, `2026-03-01T18:00+05:00`."""

from __future__ import annotations

import re
from datetime import datetime

_BEFORE_ZONE = re.compile(r"\s+(?=[+-]\d)")


def zoned_time(text: object, *, timezone: str = "") -> datetime | None:
    """Return the time that a text names; None where it names none, or no zone and none is given.

    Args:
        text: `2026-03-01T18:00+05:00`, `2026-03-01 18:00`, or a day, which is meant from its beginning.
        timezone: the zone that is meant where the text names none; without one it has to.
    """
    try:
        found = datetime.fromisoformat(_BEFORE_ZONE.sub("", str(text).strip()))
    except ValueError:
        return None
    if found.tzinfo is not None:
        return found
    if not timezone:
        return None
    from zoneinfo import ZoneInfo  # noqa: PLC0415 - few times lack a zone

    return found.replace(tzinfo=ZoneInfo(timezone))

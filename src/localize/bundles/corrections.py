"""Corrections of an article, as its front matter has them: when, what, and by whom."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from localize.frozen import frozen
from localize.language.zoned_time import zoned_time

if TYPE_CHECKING:
    from datetime import datetime

CORRECTIONS = "corrections"
"""The key of front matter."""
TEXT_KEY = "corrections.*.what"
"""The front matter that is text to translate, whatever else `front_matter.text` names."""


@frozen
class Correction:
    """One correction."""

    at: datetime
    what: str
    """In the article's own language."""
    by: str
    said: str
    """The time as the author wrote it."""


def corrections_of(front_matter: Mapping[str, object], timezone: str) -> tuple[Correction, ...]:
    """Return the corrections, the newest first; what is none is left out, and a finding of `check`.

    Args:
        front_matter: the article's.
        timezone: the zone of times that name none.
    """
    said = front_matter.get(CORRECTIONS)
    found = []
    for one in said if isinstance(said, list) else []:
        if not isinstance(one, Mapping):
            continue
        at, what, by = zoned_time(one.get("when"), timezone=timezone), one.get("what"), one.get("by")
        if at is not None and isinstance(what, str) and what.strip():
            name = by.strip() if isinstance(by, str) else ""
            found.append(Correction(at, what, name, str(one.get("when"))))
    return tuple(sorted(found, key=lambda one: (one.at, one.what), reverse=True))

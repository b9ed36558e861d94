"""The likeness of a vanished article and a new one: was it renamed, and perhaps edited on the way?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.catalogs.match import match

if TYPE_CHECKING:
    from collections.abc import Sequence

    from localize.catalogs.match import Text

SHARED = 0.8
"""The least share of its texts that a renamed article still has, as they were or nearly so."""
_UNCHANGED = 0.5
"""The least share that stands just as it was: a weekly report is like the last one, but another article."""


def likeness(old: Sequence[Text], new: Sequence[Text]) -> float:
    """Return the share of an article's texts that another has, from 0 to 1.

    Args:
        old: the texts of the article that vanished, each once.
        new: those of the article that is new, in order.

    Returns:
        The share; 0 where it is no renamed article: fewer than `SHARED` of its texts are there, or fewer than
        half just as they were.
    """
    keys = {text.key for text in new}
    kept = sum(text.key in keys for text in old)
    if not old or kept < _UNCHANGED * len(old):
        return 0.0
    share = kept / len(old)
    if share < SHARED:
        share = (kept + len(match(old, new))) / len(old)
    return share if share >= SHARED else 0.0

"""Whose a catalog is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.model.remark import RemarkKind, newest_remarks

if TYPE_CHECKING:
    from localize.model import Ledger


def assigned_to(ledger: Ledger) -> tuple[str, ...]:
    """Return whose a catalog is: nobody's, one person's, or both where two assigned it side by side."""
    last = newest_remarks(ledger.remarks_on("", RemarkKind.ASSIGNED))
    return tuple(sorted({one.text for one in last if one.text}))

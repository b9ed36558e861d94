"""A finding as one line of plain text, for forms that have one field for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.report.clean import clean

if TYPE_CHECKING:
    from localize.model import Finding


def sentence(finding: Finding) -> str:
    """Return which string a finding is about, what it says, and what to do."""
    about = f"{finding.address} ({finding.locale}) " if finding.address and finding.locale else ""
    what = f"{about}{finding.message}"
    return clean(f"{what}. {finding.fix}" if finding.fix else what)

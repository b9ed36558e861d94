"""Section `withdrawn`: what stands in the place of an edition that was withdrawn."""

from __future__ import annotations

from enum import StrEnum


class Withdrawn(StrEnum):
    """The fate of an edition that was withdrawn."""

    NOTICE = "notice"
    """A notice in its language stands in its place."""
    NOTHING = "nothing"
    """Its file is gone."""

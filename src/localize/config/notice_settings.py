"""Sections `withdrawn`, `corrections` and `outdated`: the notices that stand in editions."""

from __future__ import annotations

from enum import StrEnum


class Withdrawn(StrEnum):
    """The fate of an edition that was withdrawn."""

    NOTICE = "notice"
    """A notice in its language stands in its place."""
    NOTHING = "nothing"
    """Its file is gone."""


class Corrections(StrEnum):
    """The place of an article's corrections in its editions."""

    OFF = "off"
    """They are not printed."""
    TOP = "top"
    """Below the headline."""
    BOTTOM = "bottom"
    """At the end."""


class Outdated(StrEnum):
    """The fate of an edition that stands as last published while a fact of its source changed."""

    NOTICE = "notice"
    """It says so, in its language."""
    OFF = "off"
    """It stands as it was."""

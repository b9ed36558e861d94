"""The forms in which programs read findings, behind one registry."""

from localize.report.formats.registry import FORMATS, LATEST, render

__all__ = ["FORMATS", "LATEST", "render"]

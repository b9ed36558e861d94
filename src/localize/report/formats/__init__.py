"""The forms in which programs read findings, behind one registry."""

from localize.report.formats.registry import FORMATS, LATEST, OF_HOSTS, render

__all__ = ["FORMATS", "LATEST", "OF_HOSTS", "render"]

"""Dates that are fields of an article: read from what a page prints, printed per locale and style."""

from __future__ import annotations

from localize.language.date_printing import STYLES, Style, format_moment, pattern_key, pattern_problem
from localize.language.date_reading import parse_moment
from localize.language.moment import Moment

__all__ = ["STYLES", "Moment", "Style", "format_moment", "parse_moment", "pattern_key", "pattern_problem"]

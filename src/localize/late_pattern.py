"""Regular expressions that are compiled when they are first used.

A run uses few of the expressions that its modules hold, and to compile them all is a large part of its start.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing import AnyStr


def late_pattern(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return what does as a compiled expression does, and is compiled when it first does anything."""
    return _LatePattern(pattern, flags)  # type: ignore[return-value]  # it has whatever a pattern has


class _LatePattern:
    """An expression; each of a pattern's methods is kept in it once it was asked for."""

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self._said = (pattern, flags)
        self._compiled: re.Pattern[Any] | None = None

    @property
    def pattern(self) -> str | bytes:
        """The text of the expression, of which others are made."""
        return self._said[0]

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):  # what Python looks for in any object
            raise AttributeError(name)
        if self._compiled is None:
            self._compiled = re.compile(*self._said)
        value = getattr(self._compiled, name)
        setattr(self, name, value)
        return value

    def __repr__(self) -> str:
        return f"late_pattern({self._said[0]!r}, {self._said[1]!r})"

"""The checks whose findings nobody lets stand."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from localize.checks import blank, control_characters, plural_forms, unsafe_html
from localize.checks.of_state import OF_STATE

if TYPE_CHECKING:
    from collections.abc import Mapping

_HARM = "does harm to readers"

NEVER_WAIVED: Final[Mapping[str, str]] = MappingProxyType(
    {
        **dict.fromkeys(OF_STATE, "tells how far a text is"),
        unsafe_html.CHECK.name: _HARM,
        control_characters.CHECK.name: _HARM,
        blank.CHECK.name: "finds that there is no text",
        plural_forms.CHECK.name: "finds that forms are missing",
    }
)
"""Each by name, with the reason: what it tells, or what such a text does."""

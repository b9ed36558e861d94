"""The defaults of `localize.yaml` that differ between its versions.

A newsroom keeps what it was set up with: a default that changes is a new version of the file, which `localize
init` writes and `localize upgrade` moves to.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from localize.config.settings import DEFAULT_TEXT_KEYS, NAME_KEYS, PLACE_KEYS, EngineSetting, Unready
from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping


@frozen
class Defaults:
    """The values that one version of the file gives to keys that it leaves out."""

    unready: Unready
    engines: tuple[EngineSetting, ...]
    """For each locale."""
    text_keys: tuple[str, ...]
    """Front matter that is text of the article: `front_matter.text`."""


DEFAULTS: Final[Mapping[int, Defaults]] = MappingProxyType(
    {
        1: Defaults(
            unready=Unready.HOLD,
            engines=(EngineSetting("google"),),
            text_keys=DEFAULT_TEXT_KEYS,
        ),
        2: Defaults(
            unready=Unready.PREVIOUS,
            engines=(),
            text_keys=(*DEFAULT_TEXT_KEYS, *NAME_KEYS, *PLACE_KEYS),
        ),
    }
)
"""Version → its defaults. A new version is a line here; what differs is what `localize upgrade` tells."""
CURRENT: Final = max(DEFAULTS)
"""The version that `localize init` writes."""


def advice(version: int) -> tuple[str, ...]:
    """Return a line of advice to a newsroom whose file is of an earlier version than the current."""
    if version == CURRENT:
        return ()
    said = f"localize.yaml is of version {version} and keeps its defaults"
    return (f"{said}; `localize upgrade --dry-run` shows what version {CURRENT} changes.",)

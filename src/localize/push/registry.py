"""Every target there is, and how one is made."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

from localize.errors import UsageError, suggest

if TYPE_CHECKING:
    from localize.bundles.base import Site
    from localize.config import Config
    from localize.engines.access import Access
    from localize.push.base import Target

TARGETS: Final = ("telegram", "wordpress")
"""The modules of the targets, each with a `make`."""


def target_of(name: str, config: Config, site: Site, access: Access) -> Target:
    """Return a target.

    Args:
        name: its name.
        config: the newsroom's settings of it.
        site: where pages are.
        access: the network, and the keys of the environment or keyring.

    Raises:
        UsageError: there is none of this name; the nearest one is suggested.
        ConfigError: the newsroom does not say what the target has to know.
        EngineError: the key is missing.
    """
    if name not in TARGETS:
        hint = suggest(name, TARGETS, f"One of: {', '.join(TARGETS)}.")
        raise UsageError(f"nothing can be pushed to «{name[:80]}»", hint=hint)
    made: Target = import_module(f"localize.push.{name}").make(config, site, access)
    return made

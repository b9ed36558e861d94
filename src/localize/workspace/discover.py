"""The search for the newsroom's folder."""

from __future__ import annotations

import os
from pathlib import Path

from localize.errors import ConfigError
from localize.workspace.faults import told

CONFIG_NAME = "localize.yaml"
"""The file that makes a folder a newsroom."""


def find_root(start: Path) -> Path:
    """Find the newsroom: the nearest folder with a `localize.yaml`, from here upward.

    Args:
        start: the folder to begin with.

    Raises:
        ConfigError: neither it nor any folder above it has one.
        DiskError: the folder cannot be named, since it was removed.
    """
    with told("found", str(start)):
        here = Path(os.path.realpath(start))
    if not os.path.isdir(here):  # noqa: PTH112 - answers False where a path cannot even be asked about
        raise ConfigError(f"there is no folder {start}", hint="Name a folder that is there: -C DIR")
    for folder in (here, *here.parents):
        if os.path.isfile(folder / CONFIG_NAME):  # noqa: PTH113 - likewise
            return folder
    hint = "Run `localize init` to make this folder a newsroom, or name another one: -C DIR"
    raise ConfigError(f"there is no {CONFIG_NAME} in {here} or above it", hint=hint)

"""The newsroom's configuration on the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.config import Config, parse
from localize.errors import ConfigError
from localize.workspace.discover import CONFIG_NAME

if TYPE_CHECKING:
    from localize.workspace.disk import Disk


def read_config(disk: Disk) -> Config:
    """Read the newsroom's configuration.

    Raises:
        ConfigError: it is missing or has a mistake.
        InputErrors: it has several.
    """
    if not disk.exists(CONFIG_NAME):
        raise ConfigError(
            f"there is no {CONFIG_NAME} here", hint="Run `localize init`, or name the folder: -C"
        )
    return parse(disk.read(CONFIG_NAME), CONFIG_NAME)

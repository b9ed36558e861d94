"""The options that stand before the command, as the command finds them."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Here:
    """The options before the command."""

    directory: Path
    """The folder in which to look for the newsroom, and upward from there."""

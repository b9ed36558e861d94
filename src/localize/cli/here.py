"""The options that stand before the command, as the command finds them."""

from pathlib import Path

from localize.frozen import frozen


@frozen
class Here:
    """The options before the command."""

    directory: Path
    """The folder in which to look for the newsroom, and upward from there."""

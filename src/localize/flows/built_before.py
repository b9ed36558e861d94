"""What earlier builds left behind: ports by which a build need not read anew what nobody touched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.frozen import frozen

if TYPE_CHECKING:
    from localize.model.finished import KnownFinished
    from localize.workspace.publication import KnownDigests, OwnFiles


@frozen
class BuiltBefore:
    """What is known from before of one newsroom's bundles; nothing, where a port is None."""

    digests: KnownDigests | None = None
    """What files of the bundle hold."""
    own: OwnFiles | None = None
    """Which files are just as the program wrote them."""
    finished: KnownFinished | None = None
    """Which articles a build is done with."""

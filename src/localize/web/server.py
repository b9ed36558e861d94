"""The page on this machine: bound to one address, until the person has done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.frozen import frozen
from localize.network.listener import listen
from localize.web.address import HOST, Address
from localize.web.app import make_app
from localize.web.guard import Key
from localize.web.quiet_server import quiet_server
from localize.web.visitors import Visitors

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from localize.web.desk import Desk


@frozen
class Place:
    """The place where the page is served."""

    port: int = 0
    """Any free port where it is 0."""
    host: str = HOST
    """The address of this machine on which it listens."""
    base: str = ""
    """The path before every other."""
    origin: str = ""
    """The scheme and host under which others reach it, through a proxy."""


def serve(
    desk: Desk,
    place: Place,
    started: Callable[[str], None],
    invited: Callable[[], Mapping[str, str]] = dict,
    password: str = "",
) -> None:
    """Serve the page until it is interrupted.

    Args:
        desk: the person's sitting.
        place: where.
        started: called with the link that opens the page, once it can be opened.
        invited: gives the digests of invitations, with the names of those whom they are for.
        password: what opens the page from another machine; empty where nothing does.

    Raises:
        UsageError: the port is taken, or may not be used.
    """
    sock = listen(place.host, place.port)
    try:
        address, key = Address(place.host, sock.getsockname()[1], place.base, place.origin), Key()
        app = make_app(desk, key, address, Visitors(key, invited, password))
        reached = place.origin or f"http://{place.host}:{address.port}"
        started(f"{reached}{place.base}/enter?token={key.token}")
        quiet_server(app).run(sockets=[sock])
    finally:
        sock.close()

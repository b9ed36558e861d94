"""The page on this machine: bound to one address, until the person has done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import uvicorn

from localize.network.listener import listen
from localize.web.app import Address, make_app
from localize.web.guard import Key

if TYPE_CHECKING:
    from collections.abc import Callable

    from localize.web.desk import Desk

HOST = "127.0.0.1"
"""Only this machine's own browsers reach it."""


def serve(desk: Desk, port: int, started: Callable[[str], None]) -> None:
    """Serve the page until it is interrupted.

    Args:
        desk: the person's sitting.
        port: where to listen; any free port where it is 0.
        started: called with the link that opens the page, once it can be opened.

    Raises:
        UsageError: the port is taken, or may not be used.
    """
    sock = listen(HOST, port)
    try:
        address, key = Address(HOST, sock.getsockname()[1]), Key()
        app = make_app(desk, key, address)
        config = uvicorn.Config(
            app, lifespan="off", ws="none", log_level="error", access_log=False, server_header=False
        )
        started(f"http://{HOST}:{address.port}/enter?token={key.token}")
        uvicorn.Server(config).run(sockets=[sock])
    finally:
        sock.close()

"""The page of `localize watch` on this machine, served beside the watching."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from localize.network.listener import listen
from localize.web.address import HOST, Address
from localize.web.guard import Key
from localize.web.live_page import make_live_app
from localize.web.quiet_server import quiet_server

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.web.live_page import Round
    from localize.workspace.disk import Disk


@contextmanager
def live_server(disk: Disk, state: Round, port: int) -> Iterator[str]:
    """Serve the page until the block ends.

    Args:
        disk: the newsroom's files.
        state: the last round; whoever watches changes it.
        port: where to listen; any free port where it is 0.

    Yields:
        The link that opens the page.

    Raises:
        UsageError: the port is taken, or may not be used.
    """
    sock = listen(HOST, port)
    address, key = Address(HOST, sock.getsockname()[1]), Key()
    app = make_live_app(disk, state, key, address)
    server = quiet_server(app, patience=1)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [sock]}, daemon=True)
    thread.start()
    try:
        yield f"http://{HOST}:{address.port}/enter?token={key.token}"
    finally:
        server.should_exit = True
        thread.join(2)
        sock.close()

"""The socket on which the review page is served."""

from __future__ import annotations

import socket

from localize.errors import UsageError

_LAST = 65535


def listen(host: str, port: int) -> socket.socket:
    """Return a socket that is bound to an address and listens.

    Connections of a server that has just ended keep no port from the next one, where the system knows two
    servers from one that was restarted.

    Args:
        host: an IPv4 address of this machine.
        port: the port; any free one where it is 0.

    Raises:
        UsageError: the port is taken, or may not be used.
    """
    hint = "Name another one with --port, or none: then a free one is taken."
    if not 0 <= port <= _LAST:
        raise UsageError(f"port {port} cannot be used: the last one is {_LAST}", hint=hint)
    try:
        return socket.create_server((host, port))
    except OSError as error:
        why = str(error.strerror).partition(" (while ")[0]  # what Python adds names the address once more
        raise UsageError(f"port {port} cannot be used: {why}", hint=hint) from None

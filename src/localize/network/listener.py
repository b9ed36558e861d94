"""The socket on which the review page is served."""

from __future__ import annotations

import socket

from localize.errors import UsageError


def listen(host: str, port: int) -> socket.socket:
    """Return a socket that is bound to an address and listens.

    Args:
        host: an IPv4 address of this machine.
        port: the port; any free one where it is 0.

    Raises:
        UsageError: the port is taken, or may not be used.
    """
    sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        sock.bind((host, port))
        sock.listen()
    except (OSError, OverflowError) as error:
        sock.close()
        why = getattr(error, "strerror", None) or str(error)
        hint = "Name another one with --port, or none: then a free one is taken."
        raise UsageError(f"port {port} cannot be used: {why}", hint=hint) from None
    return sock

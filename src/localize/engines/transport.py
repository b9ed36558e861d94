"""The port through which engines reach the network; what opens the sockets is handed in."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Protocol

from localize.errors import EngineError
from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping


@frozen
class HttpRequest:
    """One request of an engine. It may carry a key, so it is never shown."""

    url: str
    params: Mapping[str, str] = field(default_factory=dict)
    """The query, not yet encoded."""
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    json: object = None
    """A body for POST; without one it is a GET."""
    form: Mapping[str, str] | None = None
    """The fields of a body for POST, where that is no JSON."""
    data: bytes | None = field(default=None, repr=False)
    """A body for POST as it is, of the type that its headers say."""
    timeout: float = 20.0
    """Seconds that it may take, from the name's look-up to the last byte."""


@frozen
class HttpReply:
    """A server's answer."""

    status: int
    text: str
    """The body, without a byte order mark; bytes that are not in its encoding become U+FFFD."""
    location: str = ""
    """The target of a redirect. It is not followed."""
    retry_after: float | None = None
    """Seconds that the server asks us to wait."""


class Transport(Protocol):
    """Sends requests that end: in time, in size, to one address. Several threads may use it at once."""

    def send(self, request: HttpRequest) -> HttpReply:
        """Ask a server. The status is the caller's to judge.

        Raises:
            EngineBusyError: it took too long, or the connection broke.
            TextRefusedError: the answer is larger than any right one, or packed.
            EngineError: there is nobody to connect to.
        """
        ...


class NoNetwork:
    """A transport that sends nothing anywhere."""

    def send(self, request: HttpRequest) -> HttpReply:  # noqa: ARG002 - the port's signature
        """Refuse.

        Raises:
            EngineError: always.
        """
        raise EngineError("nothing is sent to the network in this run")

"""The bounded core of all requests: one address, so many seconds, so many bytes, no redirect followed.

An HTTP library bounds the silence between two bytes, not the whole: a server that sends a byte a second, or a
resolver that never answers, holds it for ever. So a request runs in a thread of its own, which is left behind
when its time is up, with its connection closed under it. TLS is always verified; `.netrc` is never read, so
that no password goes to an address that a configuration names; bodies are asked for unpacked, since a packed
one has no size before it is read.
"""

from __future__ import annotations

import ssl
from functools import cache, cached_property
from threading import Lock
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.request import getproxies

from localize.frozen import frozen
from localize.network.deadline import DeadlineThread

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx2

_UNPACKED: Final = frozenset({"", "identity"})


class TooLargeError(Exception):
    """The body has more bytes than were allowed."""


class PackedError(Exception):
    """The body is compressed, which was not asked for."""


@frozen
class HttpAnswer:
    """A server's answer."""

    status: int
    headers: Mapping[str, str]
    """Names are found in any case."""
    body: bytes


class _Connection(NamedTuple):
    """A client of the library's, and the thread that its requests are made in."""

    client: httpx2.Client
    thread: DeadlineThread
    plain: bool
    """True for one that is of no use for TLS."""

    def close(self) -> None:
        """Close the connection under whatever is under way."""
        self.thread.end()
        self.client.close()


class HttpClient:
    """Connections that are kept, for several threads at once. A request that is late loses its own alone."""

    def __init__(self, *, proxies: bool) -> None:
        """Make a client. Nothing is imported or connected yet.

        Args:
            proxies: whether those of the environment (HTTPS_PROXY, NO_PROXY…) are used.
        """
        self._proxies = proxies
        self._idle: dict[bool, list[_Connection]] = {True: [], False: []}
        """By whether they are plain."""
        self._lock = Lock()

    def send(
        self,
        method: str,
        url: str,
        *,
        timeout: float,
        largest: int,
        params: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        json: object = None,
        form: Mapping[str, str] | None = None,
        data: bytes | None = None,
        server_name: str = "",
    ) -> HttpAnswer:
        """Send one request, and read the answer's body.

        Args:
            method: GET or POST.
            url: the address; what stands in it is sent as it is.
            timeout: seconds for the whole, from the name's look-up to the last byte.
            largest: bytes that the body may have.
            params: a query to add.
            headers: beside those that every request has.
            json: a body.
            form: the fields of a body.
            data: a body as it is.
            server_name: whom the certificate must be for, where that is not the address's host.

        Raises:
            TimeoutError: it took longer.
            TooLargeError: the body is larger.
            PackedError: the body is compressed.
            httpx2.RequestError: there was no answer, or half of one.
            httpx2.InvalidURL: the address is none.
        """
        connection = self._taken(url)
        client = connection.client
        try:
            request = client.build_request(
                method,
                url,
                params=params or None,
                headers={"Accept-Encoding": "identity", "User-Agent": "localize", **(headers or {})},
                json=json,
                data=form,
                content=data,
                timeout=timeout,
                extensions={"sni_hostname": server_name} if server_name else None,
            )
            answer = connection.thread.within(timeout, lambda: _answer(client, request, largest))
        except BaseException:
            connection.close()
            raise
        with self._lock:
            self._idle[connection.plain].append(connection)
        return answer

    def close(self) -> None:
        """Close the connections that are kept; the next request opens a new one."""
        with self._lock:
            idle = [connection for kept in self._idle.values() for connection in kept]
            self._idle = {True: [], False: []}
        for connection in idle:
            connection.close()

    @cached_property
    def _by_proxy(self) -> bool:
        """Whether the way may lead through a proxy, to which one may speak TLS."""
        return self._proxies and bool(getproxies())

    def _taken(self, url: str) -> _Connection:
        """Return a connection that no other request is using."""
        import httpx2  # noqa: PLC0415 - slow to import

        plain = url.startswith("http://") and not self._by_proxy
        with self._lock:
            if self._idle[plain]:
                return self._idle[plain].pop()
            # Inside of the lock, since threads that begin at once would each read all certificates.
            verify = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT) if plain else _tls(self._proxies)
        client = httpx2.Client(trust_env=self._proxies, follow_redirects=False, verify=verify)
        return _Connection(client, DeadlineThread(), plain)


@cache
def _tls(environment: bool) -> ssl.SSLContext:  # noqa: FBT001 - what it is cached by
    """Return how servers are verified.

    Reading the machine's certificates takes a tenth of a second, so a plain connection gets a context without
    any: it would trust nobody.
    """
    import httpx2  # noqa: PLC0415 - slow to import

    return httpx2.create_ssl_context(trust_env=environment)


def causes(error: BaseException | None) -> list[BaseException]:
    """Return an error and all that led to it, the last first."""
    found: list[BaseException] = []
    while error is not None and error not in found:
        found.append(error)
        error = error.__cause__ or error.__context__
    return found


def _answer(client: httpx2.Client, request: httpx2.Request, largest: int) -> HttpAnswer:
    import httpx2  # noqa: PLC0415 - slow to import

    try:
        response = client.send(request, stream=True)
        try:
            return HttpAnswer(response.status_code, response.headers, _body(response, largest))
        finally:
            response.close()
    except httpx2.TimeoutException as error:
        # A step's own limit may come a moment before that of the whole: both mean the same.
        raise TimeoutError from error


def _body(response: httpx2.Response, largest: int) -> bytes:
    if response.headers.get("Content-Encoding", "").strip().lower() not in _UNPACKED:
        raise PackedError
    body = bytearray()
    for chunk in response.iter_raw():
        body += chunk
        if len(body) > largest:
            raise TooLargeError
    return bytes(body)

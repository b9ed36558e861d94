"""A page from the network: one bounded request, to an address that was looked at before.

This stands beside the disk, as the other edge of the newsroom: flows are handed a fetcher, and tests hand in
one that may speak to a server of their own. A name is looked up once, and the connection goes to exactly the
address that was checked, so that a second answer of the resolver changes nothing. Proxies are not used: they
would look the name up anew.
"""

from __future__ import annotations

import contextlib
import io
import socket
import ssl
from concurrent.futures import Future
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse
from threading import Thread
from typing import TYPE_CHECKING, Final
from urllib.parse import quote, urljoin, urlsplit

from localize.errors import EnvironmentFault, InputError, Place, UsageError
from localize.network.addresses import is_public

if TYPE_CHECKING:
    from collections.abc import Callable

_PORTS: Final = {"http": 80, "https": 443}
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_MOST_REDIRECTS: Final = 5
_OK: Final = 200
_SERVER_FAULT: Final = 500
_LONGEST_LENGTH: Final = 18
_CHUNK: Final = 1 << 16
_ROOM: Final = 1 << 20
"""Bytes for what is no body."""
_KEPT: Final = "/%:=&?~+!$,;'@()*[]-._"
_PLAIN: Final = {
    "Content-Encoding": frozenset({"", "identity"}),
    "Transfer-Encoding": frozenset({"", "identity", "chunked"}),
}
"""What these headers say of a body that is not compressed."""
_HEADERS: Final = {
    "Accept": "text/html, application/xhtml+xml",
    "Accept-Encoding": "identity",
    "Connection": "close",
    "User-Agent": "localize",
}


@dataclass(frozen=True)
class Fetched:
    """What a server sent."""

    url: str
    """Where it came from in the end."""
    content_type: str
    """The header, as it was sent."""
    body: bytes


@dataclass(frozen=True)
class _Target:
    """An address on the web, taken apart."""

    url: str
    scheme: str
    host: str
    port: int
    path: str


class Fetcher:
    """GET requests that end, and that reach the public internet only."""

    def __init__(
        self,
        *,
        allowed: tuple[str, ...] = (),
        timeout: float = 30.0,
        largest: int = 10 << 20,
        resolve: Callable[[str, int], tuple[str, ...]] | None = None,
    ) -> None:
        """Make a fetcher.

        Args:
            allowed: hosts that may be asked wherever they are, by name or number.
            timeout: seconds for the whole, from the name's look-up to the last byte, redirects included.
            largest: bytes that a page may have.
            resolve: host and port → addresses in digits; the machine's resolver where it is not given.
        """
        self._allowed = frozenset(_plain(host) for host in allowed)
        self._timeout = timeout
        self._largest = largest
        self._resolve = resolve or _addresses

    def get(self, url: str) -> Fetched:
        """Fetch a page.

        Raises:
            UsageError: the address is none of the web, or leads where nothing may be fetched from.
            InputError: there is no page there, or it is too large.
            EnvironmentFault: the server cannot be reached, fails, or takes too long.
        """
        future: Future[Fetched] = Future()
        Thread(target=self._relay, args=(future, url), daemon=True).start()
        try:
            return future.result(self._timeout)
        except TimeoutError:
            message = f"{_shown(url)} did not answer within {self._timeout:g} s"
            raise EnvironmentFault(message, hint="Try again later.") from None

    def _relay(self, future: Future[Fetched], url: str) -> None:
        try:
            future.set_result(self._follow(url))
        except BaseException as error:  # noqa: BLE001 - raised again in the thread that waits
            future.set_exception(error)

    def _follow(self, url: str) -> Fetched:
        for _ in range(_MOST_REDIRECTS + 1):
            target = _target(url)
            found = self._ask(target)
            if isinstance(found, Fetched):
                return found
            url = _joined(target.url, found)
        raise InputError(f"more than {_MOST_REDIRECTS} redirects", place=Place(_shown(url)))

    def _ask(self, target: _Target) -> Fetched | str:
        """Return a page, or where it is to be looked for."""
        address = self._checked(target)
        connection = _Pinned(target, address, self._timeout)
        connection.response_class = _bounded(target.url, self._largest)
        try:
            connection.request("GET", target.path, headers=_HEADERS)
            with connection.getresponse() as response:
                location = response.getheader("Location", "")
                if response.status in _REDIRECTS and location:
                    return location
                _refuse_status(response.status, target.url)
                kind = response.getheader("Content-Type", "")
                return Fetched(target.url, kind, self._body(response, target))
        except (OSError, HTTPException, UnicodeError) as error:
            raise _told(error, target.host, self._timeout) from None
        finally:
            connection.close()

    def _checked(self, target: _Target) -> str:
        """Return the address to connect to: of several, the first; all of them have to be public."""
        try:
            found = self._resolve(target.host, target.port)
        except (OSError, UnicodeError):
            found = ()
        if not found:
            message = f"the address of {_shown(target.host)} was not found"
            raise EnvironmentFault(message, hint="Is the name right, and this machine online?")
        refused = [address for address in found if not is_public(address)]
        if refused and _plain(target.host) not in self._allowed:
            raise UsageError(
                f"{target.host} is {refused[0]}, which is no public address",
                hint=f"If you trust it: --allow-host {target.host}",
            )
        return found[0]

    def _body(self, response: HTTPResponse, target: _Target) -> bytes:
        for header, plain in _PLAIN.items():
            if response.getheader(header, "").strip().lower() not in plain:
                message = "the page is compressed, which was not asked for"
                raise InputError(message, place=Place(_shown(target.url)))
        body = bytearray()
        while chunk := response.read(_CHUNK):
            body += chunk
            if len(body) > self._largest:
                raise _too_large(target.url, self._largest)
        promised = response.getheader("Content-Length", "")
        if promised.isascii() and promised.isdigit() and len(body) < int(promised[:_LONGEST_LENGTH]):
            raise EnvironmentFault(f"the connection to {target.host} broke", hint="Try again later.")
        return bytes(body)


class _Pinned(HTTPConnection):
    """A connection to one address, whatever the name means by now."""

    def __init__(self, target: _Target, address: str, timeout: float) -> None:
        super().__init__(target.host, target.port, timeout=timeout)
        self._target = target
        self._address = address

    def connect(self) -> None:
        self.sock = socket.create_connection((self._address, self._target.port), self.timeout)
        if self._target.scheme == "https":
            self.default_port = _PORTS["https"]
            context = ssl.create_default_context()
            self.sock = context.wrap_socket(self.sock, server_hostname=self._target.host)


def _bounded(url: str, largest: int) -> type[HTTPResponse]:
    """Return a kind of response that reads no more than a page, its headers and the sizes of its chunks need.

    `http.client` reads as many bytes at once as the server says: of a chunk of -1 bytes, all there ever are.
    """

    class Bounded(HTTPResponse):
        def __init__(
            self, sock: socket.socket, debuglevel: int = 0, method: str | None = None, url: str | None = None
        ) -> None:
            super().__init__(sock, debuglevel, method, url)
            self.fp = io.BufferedReader(_Metered(self.fp.detach(), 2 * largest + _ROOM, failure))

    failure = _too_large(url, largest)
    return Bounded


class _Metered(io.RawIOBase):
    """A stream that ends in an error where it is too long."""

    def __init__(self, raw: io.RawIOBase, most: int, failure: InputError) -> None:
        self._raw = raw
        self._left = most
        self._failure = failure

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int | None:  # type: ignore[override]
        count = self._raw.readinto(buffer)
        self._left -= count or 0
        if self._left < 0:
            raise self._failure
        return count

    def close(self) -> None:
        self._raw.close()
        super().close()


def _too_large(url: str, largest: int) -> InputError:
    message = f"the page has more than {largest} bytes"
    return InputError(message, place=Place(_shown(url)), hint="Save its text as a file.")


def is_address(text: str) -> bool:
    """Tell whether a word of the command line is an address on the web, and not a file."""
    return "://" in text[:20]


def _target(url: str) -> _Target:
    hint = "Write an address that begins with http:// or https://."
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
        host = host if ":" in host else host.encode("idna").decode("ascii")
    except (ValueError, UnicodeError):
        raise UsageError(f"{_shown(url)} is no address on the web", hint=hint) from None
    if parts.scheme not in _PORTS or not host:
        raise UsageError(f"{_shown(url)} is no address on the web", hint=hint)
    if parts.username is not None or parts.password is not None:
        raise UsageError("an address with a user name is not fetched", hint="Leave out what stands before @.")
    path = quote(parts.path or "/", safe=_KEPT, errors="replace")
    query = f"?{quote(parts.query, safe=_KEPT, errors='replace')}" if parts.query else ""
    return _Target(
        parts._replace(fragment="").geturl(), parts.scheme, host, port or _PORTS[parts.scheme], path + query
    )


def _joined(url: str, location: str) -> str:
    """Return where a redirect leads. Headers are read as Latin-1, while servers send UTF-8.

    Raises:
        UsageError: it leads nowhere on the web.
    """
    with contextlib.suppress(UnicodeError):
        location = location.encode("latin-1").decode()
    try:
        return urljoin(url, location)
    except ValueError:
        raise UsageError(f"{_shown(location)} is no address on the web") from None


def _addresses(host: str, port: int) -> tuple[str, ...]:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(one[4][0]) for one in found))


def _refuse_status(status: int, url: str) -> None:
    if status >= _SERVER_FAULT:
        raise EnvironmentFault(f"{_shown(url)}: the server fails with {status}", hint="Try again later.")
    if status != _OK:
        hint = "See whether the address is right, and open to everybody."
        raise InputError(f"there is no page: the server says {status}", place=Place(_shown(url)), hint=hint)


def _told(error: OSError | HTTPException | UnicodeError, host: str, timeout: float) -> EnvironmentFault:
    if isinstance(error, ssl.SSLError):
        return EnvironmentFault(f"{host} has no certificate that this machine trusts")
    if isinstance(error, ConnectionRefusedError):
        return EnvironmentFault(f"{host} refuses the connection")
    if isinstance(error, TimeoutError):
        # The socket's own limit may come a moment before the whole fetch's.
        return EnvironmentFault(f"{host} did not answer within {timeout:g} s", hint="Try again later.")
    return EnvironmentFault(f"the connection to {host} broke", hint="Try again later.")


def _plain(host: str) -> str:
    host = host.strip().strip("[]").rstrip(".").lower()
    with contextlib.suppress(UnicodeError):
        return host.encode("idna").decode("ascii")
    return host


def _shown(url: str) -> str:
    printable = "".join(char if char.isprintable() else " " for char in url[:200])
    return printable.partition("?")[0]

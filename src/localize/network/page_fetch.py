"""A page from the network: one bounded request, to an address that was looked at before.

This stands beside the disk, as the other edge of the newsroom: flows are handed a fetcher, and tests hand in
one that may speak to a server of their own. A name is looked up once, and the connection goes to exactly the
address that was checked, so that a second answer of the resolver changes nothing. Proxies are not used: they
would look the name up anew.
"""

from __future__ import annotations

import contextlib
import socket
import ssl
from typing import TYPE_CHECKING, Final
from urllib.parse import quote, urljoin, urlsplit

from localize.errors import EnvironmentFault, InputError, Place, UsageError
from localize.frozen import frozen
from localize.network.deadline import within
from localize.network.http_client import HttpClient, PackedError, TooLargeError, causes
from localize.network.public_addresses import is_public

if TYPE_CHECKING:
    from collections.abc import Callable

_PORTS: Final = {"http": 80, "https": 443}
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_MOST_REDIRECTS: Final = 5
_OK: Final = 200
_SERVER_FAULT: Final = 500
_KEPT: Final = "/%:=&?~+!$,;'@()*[]-._"
_HEADERS: Final = {
    "Accept": "text/html, application/xhtml+xml",
    "Connection": "close",
}


@frozen
class Fetched:
    """A server's answer."""

    url: str
    """The address that it came from in the end."""
    content_type: str
    """The header, as it was sent."""
    body: bytes


@frozen
class _Target:
    """An address on the web, taken apart."""

    url: str
    scheme: str
    host: str
    port: int
    path: str

    @property
    def authority(self) -> str:
        """The host as a request names it, with the port where it is not the scheme's own."""
        return self._with_port(self.host)

    def at(self, address: str) -> str:
        """Return the URL with an address in digits in place of the host."""
        return f"{self.scheme}://{self._with_port(address)}{self.path}"

    def _with_port(self, host: str) -> str:
        host = f"[{host}]" if ":" in host else host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"


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
        client = HttpClient(proxies=False)
        try:
            return within(self._timeout, lambda: self._follow(client, url))
        except TimeoutError:
            raise _too_slow(_shown(url), self._timeout) from None
        finally:
            client.close()

    def _follow(self, client: HttpClient, url: str) -> Fetched:
        for _ in range(_MOST_REDIRECTS + 1):
            target = _target(url)
            found = self._ask(client, target)
            if isinstance(found, Fetched):
                return found
            url = _joined(target.url, found)
        raise InputError(f"more than {_MOST_REDIRECTS} redirects", place=Place(_shown(url)))

    def _ask(self, client: HttpClient, target: _Target) -> Fetched | str:
        """Return a page, or where it is to be looked for."""
        import httpx2  # noqa: PLC0415 - slow to import

        address = self._checked(target)
        try:
            answer = client.send(
                "GET",
                target.at(address),
                timeout=self._timeout,
                largest=self._largest,
                headers={**_HEADERS, "Host": target.authority},
                server_name=target.host,
            )
        except TooLargeError:
            raise _too_large(target.url, self._largest) from None
        except PackedError:
            message = "the page is compressed, which was not asked for"
            raise InputError(message, place=Place(_shown(target.url))) from None
        except (httpx2.RequestError, httpx2.InvalidURL, OSError, UnicodeError) as error:
            raise _told(error, target.host, self._timeout) from None
        location = answer.headers.get("Location", "")
        if answer.status in _REDIRECTS and location:
            return location
        _refuse_status(answer.status, target.url)
        return Fetched(target.url, answer.headers.get("Content-Type", ""), answer.body)

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
            where = "" if refused[0] == target.host else f"{refused[0]}, which is "
            raise UsageError(
                f"{target.host} is {where}no public address",
                hint=f"If you trust it: --allow-host {target.host}",
            )
        return found[0]


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
    """Return where a redirect leads.

    Raises:
        UsageError: it leads nowhere on the web.
    """
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


def _told(error: Exception, host: str, timeout: float) -> EnvironmentFault:
    found = causes(error)

    def has(*kinds: type[BaseException]) -> bool:
        return any(isinstance(cause, kinds) for cause in found)

    if has(ssl.SSLError):
        return EnvironmentFault(f"{host} has no certificate that this machine trusts")
    if has(ConnectionRefusedError):
        return EnvironmentFault(f"{host} refuses the connection")
    if has(TimeoutError):
        return _too_slow(host, timeout)
    return EnvironmentFault(f"the connection to {host} broke", hint="Try again later.")


def _too_slow(host: str, timeout: float) -> EnvironmentFault:
    return EnvironmentFault(f"{host} did not answer within {timeout:g} s", hint="Try again later.")


def _plain(host: str) -> str:
    host = host.strip().strip("[]").rstrip(".").lower()
    with contextlib.suppress(UnicodeError):
        return host.encode("idna").decode("ascii")
    return host


def _shown(url: str) -> str:
    printable = "".join(char if char.isprintable() else " " for char in url[:200])
    return printable.partition("?")[0]

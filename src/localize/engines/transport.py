"""One bounded HTTP request: in time, in size, to one address.

`requests` bounds the silence between two bytes, not the whole: a server that sends a byte a second, or a
resolver that never answers, holds it for ever. So the request runs in a thread of its own that is left behind
when its time is up. Redirects are not followed: a translation service that sends us elsewhere wants a person.
"""

from __future__ import annotations

import codecs
import socket
import ssl
import time
from concurrent.futures import Future
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from threading import Thread
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from localize.engines.base import EngineBusyError
from localize.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Mapping

    import requests

_CHUNK = 1 << 14
# The encodings that a page may claim; Python knows others that are no text encodings, or slow.
_ENCODINGS = frozenset({"utf-8", "iso8859-1", "cp1251", "cp1252", "koi8-r"})
_LONGEST_SECONDS = 9


@dataclass(frozen=True)
class HttpPage:
    """What a server answered."""

    status: int
    text: str
    """The body; bytes that are not in its encoding become U+FFFD."""
    location: str = ""
    """Where a redirect points."""
    retry_after: float | None = None
    """Seconds that the server asks us to wait."""


class Transport:
    """GET requests that end."""

    def __init__(self, *, timeout: float = 20.0, largest: int = 1 << 20) -> None:
        """Make a transport.

        Args:
            timeout: seconds that one request may take, from the name's look-up to the last byte.
            largest: bytes that a body may have, after decompression.
        """
        self.timeout = timeout
        self.largest = largest
        self._session: requests.Session | None = None

    def get(self, url: str, params: Mapping[str, str]) -> HttpPage:
        """Ask for a page. Its status is the caller's to judge.

        Raises:
            EngineBusyError: it took too long, or the connection broke.
            EngineError: there is nobody to connect to, or the answer is larger than any right one.
        """
        future: Future[HttpPage] = Future()
        Thread(target=self._relay, args=(future, url, params), daemon=True).start()
        try:
            return future.result(self.timeout)
        except TimeoutError:
            # The thread left behind may still hold the session's connection.
            self._session = None
            raise _too_slow(url, self.timeout) from None

    def _relay(self, future: Future[HttpPage], url: str, params: Mapping[str, str]) -> None:
        try:
            future.set_result(self._fetch(url, params))
        except BaseException as error:  # noqa: BLE001 - raised again in the thread that waits
            future.set_exception(error)

    def _fetch(self, url: str, params: Mapping[str, str]) -> HttpPage:
        import requests  # noqa: PLC0415 - slow to import

        if self._session is None:
            self._session = requests.Session()
        deadline = time.monotonic() + self.timeout
        try:
            with self._session.get(
                url, params=params, timeout=self.timeout, stream=True, allow_redirects=False
            ) as response:
                return _page(response, self._body(response, url, deadline))
        except requests.RequestException as error:
            raise _told(error, url, self.timeout) from None

    def _body(self, response: requests.Response, url: str, deadline: float) -> bytes:
        body = bytearray()
        for chunk in response.iter_content(_CHUNK):
            body += chunk
            if len(body) > self.largest:
                raise EngineError(f"{_host(url)} sent more than {self.largest} bytes for one text")
            if time.monotonic() > deadline:
                raise _too_slow(url, self.timeout)
        return bytes(body)


def _page(response: requests.Response, body: bytes) -> HttpPage:
    return HttpPage(
        status=response.status_code,
        text=body.decode(_encoding(response.headers.get("Content-Type", "")), "replace"),
        location=response.headers.get("Location", ""),
        retry_after=_retry_after(response.headers),
    )


def _encoding(content_type: str) -> str:
    _, _, name = content_type.lower().partition("charset=")
    try:
        found = codecs.lookup(name.partition(";")[0].strip(" \"'")).name
    except (LookupError, ValueError):
        return "utf-8"
    return found if found in _ENCODINGS else "utf-8"


def _retry_after(headers: Mapping[str, str]) -> float | None:
    """Read `Retry-After` (RFC 9110, section 10.2.3); a date is taken against the server's own `Date`."""
    text = headers.get("Retry-After", "").strip()
    if text.isascii() and text.isdigit():
        return float(text[:_LONGEST_SECONDS])
    try:
        wait = parsedate_to_datetime(text) - parsedate_to_datetime(headers.get("Date", ""))
    except (TypeError, ValueError, OverflowError):
        return None
    return max(0.0, wait.total_seconds())


def _told(error: requests.RequestException, url: str, timeout: float) -> EngineError:
    """Say in one line what went wrong, from the first cause that is known."""
    import requests  # noqa: PLC0415 - slow to import

    causes = _causes(error)
    if _has(causes, TimeoutError):
        return _too_slow(url, timeout)
    host = _host(url)
    known = (
        (
            requests.exceptions.ProxyError,
            f"the proxy on the way to {host} cannot be used",
            "See HTTPS_PROXY.",
        ),
        (socket.gaierror, f"the address of {host} was not found", "Is this machine online?"),
        (ConnectionRefusedError, f"{host} refuses the connection", ""),
        (ssl.SSLError, f"{host} has no certificate that this machine trusts", ""),
        (
            requests.exceptions.InvalidURL,
            f"{host} is not an address that can be asked",
            "Mend the engine's option url.",
        ),
    )
    for kind, message, hint in known:
        if _has(causes, kind):
            return EngineError(message, hint=hint)
    return EngineBusyError(f"the connection to {host} broke")


def _has(causes: list[BaseException], kind: type[BaseException]) -> bool:
    return any(isinstance(cause, kind) for cause in causes)


def _causes(error: BaseException | None) -> list[BaseException]:
    found: list[BaseException] = []
    while error is not None and error not in found:
        found.append(error)
        error = error.__cause__ or error.__context__
    return found


def _too_slow(url: str, timeout: float) -> EngineBusyError:
    return EngineBusyError(f"{_host(url)} did not answer within {timeout:g} s")


def _host(url: str) -> str:
    """Name a server without the path, and without a password that may stand in the address."""
    parts = urlsplit(url)
    return f"{parts.hostname}:{parts.port}" if parts.port else f"{parts.hostname}"

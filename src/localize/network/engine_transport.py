"""The network's rules for engines: proxies of the environment, no redirect, answers of a bounded size."""

from __future__ import annotations

import codecs
import socket
import ssl
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from localize.engines.base import EngineBusyError, TextRefusedError
from localize.engines.transport import HttpReply
from localize.errors import EngineError
from localize.network.http_client import HttpClient, PackedError, TooLargeError, causes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.engines.transport import HttpRequest
    from localize.network.http_client import HttpAnswer

# The encodings that a page may claim; Python knows others that are no text encodings, or slow.
_ENCODINGS: Final = frozenset({"utf-8", "iso8859-1", "cp1251", "cp1252", "koi8-r"})
_LONGEST_SECONDS: Final = 9


class EngineTransport:
    """Sends engines' requests; fulfils `engines.transport.Transport`."""

    def __init__(self, *, largest: int = 1 << 20) -> None:
        """Make a transport. Nothing is connected yet.

        Args:
            largest: bytes that a body may have.
        """
        self.largest = largest
        self._client = HttpClient(proxies=True)

    def send(self, request: HttpRequest) -> HttpReply:
        """Ask a server; see the port."""
        import httpx2  # noqa: PLC0415 - slow to import

        host = _host(request.url)
        try:
            answer = self._answer(request)
        except TimeoutError:
            raise _too_slow(host, request.timeout) from None
        except TooLargeError:
            raise TextRefusedError(f"{host} sent more than {self.largest} bytes for one text") from None
        except PackedError:
            raise TextRefusedError(f"{host} sent a compressed answer, which was not asked for") from None
        except (httpx2.RequestError, httpx2.InvalidURL, UnicodeError) as error:
            raise _told(error, request.url, request.timeout) from None
        return _reply(answer)

    def _answer(self, request: HttpRequest) -> HttpAnswer:
        post = any(body is not None for body in (request.json, request.form, request.data))
        return self._client.send(
            "POST" if post else "GET",
            request.url,
            timeout=request.timeout,
            largest=self.largest,
            params=request.params,
            headers=request.headers,
            json=request.json,
            form=request.form,
            data=request.data,
        )


def _reply(answer: HttpAnswer) -> HttpReply:
    return HttpReply(
        status=answer.status,
        text=_text(answer.body, answer.headers.get("Content-Type", "")),
        location=answer.headers.get("Location", ""),
        retry_after=_retry_after(answer.headers),
    )


def _text(body: bytes, content_type: str) -> str:
    """Read a body as UTF-8 where it is that, whatever is claimed: text in another encoding hardly ever is."""
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError:
        return body.decode(_encoding(content_type), "replace")


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


def _told(error: Exception, url: str, timeout: float) -> EngineError:
    """Say in one line what went wrong, from the first cause that is known."""
    import httpx2  # noqa: PLC0415 - slow to import

    found = causes(error)

    def has(*kinds: type[BaseException]) -> bool:
        return any(isinstance(cause, kinds) for cause in found)

    host = _host(url)
    if has(TimeoutError):
        return _too_slow(host, timeout)
    unreachable = has(ConnectionRefusedError, socket.gaierror)
    known = (
        (
            has(httpx2.InvalidURL, httpx2.UnsupportedProtocol, UnicodeError),
            f"{host} is not an address that can be asked",
            "Mend the engine's option url.",
        ),
        (has(ssl.SSLError), f"{host} has no certificate that this machine trusts", ""),
        (
            has(httpx2.ProxyError) or (unreachable and _by_proxy(url)),
            f"the proxy on the way to {host} cannot be used",
            "See HTTPS_PROXY.",
        ),
        (has(socket.gaierror), f"the address of {host} was not found", "Is this machine online?"),
        (unreachable, f"{host} refuses the connection", ""),
    )
    for holds, message, hint in known:
        if holds:
            return EngineError(message, hint=hint)
    return EngineBusyError(f"the connection to {host} broke")


def _by_proxy(url: str) -> bool:
    parts, proxies = urlsplit(url), getproxies()
    named = proxies.get(parts.scheme) or proxies.get("all")
    return bool(named) and not proxy_bypass(parts.hostname or "")


def _too_slow(host: str, timeout: float) -> EngineBusyError:
    return EngineBusyError(f"{host} did not answer within {timeout:g} s")


def _host(url: str) -> str:
    """Name a server without the path, and without a password that may stand in the address."""
    parts = urlsplit(url)
    return f"{parts.hostname}:{parts.port}" if parts.port else f"{parts.hostname}"

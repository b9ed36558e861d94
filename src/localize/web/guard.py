"""The page's guard: who may ask, from where, for how much, and what the answer may do.

The page runs on the person's own machine, beside every other page that the person's browser has open. So no
request counts as the person's that another page could have made: the host must be the one that was bound (DNS
rebinding), a cookie that only the one-time link gave must be there, and whatever writes must come from the
page itself (Fetch Metadata, Origin) with the token that stands in it.
"""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass, field
from http.cookies import CookieError, SimpleCookie
from typing import TYPE_CHECKING

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse, PlainTextResponse, Response

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

MOST_BYTES = 1_000_000
"""The longest body that is read."""
CSRF = "x-csrf-token"
OPEN = ("/static/", "/preview/", "/enter")
"""The paths that need no cookie: files of the package, previews under unguessable names, and the way in."""
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "content-security-policy": _POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
}


@dataclass
class Key:
    """The secrets of one run of the server."""

    token: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    """The token in the link that the command prints; spent with its first use."""
    cookie: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    csrf: str = field(default_factory=lambda: secrets.token_urlsafe(32))

    def spend(self, token: str) -> bool:
        """Return whether a token is the one of the link; from then on it is not."""
        fits = bool(self.token) and hmac.compare_digest(self.token.encode(), token.encode())
        if fits:
            self.token = ""
        return fits


class Guard:
    """The outermost layer of the application."""

    def __init__(self, app: ASGIApp, key: Key, hosts: frozenset[str], cookie_name: str) -> None:
        """Stand before an application.

        Args:
            app: the application.
            key: the secrets.
            hosts: what the `Host` header may be, with its port.
            cookie_name: what the cookie is called.
        """
        self._app = app
        self._key = key
        self._hosts = hosts
        self._cookie_name = cookie_name

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] != "http":
            return
        refusal = self._refusal(scope, Headers(scope=scope))

        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        body = b"" if refusal else await _body(receive)
        if body is None:
            refusal = _refused(413, "The text is too long.")
        if refusal is not None:
            await refusal(scope, receive, sent)
            return
        await self._app(scope, _again(body or b"", receive), sent)

    def _refusal(self, scope: Scope, headers: Headers) -> Response | None:
        """Return the answer to a request that is not the person's; None where it is."""
        if headers.get("host", "") not in self._hosts:
            return _refused(421, "This address is not the review page's.")
        path, method = scope["path"], scope["method"]
        if method in {"GET", "HEAD"}:
            open_to_all = path.startswith(OPEN)
            return None if open_to_all or self._is_known(headers) else _stranger()
        if method != "POST":
            return _refused(405, "Only GET and POST are answered.")
        if not self._is_known(headers):
            return _stranger()
        return self._forgery(headers)

    def _is_known(self, headers: Headers) -> bool:
        try:
            found = SimpleCookie(headers.get("cookie", "")).get(self._cookie_name)
        except CookieError:
            return False
        return found is not None and hmac.compare_digest(found.value.encode(), self._key.cookie.encode())

    def _forgery(self, headers: Headers) -> Response | None:
        """Return the refusal of a request to write that another page may have made."""
        own = {f"http://{host}" for host in self._hosts}
        if headers.get("sec-fetch-site", "same-origin") != "same-origin":
            return _refused(403, "This request came from another page.")
        if headers.get("origin", next(iter(own))) not in own:
            return _refused(403, "This request came from another page.")
        if not hmac.compare_digest(headers.get(CSRF, "").encode(), self._key.csrf.encode()):
            return _refused(403, "Load the page again: it is from an earlier run.")
        if headers.get("content-type", "").partition(";")[0].strip() != "application/json":
            return _refused(415, "JSON is wanted.")
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > MOST_BYTES:
            return _refused(413, "The text is too long.")
        return None


async def _body(receive: Receive) -> bytes | None:
    """Return a request's body; None where it goes on beyond what is read, whatever its header said."""
    taken = bytearray()
    while True:
        message = await receive()
        taken += message.get("body", b"")
        if len(taken) > MOST_BYTES:
            return None
        if not message.get("more_body", False):
            return bytes(taken)


def _again(body: bytes, receive: Receive) -> Receive:
    """Return what gives a body that was read already, and after it whatever else comes."""
    left = [{"type": "http.request", "body": body, "more_body": False}]

    async def given() -> Message:
        return left.pop() if left else await receive()

    return given


def _refused(status: int, why: str) -> Response:
    return JSONResponse({"error": why}, status_code=status)


def _stranger() -> Response:
    return PlainTextResponse(
        "This page opens with the link that `localize review --web` prints. Run it again for a new one.",
        status_code=401,
    )

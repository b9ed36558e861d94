"""The page's guard: who may ask, from where, for how much, and what the answer may do.

The page runs on the person's own machine, beside every other page that the person's browser has open. So no
request counts as the person's that another page could have made: the host must be the one that was bound (DNS
rebinding), a cookie that only the one-time link gave must be there, and whatever writes must come from the
page itself (Fetch Metadata, Origin) with the token that stands in it.
"""

from __future__ import annotations

import hmac
from dataclasses import field
from http.cookies import CookieError, SimpleCookie
from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse, PlainTextResponse, Response

from localize.errors import LocalizeError
from localize.frozen import frozen
from localize.web.key import Key
from localize.web.visitors import Visitor, Visitors

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

__all__ = ["CSRF", "MOST_BYTES", "OPEN", "Guard", "Key", "Public"]

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


@frozen
class Public:
    """The way by which others than the person who started the page reach it."""

    visitors: Visitors
    app_of: Callable[[Visitor], ASGIApp] = field(default=lambda _visitor: _refused(403, "Nobody is invited."))
    """Gives the application of somebody who was invited."""
    origin: str = ""
    """The scheme and host under which it is reached: `https://desk.example.org`; empty for none."""
    base: str = ""
    """The path before every other: `/review`."""
    stranger: Callable[[Scope], Response] = field(default=lambda _scope: _stranger())
    """Gives the page for a person who did not come by a link."""

    def below_base(self, scope: Scope) -> Scope:
        """Return a request with its path below the base, whether or not the proxy has cut that off."""
        path = scope.get("path", "")
        if not self.base or not f"{path}/".startswith(f"{self.base}/"):
            return scope
        rest = path[len(self.base) :] or "/"
        return {**scope, "path": rest, "raw_path": rest.encode()}


class Guard:
    """The outermost layer of the application."""

    def __init__(
        self, app: ASGIApp, key: Key, hosts: frozenset[str], cookie_name: str, public: Public | None = None
    ) -> None:
        """Stand before an application.

        Args:
            app: the application, for the person who started it and for strangers on their way in.
            key: the secrets.
            hosts: what the `Host` header may be, with its port.
            cookie_name: what the cookie is called.
            public: how others reach it; None where nobody else does.
        """
        self._app = app
        self._hosts = hosts
        self._cookie_name = cookie_name
        self._public = public or Public(Visitors(key))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] != "http":
            return
        scope = self._public.below_base(scope)
        headers = Headers(scope=scope)
        app = self._app
        try:
            visitor = self._visitor(headers)
            refusal = self._refusal(scope, headers, visitor)
            if refusal is None and visitor is not None and visitor.name:
                app = await run_in_threadpool(self._public.app_of, visitor)
        except LocalizeError as error:
            refusal = PlainTextResponse(str(error), status_code=500)

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
        await app(scope, _again(body or b"", receive), sent)

    def _refusal(self, scope: Scope, headers: Headers, visitor: Visitor | None) -> Response | None:
        """Return the answer to a request that is not the person's; None where it is."""
        if headers.get("host", "") not in self._hosts:
            return _refused(421, "This address is not the review page's.")
        path, method = scope["path"], scope["method"]
        if method in {"GET", "HEAD"}:
            known = path.startswith(OPEN) or visitor is not None
            return None if known else self._told_a_stranger(scope, headers)
        if method != "POST":
            return _refused(405, "Only GET and POST are answered.")
        if path == "/enter":
            return self._elsewhere(headers)
        if visitor is None:
            return _stranger()
        return self._elsewhere(headers) or self._forgery(headers, visitor)

    def _told_a_stranger(self, scope: Scope, headers: Headers) -> Response:
        """Return what a person is told on a page, and a program in a line."""
        return self._public.stranger(scope) if "text/html" in headers.get("accept", "") else _stranger()

    def _visitor(self, headers: Headers) -> Visitor | None:
        try:
            found = SimpleCookie(headers.get("cookie", "")).get(self._cookie_name)
        except CookieError:
            return None
        return self._public.visitors.by_cookie(found.value) if found is not None else None

    def _elsewhere(self, headers: Headers) -> Response | None:
        """Return the refusal of a request that another page sent."""
        outside = self._public.origin.partition("://")[2]
        own = {f"http://{host}" for host in self._hosts if host != outside} | {self._public.origin}
        if headers.get("sec-fetch-site", "same-origin") != "same-origin":
            return _refused(403, "This request came from another page.")
        if headers.get("origin", next(iter(own))) not in own:
            return _refused(403, "This request came from another page.")
        return None

    @staticmethod
    def _forgery(headers: Headers, visitor: Visitor) -> Response | None:
        """Return the refusal of a request to write that the page itself did not make."""
        if not hmac.compare_digest(headers.get(CSRF, "").encode(), visitor.csrf.encode()):
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
        "This page opens with a link: the one that you were invited by, or the one that"
        " `localize review --web` prints.",
        status_code=401,
    )

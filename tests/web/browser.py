"""Just enough of a browser to ask an ASGI application."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.types import ASGIApp, Message

    from localize.web.guard import Key

HOST = "127.0.0.1:8123"


@dataclass(frozen=True)
class Answer:
    """What the application said."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def json(self) -> Any:  # noqa: ANN401 - JSON
        return json.loads(self.body)


@dataclass
class Browser:
    """One person's browser."""

    app: ASGIApp
    key: Key
    cookies: dict[str, str] = field(default_factory=dict)

    def enter(self) -> Answer:
        answer = self.get(f"/enter?token={self.key.token}")
        name, _, rest = answer.headers.get("set-cookie", "=;").partition("=")
        self.cookies[name] = rest.partition(";")[0]
        return answer

    def get(self, address: str, **headers: str) -> Answer:
        return self.ask("GET", address, headers)

    def post(self, address: str, said: object, **headers: str) -> Answer:
        own = {
            "content-type": "application/json",
            "x-csrf-token": self.key.csrf,
            "origin": f"http://{HOST}",
            "sec-fetch-site": "same-origin",
        }
        body = said if isinstance(said, bytes) else json.dumps(said).encode()
        return self.ask("POST", address, own | headers, body)

    def act(self, name: str, shown: Mapping[str, Any], /, **more: object) -> Answer:
        """Do something to a string as the page showed it."""
        order = {key: shown[key] for key in ("address", "locale", "version")}
        return self.post(f"/api/act/{name}", order | more)

    def shown(self, address: str, locale: str = "ru") -> Any:  # noqa: ANN401 - JSON
        return self.get(f"/api/string?address={quote(address)}&locale={locale}").json

    def ask(self, method: str, address: str, headers: Mapping[str, str], body: bytes = b"") -> Answer:
        path, _, query = address.partition("?")
        sent = {"host": HOST, "content-length": str(len(body))}
        if self.cookies:
            sent["cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": method,
            "scheme": "http",
            "path": unquote(path),
            "raw_path": path.encode(),
            "query_string": query.encode(),
            "headers": [(name.encode(), value.encode()) for name, value in sent.items()],
            "server": ("127.0.0.1", 8123),
            "client": ("127.0.0.1", 50000),
            "root_path": "",
        }
        return asyncio.run(self._asked(scope, body))

    async def _asked(self, scope: dict[str, Any], body: bytes) -> Answer:
        said: list[Message] = []

        async def receive() -> Message:
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: Message) -> None:
            said.append(message)

        await self.app(scope, receive, send)
        start = next(message for message in said if message["type"] == "http.response.start")
        headers = {name.decode(): value.decode() for name, value in start["headers"]}
        return Answer(start["status"], headers, b"".join(message.get("body", b"") for message in said))

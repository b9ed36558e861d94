"""A real HTTP server on 127.0.0.1 that speaks like Google Translate's page, and misbehaves on demand."""

from __future__ import annotations

import gzip
import html
import json
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    Behaviour = Callable[["Handler"], None]

HTML = {"Content-Type": "text/html; charset=UTF-8"}
PAGE = '<!DOCTYPE html><body><div class="header">Translate</div>{result}<div class="links">x</div></body>'


@dataclass
class Loopback:
    """The running server, as a test sees it."""

    url: str = ""
    answer: Callable[[str, str, str], str] = lambda text, _source, target: f"[{target}] {text}"
    """What it translates (text, source code, target code) to when it behaves."""
    plan: list[Behaviour] = field(default_factory=list)
    """What it does with the next requests, in order; after that it behaves."""
    asked: list[dict[str, str]] = field(default_factory=list)
    """The parameters of each request."""
    paths: list[str] = field(default_factory=list)
    bodies: list[Any] = field(default_factory=list)
    """The JSON of each POST, or its bytes where they are a picture."""
    headers: list[dict[str, str]] = field(default_factory=list)
    """The headers of each request, by their names in lower case."""
    speaks: Behaviour | None = None
    """How it answers when it behaves; as Google's page where it is None."""
    stopped: Event = field(default_factory=Event)

    def misbehave(self, *behaviours: Behaviour) -> None:
        """Do this with the next requests."""
        self.plan.extend(behaviours)

    def next(self) -> Behaviour:
        """Return what it does with a request that came; several may come at once."""
        try:
            return self.plan.pop(0)
        except IndexError:
            return self.speaks or well

    @property
    def texts(self) -> list[str]:
        """The texts that it was asked for."""
        return [asked["q"] for asked in self.asked]


class Handler(BaseHTTPRequestHandler):
    """One request."""

    timeout = 30
    """Seconds after which a client that says nothing, or reads nothing, is left."""
    loopback: Loopback
    asked: dict[str, str]
    """The parameters of this request; others may have come since."""
    body: Any
    """The JSON of this one, or its bytes."""

    def do_POST(self) -> None:
        """Read the body, and answer as planned, or well."""
        length = int(self.headers.get("Content-Length", 0))
        raw = self.rfile.read(length)
        self.body = raw if self.headers.get("Content-Type", "").startswith("image/") else json.loads(raw)
        self.loopback.bodies.append(self.body)
        self.do_GET()

    def do_GET(self) -> None:
        """Answer as planned, or well."""
        self.loopback.headers.append({name.lower(): value for name, value in self.headers.items()})
        self.asked = {
            name: values[-1]
            for name, values in parse_qs(urlsplit(self.path).query, keep_blank_values=True).items()
        }
        self.loopback.asked.append(self.asked)
        self.loopback.paths.append(self.path)
        self.loopback.next()(self)

    def reply(self, body: bytes, status: int = 200, headers: Mapping[str, str] = HTML) -> None:
        """Send a whole answer."""
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def drip(self, chunk: bytes, pause: float) -> None:
        """Send the same bytes for ever, until the server is stopped."""
        while not self.loopback.stopped.wait(pause):
            self.wfile.write(chunk)
            self.wfile.flush()

    def log_message(self, *_args: object) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = False
    request_queue_size = 128

    def handle_error(self, *_args: object) -> None:
        """A client that hung up in the middle is what the tests are about."""


def page(answer: str) -> bytes:
    """Return Google's page around an answer."""
    result = f'<div class="result-container">{html.escape(answer, quote=False)}</div>'
    return PAGE.format(result=result).encode("utf-8", "replace")


def well(handler: Handler) -> None:
    """Translate."""
    asked = handler.asked
    handler.reply(page(handler.loopback.answer(asked["q"], asked["sl"], asked["tl"])))


def body(content: bytes, headers: Mapping[str, str] = HTML) -> Behaviour:
    """Answer 200 with these bytes."""
    return lambda handler: handler.reply(content, headers=headers)


def result(markup: str) -> Behaviour:
    """Answer with this HTML where the translation stands."""
    return body(PAGE.format(result=f'<div class="result-container">{markup}</div>').encode())


def status(code: int, content: bytes = b"", **headers: str) -> Behaviour:
    """Answer with a status; `Retry_After="1"` becomes a header."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda handler: handler.reply(content, code, {**HTML, **named})


def raw(head: str) -> Behaviour:
    """Send these characters, and hang up."""

    def act(handler: Handler) -> None:
        handler.wfile.write(head.encode())

    return act


def silent(handler: Handler) -> None:
    """Take the request and never say a word."""
    handler.loopback.stopped.wait()


def drip_headers(handler: Handler) -> None:
    """Send one byte of a header at a time."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    handler.drip(b"a", 0.02)


def drip_body(handler: Handler) -> None:
    """Send one byte of the body at a time."""
    handler.send_response(200)
    handler.end_headers()
    handler.drip(b"<", 0.02)


def endless(handler: Handler) -> None:
    """Send a body that has no end, fast."""
    handler.send_response(200)
    handler.end_headers()
    handler.drip(b"x" * 65536, 0)


def bomb(handler: Handler) -> None:
    """Send 64 MB of blanks in 64 KB of gzip."""
    # Members of 1 MB, since packing it all at once takes longer than a test may wait on a busy machine.
    bombs = gzip.compress(b" " * (1 << 20)) * 64
    handler.reply(bombs, headers={**HTML, "Content-Encoding": "gzip"})


def cut_off(handler: Handler) -> None:
    """Promise more than is sent, and hang up."""
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b'<div class="result-container">Half an ans')


def hang_up(_handler: Handler) -> None:
    """Close the connection without an answer."""


@contextmanager
def serve() -> Iterator[Loopback]:
    """Run a server on a free port of 127.0.0.1 until the block ends."""
    loopback = Loopback()
    handler = type("BoundHandler", (Handler,), {"loopback": loopback})
    server = _Server(("127.0.0.1", 0), handler)
    loopback.url = f"http://127.0.0.1:{server.server_port}/m"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield loopback
    finally:
        loopback.stopped.set()
        server.shutdown()
        server.server_close()
        thread.join()

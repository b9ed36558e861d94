"""A server on 127.0.0.1 that gives out files, by ranges too, and breaks off as planned."""

from __future__ import annotations

import re
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass
class FileServer:
    """The running server, as a test sees it."""

    url: str = ""
    files: dict[str, bytes] = field(default_factory=dict)
    """Path → bytes."""
    breaks: list[int] = field(default_factory=list)
    """After how many bytes each of the next answers with a body breaks off."""
    answers: list[tuple[int, dict[str, str], bytes]] = field(default_factory=list)
    """The next answers, whatever is asked."""
    ranges: bool = True
    """Whether it knows ranges."""
    asked: list[tuple[str, str, str]] = field(default_factory=list)
    """Method, path and range of each request."""
    headers: list[dict[str, str]] = field(default_factory=list)


class _Handler(BaseHTTPRequestHandler):
    server_of: FileServer
    protocol_version = "HTTP/1.1"

    def do_HEAD(self) -> None:
        self._answer(with_body=False)

    def do_GET(self) -> None:
        self._answer(with_body=True)

    def _answer(self, *, with_body: bool) -> None:
        said = self.server_of
        said.asked.append((self.command, self.path, self.headers.get("Range", "")))
        said.headers.append({name.lower(): value for name, value in self.headers.items()})
        if said.answers:
            status, headers, body = said.answers.pop(0)
        elif self.path in said.files:
            status, headers, body = self._part(said.files[self.path])
        else:
            status, headers, body = 404, {}, b"none"
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        if with_body:
            cut = said.breaks.pop(0) if said.breaks else len(body)
            self.wfile.write(body[:cut])
            self.wfile.flush()
            self.close_connection = cut < len(body)

    def _part(self, data: bytes) -> tuple[int, dict[str, str], bytes]:
        wanted = re.fullmatch(r"bytes=(\d+)-", self.headers.get("Range", ""))
        if not wanted or not self.server_of.ranges:
            return 200, {}, data
        start = int(wanted[1])
        if start >= len(data):
            return 416, {"Content-Range": f"bytes */{len(data)}"}, b""
        return 206, {"Content-Range": f"bytes {start}-{len(data) - 1}/{len(data)}"}, data[start:]

    def log_message(self, *_args: object) -> None:
        """Say nothing."""


@contextmanager
def serve_files() -> Iterator[FileServer]:
    """Run a server for as long as the context lasts."""
    said = FileServer()
    handler = type("Handler", (_Handler,), {"server_of": said})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        said.url = f"http://127.0.0.1:{server.server_port}"
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield said
        finally:
            server.shutdown()
            thread.join()

"""Large files from the web, of a size that is known before; where a fetch broke off, the rest is asked for.

No key or password is sent to anybody, and redirects are followed; what counts is the digest. `Range` and
`Content-Range` are those of RFC 9110, section 14.
"""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING, Final, Protocol, TypeVar
from urllib.parse import urljoin, urlsplit

from localize.errors import EnvironmentFault, InputError, Place, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx2

T = TypeVar("T")

_TRIES: Final = 5
_SILENCE: Final = 30.0
"""Seconds between two bytes after which a connection counts as broken."""
_SLOWEST: Final = 1024
"""Bytes a second that a server has to send, on an average of a minute and more."""
_MINUTE: Final = 60.0
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_MOST_REDIRECTS: Final = 5
_OK, _PARTIAL, _NOT_THERE, _BEYOND, _SERVER_FAILED = 200, 206, 404, 416, 500
_SHORT: Final = 16
"""Digits of a size that is believed."""
_INDEX_BYTES: Final = 1 << 20
_THIS_MACHINE: Final = frozenset({"localhost", "127.0.0.1", "::1"})
_RANGE = re.compile(r"bytes (\d+)-\d+/(?:\d+|\*)")


class Part(Protocol):
    """The port to where the bytes go."""

    @property
    def size(self) -> int:
        """The number of bytes that are there already."""

    def begin(self) -> None:
        """Drop what is there."""

    def add(self, data: bytes) -> None:
        """Put more bytes behind."""


class Downloads:
    """Fetches files that are too large for memory."""

    def __init__(
        self,
        *,
        silence: float = _SILENCE,
        pause: Callable[[float], None] = time.sleep,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        """Make it. Nothing is connected yet.

        Args:
            silence: seconds between two bytes after which a connection counts as broken.
            pause: waits for so many seconds.
            now: the time in seconds, from any beginning.
        """
        self._silence, self._pause, self._now = silence, pause, now

    def size(self, url: str) -> int | None:
        """Ask a server how large a file is; None where it does not say.

        Raises:
            UsageError: the address is none that may be asked.
            EnvironmentFault: the server cannot be reached, or has no such file.
        """

        def ask(client: httpx2.Client) -> str:
            reply = self._following(client, url, {}, method="HEAD")
            reply.close()
            _judge(reply, url)
            length: str = reply.headers.get("Content-Length", "")
            return length

        with self._client() as client:
            said = _told(url, lambda: ask(client))
        return int(said) if said.isascii() and said.isdigit() and len(said) < _SHORT else None

    def small(self, url: str) -> bytes | None:
        """Fetch a small file; None where the server has none.

        Raises:
            InputError: it is larger than a small file may be.
            UsageError, EnvironmentFault: as of `size`.
        """
        whole = bytearray()

        def fetch(client: httpx2.Client) -> bytes | None:
            reply = self._following(client, url, {})
            try:
                if reply.status_code == _NOT_THERE:
                    return None
                _judge(reply, url)
                for chunk in reply.iter_raw():
                    whole.extend(chunk)
                    if len(whole) > _INDEX_BYTES:
                        raise InputError("it is larger than a table of models may be", place=Place(url))
            finally:
                reply.close()
            return bytes(whole)

        with self._client() as client:
            return _told(url, lambda: fetch(client))

    def fetch(self, url: str, part: Part, size: int, progress: Callable[[int], None]) -> None:
        """Fetch a file; where the connection breaks, ask for the rest, a few times.

        Args:
            url: its address.
            part: where its bytes go, and what is there of it from an earlier run.
            size: how many bytes it has.
            progress: called with how many are there.

        Raises:
            InputError: the server sends more than that.
            UsageError: the address is none that may be asked.
            EnvironmentFault: the server cannot be reached, refuses, or breaks off again and again. What came
                is kept.
        """
        tries, most = 0, -1
        with self._client() as client:
            while part.size < size:
                # Only what never came before is progress: a server that begins anew each time is none.
                tries = 0 if part.size > most else tries + 1
                most = max(most, part.size)
                if tries >= _TRIES:
                    raise _gave_up(url, part, size)
                try:
                    self._rest(client, url, part, size, progress)
                except EnvironmentFault:
                    raise
                except _broken() as error:
                    if tries + 1 >= _TRIES:
                        raise _gave_up(url, part, size) from error
                    self._pause(min(0.5 * 2**tries, 10.0))

    def _rest(
        self, client: httpx2.Client, url: str, part: Part, size: int, progress: Callable[[int], None]
    ) -> None:
        headers = {"Range": f"bytes={part.size}-"} if part.size else {}
        reply = self._following(client, url, headers)
        try:
            if reply.status_code == _BEYOND:
                part.begin()
                return
            _judge(reply, url)
            found = _RANGE.fullmatch(reply.headers.get("Content-Range", ""))
            if part.size and not (reply.status_code == _PARTIAL and found and int(found[1]) == part.size):
                # The server knows no ranges, or the file changed: from the beginning.
                part.begin()
                if reply.status_code == _PARTIAL:
                    return
            self._into(reply, url, part, size, progress)
        finally:
            reply.close()

    def _into(
        self, reply: httpx2.Response, url: str, part: Part, size: int, progress: Callable[[int], None]
    ) -> None:
        began, came = self._now(), 0
        for chunk in reply.iter_raw():
            if part.size + len(chunk) > size:
                part.begin()
                raise InputError(f"the server sends more than the {size} bytes it should", place=Place(url))
            part.add(chunk)
            came += len(chunk)
            progress(part.size)
            took = self._now() - began
            if took > _MINUTE and came < took * _SLOWEST:
                raise EnvironmentFault(
                    f"{_host(url)} sends less than {_SLOWEST} bytes a second",
                    hint="Run the command again later: what came is kept.",
                )
        if part.size < size:
            raise _ShortError

    def _following(
        self, client: httpx2.Client, url: str, headers: dict[str, str], method: str = "GET"
    ) -> httpx2.Response:
        for _ in range(_MOST_REDIRECTS + 1):
            _allowed(url)
            request = client.build_request(
                method, url, headers={"Accept-Encoding": "identity", "User-Agent": "localize", **headers}
            )
            reply = client.send(request, stream=True)
            if reply.status_code not in _REDIRECTS:
                return reply
            reply.close()
            url = urljoin(url, reply.headers.get("Location", ""))
        raise EnvironmentFault(f"{_host(url)} redirects again and again")

    def _client(self) -> httpx2.Client:
        import httpx2  # noqa: PLC0415 - slow to import

        return httpx2.Client(trust_env=True, follow_redirects=False, timeout=self._silence)


def _told(url: str, call: Callable[[], T]) -> T:
    try:
        return call()
    except _broken() as error:
        raise EnvironmentFault(f"{_host(url)} cannot be reached, or broke off") from error


class _ShortError(Exception):
    """The connection ended before the file did."""


def _gave_up(url: str, part: Part, size: int) -> EnvironmentFault:
    return EnvironmentFault(
        f"{_host(url)} broke off after {part.size} of {size} bytes",
        hint="Run the command again: what came is kept, and the rest is asked for.",
    )


def _broken() -> tuple[type[Exception], ...]:
    import httpx2  # noqa: PLC0415 - slow to import

    return (httpx2.RequestError, _ShortError, OSError)


def _judge(reply: httpx2.Response, url: str) -> None:
    if reply.status_code in {_OK, _PARTIAL}:
        return
    if reply.status_code >= _SERVER_FAILED:
        raise _ShortError
    raise EnvironmentFault(
        f"{_host(url)} does not give it out (HTTP {reply.status_code})", hint=f"It was asked for {url}"
    )


def _allowed(url: str) -> None:
    """Refuse what is no address of the web, and what is not encrypted on its way here."""
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname or "@" in parts.netloc:
        raise UsageError(f"{url} is no address of the web", hint="Write it like https://models.example.org.")
    if parts.scheme == "http" and parts.hostname not in _THIS_MACHINE:
        raise UsageError(f"{url} is not encrypted", hint="Use https.")


def _host(url: str) -> str:
    return urlsplit(url).netloc.rpartition("@")[2]

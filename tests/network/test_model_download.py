from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.loopback.files import FileServer, serve_files

from localize.errors import EnvironmentFault, InputError, UsageError
from localize.network.model_download import Downloads

if TYPE_CHECKING:
    from collections.abc import Iterator

DATA = bytes(range(256)) * 40


class Part:
    """A file that grows in memory."""

    def __init__(self, data: bytes = b"") -> None:
        self.data = data
        self.begun = 0

    @property
    def size(self) -> int:
        return len(self.data)

    def begin(self) -> None:
        self.data = b""
        self.begun += 1

    def add(self, data: bytes) -> None:
        self.data += data


@pytest.fixture(autouse=True)
def _without_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setenv("no_proxy", "127.0.0.1")


@pytest.fixture
def server() -> Iterator[FileServer]:
    with serve_files() as server:
        server.files["/model.bin"] = DATA
        yield server


@pytest.fixture
def pauses() -> list[float]:
    return []


@pytest.fixture
def downloads(pauses: list[float]) -> Downloads:
    return Downloads(silence=5.0, pause=pauses.append)


def fetched(
    downloads: Downloads, server: FileServer, part: Part | None = None, size: int = len(DATA)
) -> Part:
    part = part or Part()
    downloads.fetch(f"{server.url}/model.bin", part, size, lambda _here: None)
    return part


def test_a_file_is_fetched_with_its_progress(downloads: Downloads, server: FileServer) -> None:
    part, heard = Part(), list[int]()
    downloads.fetch(f"{server.url}/model.bin", part, len(DATA), heard.append)
    assert part.data == DATA
    assert heard[-1] == len(DATA)
    assert server.asked == [("GET", "/model.bin", "")]
    assert "authorization" not in server.headers[0]


def test_a_connection_that_breaks_is_taken_up_where_it_broke(
    downloads: Downloads, server: FileServer, pauses: list[float]
) -> None:
    server.breaks = [1000, 3000]
    assert fetched(downloads, server).data == DATA
    assert [wanted for _, _, wanted in server.asked] == ["", "bytes=1000-", "bytes=4000-"]
    assert len(pauses) == 2


def test_what_an_earlier_run_left_is_not_asked_for_again(downloads: Downloads, server: FileServer) -> None:
    assert fetched(downloads, server, Part(DATA[:5000])).data == DATA
    assert server.asked == [("GET", "/model.bin", "bytes=5000-")]


def test_what_is_whole_is_not_asked_for_at_all(downloads: Downloads, server: FileServer) -> None:
    fetched(downloads, server, Part(DATA))
    assert server.asked == []


def test_a_server_without_ranges_begins_anew(downloads: Downloads, server: FileServer) -> None:
    server.ranges = False
    part = fetched(downloads, server, Part(b"old" * 100))
    assert (part.data, part.begun) == (DATA, 1)


def test_another_range_than_the_one_asked_for_is_not_taken(downloads: Downloads, server: FileServer) -> None:
    server.answers = [(206, {"Content-Range": f"bytes 7-{len(DATA) - 1}/{len(DATA)}"}, DATA[7:])]
    assert fetched(downloads, server, Part(DATA[:100])).data == DATA


def test_a_part_beyond_the_file_is_dropped(downloads: Downloads, server: FileServer) -> None:
    server.files["/model.bin"] = DATA[:100]
    with pytest.raises(EnvironmentFault, match=r"broke off after \d+ of 200 bytes"):
        fetched(downloads, server, Part(DATA[:150]), size=200)


def test_a_server_that_always_breaks_off_is_given_up_and_what_came_is_kept(
    downloads: Downloads, server: FileServer, pauses: list[float]
) -> None:
    server.breaks = [10, *[0] * 20]
    part = Part()
    with pytest.raises(EnvironmentFault, match=r"broke off after 10 of 10240 bytes$|broke off") as caught:
        fetched(downloads, server, part)
    assert part.data == DATA[:10]
    assert caught.value.hint.startswith("Run the command again")
    assert len(server.asked) < 10
    assert pauses == sorted(pauses)


def test_a_file_that_is_larger_than_announced_is_refused(downloads: Downloads, server: FileServer) -> None:
    part = Part()
    with pytest.raises(InputError, match="the server sends more than the 100 bytes it should"):
        fetched(downloads, server, part, size=100)
    assert part.data == b""


def test_a_server_that_drips_is_given_up(server: FileServer) -> None:
    clock = iter(range(0, 10_000, 100))
    downloads = Downloads(silence=5.0, now=lambda: float(next(clock)))
    with pytest.raises(EnvironmentFault, match="sends less than 1024 bytes a second"):
        fetched(downloads, server)


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_a_refusal_ends_it(downloads: Downloads, server: FileServer, status: int) -> None:
    server.answers = [(status, {}, b"no")]
    with pytest.raises(EnvironmentFault, match=rf"does not give it out \(HTTP {status}\)"):
        fetched(downloads, server)


def test_a_server_that_fails_is_asked_again(downloads: Downloads, server: FileServer) -> None:
    server.answers = [(503, {}, b"")]
    assert fetched(downloads, server).data == DATA


def test_redirects_are_followed_but_not_for_ever(downloads: Downloads, server: FileServer) -> None:
    server.answers = [(302, {"Location": "/model.bin"}, b"")]
    assert fetched(downloads, server).data == DATA
    server.answers = [(302, {"Location": "/model.bin"}, b"")] * 10
    with pytest.raises(EnvironmentFault, match="redirects again and again"):
        fetched(downloads, server)


@pytest.mark.parametrize(
    "where", ["http://models.example.org/x", "file:///etc/passwd", "https://a:b@example.org/"]
)
def test_what_is_not_encrypted_is_not_asked(downloads: Downloads, server: FileServer, where: str) -> None:
    with pytest.raises(UsageError):
        downloads.small(where)
    server.answers = [(302, {"Location": where}, b"")]
    with pytest.raises(UsageError):
        fetched(downloads, server)


def test_a_server_says_how_large_a_file_is(downloads: Downloads, server: FileServer) -> None:
    assert downloads.size(f"{server.url}/model.bin") == len(DATA)
    server.answers = [(200, {"Content-Length": "9" * 17}, b"")]
    assert downloads.size(f"{server.url}/model.bin") is None
    with pytest.raises(EnvironmentFault, match="HTTP 404"):
        downloads.size(f"{server.url}/nothing")


def test_a_small_file_is_fetched_or_is_not_there(downloads: Downloads, server: FileServer) -> None:
    server.files["/index.json"] = b"{}"
    assert downloads.small(f"{server.url}/index.json") == b"{}"
    assert downloads.small(f"{server.url}/nothing") is None
    server.files["/index.json"] = bytes(2 << 20)
    with pytest.raises(InputError, match="larger than a table of models may be"):
        downloads.small(f"{server.url}/index.json")


def test_nobody_there_is_one_line(downloads: Downloads) -> None:
    with pytest.raises(EnvironmentFault, match=r"^127\.0\.0\.1:9 cannot be reached, or broke off$"):
        downloads.small("http://127.0.0.1:9/index.json")

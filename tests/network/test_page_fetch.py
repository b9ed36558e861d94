"""Fetching, over real HTTP on 127.0.0.1."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.loopback import server

from localize.errors import EnvironmentFault, InputError, LocalizeError, UsageError
from localize.network.page_fetch import Fetcher, is_address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.loopback.server import Handler, Loopback

LOCAL = ("127.0.0.1",)


@pytest.fixture
def loopback() -> Iterator[Loopback]:
    with server.serve() as running:
        yield running


def redirect(to: str, code: int = 302) -> server.Behaviour:
    return server.status(code, Location=to)


def encoded(how: str, start: bytes = b"") -> server.Behaviour:
    """Answer in a transfer encoding, and without an end."""

    def act(handler: Handler) -> None:
        handler.send_response(200)
        handler.send_header("Transfer-Encoding", how)
        handler.end_headers()
        handler.wfile.write(start)
        handler.drip(b"X: y\r\n" * 10_000, 0)

    return act


def interim(handler: Handler) -> None:
    """Say for ever that an answer will come."""
    handler.drip(b"HTTP/1.1 100 Continue\r\n\r\n" * 4000, 0)


def test_a_page(loopback: Loopback) -> None:
    loopback.misbehave(server.body(b"<p>\xff", {"Content-Type": "text/html; charset=koi8-r"}))
    page = Fetcher(allowed=LOCAL).get(f"{loopback.url}?q=ўзбек текст&sl=&tl=#top")
    assert (page.body, page.content_type) == (b"<p>\xff", "text/html; charset=koi8-r")
    assert loopback.asked[-1]["q"] == "ўзбек текст"


def test_this_machine_is_refused_unless_allowed(loopback: Loopback) -> None:
    with pytest.raises(UsageError) as error:
        Fetcher().get(loopback.url)
    assert error.value.message == "127.0.0.1 is no public address"
    assert error.value.hint == "If you trust it: --allow-host 127.0.0.1"
    assert loopback.asked == []


@pytest.mark.parametrize("host", ["localhost", "2130706433", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]"])
def test_other_spellings_of_this_machine(loopback: Loopback, host: str) -> None:
    with pytest.raises((UsageError, EnvironmentFault)):
        Fetcher(allowed=LOCAL).get(loopback.url.replace("127.0.0.1", host))
    assert loopback.asked == []


@pytest.mark.parametrize(
    "target",
    [
        "http://169.254.169.254/latest/meta-data/",
        "http://localhost:{port}/m",
        "//localhost:{port}/m",
        "http://[::1]:{port}/",
        "http://10.0.0.1/",
        "file:///etc/passwd",
        "ftp://127.0.0.1/",
        "http://user@127.0.0.1:{port}/",
        "http://127.0.0.1:99999/",
        "http://[/",
    ],
)
def test_redirects_are_looked_at_anew(loopback: Loopback, target: str) -> None:
    port = loopback.url.split(":")[2].split("/")[0]
    loopback.misbehave(redirect(target.format(port=port)))
    with pytest.raises(UsageError):
        Fetcher(allowed=LOCAL, resolve=lambda host, _: ("::1" if host == "localhost" else host,)).get(
            loopback.url
        )
    assert len(loopback.asked) == 1


def test_a_redirect_that_stays(loopback: Loopback) -> None:
    loopback.misbehave(redirect("/news/1?q=&sl=&tl=", 301), server.body(b"<p>a"))
    page = Fetcher(allowed=LOCAL).get(loopback.url)
    assert page.url == loopback.url.replace("/m", "/news/1?q=&sl=&tl=")
    assert page.body == b"<p>a"


def test_a_redirect_in_other_letters(loopback: Loopback) -> None:
    # `send_header` writes Latin-1, so that these are the bytes of UTF-8.
    loopback.misbehave(redirect("/қор".encode().decode("latin-1")), server.body(b"<p>a"))
    Fetcher(allowed=LOCAL).get(loopback.url)
    assert loopback.paths[-1] == "/%D2%9B%D0%BE%D1%80"


def test_redirects_end(loopback: Loopback) -> None:
    loopback.misbehave(*[redirect("/m")] * 9)
    with pytest.raises(InputError, match="more than 5 redirects"):
        Fetcher(allowed=LOCAL).get(loopback.url)


def test_a_name_is_looked_up_once_and_the_connection_goes_there(loopback: Loopback) -> None:
    answers = [("127.0.0.1",), ("10.0.0.1",)]
    hosts: list[str] = []

    def remember(handler: Handler) -> None:
        hosts.append(handler.headers["Host"])
        handler.reply(b"<p>a")

    loopback.misbehave(remember)
    url = loopback.url.replace("127.0.0.1", "news.example")
    page = Fetcher(allowed=("News.Example.",), resolve=lambda *_: answers.pop(0)).get(url)
    assert page.body == b"<p>a"
    assert answers == [("10.0.0.1",)]
    assert hosts[0].startswith("news.example:")


def test_a_host_is_allowed_in_its_own_letters(loopback: Loopback) -> None:
    loopback.misbehave(server.body(b"<p>a"))
    url = loopback.url.replace("127.0.0.1", "хабар.example")
    page = Fetcher(allowed=("Хабар.example",), resolve=lambda *_: ("127.0.0.1",)).get(url)
    assert page.body == b"<p>a"


def test_one_private_answer_of_several_is_enough_to_refuse() -> None:
    with pytest.raises(UsageError, match=r"news\.example is 10\.0\.0\.1"):
        Fetcher(resolve=lambda *_: ("8.8.8.8", "10.0.0.1")).get("https://news.example/")


@pytest.mark.parametrize(
    ("behaviour", "error", "message"),
    [
        (server.status(404), InputError, "there is no page: the server says 404"),
        (server.status(304), InputError, "there is no page: the server says 304"),
        (server.status(503), EnvironmentFault, "the server fails with 503"),
        (server.bomb, InputError, "the page is compressed"),
        (server.endless, InputError, "the page has more than 100000 bytes"),
        (server.silent, EnvironmentFault, "did not answer within 0.5 s"),
        (server.drip_headers, EnvironmentFault, "did not answer within 0.5 s"),
        (server.drip_body, EnvironmentFault, "did not answer within 0.5 s"),
        (server.cut_off, EnvironmentFault, "the connection to 127.0.0.1 broke"),
        (server.hang_up, EnvironmentFault, "the connection to 127.0.0.1 broke"),
        (server.raw("nonsense\r\n\r\n"), EnvironmentFault, "the connection to 127.0.0.1 broke"),
        (encoded("gzip, chunked"), EnvironmentFault, "the connection to 127.0.0.1 broke"),
        (encoded("chunked", b"-1\r\n"), EnvironmentFault, "the connection to 127.0.0.1 broke"),
        (encoded("chunked", b"0\r\n"), EnvironmentFault, "the connection to 127.0.0.1 broke"),
        (interim, EnvironmentFault, "did not answer within 0.5 s"),
    ],
)
def test_servers_that_misbehave(
    loopback: Loopback, behaviour: server.Behaviour, error: type[LocalizeError], message: str
) -> None:
    loopback.misbehave(behaviour)
    with pytest.raises(error) as told:
        Fetcher(allowed=LOCAL, timeout=0.5, largest=100_000).get(loopback.url)
    assert message in str(told.value)


def test_nobody_there() -> None:
    with server.serve() as gone:
        url = gone.url
    with pytest.raises(EnvironmentFault, match=r"127\.0\.0\.1 refuses the connection"):
        Fetcher(allowed=LOCAL).get(url)


def test_an_unknown_name() -> None:
    def unknown(*_: object) -> tuple[str, ...]:
        raise OSError

    with pytest.raises(EnvironmentFault, match=r"the address of a\.example was not found"):
        Fetcher(resolve=unknown).get("http://a.example")


def test_https_wants_a_certificate(loopback: Loopback) -> None:
    with pytest.raises(EnvironmentFault, match="has no certificate that this machine trusts"):
        Fetcher(allowed=LOCAL).get(loopback.url.replace("http:", "https:"))


@pytest.mark.parametrize(
    "url",
    [
        "ftp://a.uz/",
        "http://",
        "http://a b.uz\x00/",
        "http://[::1",
        "http://a:b@a.uz/",
        "https://" + "a" * 300,
        "javascript://a",
    ],
)
def test_what_is_no_address(url: str) -> None:
    with pytest.raises((UsageError, EnvironmentFault)):
        Fetcher(resolve=lambda *_: ()).get(url)


def test_words_of_the_command_line() -> None:
    assert is_address("https://a.uz/x")
    assert is_address("file:///etc/passwd")
    assert not is_address("captures/page.txt")

"""The bounded core, over real HTTP on 127.0.0.1."""

from __future__ import annotations

import base64
import ssl
import time
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import TYPE_CHECKING

import httpx2
import pytest
from tests.loopback import server

from localize.network.http_client import HttpAnswer, HttpClient, PackedError, TooLargeError, causes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.loopback.server import Handler, Loopback


@pytest.fixture
def loopback() -> Iterator[Loopback]:
    with server.serve() as running:
        yield running


@pytest.fixture
def client() -> Iterator[HttpClient]:
    made = HttpClient(proxies=False)
    yield made
    made.close()


def get(client: HttpClient, url: str, **headers: str) -> HttpAnswer:
    return client.send("GET", url, timeout=5.0, largest=1000, params={"q": "a", "sl": ""}, headers=headers)


def test_an_answer(loopback: Loopback, client: HttpClient) -> None:
    loopback.misbehave(server.status(418, b"<p>\xff", X_Tea="green"))
    answer = get(client, loopback.url)
    assert (answer.status, answer.body, answer.headers["x-TEA"]) == (418, b"<p>\xff", "green")
    assert loopback.asked == [{"q": "a", "sl": ""}]


def test_as_many_bytes_as_allowed_and_no_more(loopback: Loopback, client: HttpClient) -> None:
    loopback.misbehave(server.body(b"x" * 1000), server.body(b"x" * 1001), server.endless, server.bomb)
    assert len(get(client, loopback.url).body) == 1000
    for _ in range(2):
        with pytest.raises(TooLargeError):
            get(client, loopback.url)
    with pytest.raises(PackedError):
        get(client, loopback.url)


def test_certificates_are_read_for_tls_alone_and_a_plain_connection_trusts_nobody(
    loopback: Loopback, client: HttpClient
) -> None:
    loopback.misbehave(server.body(b"plain"))
    get(client, loopback.url)
    kept = client._idle
    (plain,) = kept[True]
    assert kept[False] == []
    with pytest.raises(httpx2.ConnectError):
        get(client, loopback.url.replace("http://", "https://"))
    assert kept == {True: [plain], False: []}, "the request for TLS took another connection"
    bare = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    assert (bare.verify_mode, bare.check_hostname, bare.get_ca_certs()) == (ssl.CERT_REQUIRED, True, [])


def test_a_redirect_is_an_answer(loopback: Loopback, client: HttpClient) -> None:
    loopback.misbehave(server.status(307, Location="http://elsewhere.invalid/"))
    assert get(client, loopback.url, Authorization="Bearer key").status == 307
    assert len(loopback.asked) == 1


def test_netrc_is_never_read(loopback: Loopback, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login me password canary\n")
    (tmp_path / ".netrc").chmod(0o600)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    sent: list[str] = []

    def remember(handler: Handler) -> None:
        sent.append(str(handler.headers))
        handler.reply(b"")

    loopback.misbehave(remember, remember)
    for proxies in (True, False):
        get(HttpClient(proxies=proxies), loopback.url)
    basic = base64.b64encode(b"me:canary").decode()
    assert len(sent) == 2
    assert not [head for head in sent if basic in head or "authorization" in head.lower()]


def test_proxies_of_the_environment_are_used_only_where_wanted(
    loopback: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", loopback.url.removesuffix("/m"))
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    loopback.misbehave(server.body(b"by proxy"))
    assert get(HttpClient(proxies=True), "http://translate.invalid/m").body == b"by proxy"
    assert loopback.paths == ["http://translate.invalid/m?q=a&sl="]
    with pytest.raises(httpx2.ConnectError):
        get(HttpClient(proxies=False), "http://translate.invalid/m")


def test_a_closed_client_opens_again(loopback: Loopback, client: HttpClient) -> None:
    loopback.misbehave(server.body(b"one"), server.body(b"two"))
    assert get(client, loopback.url).body == b"one"
    client.close()
    client.close()
    assert get(client, loopback.url).body == b"two"


@pytest.mark.parametrize("act", [server.silent, server.drip_headers, server.drip_body])
def test_a_request_ends_in_time_and_disturbs_no_other(
    loopback: Loopback, client: HttpClient, act: server.Behaviour
) -> None:
    meanwhile = Event()

    def late(handler: Handler) -> None:
        meanwhile.wait(30)
        handler.reply(b"late")

    loopback.misbehave(late)
    with ThreadPoolExecutor(1) as others:
        other = others.submit(lambda: client.send("GET", loopback.url, timeout=30.0, largest=1000))
        while not loopback.paths:
            time.sleep(0.01)
        loopback.misbehave(act)
        with pytest.raises(TimeoutError):
            client.send("GET", loopback.url, timeout=0.3, largest=1000)
        meanwhile.set()
        assert other.result().body == b"late"


def test_causes_end_also_where_they_go_round() -> None:
    first, second = OSError("a"), ValueError("b")
    first.__cause__, second.__cause__ = second, first
    assert causes(first) == [first, second]
    assert causes(None) == []

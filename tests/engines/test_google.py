from __future__ import annotations

import socket
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import TYPE_CHECKING

import pytest
from tests.engines.contract import EN, RU, UZ, UZ_CYRL, EngineContract
from tests.loopback import server as acts

from localize.engines.access import Access
from localize.engines.base import Engine, EngineBusyError, TextRefusedError
from localize.engines.google import GoogleEngine
from localize.engines.retry_policy import RetryPolicy
from localize.engines.transport import HttpReply, HttpRequest, NoNetwork
from localize.errors import EngineError
from localize.model import Locale
from localize.network.engine_transport import EngineTransport

if TYPE_CHECKING:
    from tests.loopback.server import Loopback

HASTY = RetryPolicy(attempts=3, first_wait=0.01, longest_wait=1.0, in_all=10.0)

BAD_CHUNK = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture
def engine(server: Loopback) -> GoogleEngine:
    return GoogleEngine(EngineTransport(), timeout=5.0, url=server.url, retry_policy=HASTY)


@pytest.fixture
def hurried(server: Loopback) -> GoogleEngine:
    return GoogleEngine(EngineTransport(), timeout=0.4, url=server.url, retry_policy=RetryPolicy(attempts=1))


class TestContract(EngineContract):
    @pytest.fixture
    def unreachable(self) -> Engine:
        return GoogleEngine(EngineTransport(), url=f"http://127.0.0.1:{free_port()}/m", retry_policy=HASTY)


@pytest.mark.parametrize(
    ("source", "target", "supported"),
    [
        ("en", "ru", True),
        ("ru", "uz", True),
        ("uz", "en", True),
        ("uz", "uz_Cyrl", False),
        ("uz_Cyrl", "en", False),
        ("en", "uz_Cyrl", False),
        ("en", "en_GB", False),
        ("en", "zh_Hant", True),
        ("en", "zh_Hans", True),
        ("zh_Hans", "zh_Hant", True),
        ("en", "he", True),
        ("en", "kaa", False),
    ],
)
def test_languages_and_scripts(engine: GoogleEngine, source: str, target: str, supported: bool) -> None:
    assert engine.supports(Locale.parse(source), Locale.parse(target)) is supported


def test_the_request_is_the_one_that_google_knows(server: Loopback, engine: GoogleEngine) -> None:
    assert engine.translate(["Ob-havo & yomgʻir"], UZ, RU) == ["[ru] Ob-havo & yomgʻir"]
    assert server.asked == [{"tl": "ru", "sl": "uz", "q": "Ob-havo & yomgʻir"}]


def test_google_s_own_codes_are_used(server: Loopback, engine: GoogleEngine) -> None:
    assert engine.translate(["Rain"], EN, Locale.parse("he")) == ["[iw] Rain"]
    assert engine.translate(["Rain"], EN, Locale.parse("zh_Hant")) == ["[zh-TW] Rain"]
    assert server.texts == ["Rain", "Rain"]


def test_an_answer_that_equals_the_text_is_an_answer(server: Loopback, engine: GoogleEngine) -> None:
    server.answer = lambda text, *_: text
    assert engine.translate(["Kun.uz", "2:1", "—"], EN, RU) == ["Kun.uz", "2:1", "—"]
    assert len(server.asked) == 3


def test_no_address_is_longer_than_servers_take(server: Loopback, engine: GoogleEngine) -> None:
    sentence = "Ветер к вечеру повернёт на восток, и станет теплее. "
    (answer,) = engine.translate([sentence * 80], RU, UZ)
    assert answer.replace("[uz] ", "") == sentence * 80
    assert len(server.asked) > 1
    assert max(map(len, server.paths)) < 8000
    assert all(text.endswith("теплее.") for text in server.texts)


def test_the_older_page_is_read_too(server: Loopback, engine: GoogleEngine) -> None:
    server.misbehave(acts.body('<div dir="rtl" class="t0">Дождь</div>'.encode()))
    assert engine.translate(["Rain"], EN, RU) == ["Дождь"]


@pytest.mark.parametrize(
    ("markup", "answer"),
    [
        ("Один <b>два</b> три", "Один два три"),
        ("Один<br>два<BR />три", "Один\nдва\nтри"),
        ("&lt;x1&gt;Дождь&lt;/x1&gt; &amp;amp; &#1076;&#x430;", "<x1>Дождь</x1> &amp; да"),
        ("  Дождь\n", "Дождь"),
        ("", ""),
    ],
)
def test_what_stands_in_the_page_is_read_as_text(
    server: Loopback, engine: GoogleEngine, markup: str, answer: str
) -> None:
    server.misbehave(acts.result(markup))
    assert engine.translate(["Rain"], EN, RU) == [answer]


@pytest.mark.parametrize("code", [500, 502, 503, 429])
def test_a_busy_service_is_asked_again(server: Loopback, engine: GoogleEngine, code: int) -> None:
    server.misbehave(acts.status(code), acts.status(code))
    assert engine.translate(["Rain"], EN, RU) == ["[ru] Rain"]
    assert server.texts == ["Rain"] * 3


@pytest.mark.parametrize("act", [acts.hang_up, acts.cut_off, acts.raw(BAD_CHUNK), acts.raw("nonsense")])
def test_a_broken_connection_is_asked_again(
    server: Loopback, engine: GoogleEngine, act: acts.Behaviour
) -> None:
    server.misbehave(act)
    assert engine.translate(["Rain"], EN, RU) == ["[ru] Rain"]
    assert len(server.asked) == 2


def test_a_service_that_stays_busy_is_given_up(server: Loopback, engine: GoogleEngine) -> None:
    server.misbehave(*[acts.status(503)] * 9)
    with pytest.raises(EngineBusyError, match=r"^Google failed \(HTTP 503\)\n  Try again later,"):
        engine.translate(["Rain", "Snow"], EN, RU)
    assert server.texts == ["Rain"] * 3


def test_the_wait_that_the_service_asks_for_is_kept(server: Loopback, engine: GoogleEngine) -> None:
    server.misbehave(acts.status(429, Retry_After="1"))
    started = time.monotonic()
    assert engine.translate(["Rain"], EN, RU) == ["[ru] Rain"]
    assert time.monotonic() - started >= 1.0


def test_a_date_to_wait_for_is_taken_against_the_server_s_clock(
    server: Loopback, engine: GoogleEngine
) -> None:
    then = datetime(2031, 1, 1, tzinfo=UTC)
    server.misbehave(
        acts.raw(
            "HTTP/1.1 429 Too Many Requests\r\n"
            f"Date: {format_datetime(then, usegmt=True)}\r\n"
            f"Retry-After: {format_datetime(then + timedelta(hours=1), usegmt=True)}\r\n\r\n"
        )
    )
    with pytest.raises(EngineBusyError) as caught:
        engine.translate(["Rain"], EN, RU)
    assert caught.value.retry_after == 3600.0
    assert len(server.asked) == 1


@pytest.mark.parametrize("wait", ["3600", "9" * 400])
def test_a_wait_longer_than_ours_is_not_kept(server: Loopback, engine: GoogleEngine, wait: str) -> None:
    server.misbehave(acts.status(429, Retry_After=wait))
    with pytest.raises(EngineBusyError, match="too many requests"):
        engine.translate(["Rain"], EN, RU)
    assert len(server.asked) == 1


def test_a_wait_that_is_nonsense_is_ours(server: Loopback, engine: GoogleEngine) -> None:
    server.misbehave(acts.status(429, Retry_After="soon"))
    assert engine.translate(["Rain"], EN, RU) == ["[ru] Rain"]


@pytest.mark.parametrize(
    ("act", "said"),
    [
        (acts.body(b"<html>Our systems have detected unusual traffic</html>"), "captcha"),
        (acts.body(b'<form><div class="g-recaptcha"></div></form>'), "captcha"),
        (acts.status(302, Location="https://www.google.com/sorry/index"), "wants a person"),
        (acts.status(403), r"refuses us \(HTTP 403\)"),
        (acts.status(204), r"refuses us \(HTTP 204\)"),
    ],
)
def test_a_service_that_refuses_us_is_not_asked_again(
    server: Loopback, engine: GoogleEngine, act: acts.Behaviour, said: str
) -> None:
    server.misbehave(act)
    with pytest.raises(EngineError, match=said) as caught:
        engine.translate(["Rain"], EN, RU)
    assert not isinstance(caught.value, EngineBusyError | TextRefusedError)
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    "act",
    [
        acts.body(b""),
        acts.body(b"<html><body>Welcome to the hotel's network</body></html>"),
        acts.body(b'<div class="result-container">never closed'),
        acts.result("&#" + "9" * 5000 + ";"),
        acts.status(400),
        acts.status(413),
    ],
)
def test_a_text_without_an_answer_says_nothing_about_others(
    server: Loopback, engine: GoogleEngine, act: acts.Behaviour
) -> None:
    server.misbehave(act)
    with pytest.raises(TextRefusedError):
        engine.translate(["Rain"], EN, RU)
    assert engine.translate(["Snow"], EN, RU) == ["[ru] Snow"]


@pytest.mark.parametrize("act", [acts.silent, acts.drip_headers, acts.drip_body])
def test_slow_answers_end_in_time(server: Loopback, hurried: GoogleEngine, act: acts.Behaviour) -> None:
    server.misbehave(act)
    started = time.monotonic()
    with pytest.raises(EngineBusyError, match=r"127\.0\.0\.1:\d+ did not answer within 0\.4 s$"):
        hurried.translate(["Rain"], EN, RU)
    assert time.monotonic() - started < 20.0  # a machine may be busy; without a bound it would be for ever
    assert hurried.translate(["Snow"], EN, RU) == ["[ru] Snow"]


@pytest.mark.parametrize(
    ("act", "said"),
    [(acts.endless, "sent more than 1048576 bytes"), (acts.bomb, "sent a compressed answer")],
)
def test_large_answers_are_not_read_and_cost_one_text(
    server: Loopback, engine: GoogleEngine, act: acts.Behaviour, said: str
) -> None:
    server.misbehave(act)
    with pytest.raises(TextRefusedError, match=said):
        engine.translate(["Rain"], EN, RU)
    assert engine.translate(["Snow"], EN, RU) == ["[ru] Snow"]


@pytest.mark.parametrize(
    "flood",
    [
        b"<a " * 300_000,
        b"<!--" * 250_000,
        b'<div class="' * 80_000,
        b'<div class="t0">' * 60_000,
        b"<" * 1_000_000,
    ],
)
def test_a_hostile_page_takes_no_long_time(server: Loopback, engine: GoogleEngine, flood: bytes) -> None:
    server.misbehave(acts.body(flood))
    started = time.monotonic()
    with pytest.raises(TextRefusedError):
        engine.translate(["Rain"], EN, RU)
    assert time.monotonic() - started < 20.0  # the parser that was left took minutes


@pytest.mark.parametrize(
    ("charset", "content"),
    [
        ("windows-1251", "Дождь".encode("cp1251")),
        ('"koi8-r"; x=y', "Дождь".encode("koi8-r")),
        ("unicode_escape", "Дождь".encode()),
        ("no\x01such", "Дождь".encode()),
        ("", "Дождь".encode()),
        ("windows-1251", "Дождь".encode()),  # a server that claims it of whatever it sends
        ("iso-8859-1", "Дождь".encode()),
    ],
)
def test_the_page_s_own_charset_is_read_unless_the_page_is_utf_8(
    server: Loopback, engine: GoogleEngine, charset: str, content: bytes
) -> None:
    page = b'<div class="t0">' + content + b"</div>"
    server.misbehave(acts.body(page, {"Content-Type": f"text/html; charset={charset}"}))
    assert engine.translate(["Rain"], EN, RU) == ["Дождь"]


def test_a_name_that_nobody_has_is_told() -> None:
    engine = GoogleEngine(EngineTransport(), timeout=20.0, url="http://nobody.invalid/m", retry_policy=HASTY)
    with pytest.raises(EngineError, match=r"^the address of nobody\.invalid was not found"):
        engine.translate(["Rain"], EN, RU)


def test_a_refused_connection_is_told() -> None:
    port = free_port()
    engine = GoogleEngine(EngineTransport(), url=f"http://127.0.0.1:{port}/m", retry_policy=HASTY)
    with pytest.raises(EngineError, match=rf"^127\.0\.0\.1:{port} refuses the connection$"):
        engine.translate(["Rain"], EN, RU)


def test_a_server_without_a_certificate_is_told(server: Loopback) -> None:
    engine = GoogleEngine(
        EngineTransport(), timeout=5.0, url=server.url.replace("http:", "https:"), retry_policy=HASTY
    )
    with pytest.raises(EngineError, match="no certificate that this machine trusts"):
        engine.translate(["Rain"], EN, RU)


def test_a_dead_proxy_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{free_port()}")
    engine = GoogleEngine(EngineTransport(), timeout=5.0, url="http://nobody.invalid/m", retry_policy=HASTY)
    with pytest.raises(EngineError, match=r"^the proxy on the way to nobody\.invalid cannot be used"):
        engine.translate(["Rain"], EN, RU)


def test_an_address_that_is_none_is_told() -> None:
    engine = GoogleEngine(EngineTransport(), timeout=5.0, url="http://.example./m", retry_policy=HASTY)
    with pytest.raises(EngineError, match="is not an address that can be asked"):
        engine.translate(["Rain"], EN, RU)


def test_unsupported_pairs_are_refused_before_anything_is_sent(
    server: Loopback, engine: GoogleEngine
) -> None:
    with pytest.raises(TextRefusedError, match="from en into uz_Cyrl"):
        engine.translate(["Rain"], EN, UZ_CYRL)
    assert server.asked == []


def test_the_options_reach_the_engine(server: Loopback) -> None:
    engine = GoogleEngine.from_options({"url": server.url, "timeout": "0.3"}, Access(EngineTransport()))
    assert engine.translate(["Rain"], EN, RU) == ["[ru] Rain"]
    server.misbehave(*[acts.silent] * 9)
    with pytest.raises(EngineBusyError, match=r"did not answer within 0\.3 s$"):
        engine.translate(["Rain"], EN, RU)


def test_without_an_address_google_s_own_is_asked() -> None:
    class Recording:
        def __init__(self) -> None:
            self.asked: list[str] = []

        def send(self, request: HttpRequest) -> HttpReply:
            self.asked.append(request.url)
            return HttpReply(200, f'<div class="result-container">{request.params["q"].upper()}</div>')

    transport = Recording()
    assert GoogleEngine(transport).translate(["Rain"], EN, RU) == ["RAIN"]
    assert transport.asked == ["https://translate.google.com/m"]


def test_without_a_network_it_cannot_be_reached() -> None:
    with pytest.raises(EngineError, match="nothing is sent to the network in this run"):
        GoogleEngine(NoNetwork()).translate(["Rain"], EN, RU)

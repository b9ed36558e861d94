"""The contract of engines behind a web service: refusals, faults and keys, on a server that misbehaves."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import pytest
from tests.engines.contract import EN, RU, EngineContract
from tests.engines.test_google import HASTY, free_port
from tests.loopback import server as acts
from tests.loopback import services

from localize.engines.access import Access
from localize.engines.base import EngineBusyError, TextRefusedError
from localize.errors import EngineError, UsageError
from localize.network.engine_transport import EngineTransport

if TYPE_CHECKING:
    from tests.loopback.server import Behaviour, Loopback

    from localize.engines.web_engine import WebEngine

CANARY = "canary-7f3a"


class WebEngineContract(EngineContract):
    """The contract. A test class names the engine, how its service speaks, and answers that are none."""

    kind: ClassVar[type[WebEngine]]
    speaks: ClassVar[object]
    nonsense: ClassVar[tuple[object, ...]]
    """JSON that the service would never answer with."""
    extra: ClassVar[dict[str, str]] = {}
    """Options without which it is not made."""
    uzbek = "uz"
    """An option that makes the engine know Uzbek; nothing where it knows it."""

    @pytest.fixture
    def engine(self, server: Loopback) -> WebEngine:
        server.speaks = type(self).speaks  # type: ignore[assignment]
        return self.made(server.url)

    @pytest.fixture
    def unreachable(self) -> WebEngine:
        return self.made(f"http://127.0.0.1:{free_port()}")

    def made(self, url: str, *, timeout: str = "20", **variables: str) -> WebEngine:
        access = Access(EngineTransport(), variables, trusted=True)
        options = {"url": url, "timeout": timeout, "languages": self.uzbek, **self.extra}
        return self.kind(access, options, HASTY)

    @pytest.mark.parametrize("status", [429, 500, 503])
    def test_a_busy_service_is_asked_again(self, engine: WebEngine, server: Loopback, status: int) -> None:
        server.misbehave(acts.status(status), acts.status(status))
        assert engine.translate(["Rain"], EN, RU) == ["[ru] Rain"]
        assert len(server.paths) == 3

    def test_a_service_that_stays_busy_is_left(self, engine: WebEngine, server: Loopback) -> None:
        server.misbehave(*[acts.status(429, Retry_After="0")] * 9)
        with pytest.raises(EngineBusyError):
            engine.translate(["Rain"], EN, RU)
        assert len(server.paths) == 3

    @pytest.mark.parametrize("status", [401, 402, 403, 456, 302, 404])
    def test_a_service_that_refuses_us_is_asked_once(
        self, engine: WebEngine, server: Loopback, status: int
    ) -> None:
        server.misbehave(acts.status(status, Location="http://127.0.0.1:1/"))
        with pytest.raises(EngineError) as caught:
            engine.translate(["Rain"], EN, RU)
        assert not isinstance(caught.value, EngineBusyError | TextRefusedError)
        assert len(server.paths) == 1

    @pytest.mark.parametrize("status", [400, 413, 414, 422])
    def test_a_text_that_is_refused_says_nothing_of_others(
        self, engine: WebEngine, server: Loopback, status: int
    ) -> None:
        server.misbehave(acts.status(status))
        with pytest.raises(TextRefusedError):
            engine.translate(["Rain"], EN, RU)
        assert engine.translate(["Snow"], EN, RU) == ["[ru] Snow"]

    @pytest.mark.parametrize(
        "act",
        [
            acts.body(b"", services.JSON),
            acts.body(b"\xff\xfe{", services.JSON),
            acts.body(b"[" * 100_000, services.JSON),
            acts.endless,
            acts.bomb,
            *map(services.answer, (None, 42, "text", [], {}, {"error": "no"})),
        ],
    )
    def test_an_answer_that_is_none_costs_one_text(
        self, engine: WebEngine, server: Loopback, act: Behaviour
    ) -> None:
        server.misbehave(act)
        with pytest.raises(TextRefusedError):
            engine.translate(["Rain"], EN, RU)
        assert engine.translate(["Snow"], EN, RU) == ["[ru] Snow"]

    def test_a_page_in_place_of_an_answer_ends_the_engine(self, engine: WebEngine, server: Loopback) -> None:
        server.misbehave(acts.body(b"<html>Welcome to the hotel's network</html>"))
        with pytest.raises(EngineError, match="a page came in place of") as caught:
            engine.translate(["Rain"], EN, RU)
        assert not isinstance(caught.value, EngineBusyError | TextRefusedError)
        assert len(server.paths) == 1

    def test_nonsense_of_its_own_shape_costs_one_text(self, engine: WebEngine, server: Loopback) -> None:
        for nonsense in self.nonsense:
            server.misbehave(services.answer(nonsense))
            with pytest.raises(TextRefusedError):
                engine.translate(["Rain"], EN, RU)
        assert len(server.paths) == len(self.nonsense)

    @pytest.mark.parametrize("act", [acts.hang_up, acts.cut_off])
    def test_a_broken_connection_is_asked_again(
        self, engine: WebEngine, server: Loopback, act: Behaviour
    ) -> None:
        server.misbehave(act)
        assert engine.translate(["Rain"], EN, RU) == ["[ru] Rain"]

    @pytest.mark.parametrize("act", [acts.silent, acts.drip_body])
    def test_slow_answers_end_in_time(self, server: Loopback, act: Behaviour) -> None:
        server.misbehave(*[act] * 3)
        with pytest.raises(EngineBusyError, match=r"did not answer within 0\.3 s$"):
            self.made(server.url, timeout="0.3").translate(["Rain"], EN, RU)

    def test_calls_hold_as_many_texts_as_they_may(self, engine: WebEngine, server: Loopback) -> None:
        texts = [f"Text {number}" for number in range(engine.limits.texts_per_request + 1)]
        assert engine.translate(texts, EN, RU) == [f"[ru] {text}" for text in texts]
        assert len(server.paths) == 2

    def test_its_key_goes_where_it_belongs_and_is_shown_nowhere(
        self, server: Loopback, capfd: pytest.CaptureFixture[str]
    ) -> None:
        variable = self.kind.service.key_variable
        if not variable:
            return
        server.speaks = type(self).speaks  # type: ignore[assignment]
        engine = self.made(server.url, **{variable: CANARY})
        engine.translate(["Rain"], EN, RU)
        assert CANARY in f"{server.headers} {server.bodies}"
        assert CANARY not in f"{server.paths} {engine.settings}"
        said = f'{{"error": {{"message": "Incorrect key: {CANARY}"}}}}'
        server.misbehave(acts.status(403, said.encode()))
        with pytest.raises(EngineError, match="Incorrect key: …") as caught:
            engine.translate(["Rain"], EN, RU)
        assert CANARY not in f"{caught.value} {caught.value!r} {capfd.readouterr()}"

    def test_its_key_goes_nowhere_that_only_the_configuration_names(self, server: Loopback) -> None:
        variable = self.kind.service.key_variable
        if not variable:
            return
        access = Access(EngineTransport(), {variable: CANARY})
        with pytest.raises(UsageError, match=r"is not sent to 127\.0\.0\.1") as caught:
            self.kind.from_options({"url": server.url, **self.extra}, access)
        assert CANARY not in str(caught.value)
        own = self.kind.from_options(self.extra, access)
        assert own._key == CANARY
        assert CANARY not in repr(access)

    def test_without_a_key_nothing_is_sent_to_a_service_that_wants_one(self) -> None:
        variable = self.kind.service.key_variable
        if not variable:
            return
        own = self.kind.from_options(self.extra, Access())
        with pytest.raises(EngineError, match="wants a key") as caught:
            own.translate(["Rain"], EN, RU)
        assert variable in caught.value.hint

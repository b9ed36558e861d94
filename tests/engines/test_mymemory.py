from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import pytest
from tests.engines.contract import EN, RU
from tests.engines.test_google import HASTY
from tests.engines.web_contract import WebEngineContract
from tests.loopback import services

from localize.engines.access import Access
from localize.engines.base import EngineBusyError, TextRefusedError
from localize.engines.mymemory import MyMemoryEngine
from localize.errors import EngineError
from localize.network.engine_transport import EngineTransport

if TYPE_CHECKING:
    from tests.loopback.server import Loopback


class TestContract(WebEngineContract):
    kind = MyMemoryEngine
    speaks = staticmethod(services.mymemory)
    uzbek = ""
    nonsense: ClassVar[tuple[object, ...]] = (
        {"responseData": None, "responseStatus": 200},
        {"responseData": {"translatedText": None}, "responseStatus": 200},
        {"responseData": {"translatedText": ["a"]}},
        {"responseStatus": "200"},
    )


def test_the_request_is_the_one_that_mymemory_knows(server: Loopback) -> None:
    server.speaks = services.mymemory
    access = Access(EngineTransport())
    engine = MyMemoryEngine.from_options({"url": server.url, "email": "desk@example.org"}, access)
    assert engine.translate(["Rain"], EN, RU) == ["[ru] Rain"]
    assert server.asked == [{"q": "Rain", "langpair": "en|ru", "de": "desk@example.org"}]


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (429, EngineBusyError),
        ("429", EngineBusyError),
        (403, EngineError),
        ("403", EngineError),
        (400, TextRefusedError),
    ],
)
def test_a_refusal_that_stands_where_the_text_would_is_none(
    server: Loopback, status: object, error: type[EngineError]
) -> None:
    said = {"responseData": {"translatedText": "MYMEMORY WARNING: YOU USED ALL"}, "responseStatus": status}
    server.misbehave(*[services.answer(said)] * 3)
    engine = MyMemoryEngine(Access(EngineTransport()), {"url": server.url}, HASTY)
    with pytest.raises(error):
        engine.translate(["Rain"], EN, RU)


def test_a_used_up_day_is_asked_about_once(server: Loopback) -> None:
    said = {"responseData": {"translatedText": "MYMEMORY WARNING: YOU USED ALL"}, "quotaFinished": True}
    server.misbehave(services.answer({**said, "responseStatus": 429}))
    engine = MyMemoryEngine(Access(EngineTransport()), {"url": server.url}, HASTY)
    with pytest.raises(EngineError, match="quota is used up") as caught:
        engine.translate(["Rain"], EN, RU)
    assert not isinstance(caught.value, EngineBusyError | TextRefusedError)
    assert len(server.paths) == 1

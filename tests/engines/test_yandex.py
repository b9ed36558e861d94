from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from tests.engines.contract import EN, RU, UZ_CYRL
from tests.engines.web_contract import WebEngineContract
from tests.loopback import services

from localize.engines.access import Access
from localize.engines.yandex import YandexEngine
from localize.network.engine_transport import EngineTransport

if TYPE_CHECKING:
    from tests.loopback.server import Loopback


class TestContract(WebEngineContract):
    kind = YandexEngine
    speaks = staticmethod(services.yandex)
    uzbek = ""
    nonsense: ClassVar[tuple[object, ...]] = (
        {"translations": None},
        {"translations": [{"text": None}]},
        {"translations": [{}]},
        {"translations": [{"text": "a"}, {"text": "b"}]},
    )


def test_the_request_is_the_one_that_yandex_knows(server: Loopback) -> None:
    server.speaks = services.yandex
    access = Access(EngineTransport(), {"YANDEX_API_KEY": "secret"}, trusted=True)
    engine = YandexEngine.from_options({"url": server.url, "folder": "b1g"}, access)
    assert engine.translate(["Rain", "Snow"], EN, RU) == ["[ru] Rain", "[ru] Snow"]
    assert server.bodies == [
        {
            "texts": ["Rain", "Snow"],
            "sourceLanguageCode": "en",
            "targetLanguageCode": "ru",
            "format": "PLAIN_TEXT",
            "folderId": "b1g",
        }
    ]
    assert server.headers[0]["authorization"] == "Api-Key secret"


def test_uzbek_in_cyrillic_has_a_code_of_its_own(server: Loopback) -> None:
    server.speaks = services.yandex
    engine = YandexEngine.from_options({"url": server.url}, Access(EngineTransport()))
    assert engine.translate(["Rain"], EN, UZ_CYRL) == ["[uzbcyr] Rain"]

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from tests.engines.contract import EN, RU, UZ, UZ_CYRL
from tests.engines.web_contract import WebEngineContract
from tests.loopback import services

from localize.engines.access import Access
from localize.engines.libretranslate import LibreTranslateEngine
from localize.network.engine_transport import EngineTransport

if TYPE_CHECKING:
    from tests.loopback.server import Loopback


class TestContract(WebEngineContract):
    kind = LibreTranslateEngine
    speaks = staticmethod(services.libretranslate)
    nonsense: ClassVar[tuple[object, ...]] = (
        {"translatedText": "Дождь"},
        {"translatedText": [None]},
        {"translatedText": []},
        {"translatedText": ["a", "b"]},
        {"translatedText": [["a"]]},
    )


def test_the_request_is_the_one_that_libretranslate_knows(server: Loopback) -> None:
    server.speaks = services.libretranslate
    engine = LibreTranslateEngine.from_options({"url": server.url}, Access(EngineTransport()))
    assert engine.translate(["Rain", "Snow"], EN, RU) == ["[ru] Rain", "[ru] Snow"]
    assert server.bodies == [{"q": ["Rain", "Snow"], "source": "en", "target": "ru", "format": "text"}]
    assert server.paths == ["/m/translate"]


def test_a_language_that_a_server_has_beside_is_named() -> None:
    assert not LibreTranslateEngine.from_options({}, Access()).supports(EN, UZ)
    more = LibreTranslateEngine.from_options({"languages": "uz, kk"}, Access())
    assert more.supports(EN, UZ)
    assert not more.supports(EN, UZ_CYRL)

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from tests.engines.contract import EN, RU, UZ_CYRL
from tests.engines.web_contract import WebEngineContract
from tests.loopback import services

from localize.engines.access import Access
from localize.engines.microsoft import MicrosoftEngine
from localize.model import Locale
from localize.network.engine_transport import EngineTransport

if TYPE_CHECKING:
    from tests.loopback.server import Loopback


class TestContract(WebEngineContract):
    kind = MicrosoftEngine
    speaks = staticmethod(services.microsoft)
    uzbek = ""
    nonsense: ClassVar[tuple[object, ...]] = (
        [{"translations": []}],
        [{"translations": [{"text": 42}]}],
        [{"translations": {"text": "a"}}],
        [None],
        [{"translations": [{"text": "a"}]}] * 2,
    )


def test_the_request_is_the_one_that_microsoft_knows(server: Loopback) -> None:
    server.speaks = services.microsoft
    access = Access(EngineTransport(), {"MICROSOFT_API_KEY": "secret"}, trusted=True)
    engine = MicrosoftEngine.from_options({"url": server.url, "region": "westeurope"}, access)
    assert engine.translate(["Rain", "Snow"], EN, RU) == ["[ru] Rain", "[ru] Snow"]
    assert server.bodies == [[{"Text": "Rain"}, {"Text": "Snow"}]]
    assert server.asked == [{"api-version": "3.0", "from": "en", "to": "ru"}]
    assert server.headers[0]["ocp-apim-subscription-key"] == "secret"
    assert server.headers[0]["ocp-apim-subscription-region"] == "westeurope"


def test_scripts_have_codes_of_their_own() -> None:
    engine = MicrosoftEngine.from_options({}, Access())
    assert engine._code(Locale.parse("zh_Hant")) == "zh-Hant"
    assert engine.supports(Locale.parse("zh"), Locale.parse("zh_Hant"))
    assert not engine.supports(Locale.parse("zh"), Locale.parse("zh_Hans"))
    assert not engine.supports(EN, UZ_CYRL)

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import pytest
from tests.engines.contract import EN, RU
from tests.engines.web_contract import WebEngineContract
from tests.loopback import services

from localize.engines.access import Access
from localize.engines.deepl import DeeplEngine
from localize.network.engine_transport import EngineTransport

if TYPE_CHECKING:
    from tests.loopback.server import Loopback


class TestContract(WebEngineContract):
    kind = DeeplEngine
    speaks = staticmethod(services.deepl)
    nonsense: ClassVar[tuple[object, ...]] = (
        {"translations": None},
        {"translations": [{"text": None}]},
        {"translations": [["Дождь"]]},
        {"translations": [{"text": "a"}, {"text": "b"}]},
        {"translations": {"text": "a"}},
    )


def test_the_request_is_the_one_that_deepl_knows(server: Loopback) -> None:
    server.speaks = services.deepl
    access = Access(EngineTransport(), {"DEEPL_API_KEY": "secret"}, trusted=True)
    engine = DeeplEngine.from_options({"url": server.url, "formality": "prefer_more"}, access)
    assert engine.translate([" Rain ", "Snow"], EN, RU) == [" [ru] Rain ", "[ru] Snow"]
    assert server.bodies == [
        {"text": ["Rain", "Snow"], "source_lang": "EN", "target_lang": "RU", "formality": "prefer_more"}
    ]
    assert server.headers[0]["authorization"] == "DeepL-Auth-Key secret"
    assert server.paths == ["/m/v2/translate"]


@pytest.mark.parametrize(
    ("key", "url"),
    [("a:fx", "https://api-free.deepl.com"), ("a", "https://api.deepl.com"), ("", "https://api.deepl.com")],
)
def test_the_free_plan_has_a_server_of_its_own(key: str, url: str) -> None:
    assert DeeplEngine.from_options({}, Access(environment={"DEEPL_API_KEY": key}))._url == url
    assert DeeplEngine.from_options({}, Access(secrets=lambda _variable: key))._url == url

"""What of a server's answer reaches an engine: its bytes as text."""

from __future__ import annotations

import codecs
import json

import pytest
from tests.loopback import server as acts

from localize.engines.transport import HttpRequest
from localize.network.engine_transport import EngineTransport

RAIN = "«Oʻzbekiston» yomgʻiri — дождь"


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
@pytest.mark.parametrize(
    "claimed", ["application/json", "application/json; charset=windows-1252", "text/html; charset=iso-8859-1"]
)
def test_what_is_utf_8_is_read_as_that_whatever_is_claimed(mark: bytes, claimed: str) -> None:
    with acts.serve() as server:
        answer = mark + json.dumps([RAIN], ensure_ascii=False).encode()
        server.misbehave(acts.body(answer, {"Content-Type": claimed}))
        reply = EngineTransport().send(HttpRequest(server.url))
    assert json.loads(reply.text) == [RAIN]


def test_what_is_not_is_read_as_it_claims_to_be() -> None:
    with acts.serve() as server:
        for claimed in ("windows-1251", "utf-8"):
            content = {"Content-Type": f"text/html; charset={claimed}"}
            server.misbehave(acts.body("Дождь".encode("cp1251"), content))
        read = [EngineTransport().send(HttpRequest(server.url)).text for _ in range(2)]
    assert read == ["Дождь", "\ufffd" * 5]

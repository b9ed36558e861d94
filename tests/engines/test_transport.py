"""The port to the network."""

from __future__ import annotations

import pytest

from localize.engines.transport import HttpReply, HttpRequest, NoNetwork
from localize.errors import EngineError


def test_a_request_without_a_body_asks_for_a_page() -> None:
    request = HttpRequest("https://a.example")
    assert (request.json, request.form, request.params, request.timeout) == (None, None, {}, 20.0)


def test_a_reply_follows_no_redirect() -> None:
    reply = HttpReply(302, "", "https://b.example")
    assert (reply.location, reply.retry_after) == ("https://b.example", None)


def test_no_network_refuses_every_request() -> None:
    with pytest.raises(EngineError):
        NoNetwork().send(HttpRequest("https://a.example"))

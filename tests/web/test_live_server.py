"""The page of a watch, served on this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.error import URLError
from urllib.request import HTTPCookieProcessor, ProxyHandler, build_opener

import pytest

from localize.flows.preview import FOLDER
from localize.web.live_page import Round
from localize.web.live_server import live_server

if TYPE_CHECKING:
    from tests.flows.room import Room


def test_the_page_is_there_as_long_as_the_block(room: Room) -> None:
    room.write(f"{FOLDER}/en/index.html", "<p>Frost</p>")
    state = Round()
    state.follow("en/index.html", "all articles: 0 changes")
    browser = build_opener(HTTPCookieProcessor(), ProxyHandler({}))
    with live_server(room.disk, state, 0) as link:
        assert "all articles: 0 changes" in browser.open(link, timeout=20).read().decode()
    with pytest.raises(URLError):
        browser.open(link, timeout=20)

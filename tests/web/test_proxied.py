"""Requests of Chromium as nginx 1.22 and Caddy 2.6 hand them on, set up as in the how-to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.flows.room import Room, key
from tests.web.browser import Browser

from localize.flows.review_matches import no_matches
from localize.web.address import Address
from localize.web.app import make_app
from localize.web.desk import Desk
from localize.web.guard import Key

if TYPE_CHECKING:
    from collections.abc import Mapping

ADDRESS = f"frost@{key('Frost comes early').short}"
HOST, ORIGIN = "desk.example.org", "https://desk.example.org"
NGINX = {
    "host": HOST,
    "connection": "close",
    "sec-ch-ua-platform": '"Linux"',
    "content-type": "application/json",
    "sec-ch-ua-mobile": "?0",
    "accept": "*/*",
    "origin": ORIGIN,
    "sec-fetch-site": "same-origin",
    "sec-fetch-mode": "cors",
    "sec-fetch-dest": "empty",
    "referer": f"{ORIGIN}/review/",
    "accept-encoding": "gzip, deflate, br, zstd",
    "accept-language": "en-US,en;q=0.9",
}
CADDY = {name: value for name, value in NGINX.items() if name != "connection"} | {
    "priority": "u=1, i",
    "x-forwarded-for": "127.0.0.1",
    "x-forwarded-host": HOST,
    "x-forwarded-proto": "https",
}


@pytest.fixture
def own() -> Key:
    return Key()


@pytest.fixture
def browser(room: Room, own: Key) -> Browser:
    desk = Desk(room.disk, room.session, "Malika", lambda: "2026-03-02T09:00:00Z", lambda: no_matches)
    return Browser(make_app(desk, own, Address("127.0.0.1", 8000, "/review", ORIGIN)), own)


def come_in(browser: Browser, own: Key, base: str) -> str:
    entered = browser.get(f"{base}/enter?token={own.token}", host=HOST)
    assert (entered.status, entered.headers["location"]) == (303, "/review/")
    cookie = entered.headers["set-cookie"]
    name, _, rest = cookie.partition("=")
    browser.cookies[name] = rest.partition(";")[0]
    return cookie


@pytest.mark.parametrize("base", ["/review", ""])  # nginx may cut the path off
@pytest.mark.parametrize("proxy", [NGINX, CADDY], ids=["nginx", "caddy"])
def test_what_a_proxy_hands_on_is_answered(
    browser: Browser, own: Key, base: str, proxy: Mapping[str, str]
) -> None:
    cookie = come_in(browser, own, base)
    assert {"Path=/review/", "Secure", "HttpOnly", "SameSite=strict"} <= set(cookie.split("; "))
    page = browser.get(f"{base}/ru/frost", host=HOST)
    assert (page.status, 'src="/review/static/page.js"' in page.text) == (200, True)
    shown = browser.get(f"{base}/api/string?address={ADDRESS.replace('@', '%40')}&locale=ru", host=HOST).json
    order = {name: shown[name] for name in ("address", "locale", "version")} | {"texts": ["Иней"]}
    said = browser.post(f"{base}/api/act/write", order, **proxy)
    assert (said.status, said.json["targets"]) == (200, ["Иней"])


@pytest.mark.parametrize(
    ("changed", "status"),
    [
        ({"origin": "https://evil.example.org"}, 403),
        ({"origin": "http://desk.example.org"}, 403),
        ({"sec-fetch-site": "cross-site"}, 403),
        ({"host": "desk.example.org:8443"}, 421),
        ({"host": "127.0.0.1"}, 421),
        ({"host": "evil.example.org", "x-forwarded-host": HOST}, 421),
        ({"x-csrf-token": "another"}, 403),
    ],
)
def test_what_others_send_through_a_proxy_is_refused(
    browser: Browser, own: Key, room: Room, changed: dict[str, str], status: int
) -> None:
    come_in(browser, own, "/review")
    before = room.tree()
    assert browser.post("/review/api/act/write", {}, **(CADDY | changed)).status == status
    assert room.tree() == before

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.flows.room import RU, Room, key

from localize.flows.review_matches import no_matches
from localize.model import ReviewState
from localize.web.guard import MOST_BYTES, Key

if TYPE_CHECKING:
    from tests.web.browser import Browser

TITLE = "Frost comes early"
ADDRESS = f"frost@{key(TITLE).short}"


def test_the_link_opens_the_page_once(browser: Browser) -> None:
    assert browser.get("/").status == 200
    browser.cookies.clear()
    assert browser.get("/").status == 401
    assert browser.get("/enter?token=guessed").status == 403
    assert browser.get("/enter?token=").status == 403
    assert browser.get("/").status == 401


def test_a_token_is_spent_with_its_first_use() -> None:
    key = Key()
    token = key.token
    assert not key.spend("other")
    assert key.spend(token)
    assert not key.spend(token)
    assert not key.spend("")


def test_the_cookie_is_out_of_reach_for_scripts_and_other_sites(room: Room) -> None:
    from tests.web.browser import Browser  # noqa: PLC0415

    from localize.web.address import Address  # noqa: PLC0415 - as the fixture does
    from localize.web.app import make_app  # noqa: PLC0415 - as the fixture does
    from localize.web.desk import Desk  # noqa: PLC0415

    key = Key()
    desk = Desk(room.disk, room.session, "Malika", lambda: "", lambda: no_matches)
    said = Browser(make_app(desk, key, Address("127.0.0.1", 8123)), key).enter()
    cookie = said.headers["set-cookie"]
    assert said.headers["location"] == "/"
    assert "HttpOnly" in cookie
    assert "samesite=strict" in cookie.lower()
    assert cookie.startswith("localize_8123=")


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", "127.0.0.1:80", "evil.example:8123", ""])
def test_another_host_is_not_answered(browser: Browser, host: str) -> None:
    assert browser.get("/", host=host).status == 421


@pytest.mark.parametrize("host", ["localhost:8123", "127.0.0.1:8123"])
def test_the_own_hosts_are_answered(browser: Browser, host: str) -> None:
    assert browser.get("/", host=host).status == 200


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"sec-fetch-site": "cross-site"}, 403),
        ({"sec-fetch-site": "same-site"}, 403),
        ({"origin": "http://evil.example"}, 403),
        ({"origin": "null"}, 403),
        ({"x-csrf-token": "guessed"}, 403),
        ({"x-csrf-token": ""}, 403),
        ({"content-type": "text/plain"}, 415),
        ({"content-type": "application/x-www-form-urlencoded"}, 415),
        ({"content-length": str(MOST_BYTES + 1)}, 413),
        ({"content-length": "-1"}, 413),
        ({"cookie": "localize_8123=guessed"}, 401),
        ({"cookie": ""}, 401),
    ],
)
def test_what_another_page_could_have_sent_writes_nothing(
    browser: Browser, room: Room, headers: dict[str, str], status: int
) -> None:
    shown = browser.shown(ADDRESS)
    order = {**{name: shown[name] for name in ("address", "locale", "version")}, "texts": ["Иней"]}
    assert browser.post("/api/act/write", order, **headers).status == status
    assert room.states("frost", RU)[TITLE] is ReviewState.UNTRANSLATED


def test_a_body_that_is_longer_than_it_says_is_cut_off(browser: Browser) -> None:
    said = browser.post("/api/judge", b" " * (MOST_BYTES + 1), **{"content-length": "10"})
    assert said.status == 413


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "TRACE"])
def test_other_methods_are_refused(browser: Browser, method: str) -> None:
    assert browser.ask(method, "/", {}).status == 405


@pytest.mark.parametrize("name", ["write", "approve", "undo"])
def test_get_never_writes(browser: Browser, room: Room, name: str) -> None:
    before = room.tree()
    assert browser.get(f"/api/act/{name}?address={ADDRESS}&locale=ru").status == 404
    assert room.tree() == before


@pytest.mark.parametrize(
    "address", ["/", "/static/page.js", "/enter?token=x", "/api/string", "/ru/frost", "/nowhere"]
)
def test_every_answer_says_what_it_may_do(browser: Browser, address: str) -> None:
    headers = browser.get(address).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"

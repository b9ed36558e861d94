"""Who is at the page."""

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
from localize.web.visitors import Visitors
from localize.workspace.invitations import digest_of, invite, invited, revoke

if TYPE_CHECKING:
    from localize.web.guard import Guard

ADDRESS = f"frost@{key('Frost comes early').short}"
FORM = {"content-type": "application/x-www-form-urlencoded"}
PUBLIC = Address("127.0.0.1", 8123, "/review", "https://desk.example.org")


def app(room: Room, at: Address = Address("127.0.0.1", 8123), password: str = "") -> tuple[Guard, Key]:  # noqa: B008 - frozen
    own = Key()
    desk = Desk(room.disk, room.session, "Malika", lambda: "2026-03-02T09:00:00Z", lambda: no_matches)
    return make_app(desk, own, at, Visitors(own, lambda: invited(room.disk), password)), own


def came(browser: Browser, address: str) -> Browser:
    """Come in by a link, and remember the cookie and the token of the page."""
    answer = browser.get(address)
    name, _, rest = answer.headers["set-cookie"].partition("=")
    browser.cookies[name] = rest.partition(";")[0]
    return browser


def test_an_invited_person_works_under_their_own_name_until_it_is_revoked(room: Room) -> None:
    made, own = app(room)
    link = f"/enter?token={invite(room.disk, 'Timur')}"
    timur = came(Browser(made, Key()), link)
    page = timur.get("/ru/frost").text
    assert '<span class="by">Timur</span>' in page
    timur.key.csrf = page.partition('name="csrf" content="')[2].partition('"')[0]
    assert timur.key.csrf != own.csrf
    assert timur.act("write", timur.shown(ADDRESS), texts=["Иней"]).status == 200
    assert timur.shown(ADDRESS)["history"][0]["by"] == "Timur"
    again = came(Browser(made, Key()), link)
    assert again.get("/").status == 200  # on the phone as well
    revoke(room.disk, "Timur")
    assert [timur.get("/").status, again.get("/").status, again.get(link).status] == [401, 401, 403]
    assert "the one that you were invited by" in timur.get("/").text
    assert "or was taken back" in again.get(link).text


def test_a_link_that_opens_nothing_any_more_says_so_in_the_readers_language_and_of_nobody(room: Room) -> None:
    made, own = app(room)
    link = f"/enter?token={invite(room.disk, 'Timur')}"
    revoke(room.disk, "Timur")
    answer = Browser(made, Key()).get(link, **{"accept-language": "ru"})
    assert answer.status == 403
    assert "Эта ссылка больше не открывает страницу" in answer.text
    assert "Попросите новую у того, кто вам её дал" in answer.text
    assert '<meta name="viewport"' in answer.text
    assert '<span class="by"></span>' in answer.text
    assert own.csrf not in answer.text


def test_a_person_without_a_link_is_told_on_a_page_how_to_come_in(room: Room) -> None:
    made, own = app(room)
    answer = Browser(made, Key()).get("/ru/frost", accept="text/html,*/*;q=0.8", accept_language="ru")
    assert answer.status == 401
    assert "<h1>Эта страница открывается по ссылке.</h1>" in answer.text
    assert '<meta name="viewport"' in answer.text
    assert own.csrf not in answer.text
    assert "Frost" not in answer.text
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")
    program = Browser(made, Key()).get("/api/string?address=x&locale=ru", accept="*/*")
    assert (program.status, "<" in program.text) == (401, False)


def test_who_comes_by_the_same_link_again_sits_at_the_same_desk(room: Room) -> None:
    made, _ = app(room)
    link = f"/enter?token={invite(room.disk, 'Timur')}"
    timur, again = (came(Browser(made, Key()), link) for _ in range(2))
    pages = [browser.get("/ru/frost").text for browser in (timur, again)]
    for browser, page in zip((timur, again), pages, strict=True):
        browser.key.csrf = page.partition('name="csrf" content="')[2].partition('"')[0]
    assert timur.act("write", timur.shown(ADDRESS), texts=["Иней"]).status == 200
    assert again.act("undo", again.shown(ADDRESS)).status == 200
    anew = came(Browser(made, Key()), f"/enter?token={invite(room.disk, 'Timur')}")
    assert [timur.get("/").status, anew.get("/").status] == [401, 200]
    assert anew.cookies != timur.cookies


def test_a_list_of_invitations_that_cannot_be_read_is_told_and_keeps_nobody_else_out(room: Room) -> None:
    made, own = app(room)
    malika = Browser(made, own)
    malika.enter()
    link = f"/enter?token={invite(room.disk, 'Timur')}"
    timur = came(Browser(made, Key()), link)
    room.write(".localize/invitations.json", "[]")
    for answer in (
        timur.get("/"),
        timur.get("/api/article?slug=frost&locale=ru"),
        Browser(made, Key()).get(link),
    ):
        assert answer.status == 500
        assert "this is no list of invitations" in answer.text
        assert "Remove the file, and invite people anew." in answer.text
    assert malika.get("/").status == 200


def test_a_newsroom_that_cannot_be_read_is_told_to_whoever_comes_first(room: Room) -> None:
    made, _ = app(room)
    timur = came(Browser(made, Key()), f"/enter?token={invite(room.disk, 'Timur')}")
    config = room.read("localize.yaml")
    room.write("localize.yaml", f"{config}nonsense: 1\n")
    answer = timur.get("/")
    assert answer.status == 500
    assert "unknown key `nonsense`" in answer.text
    room.write("localize.yaml", config)
    assert timur.get("/").status == 200


def test_each_has_a_sitting_of_their_own(room: Room) -> None:
    made, own = app(room)
    malika = Browser(made, own)
    malika.enter()
    assert malika.act("write", malika.shown(ADDRESS), texts=["Иней"]).status == 200
    timur = came(Browser(made, Key()), f"/enter?token={invite(room.disk, 'Timur')}")
    timur.key.csrf = timur.get("/ru/frost").text.partition('name="csrf" content="')[2].partition('"')[0]
    assert timur.act("undo", timur.shown(ADDRESS)).json["error"] == "there is nothing to undo"
    stolen = timur.post("/api/act/undo", {}, **{"x-csrf-token": own.csrf})
    assert stolen.status == 403


def test_the_page_opens_with_its_password_and_not_for_ever_with_wrong_ones(room: Room) -> None:
    made, _ = app(room, password="correct horse battery")  # noqa: S106 - of a test
    browser = Browser(made, Key())
    assert "password" in browser.get("/enter").text
    asked = browser.get("/", accept="text/html")
    assert (asked.status, 'type="password"' in asked.text) == (401, True)
    wrong = browser.post("/enter", b"password=guess", **FORM)
    assert (wrong.status, "This is not the password." in wrong.text) == (403, True)
    elsewhere = browser.post(
        "/enter", b"password=correct+horse+battery", **FORM, origin="http://evil.example"
    )
    assert elsewhere.status == 403
    right = browser.post("/enter", b"password=correct+horse+battery", **FORM)
    assert right.status == 303
    for _ in range(20):
        browser.post("/enter", b"password=guess", **FORM)
    assert browser.post("/enter", b"password=correct+horse+battery", **FORM).status == 403


def test_without_a_password_there_is_no_form(room: Room) -> None:
    made, _ = app(room)
    browser = Browser(made, Key())
    assert "password" not in browser.get("/enter").text
    assert browser.post("/enter", b"password=", **FORM).status == 403


@pytest.mark.parametrize("base", ["/review", ""])
def test_behind_a_proxy_links_cookies_and_origins_are_those_of_outside(room: Room, base: str) -> None:
    made, _ = app(room, PUBLIC)
    browser = Browser(made, Key())
    outside = {"host": "desk.example.org"}
    link = f"{base}/enter?token={invite(room.disk, 'Timur')}"
    answer = browser.get(link, **outside)
    cookie = answer.headers["set-cookie"]
    assert "Path=/review/" in cookie
    assert "Secure" in cookie
    assert 'content="0;url=/review/"' in answer.text
    name, _, rest = cookie.partition("=")
    browser.cookies[name] = rest.partition(";")[0]
    page = browser.get(f"{base}/ru/frost", **outside).text
    assert 'src="/review/static/page.js"' in page
    assert 'href="/review/ru/frost"' in page
    browser.key.csrf = page.partition('name="csrf" content="')[2].partition('"')[0]
    said = {"address": ADDRESS, "locale": "ru", "texts": ["Иней"]}
    own = browser.post(f"{base}/api/judge", said, **outside, origin="https://desk.example.org")
    other = browser.post(f"{base}/api/judge", said, **outside, origin="https://evil.example")
    assert (own.status, other.status) == (200, 403)
    assert browser.get(f"{base}/", host="evil.example").status == 421


def test_a_cookie_that_nobody_gave_is_a_strangers() -> None:
    visitors = Visitors(Key(), lambda: {digest_of("x"): "Timur"})
    assert visitors.by_cookie("") is None
    assert visitors.by_cookie("\ud800") is None
    assert visitors.by_link("") is None
    inside = visitors.by_link("x")
    assert inside is not None
    assert visitors.by_cookie(inside.cookie) == inside

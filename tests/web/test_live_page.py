"""The page of a watch: previews in a frame, renewed after each round."""

from __future__ import annotations

from threading import Thread
from typing import TYPE_CHECKING

import pytest
from tests.web.browser import Browser

from localize.flows.preview import FOLDER
from localize.web.address import Address
from localize.web.guard import Key
from localize.web.live_page import Round, make_live_app

if TYPE_CHECKING:
    from tests.flows.room import Room


@pytest.fixture
def state() -> Round:
    made = Round()
    made.follow("en/index.html", "all articles: 0 changes")
    return made


@pytest.fixture
def live(room: Room, state: Round) -> Browser:
    room.write(f"{FOLDER}/en/index.html", "<style>p{}</style><script>x()</script><p>Frost</p>")
    key = Key()
    made = Browser(make_live_app(room.disk, state, key, Address("127.0.0.1", 8123)), key)
    made.enter()
    return made


def test_the_frame_holds_the_first_page_and_says_what_the_round_was_about(live: Browser) -> None:
    shown = live.get("/")
    assert 'src="/page/en/index.html"' in shown.text
    assert "all articles: 0 changes" in shown.text
    assert live.get("/static/live.js").headers["content-type"].startswith("text/javascript")
    assert live.get("/static/page.js").status == 404


def test_a_preview_can_run_nothing(live: Browser) -> None:
    shown = live.get("/page/en/index.html")
    policy = shown.headers["content-security-policy"]
    assert shown.text.endswith("<p>Frost</p>")
    assert "script-src" not in policy
    assert policy.startswith("default-src 'none'; style-src 'sha256-")


@pytest.mark.parametrize(
    "path",
    ["../../localize.yaml", "en/none.html", "%2e%2e/x.html", "en/index.txt", "%00.html", "en.html/x.html"],
)
def test_only_previews_are_shown(live: Browser, room: Room, path: str) -> None:
    room.write(".localize/x.html", "secret")
    (room.disk.root / FOLDER / "en.html").mkdir()
    assert live.get(f"/page/{path}").status == 404


def test_the_link_works_once(live: Browser) -> None:
    assert live.enter().status == 403
    stranger = Browser(live.app, live.key)
    assert stranger.get("/").status == 401


def test_the_next_round_is_told_as_soon_as_it_comes(live: Browser, state: Round) -> None:
    known = state.number
    telling = Thread(target=lambda: state.follow("", "frost: 1 change"))
    telling.start()
    said = live.get(f"/news?since={known}").json
    telling.join()
    assert said == {"number": known + 1, "said": "frost: 1 change"}
    assert state.page == "en/index.html"

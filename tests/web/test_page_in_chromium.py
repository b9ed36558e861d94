"""The page in a real Chromium: what people do with it, by keyboard alone, and what it makes of hostile texts.

It needs Debian's `chromium` (or CHROMIUM names another one) and Playwright, which `make browser` installs.
"""

# ruff: noqa: ANN401 - Playwright is not installed everywhere
from __future__ import annotations

import os
import shutil
import subprocess
import threading
from datetime import datetime, timedelta, timezone
from importlib import resources
from typing import TYPE_CHECKING, Any

import pytest
import uvicorn
from tests.flows.room import CONFIG, EDITOR, LABELS, RU, UZ, Room, key

from localize.flows import review
from localize.flows.memory import open_memory
from localize.flows.review_matches import memory_matches
from localize.flows.selection import select
from localize.model import ReviewState
from localize.model.domain import Domain
from localize.network.listener import listen
from localize.web.address import Address
from localize.web.app import make_app
from localize.web.desk import Desk
from localize.web.guard import Key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.flows.review_matches import FindMatches
    from localize.model import Locale

playwright = pytest.importorskip(
    "playwright.sync_api", reason="the page in Chromium: there is no Playwright (make browser)"
)
NAMES = (os.environ.get("CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome")
CHROMIUM = next((path for name in NAMES if (path := shutil.which(name))), "")
pytestmark = pytest.mark.skipif(not CHROMIUM, reason="the page in Chromium: there is no chromium")

TITLE, FIRE, HURT = "Frost comes early", "Karimova lit 12 fires in the orchards.", "Nobody was hurt."
FROST = f"---\ntitle: {TITLE}\n---\n\n{FIRE}\n\n{HURT}\n"
RAIN = "---\ntitle: Rain at last\n---\n\nIt rained.\n\nFields are wet.\n\nRivers rise.\n"
SNOW = f"---\ntitle: Snow is late\n---\n\n{HURT}\n\nSkiers wait for 3 weeks.\n\nThe last word.\n"
HOSTILE = (
    "<script>hacked=1</script>",
    "<img src=x onerror=hacked=1>",
    "<svg onload=hacked=1>",
    "<iframe src=javascript:hacked=1></iframe>",
    "<a href=javascript:hacked=1>x</a>",
    '"><script>hacked=1</script>',
    "'><img src=x onerror=hacked=1>",
    "</textarea><script>hacked=1</script>",
    "</script><script>hacked=1</script>",
    "<!--<script>hacked=1</script>-->",
    "<style>*{display:none}</style>",
    "<link rel=stylesheet href=//evil.example>",
    "<base href=//evil.example/>",
    "<meta http-equiv=refresh content=0;url=//evil.example>",
    "<form action=//evil.example><button>x</button></form>",
    "<body onload=hacked=1>",
    "<details open ontoggle=hacked=1>x</details>",
    "<video><source onerror=hacked=1></video>",
    "<math><mi xlink:href=javascript:hacked=1>x</mi></math>",
    "<object data=javascript:hacked=1></object>",
    "<embed src=javascript:hacked=1>",
    "<input autofocus onfocus=hacked=1>",
    "{{constructor.constructor('hacked=1')()}}",
    "${hacked=1}",
    "{% include '/etc/passwd' %}",
    "javascript:hacked=1",
    "&lt;script&gt;hacked=1&lt;/script&gt;",
    "\\u003cscript\\u003ehacked=1\\u003c/script\\u003e",
    "<p style=position:fixed;inset:0>x</p>",
    "<template><script>hacked=1</script></template>",
)
MANY = tuple(f"In village {number} they planted trees." for number in range(400))
SETTLED = 30_000  # milliseconds


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Room:
    made = Room(tmp_path_factory.mktemp("room"))
    bad = "\n\n".join(f"Payload {number}: `{text}`" for number, text in enumerate(HOSTILE))
    for path, text in (
        ("localize.yaml", CONFIG),
        ("ui/site.yaml", LABELS),
        ("articles/frost.md", FROST),
        ("articles/snow.md", SNOW),
        ("articles/rain.md", RAIN),
        ("articles/bad.md", f"---\ntitle: Bad\n---\n\n{bad}\n"),
        ("articles/long.md", "---\ntitle: Long\n---\n\n" + "\n\n".join(MANY) + "\n"),
        ("glossary.yaml", "- {term: fires, en: fires, ru: костры, note: '<script>hacked=1</script>'}\n"),
    ):
        made.write(path, text)
    made.pull()
    session = made.session()
    file = session.file(RU, Domain("articles/bad"))
    texts = {message.key.source: message.key.source for message in file.catalog.by_key.values()}
    made.translate(RU, "articles/bad", texts, approved=False)
    return made


@pytest.fixture(scope="module")
def address(room: Room) -> Iterator[tuple[str, str]]:
    """The server's address, and the link that opens the page."""
    sock, key = listen("127.0.0.1", 0), Key()
    at = Address("127.0.0.1", sock.getsockname()[1])

    def matches() -> FindMatches:
        return memory_matches(lambda: open_memory(room.disk, room.newsroom()))

    desk = Desk(room.disk, room.session, "Malika", lambda: "2026-03-02T09:00:00Z", matches)
    app = make_app(desk, key, at)
    config = uvicorn.Config(app, lifespan="off", ws="none", log_level="error", timeout_graceful_shutdown=10)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [sock]})
    thread.start()
    base = f"http://127.0.0.1:{at.port}"
    yield base, f"{base}/enter?token={key.token}"
    server.should_exit = True
    thread.join()
    sock.close()


@pytest.fixture(scope="module")
def chromium(address: tuple[str, str]) -> Iterator[Any]:
    with playwright.sync_playwright() as found:
        browser = found.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        context = browser.new_context(base_url=address[0], viewport={"width": 1280, "height": 800})
        context.set_default_timeout(SETTLED)
        page = context.new_page()
        page.goto(address[1])
        page.close()
        yield context
        browser.close()


@pytest.fixture
def page(chromium: Any) -> Iterator[Any]:
    made = chromium.new_page()
    faults: list[str] = []
    made.on("pageerror", lambda error: faults.append(str(error)))
    made.on("dialog", lambda dialog: faults.append(dialog.message))
    yield made
    made.close()
    assert faults == []


def opened(page: Any, where: str) -> Any:
    page.goto(where)
    page.wait_for_selector(".row.current textarea")
    return page


def said(page: Any, text: str) -> None:
    page.wait_for_function("text => document.getElementById('status').textContent.includes(text)", arg=text)


def at(page: Any, source: str) -> None:
    """Wait until a string is the open one."""
    page.wait_for_function(
        "source => document.querySelector('.row.current .source .text')?.textContent === source", arg=source
    )


def becomes(page: Any, source: str, state: str) -> None:
    """Wait until a string is in a state."""
    page.wait_for_function(
        "([source, state]) => [...document.querySelectorAll('.row')].some(row =>"
        " row.querySelector('.text').textContent === source && row.dataset.state === state)",
        arg=[source, state],
    )


def test_an_article_goes_from_empty_to_approved_by_keyboard_alone(page: Any, room: Room) -> None:
    opened(page, "/ru/frost?state=waiting")
    texts = {TITLE: "Ранние заморозки", FIRE: "Каримова зажгла 12 костров.", HURT: "Никто не пострадал."}
    for source, text in texts.items():
        at(page, source)
        page.keyboard.type(text)
        page.keyboard.press("Enter")  # plain Enter never saves
        page.keyboard.press("Control+Enter")
        becomes(page, source, "translated")
    assert room.states("frost", RU) == dict.fromkeys(texts, ReviewState.TRANSLATED)
    for source in texts:
        at(page, source)
        page.keyboard.press("Control+Shift+Enter")
        becomes(page, source, "approved")
    said(page, "Nothing waits any more.")
    assert room.states("frost", RU) == dict.fromkeys(texts, ReviewState.APPROVED)
    catalog = room.session().file(RU, Domain("articles/frost")).catalog
    assert {one.key.source: one.targets[0] for one in catalog.by_key.values()} == texts
    onward = page.locator("#status a")
    onward.wait_for()
    title = onward.inner_text()
    page.keyboard.press("Control+Enter")
    page.wait_for_function(
        "title => document.title.startsWith(title) && document.querySelector('.current textarea')", arg=title
    )
    assert "/frost" not in page.url


def test_what_surrounds_a_string_stands_beside_it(page: Any) -> None:
    opened(page, f"/ru/frost@{key(FIRE).short}")
    around = page.locator("#around")
    assert page.locator(".row.current .source mark").inner_text() == "fires"
    page.locator(".row.current textarea").fill("Каримова зажгла 21 костёр в садах.")
    page.wait_for_selector("#around .lost")
    assert "12 ↔ —" in around.inner_text()
    assert "Malika · approved" in around.inner_text()
    assert "fires → костры (<script>hacked=1</script>)" in around.inner_text()
    page.locator(".row.current textarea").fill("Каримова зажгла 12 костров в садах.")


def test_a_text_is_rejected_commented_and_taken_back_by_keyboard(page: Any, room: Room) -> None:
    opened(page, f"/ru/frost@{key(TITLE).short}")
    page.keyboard.press("Control+Shift+KeyM")
    page.keyboard.type("Who is meant?")
    page.keyboard.press("Enter")
    said(page, "Said")
    assert "Malika: Who is meant?" in page.locator("#around").inner_text()
    page.keyboard.press("Control+Shift+KeyX")
    page.keyboard.press("Digit3")
    page.locator("#reject textarea").focus()
    page.keyboard.type("Not our word.")
    page.keyboard.press("Enter")
    said(page, "Rejected")
    assert room.states("frost", RU)[TITLE] is ReviewState.REJECTED
    ledger = room.session().file(RU, Domain("articles/frost")).ledger
    assert any(one.error == "terminology/major" and one.note == "Not our word." for one in ledger.decisions)
    page.keyboard.press("Alt+KeyU")
    said(page, "Undone")
    assert room.states("frost", RU)[TITLE] is ReviewState.APPROVED


def test_what_somebody_else_wrote_meanwhile_is_shown_and_not_overwritten(page: Any, room: Room) -> None:
    opened(page, f"/uz/frost@{key(TITLE).short}")
    page.keyboard.type("Erta sovuq")
    session = room.session()
    address = f"frost@{key(TITLE).short}"
    review.edit(session, select(session.newsroom, (), ["uz"]), address, ("Qirov erta tushdi",), EDITOR)
    page.keyboard.press("Control+Enter")
    page.wait_for_selector(".conflict:not([hidden])")
    assert page.locator(".conflict .theirs").inner_text() == "Qirov erta tushdi"
    assert page.locator(".row.current textarea").input_value() == "Erta sovuq"
    page.get_by_role("button", name="Keep mine").click()
    page.wait_for_selector(".conflict[hidden]", state="attached")
    page.locator(".row.current textarea").focus()
    page.keyboard.press("Control+KeyS")
    said(page, "Saved")
    catalog = room.session().file(UZ, Domain("articles/frost")).catalog
    assert catalog.by_key[key(TITLE)].targets == ("Erta sovuq",)


def test_a_match_is_taken_and_nothing_jumps_on_a_save(page: Any, room: Room) -> None:
    room.translate(RU, "articles/frost", {HURT: "Никто не пострадал."})
    opened(page, f"/ru/snow@{key(HURT).short}")
    page.wait_for_selector("#around .match")
    page.keyboard.press("Alt+Digit1")
    assert page.locator(".row.current textarea").input_value() == "Никто не пострадал."
    before = page.locator(".row.current").bounding_box()["y"]
    page.keyboard.press("Control+KeyS")
    said(page, "Saved")
    assert page.locator(".row.current").bounding_box()["y"] == before
    page.keyboard.press("Alt+ArrowDown")
    at(page, "Skiers wait for 3 weeks.")
    page.keyboard.press("Alt+ArrowUp")
    at(page, HURT)
    assert f"snow@{key(HURT).short}" in page.url


def test_an_error_forbids_an_approval(page: Any, room: Room) -> None:
    opened(page, f"/ru/snow@{key('The last word.').short}")
    page.keyboard.type("Последнее [слово](x.md).")
    page.keyboard.press("Control+Shift+Enter")
    page.wait_for_selector("#status.bad")
    assert room.states("snow", RU)["The last word."] is ReviewState.UNTRANSLATED
    page.locator(".row.current textarea").fill("")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement === document.body")
    page.keyboard.press("Shift+Slash")
    page.wait_for_selector("#keys[open]")
    page.keyboard.press("Escape")


def test_a_queue_is_filtered_by_an_address(page: Any) -> None:
    opened(page, "/ru/snow?text=skiers&only=1")
    shown = [row for row in page.locator(".row").all() if row.is_visible()]
    assert [row.locator(".source .text").inner_text() for row in shown] == ["Skiers wait for 3 weeks."]
    page.get_by_role("link", name="Show all").click()
    page.wait_for_selector(".row.current textarea")
    assert len([row for row in page.locator(".row").all() if row.is_visible()]) == 4


def test_a_text_that_was_not_saved_is_kept(page: Any) -> None:
    opened(page, f"/ru/snow@{key('Skiers wait for 3 weeks.').short}")
    page.keyboard.type("Лыжники ждут")
    page.reload()
    page.wait_for_selector(".row.current textarea")
    assert page.locator(".row.current textarea").input_value() == "Лыжники ждут"
    page.locator(".row.current textarea").fill("")


def test_a_text_that_was_saved_is_not_kept_as_one_that_was_not(page: Any) -> None:
    source = "Skiers wait for 3 weeks."
    opened(page, f"/uz/snow@{key(source).short}")
    page.keyboard.type("Changʻichilar 3 haftadan beri kutmoqda.")
    page.keyboard.press("Control+Enter")
    becomes(page, source, "translated")
    at(page, "The last word.")
    assert page.evaluate("Object.keys(localStorage).filter(name => name.startsWith('draft uz'))") == []
    opened(page, f"/uz/snow@{key(source).short}")
    assert "not saved" not in page.locator("#status").inner_text()
    assert page.locator(".row.current .conflict").is_hidden()


def test_a_kept_text_does_not_silently_replace_what_was_written_since(page: Any, room: Room) -> None:
    source = "The last word."
    opened(page, f"/uz/snow@{key(source).short}")
    page.keyboard.type("Oxirgi gap.")
    page.goto("/")
    session = room.session()
    address = f"snow@{key(source).short}"
    review.edit(session, select(session.newsroom, (), ["uz"]), address, ("Soʻnggi soʻz.",), EDITOR)
    opened(page, f"/uz/{address}")
    assert page.locator(".row.current textarea").input_value() == "Oxirgi gap."
    assert page.locator(".conflict .theirs").inner_text() == "Soʻnggi soʻz."
    page.get_by_role("button", name="Take theirs").click()
    page.wait_for_selector(".conflict[hidden]", state="attached")
    assert page.locator(".row.current textarea").input_value() == "Soʻnggi soʻz."


def test_thirty_hostile_texts_are_texts(page: Any) -> None:
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    opened(page, "/ru/bad")
    page.keyboard.press("Alt+KeyP")
    shown = page.locator(".row .source .text").all_text_contents()[1:]
    assert shown == [f"Payload {number}: `{text}`" for number, text in enumerate(HOSTILE)]
    for number in (1, 8, 18, 29):
        page.evaluate("place => document.querySelectorAll('.row')[place + 1].click()", number)
        at(page, shown[number])
        assert page.locator(".row.current textarea").input_value() == shown[number]
        page.locator(".row.current textarea").fill(f"{HOSTILE[number]} {HOSTILE[0]}")
        page.keyboard.press("Escape")
    page.wait_for_timeout(1000)
    assert page.evaluate("typeof hacked") == "undefined"
    assert all("evil.example" not in url for url in requests)
    assert page.locator("#around script, #around img, .row img, .row script").count() == 0


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("where", ["/", "/ru/snow?text=word"])
def test_axe_finds_nothing_serious(page: Any, where: str, theme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python", reason="the page in Chromium: there is no axe")
    source = (resources.files(axe) / "axe.min.js").read_text(encoding="utf-8")
    page.goto(where)
    page.evaluate("theme => (document.documentElement.dataset.theme = theme)", theme)
    if where != "/":
        page.wait_for_selector(".row.current textarea")
    page.evaluate(source)
    found = page.evaluate("axe.run()")
    told = [
        (one["id"], [node["html"][:120] for node in one["nodes"]])
        for one in found["violations"]
        if one["impact"] in {"serious", "critical"}
    ]
    assert told == []


def test_a_phone_shows_one_column_and_scrolls_down_alone(page: Any) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    for where in ("/", "/ru/snow", "/ru/bad"):
        page.goto(where)
        page.wait_for_load_state("networkidle")
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
    box = page.locator(".row.current textarea").bounding_box()
    assert box["width"] > 280


@pytest.mark.parametrize(
    ("language", "save"), [("ru", "Сохранить"), ("uz", "Saqlash"), ("uz_Cyrl", "Сақлаш"), ("en", "Save")]
)
def test_the_page_speaks_the_language_that_is_chosen(page: Any, language: str, save: str) -> None:
    opened(page, "/ru/snow")
    page.select_option("#language", language)
    page.get_by_role("button", name=save, exact=True).wait_for()
    assert page.locator("html").get_attribute("lang") == language.replace("_", "-")


def test_a_term_is_added_by_keyboard_and_wanted_at_once(page: Any, room: Room) -> None:
    opened(page, f"/ru/snow@{key('Skiers wait for 3 weeks.').short}")
    page.locator(".row.current textarea").fill("Лыжники ждут 3 недели.")
    page.keyboard.press("Alt+KeyG")
    page.keyboard.type("Skiers")
    page.keyboard.press("Tab")
    page.keyboard.type("горнолыжники")
    page.keyboard.press("Enter")
    said(page, "Added to the glossary")
    assert "- term: Skiers\n  en: Skiers\n  ru: горнолыжники\n" in room.read("glossary.yaml")
    page.wait_for_function(
        "() => document.querySelector('#around').textContent.includes('Skiers → горнолыжники')"
    )
    assert page.locator(".row.current textarea").input_value() == "Лыжники ждут 3 недели."
    page.keyboard.press("Control+Shift+KeyZ")
    said(page, "Undone")
    assert "Skiers" not in room.read("glossary.yaml")


def test_the_caret_goes_to_what_a_check_speaks_of(page: Any) -> None:
    opened(page, f"/ru/snow@{key('Skiers wait for 3 weeks.').short}")
    page.locator(".row.current textarea").fill("Лыжники ждут 5 недель.")
    page.wait_for_selector("#around .finding")
    page.keyboard.press("F8")
    page.wait_for_function(
        "(() => { const box = document.activeElement;"
        " return box.value.slice(box.selectionStart, box.selectionEnd) === '5'; })()"
    )


def test_a_phone_shows_one_string_and_moves_with_buttons(page: Any) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    opened(page, f"/ru/snow@{key('Snow is late').short}")
    assert page.locator(".row:visible").count() == 1
    page.get_by_role("button", name="Below", exact=True).click()
    at(page, HURT)
    assert page.locator(".row:visible").count() == 1
    page.get_by_role("button", name="Menu").click()
    page.get_by_role("button", name="Whole article").click()
    assert page.locator(".row:visible").count() > 1


def test_the_preview_stands_beside_below_or_nowhere(page: Any) -> None:
    opened(page, "/ru/snow")
    page.evaluate("localStorage.removeItem('preview')")
    opened(page, "/ru/snow")
    wide = []
    for _ in range(3):
        page.keyboard.press("Alt+KeyP")
        frame = page.locator("#preview")
        wide.append(round(frame.bounding_box()["width"]) if frame.is_visible() else 0)
    beside, below, nowhere = wide
    assert 0 < beside < 500
    assert below > 900
    assert nowhere == 0


def test_one_comes_back_to_where_one_was(page: Any) -> None:
    opened(page, f"/ru/snow@{key(HURT).short}")
    page.goto("/")
    page.locator("#again a").click()
    at(page, HURT)


def test_an_article_is_found_by_keyboard_alone(page: Any) -> None:
    page.goto("/")
    page.keyboard.press("/")
    page.keyboard.type("snow")
    page.keyboard.press("Enter")
    page.wait_for_url("**text=snow*")
    assert page.locator("tbody .quiet").all_inner_texts()[0] == "snow"
    assert page.get_by_role("searchbox", name="Title or name").input_value() == "snow"


def test_of_a_long_article_only_what_is_near_the_sight_is_made(page: Any) -> None:
    opened(page, "/ru/long")
    made = page.locator(".row").count()
    assert made < len(MANY)
    page.keyboard.press("Escape")
    page.keyboard.press("g")
    page.keyboard.type("352")
    page.keyboard.press("Enter")
    at(page, MANY[350])
    box, bar = page.locator(".row.current textarea").bounding_box(), page.locator(".bar").bounding_box()
    assert bar["y"] + bar["height"] < box["y"] < 700
    assert page.locator(".row.current .role").inner_text() == "352 paragraph"
    page.wait_for_timeout(500)
    made = page.locator(".row").count()
    assert made < len(MANY)
    page.evaluate("scrollTo(0, document.body.scrollHeight / 2)")
    page.wait_for_function("made => document.querySelectorAll('.row').length > made", arg=made)


def test_of_a_long_article_a_filter_leaves_what_is_found_alone(page: Any) -> None:
    opened(page, "/ru/long?text=village+399&only=1")
    assert page.locator(".row:visible").count() == 1
    at(page, MANY[399])


def test_what_is_typed_stands_beside_in_the_other_script(page: Any) -> None:
    opened(page, f"/uz/snow@{key('Skiers wait for 3 weeks.').short}")
    page.locator(".row.current textarea").fill("Changʻichilar 3 hafta kutyapti.")
    page.wait_for_function(
        "text => document.querySelector('.script').textContent === text",
        arg="uz_Cyrl Чанғичилар 3 ҳафта кутяпти.",
    )
    page.locator(".row.current textarea").fill("")
    page.wait_for_selector(".script[hidden]", state="attached")


def test_no_button_moves_beneath_a_pointer(page: Any, room: Room) -> None:
    held: list[Any] = []
    page.route("**/api/judge", lambda route: held.append(route))  # noqa: PLW0108 - playwright marks the handler
    opened(page, f"/uz/frost@{key(TITLE).short}")
    page.locator(".row.current textarea").fill("Sovuq erta keldi")
    address = f"frost@{key(TITLE).short}"
    review.edit(room.session(), select(room.newsroom(), (), ["uz"]), address, ("Qirov tushdi",), EDITOR)
    page.keyboard.press("Control+Enter")
    mine = page.get_by_role("button", name="Keep mine")
    before = mine.bounding_box()
    page.mouse.move(before["x"] + before["width"] / 2, before["y"] + before["height"] / 2)
    page.mouse.down()
    while not held:
        page.wait_for_timeout(50)
    with page.expect_response("**/api/judge"):
        held.pop().continue_()
    page.unroute("**/api/judge")
    page.wait_for_timeout(200)
    script = "uz_Cyrl Совуқ эрта келди"
    assert page.locator(".script").text_content() != script
    page.mouse.up()
    page.wait_for_function("text => document.querySelector('.script').textContent === text", arg=script)
    assert page.locator(".conflict").is_hidden()
    approve = page.locator("[data-act=approve]").bounding_box()
    page.locator(".row.current textarea").fill("")
    page.wait_for_selector(".script[hidden]", state="attached")
    assert page.locator("[data-act=approve]").bounding_box() == approve


def test_strings_with_errors_are_counted_and_gone_to(page: Any, room: Room) -> None:
    room.write("articles/village.md", "---\ntitle: Village\n---\n\n" + "\n\n".join(MANY[:100]) + "\n")
    room.pull()
    wrong = {MANY[2]: "В [селе](a.md) 2.", MANY[90]: "[x](a.md)"}
    room.translate(RU, "articles/village", wrong, approved=False)
    opened(page, "/ru/village")
    button = page.get_by_role("button", name="with errors: 2")
    button.click()
    at(page, MANY[2])
    assert "✖ error" in page.locator(".row.current .state").inner_text()
    button.click()
    at(page, MANY[90])
    button.click()
    at(page, MANY[2])


def git(room: Room, *words: str, check: bool = True) -> None:
    identity = ("-c", "user.name=Malika", "-c", "user.email=malika@example.org")
    subprocess.run(["git", *identity, *words], cwd=room.root, check=check, capture_output=True)


def test_a_merge_shows_both_texts_and_what_both_changed(page: Any, room: Room) -> None:
    room.write("articles/merge.md", f"---\ntitle: Merge\n---\n\n{HURT}\n")
    git(room, "init", "-q", "-b", "main")
    room.pull()
    room.translate(RU, "articles/merge", {HURT: "Раненых нет."})
    git(room, "add", "-A")
    git(room, "commit", "-qm", "base")
    for branch, text in (("theirs", "Все целы."), ("ours", "Никто не ранен.")):
        git(room, "checkout", "-qb", branch, "main")
        room.translate(RU, "articles/merge", {HURT: text}, approved=False)
        git(room, "commit", "-qam", branch)
    git(room, "merge", "-q", "theirs", check=False)
    room.pull()
    opened(page, f"/ru/merge@{key(HURT).short}")
    assert page.locator(".conflict .ancestor").inner_text() == "before both: Раненых нет."
    stands = page.locator(".row.current textarea").input_value()
    page.keyboard.press("Alt+2")
    assert {stands, page.locator(".row.current textarea").input_value()} == {"Все целы.", "Никто не ранен."}
    page.keyboard.press("Alt+1")
    page.wait_for_selector(".conflict[hidden]", state="attached")
    page.keyboard.press("Control+Shift+Enter")
    becomes(page, HURT, "approved")


def swiped(page: Any, selector: str, across: int, along: int = 0) -> None:
    """Draw a finger over an element."""
    page.evaluate(
        """([selector, across, along]) => {
          const target = document.querySelector(selector);
          const told = (name, x, y) => {
            const touch = new Touch({ identifier: 1, target, clientX: 200 + x, clientY: 300 + y });
            const touches = name === "touchend" ? [] : [touch];
            target.dispatchEvent(new TouchEvent(name, { touches, changedTouches: [touch], bubbles: true }));
          };
          told("touchstart", 0, 0);
          told("touchend", across, along);
        }""",
        [selector, across, along],
    )


def test_a_swipe_goes_on_and_back_and_the_box_keeps_its_own(page: Any) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    opened(page, f"/ru/snow@{key(HURT).short}")
    source = ".row.current .source"
    swiped(page, ".row.current textarea", -150)
    swiped(page, source, -30)
    swiped(page, source, -150, 140)
    page.wait_for_timeout(300)
    at(page, HURT)
    swiped(page, source, -150)
    at(page, "Skiers wait for 3 weeks.")
    swiped(page, source, 150)
    at(page, HURT)


def test_what_is_let_stand_is_the_text_in_the_box(page: Any, room: Room) -> None:
    source = "Skiers wait for 3 weeks."
    room.translate(RU, "articles/snow", {source: "Лыжники ждут."}, approved=False)
    opened(page, f"/ru/snow@{key(source).short}")
    typed = "Лыжники всё ждут и ждут."
    page.locator(".row.current textarea").fill(typed)
    page.get_by_role("button", name="Let it stand…").click()
    page.keyboard.type("The agency left the number out.")
    page.keyboard.press("Enter")
    said(page, "Let stand")
    assert page.locator(".row.current textarea").input_value() == typed
    message = room.session().file(RU, Domain("articles/snow")).catalog.by_key[key(source)]
    assert message.targets == (typed,)
    assert page.locator("#around .finding").count() == 0


def test_findings_and_refusals_are_told_in_the_language_of_the_page(page: Any, room: Room) -> None:
    source = "Skiers wait for 3 weeks."
    room.translate(RU, "articles/snow", {source: "Лыжники ждут."}, approved=False)
    opened(page, f"/ru/snow@{key(source).short}")
    page.select_option("#language", "ru")
    page.get_by_role("button", name="Сохранить", exact=True).wait_for()
    page.locator(".row.current textarea").fill("Лыжники ждут 5 недель.")
    page.wait_for_selector("#around .finding:has-text('Число не то, что в оригинале.')")
    told = page.locator("#around .finding").first
    assert told.inner_text().startswith("✖ ошибка. Число не то, что в оригинале. numbers: ")
    assert told.locator("[lang=en]").count() == 1
    page.keyboard.press("Control+Shift+Enter")
    said(page, "В тексте ошибка: ")
    page.evaluate("localStorage.clear()")
    page.select_option("#language", "en")
    # A page that is closed while it loads anew may never be closed.
    page.get_by_role("button", name="Save", exact=True).wait_for()


def test_an_address_of_no_string_and_a_search_for_nothing_are_told(page: Any) -> None:
    opened(page, "/ru/snow@00000000")
    assert page.locator("#status").inner_text() == "There is no such string."
    page.goto("/ru/snow?who=Nobody")
    said(page, "No string is as it was looked for.")


def test_an_article_that_was_changed_is_worked_on_and_offered_anew(page: Any, room: Room) -> None:
    opened(page, f"/ru/snow@{key('Snow is late').short}")
    room.write("articles/snow.md", f"{SNOW}\nOne paragraph more.\n")
    room.pull()
    page.locator(".row.current textarea").fill("Снег запаздывает")
    page.keyboard.press("Control+KeyS")
    said(page, "Saved")
    page.get_by_role("button", name="The article was changed: load it again").click()
    page.wait_for_selector(".row:has-text('One paragraph more.')")
    assert page.locator("#outdated").is_hidden()
    room.write("articles/snow.md", SNOW)
    room.pull()
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")  # as one comes back to the page
    page.get_by_role("button", name="The article was changed: load it again").wait_for()


SLOW = """{
  const quick = window.fetch.bind(window);
  const pause = () => new Promise((done) => setTimeout(done, 300));
  window.fetch = async (...all) => { await pause(); return quick(...all); };
}"""
"""A server that is slow to answer."""


def written(room: Room, locale: Locale) -> dict[str, str]:
    catalog = room.session().file(locale, Domain("articles/rain")).catalog
    return {one.key.source: one.targets[0] for one in catalog.by_key.values()}


def test_what_is_typed_while_the_server_works_goes_to_the_next_string(page: Any, room: Room) -> None:
    page.add_init_script(SLOW)
    opened(page, "/uz/rain?state=waiting")
    texts = {
        "Rain at last": "Nihoyat yomgʻir",
        "It rained.": "Yomgʻir yogʻdi.",
        "Fields are wet.": "Dala hoʻl.",
    }
    for text in texts.values():
        page.keyboard.type(text[:-1] + "xx")
        for _ in "xx":
            page.keyboard.press("Backspace")
        page.keyboard.type(text[-1])
        page.keyboard.press("Control+Enter")
    page.keyboard.type("Daryo")
    page.wait_for_function("() => document.querySelector('.row.current textarea')?.value === 'Daryo'")
    at(page, "Rivers rise.")
    assert written(room, UZ) == texts | {"Rivers rise.": ""}
    page.keyboard.press("Control+a")
    page.keyboard.press("Delete")


def test_a_key_that_is_pressed_again_too_early_means_no_string_that_nobody_saw(page: Any, room: Room) -> None:
    page.add_init_script(SLOW)
    room.translate(
        RU, "articles/rain", {"It rained.": "Шёл дождь.", "Fields are wet.": "Поля мокрые."}, approved=False
    )
    opened(page, f"/ru/rain@{key('It rained.').short}")
    page.keyboard.press("Control+Shift+Enter")
    page.keyboard.press("Control+Shift+Enter")
    page.keyboard.type("Да")
    page.keyboard.press("Control+Enter")
    at(page, "Fields are wet.")
    page.wait_for_function("() => document.querySelector('.row.current textarea').value.includes('Да')")
    page.wait_for_timeout(700)
    states = room.states("rain", RU)
    assert states["It rained."] is ReviewState.APPROVED
    assert states["Fields are wet."] is ReviewState.TRANSLATED
    assert written(room, RU)["Fields are wet."] == "Поля мокрые."
    page.evaluate("localStorage.clear()")


@pytest.mark.parametrize(
    ("name", "opens", "done"),
    [("comment", "Control+Shift+KeyM", "Said"), ("reject", "Control+Shift+KeyX", "Rejected")],
)
def test_a_note_that_the_server_did_not_take_is_kept_for_its_string(
    page: Any, room: Room, name: str, opens: str, done: str
) -> None:
    room.translate(RU, "articles/snow", {HURT: "Никто не пострадал."})
    opened(page, f"/ru/snow@{key(HURT).short}")
    note = page.locator(f"#{name} textarea")

    def write(text: str) -> None:
        page.keyboard.press(opens)
        note.focus()
        page.keyboard.press("End")
        page.keyboard.type(text)

    page.route(f"**/api/act/{name}", lambda route: route.abort())
    write("Who was hurt")
    page.keyboard.press("Enter")
    said(page, "The server does not answer.")
    write(" in the")
    page.keyboard.press("Escape")  # closed, but not said
    write(" end?")
    assert note.input_value() == "Who was hurt in the end?"
    page.unroute(f"**/api/act/{name}")
    page.keyboard.press("Enter")
    said(page, done)
    opened(page, f"/ru/snow@{key(HURT).short}")
    assert "Who was hurt in the end?" in page.locator("#around").inner_text()
    page.keyboard.press(opens)
    assert note.input_value() == ""
    note.fill("Of this string alone")
    page.keyboard.press("Escape")
    page.keyboard.press("Alt+ArrowDown")
    at(page, "Skiers wait for 3 weeks.")
    page.keyboard.press(opens)
    assert note.input_value() == ""


def test_a_screen_reader_hears_how_far_a_string_is(page: Any) -> None:
    opened(page, f"/ru/rain@{key('Rivers rise.').short}")
    page.keyboard.type("Реки поднимаются.")
    page.keyboard.press("Control+KeyS")
    said(page, "Saved")
    page.get_by_role("link", name="Open 4: ● translated", exact=True).wait_for()


def test_moments_are_told_by_the_clock_of_whoever_looks(
    page: Any, room: Room, address: tuple[str, str]
) -> None:
    room.translate(RU, "articles/snow", {HURT: "Никто не пострадал."})
    decisions = room.session().file(RU, Domain("articles/snow")).ledger.decisions
    then = datetime.fromisoformat(max(one.at for one in decisions if one.key == key(HURT).digest))
    there = then.astimezone(timezone(timedelta(hours=5)))
    context = page.context.browser.new_context(
        base_url=address[0],
        timezone_id="Asia/Tashkent",
        storage_state=page.context.storage_state(),
    )
    elsewhere = opened(context.new_page(), f"/ru/snow@{key(HURT).short}")
    assert f"· {there:%Y-%m-%d %H:%M}" in elsewhere.locator("#around").inner_text()
    context.close()


def test_all_keys_are_shown_from_the_first_on(page: Any) -> None:
    page.set_viewport_size({"width": 640, "height": 400})
    opened(page, "/ru/snow")
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    assert page.evaluate("document.getElementById('keys').scrollTop") == 0
    page.keyboard.press("Escape")
    assert page.locator("#keys").is_hidden()


def test_in_a_low_window_no_button_stands_over_the_box(page: Any) -> None:
    page.set_viewport_size({"width": 640, "height": 240})  # 1280 by 480 at 200 %
    opened(page, "/ru/snow")
    beneath = page.evaluate(
        "document.querySelector('.editor .buttons').getBoundingClientRect().top"
        " - document.querySelector('.editor textarea').getBoundingClientRect().bottom"
    )
    assert beneath >= 0


def test_a_link_that_no_longer_counts_is_told_and_the_text_is_kept(page: Any) -> None:
    opened(page, "/ru/snow")
    page.context.clear_cookies()
    page.locator(".row.current textarea").fill("Не потерять")
    page.keyboard.press("Control+KeyS")
    said(page, "The link that opened this page no longer counts.")
    assert page.locator(".row.current textarea").input_value() == "Не потерять"
    page.evaluate("localStorage.clear()")

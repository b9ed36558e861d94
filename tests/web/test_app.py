from __future__ import annotations

import json
import re
import subprocess
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest
from tests.flows.room import EDITOR, FIRE, FROST, HURT, RU, TITLE, Room, key
from tests.web.browser import Browser

from localize.config import HookEvent
from localize.errors import UsageError
from localize.flows import review
from localize.flows.review_matches import no_matches
from localize.flows.selection import select
from localize.model import ReviewState
from localize.model.domain import Domain
from localize.model.memory import Match
from localize.web.address import Address
from localize.web.app import make_app
from localize.web.desk import Desk
from localize.web.guard import Key
from localize.web.texts import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from localize.model.request import Request
    from localize.review import Who

ADDRESS = f"frost@{key(TITLE).short}"


def written_elsewhere(room: Room, text: str) -> None:
    session = room.session()
    review.edit(session, select(session.newsroom, (), ["ru"]), ADDRESS, (text,), EDITOR)


def test_a_string_is_written_approved_rejected_and_taken_back(browser: Browser) -> None:
    said = browser.act("write", browser.shown(ADDRESS), texts=["Ранние заморозки"])
    assert (said.status, said.json["state"], said.json["targets"]) == (
        200,
        "translated",
        ["Ранние заморозки"],
    )
    said = browser.act("approve", said.json)
    assert said.json["state"] == "approved"
    said = browser.act("reject", said.json, note="Not said so.", error="accuracy/major")
    assert said.json["state"] == "rejected"
    assert said.json["history"][0] | {"at": ""} == {
        "state": "rejected",
        "by": "Malika",
        "at": "",
        "origin": "person",
        "note": "Not said so.",
        "error": "accuracy/major",
    }
    states = [browser.act("undo", said.json).json["state"] for _ in range(3)]
    assert states == ["approved", "translated", "untranslated"]
    refused = browser.act("undo", said.json)
    assert (refused.status, refused.json["error"]) == (422, "there is nothing to undo")


def test_a_comment_and_an_assignment_are_told(browser: Browser) -> None:
    said = browser.act("comment", browser.shown(ADDRESS), note="Who is meant?")
    assert [(one["by"], one["text"]) for one in said.json["comments"]] == [("Malika", "Who is meant?")]
    browser.act("assign", said.json, name="Timur")
    assert browser.get("/api/article?slug=frost&locale=ru").json["assigned"] == "Timur"
    assert browser.act("assign", said.json, name="Ti\u202emur").status == 422


def test_programs_are_told_after_the_answer_and_warnings_come_with_the_next_one(room: Room) -> None:
    told: list[object] = []
    desks: list[Desk] = []

    def tell(event: HookEvent, who: Who, items: Sequence[dict[str, object]]) -> tuple[str, ...]:
        told.append((event, who.by, items[0].get("note", items[0].get("to"))))
        assert desks[0].lock.acquire(blocking=False)  # nobody waits for a program
        desks[0].lock.release()
        return ("The program failed.",)

    room.translate(RU, "articles/frost", {TITLE: "Заморозки"})
    desks.append(Desk(room.disk, room.session, "Malika", lambda: EDITOR.at, lambda: no_matches, tell=tell))
    key = Key()
    browser = Browser(make_app(desks[0], key, Address("127.0.0.1", 8123)), key)
    browser.enter()
    said = browser.act("reject", browser.shown(ADDRESS), note="Not said so.")
    browser.act("assign", said.json, name="Timur")
    assert told == [
        (HookEvent.REJECTED, "Malika", "Not said so."),
        (HookEvent.ASSIGNED, "Malika", "Timur"),
    ]
    asked = "/api/article?slug=frost&locale=ru"
    assert [browser.get(asked).json["warnings"] for _ in range(2)] == [["The program failed."], []]


def test_a_warning_comes_once_though_it_is_asked_for_while_programs_are_told(room: Room) -> None:
    said: list[str] = []
    desks: list[Desk] = []

    def tell(event: HookEvent, _who: Who, _items: Sequence[dict[str, object]]) -> tuple[str, ...]:
        said.extend(desks[0].warnings())
        return (f"{event} failed.",)

    room.translate(RU, "articles/frost", {TITLE: "Заморозки"})
    desks.append(Desk(room.disk, room.session, "Malika", lambda: EDITOR.at, lambda: no_matches, tell=tell))
    key = Key()
    browser = Browser(make_app(desks[0], key, Address("127.0.0.1", 8123)), key)
    browser.enter()
    rejected = browser.act("reject", browser.shown(ADDRESS), note="Not said so.")
    browser.act("assign", rejected.json, name="Timur")
    assert [*said, *desks[0].warnings()] == ["rejected failed.", "assigned failed."]


def test_an_order_that_is_nested_without_end_is_none(browser: Browser) -> None:
    answer = browser.post("/api/act/write", b"[" * 100_000)
    assert (answer.status, "error" in answer.json) == (422, True)


def test_what_somebody_else_wrote_meanwhile_is_answered_with_both_texts(browser: Browser, room: Room) -> None:
    shown = browser.shown(ADDRESS)
    written_elsewhere(room, "Иней")
    said = browser.act("write", shown, texts=["Ранние заморозки"])
    assert said.status == 409
    assert said.json["theirs"]["targets"] == ["Иней"]
    again = browser.act("write", said.json["theirs"], texts=["Ранний иней"])
    assert (again.status, again.json["targets"]) == (200, ["Ранний иней"])


def test_an_error_forbids_an_approval_and_no_saving(browser: Browser, room: Room) -> None:
    shown = browser.shown(ADDRESS)
    refused = browser.act("approve", shown, texts=["Ранние [заморозки](a.md)"])
    assert refused.status == 422
    assert "broken" in refused.json["error"]
    assert room.states("frost", RU)[TITLE] is ReviewState.UNTRANSLATED
    assert browser.act("write", shown, texts=["Ранние [заморозки](a.md)"]).status == 200


def test_a_changed_number_takes_a_second_key(browser: Browser, room: Room) -> None:
    room.translate(RU, "articles/frost", {TITLE: "Заморозки"})
    room.write("articles/frost.md", FROST.replace(TITLE, "Frost comes 12 days early"))
    room.pull()
    browser.get("/ru/frost")
    address = f"frost@{key('Frost comes 12 days early').short}"
    shown = browser.shown(address)
    first = browser.act("approve", shown, texts=["Заморозки на 12 дней раньше"])
    assert (first.status, first.json["changes"]) == (428, ["number: — → 12"])
    second = browser.act("approve", shown, texts=["Заморозки на 12 дней раньше"], confirmed=True)
    assert second.json["state"] == "approved"


def test_a_finding_is_let_stand_with_a_reason(browser: Browser, room: Room) -> None:
    room.translate(RU, "articles/frost", {TITLE: "Ранние заморозки на 12 дней"}, approved=False)
    shown = browser.shown(ADDRESS)
    assert "number-added" in {one["check"] for one in shown["findings"]}
    assert browser.act("waive", shown, name="number-added", note=" ").status == 422
    said = browser.act("waive", shown, name="number-added", note="The agency says so.")
    assert (said.status, "number-added" in {one["check"] for one in said.json["findings"]}) == (200, False)
    back = browser.act("undo", said.json)
    assert "number-added" in {one["check"] for one in back.json["findings"]}


def test_a_text_is_judged_as_it_is_typed(browser: Browser, room: Room) -> None:
    order = {"address": ADDRESS, "locale": "ru", "texts": ["Заморозки [тут](a.md)"]}
    said = browser.post("/api/judge", order).json["findings"]
    assert "markup" in {one["check"] for one in said}
    assert browser.post("/api/judge", order | {"texts": [""]}).json == {
        "findings": [],
        "counterparts": [],
        "scripts": [],
    }
    assert room.states("frost", RU)[TITLE] is ReviewState.UNTRANSLATED


def test_a_preview_can_run_nothing_and_reach_nothing(browser: Browser) -> None:
    name = browser.post("/api/preview", {"address": ADDRESS, "locale": "ru", "texts": ["Иней"]}).json["name"]
    page = browser.get(f"/preview/{name}")
    assert '<mark id="here">Иней</mark>' in page.text
    policy = page.headers["content-security-policy"]
    assert policy.startswith("sandbox; default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert browser.get("/preview/guessed").status == 404


def test_what_is_typed_is_told_in_the_other_script(browser: Browser) -> None:
    order = {"address": ADDRESS, "locale": "uz", "texts": ["Erta sovuq"]}
    assert browser.post("/api/judge", order).json["scripts"] == [
        {"locale": "uz_Cyrl", "texts": ["Эрта совуқ"], "unsure": []}
    ]


def test_which_strings_cannot_be_approved_is_told(browser: Browser, room: Room) -> None:
    asked = "/api/blocked?slug=frost&locale=ru"
    assert browser.get(asked).json == {"addresses": []}
    room.translate(RU, "articles/frost", {TITLE: "Ранние [заморозки](a.md)", HURT: "Целы."}, approved=False)
    assert browser.get(asked).json == {"addresses": [ADDRESS]}
    assert browser.get("/api/blocked?slug=none&locale=ru").status == 422
    assert browser.get("/api/blocked?slug=frost&locale=en").status == 422


def test_what_the_memory_knows_is_told_apart_and_nobody_waits_for_it(room: Room) -> None:
    desks: list[Desk] = []

    def find(request: Request) -> tuple[Match, ...]:
        if request.message.key.source == FIRE:
            raise UsageError("the memory is broken")
        with ThreadPoolExecutor(1) as other:  # somebody else's request
            assert other.submit(desks[0].lock.acquire, blocking=False).result()
            other.submit(desks[0].lock.release).result()
        return (Match("Иней", TITLE, 100, "cup", ReviewState.APPROVED, "Иней"),)

    desks.append(Desk(room.disk, room.session, "Malika", lambda: EDITOR.at, lambda: find))
    key_of = Key()
    browser = Browser(make_app(desks[0], key_of, Address("127.0.0.1", 8123)), key_of)
    browser.enter()
    assert browser.shown(ADDRESS)["matches"] == []
    asked = "/api/matches?locale=ru&address="
    (match,) = browser.get(f"{asked}{ADDRESS.replace('@', '%40')}").json["matches"]
    assert (match["text"], match["score"], match["origin"]) == ("Иней", 100, "cup")
    assert browser.get(f"{asked}frost%40{key(FIRE).short}").status == 422
    assert browser.get(f"{asked}frost%4000000000").status == 422


def test_the_article_after_one_is_the_soonest_that_is_held_back(browser: Browser, room: Room) -> None:
    asked = "/api/next?locale=ru&slug=frost"
    assert browser.get(asked).json == {"slug": "", "title": ""}
    room.write("articles/cup.md", "---\ntitle: The cup\n---\n\nWe won.\n")
    room.write("articles/zoo.md", "---\ntitle: The zoo\ndue: 2026-03-02\n---\n\nIt opens.\n")
    room.pull()
    assert browser.get(asked).json == {"slug": "zoo", "title": "The zoo"}
    room.translate(RU, "articles/zoo", {"The zoo": "Зоопарк", "It opens.": "Он открыт."})
    assert browser.get(asked).json == {"slug": "cup", "title": "The cup"}
    assert browser.get("/api/next?locale=ru&slug=cup").json["slug"] == "frost"
    assert browser.get("/api/next?locale=en&slug=cup").json["slug"] == ""


def test_articles_come_in_pages_and_are_found_by_their_names(
    browser: Browser, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.write("articles/cup.md", "---\ntitle: The cup\n---\n\nWe won.\n")
    room.pull()
    assert "<nav" not in browser.get("/").text
    found = browser.get("/?text=CUP").text
    assert ">cup<" in found
    assert ">frost<" not in found
    assert "No article is like this." in browser.get("/?text=snow%22%3E&locale=ru").text
    monkeypatch.setattr("localize.web.article_list.A_PAGE", 1)
    first = browser.get("/?locale=ru").text
    assert 'rel="next" href="?text=&amp;locale=ru&amp;page=2"' in first
    assert 'rel="prev"' not in first
    second = browser.get("/?text=&locale=ru&page=2").text
    assert 'rel="prev" href="?text=&amp;locale=ru&amp;page=1"' in second
    assert ">cup<" in second
    assert ">frost<" not in second


def test_the_page_holds_an_article_in_reading_order(browser: Browser) -> None:
    page = browser.get("/ru/frost?state=waiting")
    assert page.status == 200
    said = re.search(r'id="told">(.*?)</script>', page.text)
    assert said is not None
    rows = json.loads(said[1])["rows"]
    assert [(row["source"], row["roles"]) for row in rows] == [
        (TITLE, ["title"]),
        (FIRE, ["paragraph"]),
        (HURT, ["paragraph"]),
    ]
    assert "plural_source" not in rows[0]
    found = browser.get("/api/article?slug=frost&locale=ru&text=hurt").json
    assert [row["found"] for row in found["rows"]] == [False, False, True]
    assert "source" not in found["rows"][0]  # the page has it
    assert browser.get(f"/ru/{ADDRESS}").text.count(f'data-at="{ADDRESS}"') == 1


@pytest.mark.parametrize(
    "address",
    ["/ru/none", "/de/frost", "/ru/frost?state=odd", "/nowhere", "/ru/", "/static/../app.py", "/static/x.js"],
)
def test_what_is_not_there_is_said_without_a_trace(browser: Browser, address: str) -> None:
    said = browser.get(address)
    assert said.status == 404
    assert "Traceback" not in said.text


@pytest.mark.parametrize(
    "order",
    [
        b"[",
        b"null",
        b'{"address": 5}',
        b"\xff",
        {"address": "frost@zz"},
        {"address": ADDRESS, "locale": "xx"},
        {"address": ADDRESS, "locale": "../x"},
        {"address": ADDRESS, "locale": "en"},
    ],
)
def test_an_order_that_makes_no_sense_is_refused(browser: Browser, order: object) -> None:
    assert browser.post("/api/judge", order).status == 422
    assert browser.post("/api/act/write", order).status == 422


def test_an_unknown_act_is_refused(browser: Browser) -> None:
    assert browser.act("burn", browser.shown(ADDRESS)).status == 422


HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(2)>{{7919*7919}}</textarea></script>'


def test_hostile_texts_are_texts_in_the_page(browser: Browser, room: Room) -> None:
    room.write("articles/bad.md", f"---\ntitle: 'A {HOSTILE}'\n---\n\nWords `{HOSTILE}` here.\n")
    room.pull()
    page = browser.get(f"/ru/bad?text={'%3Cscript%3Ealert(3)%3C/script%3E'}&who=%22onfocus%3D1")
    assert page.status == 200
    assert "<script>alert" not in page.text
    assert "<img" not in page.text
    assert "62710561" not in page.text
    assert re.findall(r"<script[^>]*>", page.text) == [
        '<script src="/static/settings.js">',
        '<script type="application/json" id="told">',
        '<script type="application/json" id="summaries">',
        '<script type="application/json" id="words">',
        '<script type="module" src="/static/page.js">',
    ]


def test_the_page_speaks_four_languages(browser: Browser) -> None:
    def saying(**headers: str) -> str:
        return browser.get("/ru/frost", **headers).text

    assert "Save and stay" in saying()
    assert "Сохранить и остаться" in saying(**{"accept-language": "ru-RU,ru;q=0.9"})
    browser.cookies["localize_language"] = "uz"
    assert "Saqlash va qolish" in saying(**{"accept-language": "ru"})
    browser.cookies["localize_language"] = "uz_Cyrl"
    assert "Сақлаш ва қолиш" in saying()


def test_checks_are_told_in_the_language_of_the_page(browser: Browser) -> None:
    def summaries(**headers: str) -> Any:  # noqa: ANN401 - JSON
        said = re.search(r'id="summaries">(.*?)</script>', browser.get("/ru/frost", **headers).text)
        assert said is not None
        return json.loads(said[1])

    assert summaries() == {}
    assert summaries(**{"accept-language": "ru"})["numbers"] == "Число не то, что в оригинале."


def test_what_is_not_there_is_told_on_a_page_with_the_way_back(browser: Browser) -> None:
    said = browser.get("/ru/none", **{"accept-language": "ru"}).text
    assert re.findall(r'<div role="alert"><h1 class="finding error">(.*)</h1></div>', said) == [
        "статьи «none» больше нет"
    ]
    assert '<a class="home" href="/">‹ Статьи</a>' in said
    assert "localize review" not in said  # of no use on the page
    state = browser.get("/ru/frost?since=abc").text
    assert "«abc» is no day" in state
    assert "<p>Write it as 2026-03-01, or 2026-03-01T08:00.</p>" in state
    there = browser.get("/ru/frost?since=abc", **{"accept-language": "ru"}).text
    assert "«abc» — не дата" in there
    assert "<p>Напишите так: 2026-03-01 или 2026-03-01T08:00.</p>" in there


@pytest.mark.parametrize(
    ("act", "texts", "note", "refused"),
    [
        ("undo", None, "", "there is nothing to undo"),
        ("approve", None, "", "there is no complete text to approve"),
        ("reject", None, "why", "there is no complete text to reject"),
        ("write", [" "], "", "the text is empty"),
        ("approve", ["Ранние [заморозки](a.md)"], "", "the text is broken"),
        ("comment", None, " ", "the comment is empty"),
        ("waive", None, " ", "no reason is given"),
    ],
)
def test_what_is_refused_has_words_in_every_language(
    browser: Browser, act: str, texts: list[str] | None, note: str, refused: str
) -> None:
    told = browser.act(act, browser.shown(ADDRESS), texts=texts, note=note, name="numbers")
    assert (told.status, told.json["error"].partition(": ")[0]) == (422, refused)
    assert "localize review" not in told.json["hint"]
    assert all(refused in words(language) for language in ("ru", "uz", "uz_Cyrl"))


def test_a_change_of_the_file_by_another_editor_is_seen(browser: Browser, room: Room) -> None:
    browser.act("write", browser.shown(ADDRESS), texts=["Иней"])
    path = "locales/ru/LC_MESSAGES/articles/frost.po"
    room.write(path, room.read(path).replace("Иней", "Изморозь"))
    assert browser.shown(ADDRESS)["targets"] == ["Изморозь"]
    assert room.session().file(RU, Domain("articles/frost")).catalog.by_key[key(TITLE)].targets == (
        "Изморозь",
    )


def test_an_article_that_was_changed_meanwhile_is_read_anew(browser: Browser, room: Room) -> None:
    shown = browser.shown(ADDRESS)
    room.write("articles/frost.md", f"{FROST}\nA new paragraph.\n")
    assert browser.act("write", shown, texts=["Ранние заморозки"]).status == 200
    room.write("articles/frost.md", f"{FROST}\nAnother paragraph.\n")
    assert browser.get("/api/blocked?slug=frost&locale=ru").status == 200
    room.write("articles/frost.md", f"{FROST}\nA third one.\n")
    room.pull()
    rows = browser.get("/api/article?slug=frost&locale=ru").json["rows"]
    assert len(rows) == 4
    room.write("articles/frost.md", "no front matter, and no title")
    assert browser.get("/api/article?slug=frost&locale=ru").status == 500


def test_labels_of_the_site_are_worked_on_like_articles(browser: Browser) -> None:
    page = browser.get("/ru/ui?state=waiting")
    assert (page.status, '"source":"Home"' in page.text) == (200, True)
    assert "<title>Labels of the site, ru — localize</title>" in page.text
    plural = f"ui@{key('{n} comment', 'label').short}"
    shown = browser.shown(plural)
    assert len(shown["targets"]) == 3
    assert browser.act("write", shown, texts=["{n} комментарий"]).status == 422
    said = browser.act("write", shown, texts=["{n} комментарий", "{n} комментария", "{n} комментариев"])
    assert (said.status, said.json["state"]) == (200, "translated")
    assert browser.act("undo", said.json).json["state"] == "untranslated"


def test_a_term_comes_to_the_glossary(browser: Browser, room: Room) -> None:
    shown = browser.shown(ADDRESS)
    said = browser.act("term", shown, name="frost", texts=["мороз"], note="Early.")
    assert said.status == 200
    assert [(one["written"], one["forms"]) for one in said.json["terms"]] == [("Frost", ["мороз"])]
    assert browser.act("term", shown, name="frost", texts=["заморозки"], forbidden=True).status == 200
    assert room.newsroom().glossary.terms[0].forbidden[RU] == ("заморозки",)
    assert browser.act("term", shown, name="frost", texts=[]).status == 422


def test_an_act_tells_whether_its_string_still_waits(browser: Browser) -> None:
    said = browser.act("write", browser.shown(ADDRESS), texts=["Ранние заморозки"])
    assert said.json["waits"] is True
    assert browser.act("approve", said.json).json["waits"] is False


def test_a_conflict_shows_what_differs(browser: Browser, room: Room) -> None:
    shown = browser.shown(ADDRESS)
    written_elsewhere(room, "Ранний иней")
    said = browser.act("write", shown, texts=["Ранний мороз"])
    assert said.status == 409
    assert [tuple(one) for one in said.json["diff"] if one[0] != "same"] == [
        ("gone", "иней"),
        ("new", "мороз"),
    ]


def test_what_was_done_is_saved_to_git_under_the_persons_name(browser: Browser, room: Room) -> None:
    refused = browser.post("/api/git/save", {})
    assert (refused.status, "repository" in refused.json["error"]) == (422, True)
    for step in (("init", "-q"), ("add", "-A"), ("commit", "-qm", "start")):
        git = ("git", "-c", "user.name=Editor", "-c", "user.email=e@example.org")
        subprocess.run((*git, *step), cwd=room.root, check=True)
    browser.act("write", browser.shown(ADDRESS), texts=["Иней"])
    said = browser.post("/api/git/save", {})
    assert said.status == 200
    log = subprocess.run(
        ["git", "log", "-1", "--format=%an"], cwd=room.root, check=True, capture_output=True, text=True
    )
    assert log.stdout == "Malika\n"
    assert browser.post("/api/git/save", {}).json["said"] == ["There is nothing to save."]
    alone = browser.post("/api/git/sync", {})
    assert (alone.status, alone.json["error"]) == (422, "this repository has no remote to sync with")
    assert browser.post("/api/git/push", {}).status == 422


def test_what_git_says_is_said_in_the_pages_language(browser: Browser, room: Room) -> None:
    def git(*words: str) -> None:
        own = ("git", "-c", "user.name=Editor", "-c", "user.email=e@example.org")
        subprocess.run((*own, *words), cwd=room.root, check=True, capture_output=True)

    def asked(verb: str) -> Any:  # noqa: ANN401 - JSON
        return browser.post(f"/api/git/{verb}", {}, accept_language="uz").json

    assert asked("save")["error"] == "bu yerda git ombori yoʻq"
    for step in (("init", "-q"), ("add", "-A"), ("commit", "-qm", "start")):
        git(*step)
    assert asked("save")["said"] == ["Saqlaydigan narsa yoʻq."]
    assert asked("sync") == {
        "error": "bu omborning sinxronlanadigan manzili yoʻq",
        "hint": "Manzilni git bilan ishlashni biladigan kishi koʻrsatsin. Saqlanganlar faqat shu papkada.",
    }
    browser.act("write", browser.shown(ADDRESS), texts=["Иней"])
    git("remote", "add", "origin", str(room.root / "nowhere"))
    assert asked("sync")["error"].startswith("2 ta fayl hali saqlanmagan")
    (said,) = asked("save")["said"]
    assert re.fullmatch(r"\S+ tarmogʻida [0-9a-f]{10} sifatida saqlandi, muallif Malika: .+", said)
    assert asked("sync")["error"].startswith("«origin» bilan bogʻlanib boʻlmadi: ")
    git("checkout", "-q", "--detach")
    assert asked("save")["error"].startswith("bu yerda git tarmogʻi tanlanmagan")
    (room.root / ".git/index").write_bytes(b"torn")
    git("symbolic-ref", "HEAD", "refs/heads/main")
    assert asked("save")["error"].startswith("git nima oʻzgarganini ayta olmayapti: ")

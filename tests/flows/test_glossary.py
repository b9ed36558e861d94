"""The glossary at work: what check says, what script conversion makes, what engines get."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.flows.room import CONFIG, RU, UZ, UZ_CYRL, Room, key
from tests.loopback.server import serve

from localize.engines.access import Access
from localize.errors import InputErrors
from localize.flows.check import check
from localize.flows.selection import select
from localize.flows.translate import TranslateOptions, translate
from localize.model import ReviewState
from localize.model.domain import Domain
from localize.network.engine_transport import EngineTransport

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.loopback.server import Loopback

TITLE, WON = "Rimel wins", "Rimel won at Blue Heron in Tashkent."
RACE = f"---\ntitle: {TITLE}\n---\n\n{WON}\n"
TASHKENT = "- {term: Tashkent, en: Tashkent, ru: Ташкент, uz: Toshkent, forbidden: {uz: [Tashkent]}}\n"
BLUE_HERON = "- {term: Blue Heron, translate: false}\n"
RIMEL = "- {term: Rimel, en: Rimel, uz: Rimel, uz_Cyrl: Римэл}\n"


@pytest.fixture
def racing(room: Room) -> Room:
    """A newsroom with an article, its Uzbek text, and no glossary yet."""
    room.write("articles/race.md", RACE)
    room.pull()
    room.translate(UZ, "articles/race", {TITLE: "Rimel gʻolib", WON: "Rimelning Blue Herondagi gʻalabasi."})
    room.pull()
    return room


def cyrillic(room: Room) -> list[str]:
    catalog = room.session().file(UZ_CYRL, Domain("articles/race")).catalog
    return [message.targets[0] for message in catalog.messages]


def told(room: Room) -> list[str]:
    session = room.session(keep_going=True)
    report = check(session, select(session.newsroom, ["race"], ["uz"]))
    return [f"{found.check} {found.severity}: {found.message}" for found in report.findings]


def test_check_knows_the_glossary(racing: Room) -> None:
    assert told(racing) == []
    racing.write("glossary.yaml", TASHKENT + BLUE_HERON)
    # The Cyrillic text would now be converted otherwise.
    assert "behind error: the catalog is behind its source" in told(racing)
    racing.pull()
    assert told(racing) == ["glossary-missing warning: lacks «Toshkent», the glossary's form of «Tashkent»"]
    racing.translate(UZ, "articles/race", {WON: "Rimelning Tashkentdagi gʻalabasi."})
    racing.pull()
    assert told(racing) == [
        "glossary-forbidden error: «Tashkentdagi» is forbidden in the glossary; write «Toshkent»",
        "glossary-kept warning: «Blue Heron» is not kept as it is",
    ]
    racing.translate(UZ, "articles/race", {WON: "Rimelning Toshkentdagi Blue Heronʼda gʻalabasi."})
    racing.pull()
    assert told(racing) == []


def test_the_glossary_may_have_another_name(racing: Room) -> None:
    racing.write("localize.yaml", f"{CONFIG}glossary: words/names.yaml\n")
    racing.write("glossary.yaml", "- nonsense\n")
    racing.write("words/names.yaml", TASHKENT)
    assert racing.newsroom().glossary.path == "words/names.yaml"
    assert told(racing) == ["glossary-missing warning: lacks «Toshkent», the glossary's form of «Tashkent»"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [("- {term: x, kk: y}\n- {term: z}\n", [1, 2]), ("term: x\n", [1])],
)
def test_a_glossary_with_mistakes_is_listed_like_other_files(
    racing: Room, text: str, lines: list[int]
) -> None:
    racing.write("glossary.yaml", text)
    with pytest.raises(InputErrors) as caught:
        racing.newsroom()
    places = [problem.place for problem in caught.value.problems]
    assert [(place.path, place.line) for place in places if place] == [
        ("glossary.yaml", line) for line in lines
    ]
    session = racing.session(keep_going=True)
    assert session.newsroom.glossary.terms == ()
    report = check(session, select(session.newsroom, ["race"], ["uz"]))
    assert report.exit_code == 2
    assert [(found.check, found.path, found.line) for found in report.findings] == [
        ("unreadable", "glossary.yaml", line) for line in lines
    ]


def test_a_new_glossary_refreshes_converted_texts_on_the_next_pull(racing: Room) -> None:
    assert cyrillic(racing) == ["Римел ғолиб", "Римелнинг Blue Ҳерондаги ғалабаси."]
    racing.write("glossary.yaml", RIMEL + BLUE_HERON)
    report = racing.pull()
    assert cyrillic(racing) == ["Римэл ғолиб", "Римэлнинг Blue Heronдаги ғалабаси."]
    assert [change.kind for change in report.changes if change.locale == UZ_CYRL] == ["derived", "derived"]
    assert racing.states("race", UZ_CYRL) == racing.states("race", UZ)
    before = racing.tree()
    assert racing.pull().changes == ()
    assert racing.tree() == before
    (racing.root / "glossary.yaml").unlink()
    racing.pull()
    assert cyrillic(racing) == ["Римел ғолиб", "Римелнинг Blue Ҳерондаги ғалабаси."]


def test_a_persons_text_is_not_touched_by_a_new_glossary(racing: Room) -> None:
    racing.translate(UZ_CYRL, "articles/race", {TITLE: "Ғолиб — Римел"})
    racing.write("glossary.yaml", RIMEL)
    racing.pull()
    assert cyrillic(racing)[0] == "Ғолиб — Римел"


def test_the_other_way_round_counts_too(racing: Room) -> None:
    racing.write("localize.yaml", CONFIG.replace("derive: {uz_Cyrl: uz}", "derive: {uz: uz_Cyrl}"))
    racing.write("articles/tour.md", RACE)
    racing.write("glossary.yaml", "- {term: Rimel, uz: Rimell, uz_Cyrl: Римел}\n")
    racing.pull()
    racing.translate(UZ_CYRL, "articles/tour", {TITLE: "Римелнинг ғалабаси"})
    racing.pull()
    catalog = racing.session().file(UZ, Domain("articles/tour")).catalog
    assert catalog.by_key[key(TITLE)].targets == ("Rimellning gʻalabasi",)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Loopback]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with serve() as loopback:
        yield loopback


def test_engines_get_a_token_for_a_name_that_is_kept(racing: Room, server: Loopback) -> None:
    engine = f"engines: [{{name: google, url: '{server.url}', timeout: '2'}}]"
    racing.write("localize.yaml", CONFIG.replace("engines: []", engine))
    racing.write("glossary.yaml", BLUE_HERON)
    asked: list[str] = []

    def answer(text: str, _source: str, _target: str) -> str:
        asked.append(text)
        return {"Rimel won at <x1/> in Tashkent.": "Римел победила на <x1/> в Ташкенте."}.get(text, "Победа")

    server.answer = answer
    session = racing.session()
    dry = translate(session, select(session.newsroom, ["race"], ["ru"]), TranslateOptions(dry_run=True))
    access = Access(EngineTransport())
    report = translate(session, select(session.newsroom, ["race"], ["ru"]), TranslateOptions(), access=access)
    assert dry.data["characters"] == report.data["characters"] == {"google": sum(map(len, asked))}
    assert sorted(asked) == [TITLE, "Rimel won at <x1/> in Tashkent."]
    won = racing.session().file(RU, Domain("articles/race")).catalog.by_key[key(WON)]
    assert won.targets == ("Римел победила на Blue Heron в Ташкенте.",)
    assert racing.states("race", RU)[WON] is ReviewState.DRAFT

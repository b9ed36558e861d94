from __future__ import annotations

from tests.flows.room import RU, Room

from localize.checks.registry import select
from localize.errors import Place
from localize.exchange.coded_text import CodedText
from localize.exchange.package import Mark, ReturnedUnit
from localize.flows.returned_article import ReturnedArticle, ReturnRules, sort_returned
from localize.flows.returned_text import COPIED, GONE
from localize.model import MessageKey, ReviewState

HURT = "Nobody was hurt."


def came(source: str, text: str, comment: str = "") -> ReturnedUnit:
    mark = Mark.of(ReviewState.UNTRANSLATED, ("",))
    id_ = MessageKey("", source).digest[:16]
    texts = ((CodedText.of(source),), (CodedText.of(text),))
    return ReturnedUnit(Place("ru.xlf", 7), "frost", id_, *texts, None, mark, comment)


def sorted_out(room: Room, *units: ReturnedUnit, gone: bool = False) -> ReturnedArticle:
    session = room.session()
    own = (session.config, session.terms, session.rules, RU)
    rules = ReturnRules("import:ru.xlf", "Malika", False, select().string, *own)
    catalogs = None if gone else session.catalogs(session.newsroom.articles[0])
    return sort_returned(catalogs, units, rules)


def test_strings_are_sorted_by_what_becomes_of_them(room: Room) -> None:
    room.pull()
    found = sorted_out(
        room, came(HURT, "Все целы!", "Так?"), came("Frost comes early", ""), came("Gone.", "Нет.")
    )
    digest = MessageKey("", HURT).digest
    assert {key: receipt.texts for key, receipt in found.acts.items()} == {digest: ("Все целы!",)}
    assert found.acts[digest].origin == "import:ru.xlf"
    assert found.comments == [(digest, "Так?")]
    assert found.same == 1
    assert [(one.reason, one.here, one.file) for one in found.left] == [(GONE, (), ("Нет.",))]


def test_what_is_taken_in_is_judged_at_its_place_in_the_file(room: Room) -> None:
    room.pull()
    found = sorted_out(room, came(HURT, "Никто не пострадал {n}."))
    assert [(one.check, one.where) for one in found.findings] == [("placeholders", "ru.xlf:7")]


def test_a_source_that_came_back_in_the_place_of_its_translation_is_left(room: Room) -> None:
    room.pull()
    found = sorted_out(room, came(HURT, HURT))
    assert (found.acts, found.findings) == ({}, [])
    assert [(one.reason, one.here, one.file) for one in found.left] == [(COPIED, ("",), (HURT,))]


def test_of_an_article_that_is_gone_everything_is_left(room: Room) -> None:
    room.pull()
    assert [one.reason for one in sorted_out(room, came(HURT, "Все целы."), gone=True).left] == [GONE]

"""A text that the machine put into another script is judged one by one as `check` judges it."""

from __future__ import annotations

from tests.flows.room import RU, UZ, UZ_CYRL, Room
from tests.flows.test_judged_strings import CHECKS, CYRILLIC, LATIN

from localize.flows.asked_checks import AskedChecks
from localize.flows.review_strings import item_of
from localize.flows.review_surroundings import judged
from localize.model import Locale, MessageKey

SOURCES = ("Rain", "Snow", "Hail")
ARTICLE = "---\ntitle: Rain\n---\n\nSnow\n\nHail\n"


def two_scripts(room: Room) -> Room:
    room.write("articles/frost.md", ARTICLE)
    room.pull()
    for locale, texts in ((UZ, LATIN), (UZ_CYRL, CYRILLIC)):
        room.translate(locale, "articles/frost", dict(zip(SOURCES, texts, strict=False)), approved=False)
    return room


def asked(room: Room, locale: Locale, source: str, text: str) -> list[str]:
    session = room.session()
    catalogs = session.catalogs(session.newsroom.articles[0])
    checks = AskedChecks(catalogs, catalogs.view(locale), session.rules, session.terms)
    return [one.name for one in checks.about(MessageKey("", source), (text,), CHECKS)]


def test_what_the_machine_put_into_another_script_is_asked_about_where_the_first_text_is_spoken_of(
    room: Room,
) -> None:
    two_scripts(room)
    assert asked(room, UZ_CYRL, "Rain", "Қора") == ["letters"]
    assert asked(room, UZ_CYRL, "Snow", "Қадам кучли") == ["meaning", "letters"]


def test_what_is_written_or_translated_is_asked_about_by_all(room: Room) -> None:
    two_scripts(room)
    every = ["meaning", "second", "letters"]
    assert asked(room, UZ_CYRL, "Hail", "Қорли") == every
    assert asked(room, UZ, "Rain", "Qora") == every
    assert asked(room, RU, "Rain", "Чёрный") == every


def test_of_its_source_in_other_letters_no_check_of_meaning_is_asked(room: Room) -> None:
    room.write("articles/frost.md", "---\nlang: uz\ntitle: Qora\n---\n\nQadam kuchli\n")
    room.pull()
    assert asked(room, UZ_CYRL, "Qadam kuchli", "Қадам кучли") == ["letters"]
    assert asked(room, UZ_CYRL, "Qadam kuchli", "Қадам") == ["meaning", "second", "letters"]


def test_who_reviews_is_told_what_check_tells(room: Room) -> None:
    two_scripts(room)
    session = room.session()
    catalogs = session.catalogs(session.newsroom.articles[0])
    view = catalogs.view(UZ_CYRL)
    found = {}
    for unit in view.units:
        item = item_of(view, unit, ())
        said = judged(session, catalogs, item, item.message.targets, CHECKS)
        found[unit.entry.key.source] = sorted(one.check for one in said)
    assert found == {
        "Rain": ["letters"],
        "Snow": ["letters", "meaning"],
        "Hail": ["letters", "second"],
    }

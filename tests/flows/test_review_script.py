"""A text in the other script, while it is typed."""

from __future__ import annotations

import pytest
from tests.flows.room import RU, UZ, UZ_CYRL, Room, key

from localize.errors import UsageError
from localize.flows.review_script import other_scripts
from localize.model import Locale, Message, ReviewState
from localize.review import Item

HURT = "Nobody was hurt."


def item(locale: Locale, slug: str = "frost", forms: int = 1) -> Item:
    return Item("x@1", slug, locale, Message(key(HURT), ("",) * forms), ReviewState.UNTRANSLATED)


def told(room: Room, one: Item, *texts: str) -> list[tuple[Locale, tuple[str, ...], tuple[str, ...]]]:
    return [(found.locale, found.texts, found.unsure) for found in other_scripts(room.session(), one, texts)]


def test_what_derives_from_a_text_is_shown_as_it_will_be(room: Room) -> None:
    room.pull()
    assert told(room, item(UZ), "Hech kim jabrlanmadi.") == [(UZ_CYRL, ("Ҳеч ким жабрланмади.",), ())]
    assert told(room, item(UZ, "ui", 2), "bitta", "koʻp") == [(UZ_CYRL, ("битта", "кўп"), ())]


def test_a_word_that_is_not_sure_is_named(room: Room) -> None:
    room.pull()
    ((_, (text,), unsure),) = told(room, item(UZ), "Zarate keldi.")
    assert unsure == ("Zarate",)
    room.translate(UZ, "articles/frost", {HURT: "Zarate keldi."}, approved=False)
    room.pull()
    session = room.session()
    head = next(one for one in session.newsroom.articles if one.slug == "frost")
    derived = session.catalogs(head, (UZ_CYRL,)).files[UZ_CYRL].catalog.by_key[key(HURT)]
    assert derived.targets == (text,)
    assert derived.fuzzy


def test_nothing_derives_from_an_empty_text_or_from_other_languages(room: Room) -> None:
    room.pull()
    assert told(room, item(UZ), " ") == []
    assert told(room, item(RU), "Все целы.") == []
    assert told(room, item(UZ_CYRL), "Ҳеч ким.") == []


def test_an_article_that_is_gone(room: Room) -> None:
    with pytest.raises(UsageError, match="no article"):
        told(room, item(UZ, "gone"), "Matn")

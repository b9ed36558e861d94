from __future__ import annotations

from localize.model import Locale, Message, MessageKey, ReviewState
from localize.review.address import address_of
from localize.review.queue import QUEUED, Item, queue

RU, UZ = Locale.parse("ru"), Locale.parse("uz")
LEAD, TITLE, EMPTY = (MessageKey("", text) for text in ("Lead", "Title", "Empty"))


def items(slug: str, locale: Locale) -> list[Item]:
    return [
        item(slug, locale, LEAD, ReviewState.DRAFT, "paragraph"),
        item(slug, locale, TITLE, ReviewState.TRANSLATED, "heading", "title"),
        item(slug, locale, EMPTY, ReviewState.UNTRANSLATED),
    ]


def item(slug: str, locale: Locale, key: MessageKey, state: ReviewState, *roles: str) -> Item:
    return Item(address_of(slug, key), slug, locale, Message(key, line=7), state, roles=roles)


def test_an_item_knows_its_line() -> None:
    assert items("a", RU)[0].line == 7


def test_the_queue_goes_by_article_then_locale_the_title_first() -> None:
    found = [*items("b", UZ), *items("a", RU), *items("b", RU)]
    assert [(item.slug, item.locale.folder, item.message.key.source) for item in queue(found)] == [
        ("b", "uz", "Title"),
        ("b", "uz", "Lead"),
        ("b", "ru", "Title"),
        ("b", "ru", "Lead"),
        ("a", "ru", "Title"),
        ("a", "ru", "Lead"),
    ]


def test_only_the_wanted_states_wait() -> None:
    found = items("a", RU)
    assert [item.message.key for item in queue(found, [ReviewState.UNTRANSLATED])] == [EMPTY]
    assert queue(found, []) == ()
    assert set(ReviewState) - QUEUED == {ReviewState.UNTRANSLATED, ReviewState.APPROVED}

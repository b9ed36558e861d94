"""The entries of `ui`, and which of them a label in an article is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from localize.catalogs.interface import Interface
from localize.formats.labels import Label
from localize.language import vocabulary
from localize.model import Article, Catalog, Locale, Message, MessageKey, Segment
from localize.model.domain import UI

if TYPE_CHECKING:
    from collections.abc import Sequence

EN, RU, UZ = Locale("en"), Locale("ru"), Locale("uz")
HOME = Label("nav.home", MessageKey("label", "Home"), note="First item.\n\nOf the menu.", path="ui/a.yaml")
FARMING = Label("tag.farming", MessageKey("tag", "Farming"), path="ui/a.yaml")
COMMENTS = Label("comments", MessageKey("label", "{n} comment"), "{n} comments", path="ui/b.yaml")


def article(locale: Locale, *labels: MessageKey, slug: str = "a") -> Article:
    roles = {"category": "category", "tag": "tag"}
    segments = tuple(
        Segment(key, roles.get(key.context, "role"), ((n, n + 1),), "yaml", domain=UI)
        for n, key in enumerate(labels)
    )
    return Article(slug, f"articles/{slug}.md", locale, b"", segments)


def interface(labels: Sequence[Label] = (), **catalogs: Sequence[Message]) -> Interface:
    return Interface(
        tuple(labels),
        {
            Locale.parse(code): Catalog(Locale.parse(code), UI, messages=tuple(found))
            for code, found in catalogs.items()
        },
    )


@pytest.mark.parametrize(
    ("text", "locale"), [("tag.farming", RU), ("TAG.Farming", UZ), ("farming", RU), ("FARMING", EN)]
)
def test_a_label_is_found_by_its_name_or_english_text(text: str, locale: Locale) -> None:
    assert interface([FARMING]).resolve(MessageKey("tag", text), locale) == FARMING.key


def test_a_context_is_no_other_context() -> None:
    assert interface([FARMING]).resolve(MessageKey("category", "Farming"), RU) is None


def test_the_vocabulary_knows_labels_in_every_language() -> None:
    weather = MessageKey("category", "Weather")
    found = interface()
    assert [found.resolve(MessageKey("category", text), RU) for text in ("Погода", "weather")] == [
        weather
    ] * 2


def test_a_catalogs_text_tells_what_a_label_means() -> None:
    known = [Message(FARMING.key, ("Садоводство",)), Message(MessageKey("tag", "Rice"), ("",))]
    found = interface([FARMING], ru=known)
    assert found.resolve(MessageKey("tag", "садоводство"), RU) == FARMING.key
    assert found.resolve(MessageKey("tag", "садоводство"), UZ) is None
    assert found.resolve(MessageKey("tag", ""), RU) is None


def test_an_unknown_label_is_an_entry_of_its_own_in_english_only() -> None:
    unheard = MessageKey("tag", "Beekeeping")
    found = interface()
    assert found.resolve(unheard, EN) == unheard
    assert found.resolve(unheard, RU) is None
    russian = article(RU, MessageKey("tag", "Пчеловодство"), MessageKey("category", "Погода"))
    assert [label.segment.key.source for label in found.unknown(russian)] == ["Пчеловодство"]
    assert found.unknown(article(EN, unheard)) == ()


def test_entries_are_the_vocabulary_the_sites_labels_and_what_articles_use() -> None:
    used = article(
        EN, MessageKey("tag", "Beekeeping"), MessageKey("tag", "farming"), MessageKey("category", "Weather")
    )
    unknown = article(RU, MessageKey("tag", "Пчеловодство"))
    entries = interface([HOME, FARMING, COMMENTS]).entries([used.head, unknown.head])
    required = [entry.key for entry in vocabulary.entries() if entry.required]
    own = [HOME.key, FARMING.key, COMMENTS.key]
    assert [entry.key for entry in entries] == [
        *required,
        *own,
        MessageKey("category", "Weather"),
        MessageKey("tag", "Beekeeping"),
    ]
    by_key = {entry.key: entry for entry in entries}
    assert by_key[HOME.key].extracted == ("key: nav.home", "First item.", "Of the menu.")
    assert by_key[HOME.key].references == ("ui/a.yaml",)
    assert by_key[COMMENTS.key].plural_source == "{n} comments"
    assert by_key[FARMING.key].extracted == ("tag", "key: tag.farming")
    assert by_key[MessageKey("tag", "Beekeeping")].references == ()

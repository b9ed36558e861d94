from __future__ import annotations

from localize.model import (
    FUZZY,
    Catalog,
    Decision,
    Ledger,
    Locale,
    Message,
    MessageKey,
    ReviewState,
    targets_digest,
)
from localize.review.queue import QUEUED, items, queue
from localize.review.states import basis_of

RU, UZ = Locale.parse("ru"), Locale.parse("uz")
LEAD, TITLE, EMPTY, GONE = (MessageKey("", text) for text in ("Lead", "Title", "Empty", "Gone"))
ROLES = {TITLE: ("heading", "title"), LEAD: ("paragraph",)}


def catalog(domain: str, locale: Locale) -> Catalog:
    return Catalog(
        locale,
        domain,
        messages=(
            Message(LEAD, ("Бошланиш",), flags=frozenset({FUZZY}), line=3),
            Message(TITLE, ("Сарлавҳа",), line=7),
            Message(EMPTY, ("",), line=11),
            Message(GONE, ("Йўқ",), obsolete=True),
        ),
    )


def test_items_are_the_live_strings_with_states_and_places() -> None:
    approval = Decision(TITLE.digest, targets_digest(("Сарлавҳа",)), ReviewState.APPROVED, "ann", "")
    found = items(
        catalog("articles/news/cup", RU), Ledger(frozenset({approval})), path="locales/cup.po", roles=ROLES
    )
    assert [(item.address, item.state, item.line, item.roles) for item in found] == [
        (f"news/cup@{LEAD.short}", ReviewState.DRAFT, 3, ("paragraph",)),
        (f"news/cup@{TITLE.short}", ReviewState.APPROVED, 7, ("heading", "title")),
        (f"news/cup@{EMPTY.short}", ReviewState.UNTRANSLATED, 11, ()),
    ]
    assert {(item.slug, item.locale, item.path) for item in found} == {("news/cup", RU, "locales/cup.po")}
    assert found[1].decisions == (approval,)


def test_a_derived_catalog_brings_its_own_basis() -> None:
    approval = Decision(
        TITLE.digest, targets_digest(("Сарлавҳа",)), ReviewState.APPROVED, "ann", "", "from uz"
    )
    ledger = Ledger(frozenset({approval}))
    derived = items(catalog("ui", UZ), ledger, basis=lambda _: "from uz")[1]
    assert (derived.slug, derived.basis, derived.state) == ("ui", "from uz", ReviewState.APPROVED)
    plain = items(catalog("ui", UZ), ledger, basis=basis_of)[1]
    assert (plain.basis, plain.state) == ("", ReviewState.TRANSLATED)


def test_the_queue_goes_by_article_then_locale_the_title_first() -> None:
    found = [
        *items(catalog("articles/b", UZ), Ledger(), roles=ROLES),
        *items(catalog("articles/a", RU), Ledger(), roles=ROLES),
        *items(catalog("articles/b", RU), Ledger(), roles=ROLES),
    ]
    assert [(item.slug, item.locale.folder, item.message.key.source) for item in queue(found)] == [
        ("b", "uz", "Title"),
        ("b", "uz", "Lead"),
        ("b", "ru", "Title"),
        ("b", "ru", "Lead"),
        ("a", "ru", "Title"),
        ("a", "ru", "Lead"),
    ]


def test_only_the_wanted_states_wait() -> None:
    found = items(catalog("articles/a", RU), Ledger())
    assert [item.message.key for item in queue(found, [ReviewState.UNTRANSLATED])] == [EMPTY]
    assert queue(found, []) == ()
    assert {ReviewState.UNTRANSLATED, ReviewState.APPROVED} == set(ReviewState) - QUEUED

"""The catalogs of one article beside what it says today."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from localize.catalogs import Merged, derive
from localize.catalogs.catalog_file import CatalogFile
from localize.catalogs.catalog_set import CatalogSet, needed_locales, touched
from localize.catalogs.derivation import ScriptRules
from localize.catalogs.pulling import pulled, with_entries
from localize.config import Config
from localize.flows.counted_changes import counted
from localize.formats.registry import ReadOptions, read
from localize.glossary.reader import Glossary, Term
from localize.model import FUZZY, Article, Catalog, Ledger, Locale, MessageKey, Previous, ReviewState
from localize.model.domain import UI
from localize.review import Who, edit

AT = "2026-03-01T08:00:00Z"
EN, RU, UZ, UZ_CYRL = (Locale.parse(code) for code in ("en", "ru", "uz", "uz_Cyrl"))
CONFIG = Config("localize.yaml", "Samarqand", EN, (EN, RU, UZ, UZ_CYRL), derive={UZ_CYRL: UZ})
FROST = b"# Frost comes early\n\nNobody was hurt.\n"


def article(data: bytes = FROST) -> Article:
    return read(data, path="articles/frost.md", slug="frost", options=ReadOptions(EN))


def catalogs(source: Article) -> CatalogSet:
    empty = {locale: CatalogFile(Catalog(locale, source.domain), Ledger()) for locale in CONFIG.locales}
    return CatalogSet.of_article(source, CONFIG, empty)


def translated(found: CatalogSet, locale: Locale, source: str, target: str) -> CatalogSet:
    file = found.files[locale]
    message = file.catalog.by_key[MessageKey("", source)]
    step = edit(message, file.ledger, Who("Malika", AT), (target,), approve=True)
    changed = CatalogFile(file.catalog.with_message(step.message), step.recorded_in(file.ledger))
    return found.with_file(changed)


def states(found: CatalogSet, locale: Locale) -> list[ReviewState]:
    return [unit.state for unit in found.view(locale).units]


def test_a_pull_fills_all_catalogs_and_the_second_changes_nothing() -> None:
    done = pulled(catalogs(article()), (), CONFIG.locales, ScriptRules(), at=AT)
    assert [change.kind for change in done.merged] == ["added"] * 6
    assert {len(done.catalogs.files[locale].catalog.messages) for locale in (RU, UZ, UZ_CYRL)} == {2}
    again = pulled(done.catalogs, (), CONFIG.locales, ScriptRules(), at=AT)
    assert again.catalogs == done.catalogs
    assert (again.merged, again.seeded, again.derived) == ((), (), ())


def test_a_derived_catalog_follows_what_it_derives_from() -> None:
    done = pulled(catalogs(article()), (), CONFIG.locales, ScriptRules(), at=AT).catalogs
    written = translated(done, UZ, "Nobody was hurt.", "Hech kim jabrlanmadi.")
    found, changes = written.refreshed({UZ}, ScriptRules(), AT)
    assert [change.detail for change in changes] == ["Ҳеч ким жабрланмади."]
    assert states(found, UZ_CYRL) == [ReviewState.UNTRANSLATED, ReviewState.APPROVED]
    assert found.parents(RU) is None
    assert written.refreshed({RU}, ScriptRules(), AT) == (written, ())
    message = found.files[UZ_CYRL].catalog.messages[1]
    assert found.basis(UZ_CYRL)(message) == written.files[UZ].catalog.messages[1].target_digest


def test_an_article_in_one_script_gives_the_other_from_its_own_text() -> None:
    source = article("---\nlang: uz\ntitle: Qirov\n---\n\nKecha sovuq boʻldi.\n".encode())
    done = pulled(catalogs(source), (), CONFIG.locales, ScriptRules(), at=AT)
    assert [change.detail for change in done.derived] == ["Қиров", "Кеча совуқ бўлди."]
    assert states(done.catalogs, UZ_CYRL) == [ReviewState.APPROVED] * 2


def test_the_glossary_says_what_conversion_leaves_alone() -> None:
    terms = (
        Term("Blue Heron", keep=True),
        Term("Rimel", forms={UZ: ("Rimel",), UZ_CYRL: ("Римэл",)}),
    )
    rules = ScriptRules.of(CONFIG, Glossary(terms))
    assert rules.kept == {"Blue Heron"}
    convert = rules.converter(article(), UZ_CYRL, CONFIG)
    assert convert(MessageKey("", "a"), ("Rimel va Blue Heron",)).targets == ("Римэл ва Blue Heron",)


def test_what_work_on_a_locale_reads_and_touches() -> None:
    source = article()
    assert needed_locales(source, {UZ_CYRL}, CONFIG) == (UZ, UZ_CYRL)
    assert needed_locales(source, {UZ}, CONFIG) == (UZ, UZ_CYRL)
    assert needed_locales(source, {RU}, CONFIG) == (RU,)
    assert touched(source, UZ_CYRL, {UZ}, CONFIG)
    assert not touched(source, UZ, {UZ_CYRL}, CONFIG)


def test_english_has_a_catalog_of_the_interface_where_it_overrides() -> None:
    files = {locale: CatalogFile(Catalog(locale, UI), Ledger()) for locale in (EN, RU)}
    found = CatalogSet(CONFIG, None, catalogs(article()).entries, files)
    assert found.locales == (RU,)
    over, _ = with_entries(found, EN, found.entries[:1], at=AT)
    assert over.locales == (EN, RU)
    assert over.entries_of(EN) == found.entries[:1]
    assert over.view(RU).slug == UI


def test_a_catalog_is_held_against_its_source_once() -> None:
    found = pulled(catalogs(article()), (), CONFIG.locales, ScriptRules(), at=AT).catalogs
    assert found.view(UZ) is found.view(UZ)
    changed = translated(found, UZ, "Nobody was hurt.", "Hech kim jabrlanmadi.")
    assert changed.view(UZ) is not found.view(UZ)
    assert found.view(UZ, found.entries[:1]).units == found.view(UZ).units[:1]


def test_a_change_of_one_catalog_leaves_the_views_of_others() -> None:
    found = pulled(catalogs(article()), (), CONFIG.locales, ScriptRules(), at=AT).catalogs
    views = {locale: found.view(locale) for locale in (RU, UZ, UZ_CYRL)}
    uz = translated(found, UZ, "Nobody was hurt.", "Hech kim jabrlanmadi.")
    assert uz.view(RU) is views[RU]
    assert [uz.view(one).units == views[one].units for one in (UZ, UZ_CYRL)] == [False, False]
    assert uz.view(UZ_CYRL).parents != views[UZ_CYRL].parents
    cyrillic = translated(found, UZ_CYRL, "Nobody was hurt.", "Ҳеч ким жабрланмади.")
    assert [cyrillic.view(one) is views[one] for one in (RU, UZ, UZ_CYRL)] == [True, True, False]


def test_a_pull_that_changes_nothing_gives_back_the_catalogs_themselves() -> None:
    done = pulled(catalogs(article()), (), CONFIG.locales, ScriptRules(), at=AT).catalogs
    written = translated(done, UZ, "Nobody was hurt.", "Hech kim jabrlanmadi.")
    settled = pulled(written, (), CONFIG.locales, ScriptRules(), at=AT).catalogs
    assert settled is not written
    assert pulled(settled, (), CONFIG.locales, ScriptRules(), at=AT).catalogs is settled


def test_nothing_is_derived_between_two_catalogs_without_texts() -> None:
    done = pulled(catalogs(article()), (), CONFIG.locales, ScriptRules(), at=AT).catalogs
    assert done.is_unwritten(UZ_CYRL)
    file, parents = done.files[UZ_CYRL], done.parents(UZ_CYRL)
    assert parents
    convert = ScriptRules().converter(article(), UZ_CYRL, CONFIG)
    assert derive(file.catalog, file.ledger, parents, convert, at=AT) == Merged(file.catalog, file.ledger)


@pytest.mark.parametrize("locale", [UZ, UZ_CYRL])
@pytest.mark.parametrize(
    "left",
    [{"targets": ("x",)}, {"flags": frozenset({FUZZY})}, {"previous": Previous("Frost")}, {"targets": ()}],
)
def test_what_somebody_wrote_or_left_in_either_catalog_is_looked_at(
    locale: Locale, left: dict[str, Any]
) -> None:
    done = pulled(catalogs(article()), (), CONFIG.locales, ScriptRules(), at=AT).catalogs
    file = done.files[locale]
    first, second = file.catalog.messages
    catalog = file.catalog.with_messages([first, replace(second, **left)])
    assert not done.with_file(replace(file, catalog=catalog)).is_unwritten(UZ_CYRL)


def test_catalogs_that_derive_from_none_or_from_the_article_itself_are_looked_at() -> None:
    done = pulled(catalogs(article()), (), CONFIG.locales, ScriptRules(), at=AT).catalogs
    own = catalogs(article("---\nlang: uz\ntitle: Qirov\n---\n\nKecha sovuq boʻldi.\n".encode()))
    assert not done.is_unwritten(RU)
    assert not own.is_unwritten(UZ_CYRL)


@pytest.mark.parametrize("source", [FROST, b"---\nlang: uz\ntitle: Qirov\n---\n\nKecha.\n"])
def test_counting_changes_changes_nothing_else(source: bytes) -> None:
    found = catalogs(article(source))
    listed = pulled(found, (), CONFIG.locales, ScriptRules(), at=AT)
    done = pulled(found, (), CONFIG.locales, ScriptRules(), at=AT, listed=False)
    assert done.catalogs == listed.catalogs
    assert (done.merged, done.derived) == (counted(listed.merged), counted(listed.derived))

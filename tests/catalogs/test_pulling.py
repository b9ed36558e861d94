"""The sources of today, brought into catalogs."""

from __future__ import annotations

from dataclasses import replace

from tests.catalogs.frost import AT, CONFIG, EN, RU, UZ, UZ_CYRL, article, catalogs

from localize.catalogs.catalog_file import CatalogFile
from localize.catalogs.derivation import ScriptRules
from localize.catalogs.pulling import pulled, with_entries
from localize.model import MessageKey


def test_a_pull_merges_seeds_and_derives() -> None:
    translation = article(
        "---\nlang: uz\n---\n# Qirov erta tushdi\n\nHech kim jabrlanmadi.\n", "articles/frost.uz.md"
    )
    done = pulled(catalogs(article()), [translation], CONFIG.locales, ScriptRules(), at=AT)
    assert {change.locale for change in done.merged} == {RU, UZ, UZ_CYRL}
    assert [change.locale for change in done.seeded] == [UZ, UZ]
    assert [change.detail for change in done.derived] == ["Қиров эрта тушди", "Ҳеч ким жабрланмади."]


def test_the_catalogs_of_a_first_pull_share_their_messages() -> None:
    done = pulled(catalogs(article()), (), CONFIG.locales, ScriptRules(), at=AT)
    one, *others = (done.catalogs.files[locale].catalog.messages for locale in (RU, UZ, UZ_CYRL))
    assert one
    assert all(mine is theirs for other in others for mine, theirs in zip(one, other, strict=True))


def test_other_locales_are_left_alone() -> None:
    done = pulled(catalogs(article()), (), [RU], ScriptRules(), at=AT)
    assert {change.locale for change in done.merged} == {RU}
    assert not done.catalogs.files[UZ].catalog.messages


def test_what_the_source_lacks_is_retired_only_where_that_is_wanted() -> None:
    found = pulled(catalogs(article()), (), [RU], ScriptRules(), at=AT).catalogs
    entries = found.entries_of(RU)[:1]
    kept, _ = with_entries(found, RU, entries, at=AT, retire=False)
    gone, _ = with_entries(found, RU, entries, at=AT)
    hurt = MessageKey("", "Nobody was hurt.")
    assert hurt in kept.files[RU].catalog.by_key
    assert hurt not in gone.files[RU].catalog.by_key


def test_a_merge_that_was_resolved_is_told_once() -> None:
    found = pulled(catalogs(article()), (), [RU], ScriptRules(), at=AT).catalogs
    file = found.files[RU]
    found = found.with_file(CatalogFile(file.catalog, file.ledger, merged=True))
    done, changes = with_entries(found, RU, found.entries, at=AT)
    assert [change.kind for change in changes] == ["resolved"]
    assert not done.files[RU].merged


def test_nothing_comes_of_nothing() -> None:
    empty = replace(catalogs(article()), entries=())
    assert with_entries(empty, EN, (), at=AT) == (empty, ())

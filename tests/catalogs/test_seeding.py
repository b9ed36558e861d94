"""Existing translations fill what is empty, once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.catalogs.frost import AT, CONFIG, RU, UZ_CYRL, article, catalogs

from localize.catalogs.catalog_file import CatalogFile
from localize.catalogs.derivation import ScriptRules
from localize.catalogs.pulling import pulled
from localize.catalogs.seeding import seed, seed_all, taken_up
from localize.catalogs.seeds import NOTE
from localize.model import Change, Decision, MessageKey, ReviewState
from localize.review import UNKNOWN, address_of

if TYPE_CHECKING:
    from localize.catalogs.catalog_set import CatalogSet

RUSSIAN = article("---\nlang: ru\n---\n# Ранние заморозки\n\nВсе целы.\n", "articles/frost.ru.md")
HURT = MessageKey("", "Nobody was hurt.")


def _pulled() -> CatalogSet:
    return pulled(catalogs(article()), (), CONFIG.locales, ScriptRules(), at=AT).catalogs


def test_each_text_is_a_persons_whose_name_is_not_known() -> None:
    found, changes = seed(_pulled(), RUSSIAN, AT)
    file = found.files[RU]
    assert file.catalog.by_key[HURT].targets == ("Все целы.",)
    assert [change.detail for change in changes] == ["aligned", "aligned"]
    (decision,) = file.ledger.of(HURT.digest)
    assert (decision.by, decision.note) == (UNKNOWN, f"{NOTE}articles/frost.ru.md")


def test_each_change_says_what_was_filled_and_where() -> None:
    found, changes = seed_all(_pulled(), [RUSSIAN], CONFIG.locales, AT)
    title = MessageKey("", "Frost comes early")
    assert changes == [
        Change("filled", article().domain, "aligned", RU, address_of("frost", key)) for key in (title, HURT)
    ]
    assert {decision.at for decision in found.files[RU].ledger.decisions} == {AT}


def test_one_that_is_passed_over_keeps_no_other_back() -> None:
    found = _pulled()
    file = found.files[RU]
    title = file.catalog.by_key[MessageKey("", "Frost comes early")]
    written = file.catalog.with_message(replace(title, targets=("Свой заголовок",)))
    done, changes = seed(found.with_file(CatalogFile(written, file.ledger)), RUSSIAN, AT)
    assert [change.address for change in changes] == [address_of("frost", HURT)]
    assert done.files[RU].catalog.by_key[title.key].targets == ("Свой заголовок",)
    decided = file.ledger.with_decisions(
        Decision(title.key.digest, "0" * 64, ReviewState.REJECTED, "Malika", AT, "")
    )
    done, changes = seed(found.with_file(CatalogFile(file.catalog, decided)), RUSSIAN, AT)
    assert [change.address for change in changes] == [address_of("frost", HURT)]


def test_two_translations_are_told_together() -> None:
    uzbek = article(
        "---\nlang: uz\n---\n# Qirov erta tushdi\n\nHech kim jabrlanmadi.\n", "articles/frost.uz.md"
    )
    _, changes = seed_all(_pulled(), [RUSSIAN, uzbek], CONFIG.locales, AT)
    assert [str(change.locale) for change in changes] == ["ru", "ru", "uz", "uz"]


def test_what_somebody_cleared_is_not_filled_again() -> None:
    found, _ = seed_all(_pulled(), [RUSSIAN], CONFIG.locales, AT)
    file = found.files[RU]
    message = file.catalog.by_key[HURT]
    cleared = file.catalog.with_message(replace(message, targets=("",) * len(message.targets)))
    again, changes = seed_all(
        found.with_file(CatalogFile(cleared, file.ledger)), [RUSSIAN], CONFIG.locales, AT
    )
    assert changes == []
    assert again.files[RU].catalog == cleared


def test_a_derived_locale_and_others_take_no_translation() -> None:
    cyrillic = article("---\nlang: uz_Cyrl\n---\n# Қиров\n\nМатн.\n", "articles/frost.uz_Cyrl.md")
    assert list(taken_up(_pulled(), [cyrillic], CONFIG.locales)) == []
    assert list(taken_up(_pulled(), [RUSSIAN], [UZ_CYRL])) == []
    assert list(taken_up(_pulled(), [RUSSIAN], [RU])) == [RUSSIAN]

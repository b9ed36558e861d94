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
from localize.model import MessageKey
from localize.review import UNKNOWN

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

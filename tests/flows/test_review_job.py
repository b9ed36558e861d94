"""Decisions on the strings of one article, in memory."""

from __future__ import annotations

import pytest
from tests.flows.room import AT, EDITOR, EN, RU, UZ, UZ_CYRL, key

from localize.catalogs.derivation import ScriptRules
from localize.config import Config
from localize.errors import UsageError
from localize.flows.review_act import Approval, Choice, Edit, OneString, Rejection, WholeArticle
from localize.flows.review_job import ReviewShared, ReviewTask, decide_article
from localize.review import Address

RAIN, DRY = "Rain in Nukus", "It stays dry."
ARTICLE = f"# {RAIN}\n\n{DRY}\n"
PO = "locales/{}/LC_MESSAGES/articles/rain.po"
CONFIG = Config("localize.yaml", "Samarqand", EN, (EN, RU, UZ, UZ_CYRL), derive={UZ_CYRL: UZ})


def catalog(title: str, body: str) -> bytes:
    return f'msgid "{RAIN}"\nmsgstr "{title}"\n\nmsgid "{DRY}"\nmsgstr "{body}"\n'.encode()


FILES = {
    "articles/rain.md": ARTICLE.encode(),
    PO.format("ru"): catalog("Дождь в Нукусе", "Сухо."),
    PO.format("uz"): catalog("Nukusda yomgʻir", ""),
    PO.format("uz_Cyrl"): catalog("", ""),
}


def shared(*, named: bool = True, locales: tuple[str, ...] = ("ru", "uz", "uz_Cyrl")) -> ReviewShared:
    chosen = tuple(locale for locale in CONFIG.locales if str(locale) in locales)
    return ReviewShared(CONFIG, chosen, named, ScriptRules(), EDITOR, AT)


def task(*choices: Choice) -> ReviewTask:
    return ReviewTask("rain", "articles/rain.md", (RU, UZ, UZ_CYRL), choices=choices)


def one(source: str, act: Approval | Edit | Rejection) -> OneString:
    return OneString(Address("rain", key(source).short), act)


WHOLE = WholeArticle("rain", Approval.of_article(drafts=False))


def test_an_article_is_approved_with_what_derives_from_it() -> None:
    result = decide_article(shared(), task(WHOLE), FILES)
    (decided,) = result.decided
    assert [(change.kind, str(change.locale)) for change in decided.changes] == [
        ("approved", "ru"),
        ("approved", "ru"),
        ("approved", "uz"),
        ("derived", "uz_Cyrl"),
    ]
    assert decided.notes == (
        "rain (uz): 1 string is not ready to be approved.",
        "rain (uz_Cyrl): 1 string is not ready to be approved.",
    )
    assert [file.path for file in result.catalogs] == [PO.format(code) for code in ("ru", "uz", "uz_Cyrl")]
    assert "Нукусда ёмғир" in result.catalogs[2].catalog.decode()


def test_each_choice_sees_what_the_one_before_left() -> None:
    choices = (one(DRY, Edit(("Осадков нет.",))), one(DRY, Approval()), one(DRY, Approval()))
    result = decide_article(shared(locales=("ru",)), task(*choices), FILES)
    assert [[(change.kind, change.detail) for change in decided.changes] for decided in result.decided] == [
        [("translated", "Осадков нет.")],
        [("approved", "Осадков нет.")],
        [],
    ]
    assert [file.locale for file in result.catalogs] == [RU]


def test_without_a_locale_a_string_is_meant_where_it_waits() -> None:
    result = decide_article(shared(named=False), task(one(DRY, Rejection())), FILES)
    assert [change.locale for change in result.decided[0].changes] == [RU]
    with pytest.raises(UsageError, match="is in several locales: ru, uz"):
        decide_article(shared(named=False), task(one(RAIN, Rejection())), FILES)


def test_what_changes_nothing_writes_nothing() -> None:
    first = decide_article(shared(locales=("ru",)), task(WHOLE), FILES)
    written = {file.path: file.catalog for file in first.catalogs}
    written |= {file.ledger_path: file.ledger for file in first.catalogs}
    again = decide_article(shared(locales=("ru",)), task(WHOLE), FILES | written)
    assert (again.catalogs, again.decided[0].changes) == ((), ())


def test_a_string_that_is_not_there_ends_it() -> None:
    with pytest.raises(UsageError, match="there is no string rain@"):
        decide_article(shared(), task(WHOLE, one("Snow.", Approval())), FILES)

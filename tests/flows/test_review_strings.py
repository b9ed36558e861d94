"""The strings of one article before a person, in memory."""

from __future__ import annotations

from tests.flows.room import EN, RU, UZ, key

from localize.config import Config
from localize.flows.article_task import ArticleTask, sources
from localize.flows.review_strings import is_ready, items_of
from localize.model import ReviewState

RAIN, DRY = "Rain in Nukus", "It stays dry."
PO = "locales/{}/LC_MESSAGES/articles/rain.po"
CONFIG = Config("localize.yaml", "Samarqand", EN, (EN, RU, UZ), publish={"body": ReviewState.TRANSLATED})
TASK = ArticleTask("rain", "articles/rain.md", (RU, UZ))
FILES = {
    TASK.path: f"# {RAIN}\n\n{DRY}\n".encode(),
    PO.format("ru"): f'msgid "{RAIN}"\nmsgstr "Дождь"\n\nmsgid "{DRY}"\nmsgstr ""\n'.encode(),
    PO.format("uz"): f'msgid "{DRY}"\nmsgstr "Quruq."\n'.encode(),
}


CATALOGS = sources(TASK, CONFIG, FILES).catalogs


def test_the_strings_of_an_article_come_in_its_order() -> None:
    found = items_of(CATALOGS, RU)
    assert [(item.address, str(item.locale), item.state) for item in found] == [
        (f"rain@{key(RAIN).short}", "ru", ReviewState.TRANSLATED),
        (f"rain@{key(DRY).short}", "ru", ReviewState.UNTRANSLATED),
    ]
    assert (found[0].path, found[0].line, found[0].roles) == (PO.format("ru"), 1, ("title",))


def test_what_a_catalog_lacks_is_no_string_of_it() -> None:
    assert [item.address for item in items_of(CATALOGS, UZ)] == [f"rain@{key(DRY).short}"]


def test_what_is_translated_may_be_fit_to_be_published() -> None:
    assert [is_ready(item, CONFIG) for item in items_of(CATALOGS, UZ)] == [True]
    assert [is_ready(item, CONFIG) for item in items_of(CATALOGS, RU)] == [True, False]

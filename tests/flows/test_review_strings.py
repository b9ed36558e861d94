"""The strings of one article before a person, in memory."""

from __future__ import annotations

from tests.flows.room import EN, RU, UZ, key

from localize.config import Config
from localize.flows.article_task import ArticleTask, sources
from localize.flows.review_strings import StringsShared, is_ready, items_of, strings_of_article
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


def test_the_strings_of_an_article_come_locale_by_locale() -> None:
    found = strings_of_article(StringsShared(CONFIG, (RU, UZ)), TASK, FILES)
    assert [(item.address, str(item.locale), item.state) for item in found] == [
        (f"rain@{key(RAIN).short}", "ru", ReviewState.TRANSLATED),
        (f"rain@{key(DRY).short}", "ru", ReviewState.UNTRANSLATED),
        (f"rain@{key(DRY).short}", "uz", ReviewState.TRANSLATED),
    ]
    assert (found[0].path, found[0].line, found[0].roles) == (PO.format("ru"), 1, ("title",))


def test_of_a_selection_only_its_locales_are_there() -> None:
    found = strings_of_article(StringsShared(CONFIG, (UZ,)), TASK, FILES)
    assert [item.locale for item in found] == [UZ]


def test_what_is_fit_to_be_published_may_be_left_out() -> None:
    waiting = strings_of_article(StringsShared(CONFIG, (RU, UZ), ready=False), TASK, FILES)
    every = items_of(sources(TASK, CONFIG, FILES).catalogs, UZ)
    assert [is_ready(item, CONFIG) for item in every] == [True]
    assert [(item.locale, item.message.key.source) for item in waiting] == [(RU, DRY)]

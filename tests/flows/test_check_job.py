"""The checks of one article, in memory."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING

from tests.flows.room import EN, RU, UZ, key

from localize.catalogs.derivation import ScriptRules
from localize.checks.registry import OWN, select
from localize.config import Config
from localize.flows.article_task import ArticleTask, sources
from localize.flows.check_job import JOB, CheckShared, check_article, check_interface, check_interface_strings
from localize.glossary.reader import Glossary
from localize.model.domain import UI

if TYPE_CHECKING:
    from localize.catalogs.catalog_set import CatalogSet

RAIN, DRY = "Rain in Nukus", "It stays {n} days dry."
PO = "locales/{}/LC_MESSAGES/articles/rain.po"
CONFIG = Config("localize.yaml", "Samarqand", EN, (EN, RU, UZ))
TASK = ArticleTask("rain", "articles/rain.md", (RU, UZ))
FILES = {
    TASK.path: f"# {RAIN}\n\n{DRY}\n".encode(),
    PO.format("ru"): f'msgid "{RAIN}"\nmsgstr "Дождь"\n\nmsgid "{DRY}"\nmsgstr "Сухо."\n'.encode(),
    PO.format("uz"): f'msgid "{RAIN}"\nmsgstr "Yomgʻir"\n'.encode(),
}


def shared(*names: str, locales: tuple[str, ...] = ("ru", "uz")) -> CheckShared:
    checks = select(names, among=OWN)
    chosen = tuple(locale for locale in CONFIG.locales if str(locale) in locales)
    return CheckShared(CONFIG, chosen, checks.names, OWN.names, ScriptRules(), Glossary(), checks, None)


def test_strings_and_catalogs_are_judged_and_named_with_the_article() -> None:
    result = check_article(shared("placeholders", "behind"), TASK, FILES)
    assert [(finding.check, finding.path, finding.slug) for finding in result.findings] == [
        ("behind", PO.format("ru"), "rain"),
        ("behind", PO.format("uz"), "rain"),
        ("placeholders", PO.format("ru"), "rain"),
    ]
    assert result.findings[2].address == f"rain@{key(DRY).short}"
    assert result.strings == {"ru": 2, "uz": 2}


def test_only_the_locales_that_are_asked_about_are_looked_at() -> None:
    result = check_article(shared("placeholders", "behind", locales=("uz",)), TASK, FILES)
    assert ([finding.check for finding in result.findings], result.strings) == (["behind"], {"uz": 2})


def test_texts_are_handed_on_where_a_check_of_the_newsroom_runs() -> None:
    assert check_article(shared("placeholders", "dead-link"), TASK, FILES).texts == ()
    result = check_article(shared("inconsistent"), TASK, FILES)
    assert [(one.locale, len(one.pairs)) for one in result.texts] == [("ru", 32), ("uz", 16)]
    assert result.strings == {}


def test_a_result_is_what_json_holds_of_it() -> None:
    result = check_article(shared(), TASK, FILES)
    assert JOB.written is not None
    assert JOB.read is not None
    assert JOB.read(json.loads(json.dumps(JOB.written(result)))) == result


def test_the_interface_gives_the_same_kind_of_result_and_is_pulled_only_where_asked() -> None:
    catalogs = sources(TASK, CONFIG, FILES).catalogs
    asked: list[str] = []

    def after(name: str) -> CatalogSet:
        asked.append(name)
        return catalogs

    result = check_interface_strings(shared("placeholders"), catalogs)
    assert (result.slug, [finding.check for finding in result.findings]) == (UI, ["placeholders"])
    assert check_interface(shared("placeholders"), catalogs, partial(after, "a")) == ()
    assert asked == []
    check_interface(shared("behind"), catalogs, partial(after, "b"))
    assert asked == ["b"]

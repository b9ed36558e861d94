"""The two jobs of translating one article, in memory."""

from __future__ import annotations

import pickle
from dataclasses import replace
from typing import TYPE_CHECKING

from tests.flows.room import AT, EN, RU, UZ, UZ_CYRL, key

from localize.catalogs.derivation import ScriptRules
from localize.config import Config
from localize.flows.article_task import ArticleTask
from localize.flows.translate_job import (
    Answer,
    FillTask,
    TranslateShared,
    fill_article,
    harvest_article,
)
from localize.model import Suggestion

if TYPE_CHECKING:
    from localize.flows.harvest_record import Harvest

RAIN, DRY = "Rain in Nukus", "It stays dry."
PO = "locales/{}/LC_MESSAGES/articles/rain.po"
CONFIG = Config("localize.yaml", "Samarqand", EN, (EN, RU, UZ, UZ_CYRL), derive={UZ_CYRL: UZ})
SHARED = TranslateShared(CONFIG, (RU, UZ, UZ_CYRL), ScriptRules(), AT)
TASK = ArticleTask("rain", "articles/rain.md", (RU, UZ, UZ_CYRL))


def catalog(title: str, body: str) -> bytes:
    return f'msgid "{RAIN}"\nmsgstr "{title}"\n\nmsgid "{DRY}"\nmsgstr "{body}"\n'.encode()


FILES = {
    "articles/rain.md": f"# {RAIN}\n\n{DRY}\n".encode(),
    PO.format("ru"): catalog("Дождь в Нукусе", ""),
    PO.format("uz"): catalog("", ""),
    PO.format("uz_Cyrl"): catalog("", ""),
}


def harvested(files: dict[str, bytes] = FILES, shared: TranslateShared = SHARED) -> Harvest:
    return harvest_article(shared, TASK, files)


def filled(
    *answers: Answer, files: dict[str, bytes] = FILES
) -> tuple[list[str | None], list[str], list[str]]:
    """Return the details of what was filled and derived, and the paths of what is to be written."""
    task = FillTask(TASK.slug, TASK.path, TASK.locales, answers=answers)
    done = fill_article(SHARED, task, files)
    return (
        [change.detail if change else None for change in done.changes],
        [change.detail for change in done.derived],
        [file.path for file in done.catalogs],
    )


def test_what_is_empty_is_asked_for_and_what_is_derived_is_not() -> None:
    found = harvested()
    assert [(request.message.key.source, str(request.locale)) for request in found.requests] == [
        (DRY, "ru"),
        (RAIN, "uz"),
        (DRY, "uz"),
    ]
    assert (found.behind, found.lags) == (False, False)
    assert [r.locale for r in harvested(shared=replace(SHARED, locales=(RU,))).requests] == [RU]


def test_a_catalog_that_lacks_strings_is_behind() -> None:
    assert harvested(FILES | {PO.format("ru"): b""}).behind


def test_a_derived_catalog_that_is_not_what_it_derives_from_lags() -> None:
    assert harvested(FILES | {PO.format("uz"): catalog("Nukusda yomgʻir", "")}).lags


def test_an_answer_is_put_where_it_was_asked_for_and_derived_from() -> None:
    ru, _, uz = harvested().requests
    answers = (
        Answer(ru, Suggestion(("Сухо.",), "engine:google")),
        Answer(uz, Suggestion(("Quruq.",), "memory", accepted=True)),
    )
    assert filled(*answers) == (
        ["Сухо.", "Quruq."],
        ["Қуруқ."],
        [PO.format(code) for code in ("ru", "uz", "uz_Cyrl")],
    )


def test_what_may_not_stand_or_changes_nothing_is_passed_over() -> None:
    ru, *_ = harvested().requests
    assert filled(Answer(ru, Suggestion((" ",), "engine:google"))) == ([None], [], [])
    same = Answer(ru, Suggestion(("",), "engine:google"))
    assert filled(same) == ([None], [], [])


def test_what_somebody_wrote_meanwhile_is_kept() -> None:
    ru, *_ = harvested().requests
    theirs = FILES | {PO.format("ru"): catalog("Дождь в Нукусе", "Осадков нет.")}
    gone = FILES | {PO.format("ru"): b""}
    for files in (theirs, gone):
        assert filled(Answer(ru, Suggestion(("Сухо.",), "engine:google")), files=files) == ([None], [], [])


def test_it_all_can_be_sent_to_another_process() -> None:
    found = harvested()
    answers = tuple(Answer(one, Suggestion(("Сухо.",), "memory")) for one in found.requests)
    for value in (found, SHARED, FillTask("rain", "articles/rain.md", answers=answers)):
        assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301 - our own
    assert found.requests[0].message.key == key(DRY)

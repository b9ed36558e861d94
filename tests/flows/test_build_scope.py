"""The editions that a build is about, their places, and what stands of them."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from localize.bundles.base import Published
from localize.bundles.last_bundle import LastBundle
from localize.bundles.manifest import ArticleRecord, EditionRecord, FileRecord, Manifest
from localize.bundles.standing import Standing
from localize.config import BundleSettings, Config, Unready
from localize.flows.build_scope import BuildScope
from localize.flows.newsroom import Newsroom
from localize.flows.selection import Selection, select
from localize.model import Article, ArticleHead, Locale
from localize.model.release import EditionId

if TYPE_CHECKING:
    from collections.abc import Iterator

EN, RU, UZ = Locale("en"), Locale("ru"), Locale("uz")
FROST = ArticleHead("frost", "articles/frost.md", EN, "d1")
RAIN = ArticleHead("rain", "articles/rain.md", EN, "d2", locales=(RU,))
CONFIG = Config("localize.yaml", "News", EN, (EN, RU, UZ))
DATA = b"# Frost\n"


def edition(path: str) -> EditionRecord:
    return EditionRecord(FileRecord(path, hashlib.sha256(DATA).hexdigest()), Published.READY)


LAST = Manifest(
    "News",
    "localize",
    "folder",
    {
        "frost": ArticleRecord(EN, {RU: edition("ru/frost.md"), UZ: edition("uz/frost.md")}, "d1"),
        "shower": ArticleRecord(EN, {RU: edition("ru/shower.md")}, "d2"),
    },
)
BUNDLE = LastBundle(LAST, {"ru/frost.md": DATA, "ru/shower.md": DATA, "uz/frost.md": b"edited"}.get)


def scope(
    *names: str, locales: tuple[str, ...] = (), config: Config = CONFIG
) -> tuple[BuildScope, Newsroom, Selection]:
    newsroom = Newsroom(config, (FROST, RAIN))
    selection = select(newsroom, names, locales)
    return BuildScope.of(newsroom, selection, LAST, Standing((BUNDLE,)), unread), newsroom, selection


def unread(head: ArticleHead) -> Article:
    raise AssertionError(head.path)


def test_the_locales_of_an_article_that_are_built() -> None:
    whole, _, _ = scope()
    assert (whole.locales_of(FROST), whole.locales_of(RAIN)) == ((EN, RU, UZ), (EN, RU))
    russian, _, _ = scope(locales=("ru",))
    assert (russian.locales_of(FROST), russian.linked) == ((RU,), False)
    assert russian.left(FROST) == {UZ: edition("uz/frost.md")}
    linked, _, _ = scope(
        locales=("ru",), config=replace(CONFIG, bundles=BundleSettings(front_matter=("alternates",)))
    )
    assert (linked.locales_of(FROST), linked.left(FROST)) == ((EN, RU, UZ), {})


def test_a_run_concludes_nothing_about_what_it_does_not_mean() -> None:
    whole, _, _ = scope()
    assert whole.means(EditionId("gone", RU))
    frost, _, _ = scope("frost", locales=("ru",))
    asked = [EditionId("frost", RU), EditionId("frost", UZ), EditionId("rain", RU)]
    assert [frost.means(one) for one in asked] == [True, False, False]


class Counted(tuple[ArticleHead, ...]):
    """Articles that count how often somebody goes through them."""

    __slots__ = ()
    gone_through = 0

    def __iter__(self) -> Iterator[ArticleHead]:
        Counted.gone_through += 1
        return super().__iter__()


def test_the_articles_of_a_selection_are_gone_through_once_whatever_is_asked() -> None:
    frost, _, selection = scope("frost")
    counted = replace(frost, selection=replace(selection, articles=Counted(selection.articles)))
    Counted.gone_through = 0
    assert [counted.means(EditionId("frost", locale)) for locale in (RU, UZ, EN)] == [True] * 3
    assert Counted.gone_through == 1


def test_an_edition_stands_where_its_file_is_whole_and_under_a_former_name() -> None:
    found, _, _ = scope()
    assert found.renamed == {"shower": "rain"}
    frost, rain = found.former(FROST, RU), found.former(RAIN, RU)
    assert frost is not None
    assert rain is not None
    assert (frost.record.file.path, rain.record.file.path) == ("ru/frost.md", "ru/shower.md")
    assert found.former(FROST, UZ) is None


def test_tasks_know_what_stands_and_what_can_stay() -> None:
    found, newsroom, selection = scope()
    frost, rain = found.tasks(newsroom, selection)
    assert (frost.slug, frost.at_hand, [locale for locale, _ in frost.former]) == (
        "frost",
        frozenset({RU}),
        [RU],
    )
    assert (rain.slug, rain.locales) == ("rain", (RU,))
    assert frost.former_in(RU) != frost.former_in(UZ)
    held, newsroom, selection = scope(config=replace(CONFIG, unready=Unready.HOLD))
    assert [task.at_hand for task in held.tasks(newsroom, selection)] == [frozenset(), frozenset()]


def test_editions_that_stay_are_part_of_what_a_result_depends_on() -> None:
    found, newsroom, _ = scope(locales=("ru",))
    (frost,) = found.tasks(newsroom, select(newsroom, ["frost"], ["ru"]))
    assert frost.standing == ((UZ, "uz/frost.md"),)
    assert frost.basis != replace(frost, standing=()).basis
    assert frost.basis == replace(frost, former=(), at_hand=frozenset()).basis


def test_the_work_on_an_article_gets_what_its_head_keeps_of_the_front_matter() -> None:
    newsroom = Newsroom(CONFIG, (replace(FROST, front=b"kept"), RAIN))
    selection = select(newsroom, (), ())
    built = BuildScope.of(newsroom, selection, LAST, Standing((BUNDLE,)), unread)
    assert [one.front for one in built.tasks(newsroom, selection)] == [b"kept", b""]

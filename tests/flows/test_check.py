"""Check: every fault with its file and line."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from tests.flows.room import CONFIG, FIRE, FROST, HURT, RU, TITLE, UZ, Room

from localize.checks.base import always_run
from localize.checks.registry import OWN, Checks
from localize.errors import ConfigError, UsageError
from localize.flows.check import check
from localize.flows.selection import select
from localize.flows.translate import TranslateOptions, translate
from localize.model import Report, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from localize.checks import Check, Flaw

RUSSIAN = {TITLE: "Ранние заморозки", FIRE: "Фермеры жгли в садах костры.", HURT: "Никто не пострадал."}
UZBEK = {TITLE: "Qirov erta tushdi", FIRE: "Fermerlar bogʻlarda gulxan yoqdi.", HURT: "Hech kim jabrlanmadi."}
FROST_RU = "locales/ru/LC_MESSAGES/articles/frost.po"


def checked(room: Room, *names: str, locales: tuple[str, ...] = (), only: tuple[str, ...] = ()) -> Report:
    session = room.session(keep_going=True)
    return check(session, select(session.newsroom, names, locales), only)


def complete(room: Room) -> None:
    room.pull()
    room.translate(RU, "articles/frost", RUSSIAN)
    room.translate(UZ, "articles/frost", UZBEK)
    labels = {"Home": ("Главная", "Bosh sahifa"), "farming": ("земледелие", "dehqonchilik")}
    room.translate(RU, "ui", {source: texts[0] for source, texts in labels.items()})
    room.translate(UZ, "ui", {source: texts[1] for source, texts in labels.items()})
    room.translate(RU, "ui", {"{n} comment": "Комментариев: {n}"})
    room.translate(UZ, "ui", {"{n} comment": "{n} ta izoh"})
    room.pull()
    session = room.session()
    translate(session, room.all(), TranslateOptions())


def names(report: Report, severity: Severity = Severity.ERROR) -> list[str]:
    return sorted({finding.check for finding in report.findings if finding.severity is severity})


def test_a_complete_newsroom_passes(room: Room) -> None:
    complete(room)
    report = checked(room)
    assert [f"{f.where}: {f.message}" for f in report.findings if f.severity is Severity.ERROR] == []
    assert report.exit_code == 0


def test_a_catalog_behind_its_article_fails(room: Room) -> None:
    complete(room)
    room.write("articles/frost.md", FROST.replace(HURT, "Rain fell."))
    report = checked(room, "frost", locales=("ru",))
    assert report.exit_code == 1
    assert [(f.check, f.path, f.line) for f in report.findings] == [
        ("untranslated", "articles/frost.md", 9),
        ("behind", FROST_RU, 1),
    ]
    assert report.findings[1].fix == "Run `localize pull frost`."


def test_untranslated_and_fuzzy_entries_fail_with_their_line(room: Room) -> None:
    complete(room)
    text = room.read(FROST_RU).replace('"Ранние заморозки"', '""')
    text = text.replace(
        '#. paragraph\n#: articles/frost.md\nmsgid "Nobody',
        '#. paragraph\n#: articles/frost.md\n#, fuzzy\nmsgid "Nobody',
    )
    room.write(FROST_RU, text)
    report = checked(room, "frost", locales=("ru",))
    assert {(f.check, f.path, f.line) for f in report.findings} == {
        ("untranslated", FROST_RU, 13),
        ("lost-text", FROST_RU, 13),
        ("draft", FROST_RU, 24),
    }
    assert report.exit_code == 1


def test_a_text_that_breaks_its_article_fails(room: Room) -> None:
    complete(room)
    room.translate(RU, "articles/frost", {HURT: "<div>Никто не пострадал."})
    report = checked(room, "frost", locales=("ru",))
    assert "structure" in names(report)


def test_a_russian_line_in_an_uzbek_catalog_fails(room: Room) -> None:
    complete(room)
    room.translate(UZ, "articles/frost", {HURT: "Никто из фермеров в этих садах не пострадал."})
    report = checked(room, "frost", locales=("uz",), only=("wrong-language",))
    assert [f.check for f in report.findings] == ["wrong-language"]


def test_an_article_in_another_language_than_it_says_is_a_warning(room: Room) -> None:
    room.write(
        "articles/moroz.md",
        "---\nlang: en\ntitle: Ранние заморозки\n---\n\nФермеры всю ночь жгли костры и спасли урожай.\n",
    )
    room.pull()
    report = checked(room, "moroz", locales=("ru",))
    assert "article-language" in names(report, Severity.WARNING)


def test_an_unknown_label_fails(room: Room) -> None:
    room.write("articles/moroz.md", "---\nlang: ru\ntitle: Мороз\ncategory: Огороды\n---\n\nХолодно.\n")
    room.pull()
    report = checked(room, "moroz", locales=("en",))
    assert ("unknown-label", "articles/moroz.md", 4) in [(f.check, f.path, f.line) for f in report.findings]


def test_unreadable_files_are_findings_and_the_exit_status_is_2(room: Room) -> None:
    complete(room)
    room.write("articles/untitled.md", "Just text.\n")
    report = checked(room)
    assert ("unreadable", "articles/untitled.md") in [(f.check, f.path) for f in report.findings]
    assert report.exit_code == 2


def test_a_derived_text_is_mended_where_it_comes_from(room: Room) -> None:
    complete(room)
    room.write("articles/frost.md", FROST.replace(HURT, "Nobody was badly hurt."))
    room.pull()
    report = checked(room, "frost", locales=("uz", "uz_Cyrl"))
    assert [(f.check, str(f.locale), f.fix) for f in report.findings if f.check == "stale"] == [
        ("stale", "uz", f"localize review edit {report.findings[0].address} -l uz"),
        ("stale", "uz_Cyrl", "It follows the text in uz: mend that one."),
    ]


@pytest.mark.parametrize("name", OWN.names)
def test_only_runs_one_check_and_nothing_else(room: Room, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    calls: Counter[str] = Counter()

    def counting(check: Check[Any]) -> Check[Any]:
        def run(subject: Any) -> Iterator[Flaw]:  # noqa: ANN401 - of whatever scope
            calls[check.name] += 1
            return check.run(subject)

        return replace(always_run(check), run=run)

    def counted(checks: Sequence[Check[Any]]) -> tuple[Check[Any], ...]:
        return tuple(map(counting, checks))

    every = Checks(counted(OWN.string), counted(OWN.article), counted(OWN.catalog), counted(OWN.newsroom))
    monkeypatch.setattr("localize.flows.check.installed", lambda _wanted: every)
    room.pull()
    checked(room, only=(name,))
    assert set(calls) == {name}


def test_no_pull_is_tried_where_nobody_asks_what_is_behind(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("localize.flows.check_job.pulled", None)
    monkeypatch.setattr("localize.flows.check.merged_interface", None)
    room.pull()
    assert checked(room, only=("torn-ledger", "markup", "article-date")).findings == ()


@pytest.mark.parametrize("only", [[], ["blank"]])
def test_a_time_that_is_none_is_refused_whatever_is_checked(room: Room, only: list[str]) -> None:
    session = room.session()
    with pytest.raises(UsageError, match="no time with a zone"):
        check(session, select(session.newsroom), only, at="yesterday")


def test_a_torn_ledger_is_a_warning(room: Room) -> None:
    complete(room)
    path = "locales/ru/LC_MESSAGES/articles/frost.review.jsonl"
    room.write(path, room.read(path) + '{"by": "Mal\n')
    report = checked(room, "frost", locales=("ru",))
    assert [(f.check, f.path) for f in report.findings] == [("torn-ledger", path)]
    assert report.exit_code == 0


def test_check_writes_nothing(room: Room) -> None:
    before = room.tree()
    checked(room)
    assert room.tree() == before


def test_what_is_wrong_with_the_article_itself_is_named_with_its_line(room: Room) -> None:
    complete(room)
    data = "published: 31-02-2025\nweather: {condition: sharknado}\n---\n\nясно ветер 2.1 м/с, В\n\n"
    room.write("articles/frost.md", FROST.replace("---\n\n", data))
    found = [(f.check, f.severity, f.line) for f in checked(room, "frost").findings if f.path.endswith(".md")]
    assert [one for one in found if one[0] != "untranslated"] == [
        ("article-date", Severity.ERROR, 5),
        ("unknown-weather", Severity.WARNING, 6),
        ("foreign-passage", Severity.WARNING, 9),
    ]
    assert "article-date" not in names(checked(room, "frost", only=("markup",)))
    assert [f.check for f in checked(room, only=("article-date", "foreign-passage")).findings] == [
        "article-date",
        "foreign-passage",
    ]
    session = room.session()
    left = check(
        session, select(session.newsroom, ["frost"]), skip=["article-date", "untranslated", "behind"]
    )
    assert names(left) == []
    assert {"unknown-weather", "foreign-passage"} <= set(names(left, Severity.WARNING))


@pytest.mark.parametrize("said", ["{layout: flder}", "{front_matter: [lnag]}"])
def test_what_build_cannot_do_is_known_before_it_builds(room: Room, said: str) -> None:
    room.write("localize.yaml", f"{CONFIG}bundles: {said}\n")
    with pytest.raises(ConfigError, match=r"localize\.yaml:7: .*\n  Did you mean"):
        checked(room)

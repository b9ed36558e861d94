"""What each verb prints."""

from __future__ import annotations

from localize.errors import InputError, InputErrors, Place
from localize.model import Change, Finding, Locale, MessageKey, Report, Severity
from localize.report import github, plain
from localize.report.failure_lines import lines
from localize.report.views import VIEWS, view

RU, UZ = Locale("ru"), Locale("uz")


def body(report: Report) -> list[str]:
    return plain.render(view(report).body).splitlines()


def talk(report: Report) -> list[str]:
    return plain.render(view(report).talk).splitlines()


def test_verbs_without_a_form_of_their_own_list_their_changes() -> None:
    report = Report(
        "review approve",
        (Change("approved", "a.po", "Текст\n" + "x" * 100, RU, "frost@1"), Change("moved", "b.po")),
        notes=("Go on.",),
    )
    assert "review approve" not in VIEWS
    assert body(report) == [f"approved  frost@1 (ru)  Текст\\n{'x' * 72}…", "moved     b.po"]
    assert talk(report) == ["Go on."]


def test_findings() -> None:
    report = Report(
        "check",
        findings=(
            Finding("draft", Severity.ERROR, "is a draft", "a.po", 3, RU, "frost@1", "Read frost@1."),
            Finding("draft", Severity.ERROR, "is a draft", "a.po", 9, RU, "frost@2", "Read it."),
            Finding("markup", Severity.ERROR, "lost", "a.po", 0, RU, "frost@3"),
            Finding("behind", Severity.WARNING, "no place"),
        ),
    )
    assert body(report) == [
        "a.po:3: error: is a draft [draft]",
        "    Read frost@1.",
        "a.po:9: error: is a draft [draft]",
        "    frost@2 (ru): Read it.",
        "a.po: error: lost [markup]",
        "    frost@3 (ru)",
        "warning: no place [behind]",
    ]
    assert talk(report) == ["3 errors: 2 draft, 1 markup", "1 warning: 1 behind"]
    assert talk(Report("check")) == ["No problems found."]


def test_the_registry_of_checks() -> None:
    checks = [{"check": "markup", "severity": "error", "breaks": True, "summary": "Markup was lost."}]
    assert body(Report("check --list", data={"checks": checks})) == ["markup\terror\tMarkup was lost."]


def test_status() -> None:
    states = {"untranslated": 1, "draft": 0, "stale": 0, "rejected": 0, "translated": 0, "approved": 3}
    figures = {**states, "held": 1, "words": 20, "percent": 75}
    done = {**dict.fromkeys(states, 0), "approved": 4, "held": 0, "words": 20, "percent": 100}
    data: dict[str, object] = {
        "locales": [{"locale": "ru", **figures}, {"locale": "uz", **done}],
        "articles": [{"slug": "frost", "locales": {"ru": figures, "uz": done}}],
    }
    title = "untranslated  draft  stale  rejected  translated  approved  held  words  done"
    first = "           1      0      0         0           0         3     1     20   75%"
    second = "           0      0      0         0           0         4     0     20  100%"
    report = Report("status", data=data, notes=("Behind.",))
    assert body(report) == [
        f"locale  {title}",
        f"ru      {first}",
        f"uz      {second}",
        "",
        f"article  locale  {title}",
        f"frost    ru      {first}",
        f"frost    uz      {second}",
    ]
    assert talk(report) == ["Behind."]
    assert len(body(Report("status", data={**data, "articles": []}))) == 3


def test_annotations_escape_what_the_host_obeys() -> None:
    finding = Finding("a,b:c", Severity.WARNING, "50% lost\r\n::error::x\x1b", "a:b,c.po", 3, fix="Mend.")
    assert github.render(Report("check", findings=(finding, Finding("x", Severity.ERROR, "m", "p")))) == (
        "::warning file=a%3Ab%2Cc.po,line=3,title=a%2Cb%3Ac::50%25 lost\\r%0A::error::x\\x1b%0AMend.\n"
        "::error file=p,title=x::m\n"
    )


def pull(**data: object) -> Report:
    changes = (
        Change("added", "articles/frost", "One", RU, "frost@1"),
        Change("added", "articles/frost", "Two", RU, "frost@2"),
        Change("changed", "articles/frost", "was: Three", UZ, "frost@3"),
    )
    return Report("pull", changes, data=data)


def test_pull_counts_by_catalog() -> None:
    report = pull(files=["a.po", "b.po"])
    assert body(report) == [
        "file            locale  added  changed",
        "articles/frost  ru          2        0",
        "articles/frost  uz          0        1",
    ]
    assert talk(report) == ["2 files written: 2 added, 1 changed."]


def test_a_planned_pull_lists_each_change() -> None:
    for mode in ("dry_run", "frozen"):
        report = pull(files=["a.po"], **{mode: True})
        assert body(report)[:3] == [
            "added    frost@1 (ru)  One",
            "added    frost@2 (ru)  Two",
            "changed  frost@3 (uz)  was: Three",
        ]
        assert talk(report) == ["1 file would be written: 2 added, 1 changed."]


def test_a_pull_that_only_writes_headers_or_nothing() -> None:
    assert talk(Report("pull", data={"files": ["a.po"]})) == ["1 file written."]
    assert talk(Report("pull", data={"files": []})) == [
        "Nothing to do: the catalogs say what the sources say."
    ]


def test_translate() -> None:
    report = Report(
        "translate",
        (Change("filled", "a.po", "Раз", RU, "frost@1"),),
        counts={"left": 2},
        data={"filled": {"memory": 1}, "left": {"uz": 2}, "characters": {"google": 40}, "dry_run": False},
    )
    assert body(report) == [
        "locale  filled  left",
        "ru           1     0",
        "uz           0     2",
        "",
        "engine  characters sent",
        "google               40",
    ]
    assert talk(report) == ["Filled 1 (1 from memory); 2 left."]


def test_a_planned_translation() -> None:
    report = Report(
        "translate",
        (Change("filled", "a.po", "Раз", RU, "frost@1"),),
        data={"filled": {"memory": 1}, "characters": {"google": 40}, "dry_run": True},
    )
    assert body(report) == [
        "filled  frost@1 (ru)  Раз",
        "",
        "locale  would be filled  left",
        "ru                    1     0",
        "",
        "engine  characters to send",
        "google                  40",
    ]
    assert talk(report) == ["Would fill 1 (1 from memory); 0 left."]


def test_a_translation_that_finds_nothing() -> None:
    assert talk(Report("translate")) == ["Nothing is missing."]
    assert talk(Report("translate", counts={"left": 3})) == ["Nothing more is known; 3 left."]


def test_build() -> None:
    report = Report(
        "build",
        counts={"written": 1, "unchanged": 2},
        data={"editions": [{"locale": "ru"}, {"locale": "ru"}], "held": [{"locale": "uz"}], "omitted": []},
    )
    assert body(report) == [
        "locale  articles  held  omitted",
        "ru             2     0        0",
        "uz             0     1        0",
    ]
    assert talk(report) == ["1 file written, 2 unchanged, 0 removed."]
    assert body(Report("build")) == []


def test_review_list() -> None:
    string = {
        "address": "frost@1",
        "locale": "ru",
        "state": "stale",
        "roles": ["title", "card"],
        "context": "",
        "source": "{n} comment",
        "plural_source": "{n} comments",
        "targets": ["раз", "два"],
        "previous": "{n} note",
    }
    report = Report("review list", data={"strings": [string, {**string, "roles": [], "context": "menu"}]})
    assert body(report) == [
        "frost@1\tru\tstale\ttitle,card\t{n} comment | {n} comments\tраз | два\t{n} note",
        "frost@1\tru\tstale\tmenu\t{n} comment | {n} comments\tраз | два\t{n} note",
    ]
    assert talk(report) == ["2 strings. Address one with `localize review approve|edit|reject`."]
    assert talk(Report("review list", data={"strings": []})) == ["No strings."]


def test_errors_name_the_place_and_the_next_step() -> None:
    one = InputError("not UTF-8", place=Place("b.md", 2), hint="Save it.")
    several = InputErrors([one, InputError("torn", place=Place("a.md"))])
    assert plain.render(lines(several)) == "a.md: error: torn\nb.md:2: error: not UTF-8\n  Save it.\n"
    assert plain.render(lines(InputError("alone"))) == "error: alone\n"


def test_keys_are_shown_whatever_they_hold() -> None:
    source = MessageKey("", "\x1b[2J\u202e").source
    assert body(Report("mv", (Change("renamed", source),))) == ["renamed  \\x1b[2J\\u202e"]

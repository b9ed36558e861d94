"""Editions that were built and held."""

from __future__ import annotations

from tests.report.printed import body, talk

from localize.model import Finding, Locale, Report, Severity
from localize.report import plain
from localize.report.verbs.build import whole_view


def test_build() -> None:
    report = Report(
        "build",
        counts={"written": 1, "unchanged": 2},
        data={"by_locale": {"editions": {"ru": 2}, "omitted": {"uz": 3}}, "held": [{"locale": "uz"}]},
    )
    assert body(report) == [
        "locale  articles  held  omitted",
        "ru             2     0        0",
        "uz             0     1        3",
    ]
    assert talk(report) == ["1 file written, 2 unchanged, 0 removed."]
    assert body(Report("build")) == []


def held(locale: str, *states: str, flaw: str = "") -> dict[str, object]:
    reasons = [{"address": "frost@1", "state": state, **({"flaw": flaw} if flaw else {})} for state in states]
    return {"slug": "frost", "locale": locale, "reasons": reasons}


def finding(locale: str, check: str = "held", follows: str = "") -> Finding:
    message = f"«frost» is held back in {locale}: …"
    return Finding(
        check,
        Severity.WARNING,
        message,
        "a.po",
        locale=Locale.parse(locale),
        address="ui@1",
        slug="frost",
        follows=Locale.parse(follows) if follows else None,
    )


def test_an_article_that_waits_takes_one_line_whatever_its_locales() -> None:
    rows = [held("ru", "stale", "draft", "stale"), held("uz", "draft"), held("uz_Cyrl", "draft")]
    found = (finding("ru"), finding("uz"), finding("uz_Cyrl", follows="uz"))
    report = Report("build", findings=found, data={"held": rows})
    assert body(report)[0] == "frost: held in ru (1 draft, 2 stale); in uz (1 draft), uz_Cyrl: the same 1"
    assert body(report)[1:3] == ["", "locale   articles  held  omitted"]


def test_a_text_that_cannot_go_out_is_told_in_full() -> None:
    report = Report(
        "build", findings=(finding("ru"),), data={"held": [held("ru", "approved", flaw="is broken")]}
    )
    assert body(report)[:3] == [
        "frost: 1 warning",
        "a.po: warning: «frost» is held back in ru: … [held]",
        "    ui@1 (ru)",
    ]


def test_findings_stand_below_their_article_and_those_of_a_derived_locale_are_told_once() -> None:
    found = (finding("uz", "standing"), finding("uz_Cyrl", "standing", "uz"))
    other = Finding("taken-down", Severity.WARNING, "rain (ru) is taken down: it was deleted", slug="rain")
    report = Report("build", findings=(*found, other), data={"held": [held("ru", "draft")]})
    assert body(report)[:6] == [
        "frost: held in ru (1 draft); 1 warning",
        "a.po: warning: «frost» is held back in uz: … [standing]",
        "    ui@1 (uz)",
        "uz_Cyrl: the same 1 as uz",
        "rain: 1 warning",
        "warning: rain (ru) is taken down: it was deleted [taken-down]",
    ]


def test_twenty_findings_of_an_article_are_told_unless_all_are_asked_for() -> None:
    links = [
        Finding("dead-link", Severity.WARNING, f"link {n}", "a b.md", n, slug="a b") for n in range(1, 24)
    ]
    report = Report("build", findings=tuple(links))
    assert len(body(report)) == 22
    assert body(report)[0] == "a b: 23 warnings"
    assert body(report)[-1] == "… and 3 more: localize build 'a b' --all"
    every = plain.render(whole_view(report, every=True).body).splitlines()
    assert (len(every), every[-1]) == (24, "a b.md:23: warning: link 23 [dead-link]")

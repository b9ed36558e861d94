"""Editions that were built and held."""

from __future__ import annotations

from tests.report.printed import body, talk

from localize.model import Finding, Locale, Report, Severity


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


def held(locale: str, *states: str, flaw: str = "") -> dict[str, object]:
    reasons = [{"address": "frost@1", "state": state, **({"flaw": flaw} if flaw else {})} for state in states]
    return {"slug": "frost", "locale": locale, "reasons": reasons}


def finding(locale: str) -> Finding:
    message = f"«frost» is held back in {locale}: …"
    return Finding("held", Severity.WARNING, message, "a.po", locale=Locale.parse(locale), address="ui@1")


def test_an_article_that_waits_takes_one_line_whatever_its_locales() -> None:
    rows = [held("ru", "stale", "draft", "stale"), held("uz", "draft"), held("uz_Cyrl", "draft")]
    report = Report("build", findings=tuple(map(finding, ("ru", "uz", "uz_Cyrl"))), data={"held": rows})
    assert body(report)[0] == "held  frost  ru (1 draft, 2 stale); uz, uz_Cyrl (1 draft)"
    assert body(report)[1:3] == ["", "locale   articles  held  omitted"]


def test_a_text_that_cannot_go_out_is_told_in_full() -> None:
    report = Report(
        "build", findings=(finding("ru"),), data={"held": [held("ru", "approved", flaw="is broken")]}
    )
    assert body(report)[:2] == ["a.po: warning: «frost» is held back in ru: … [held]", "    ui@1 (ru)"]

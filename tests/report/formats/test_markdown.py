"""A comment on a pull request."""

from __future__ import annotations

from dataclasses import replace

from tests.report.findings import CYRL, UZ, fault

from localize.model import Report
from localize.report.formats import markdown


def test_articles_are_folded_with_counts_first() -> None:
    findings = (fault(), fault("draft"), fault(locale=UZ), fault(locale=CYRL, follows=UZ))
    lines = markdown.render(Report("check", findings=findings, notes=("1 finding waits.",))).splitlines()
    assert lines[0] == markdown.MARK
    assert lines[2] == "**localize check**: 2 errors, 1 text not ready."
    assert lines[4] == "1 finding waits."
    assert "<details><summary><code>frost</code>: 2 errors, 1 text not ready</summary>" in lines
    assert "- uz_Cyrl: the same 1 as uz" in lines
    (state,) = [line for line in lines if line.startswith("- ru: 1 draft: ")]
    assert "localize review list frost" in state


def test_no_text_is_markup_and_nobody_is_called() -> None:
    hostile = replace(
        fault(),
        message="<script>@all [x](y) |",
        source="<img src=x> `@all`",
        texts=("</code>*x*",),
        slug="<b>",
    )
    text = markdown.render(Report("check", findings=(hostile,)))
    assert "<script>" not in text
    assert "<img" not in text
    assert "<b>" not in text
    assert "</code>*" not in text
    assert "@all &#91;" not in text
    assert "@<!-- -->all &#91;x&#93;&#40;y&#41;" in text


def test_nothing_found() -> None:
    assert "no problems found" in markdown.render(Report("check"))


def test_it_is_no_longer_than_a_host_takes() -> None:
    many = [fault(slug=f"{number:04}", digits=f"{each:08x}") for number in range(90) for each in range(20)]
    text = markdown.render(Report("check", findings=tuple(many)))
    assert len(text) < 65_536
    assert "articles more: run `localize check`." in text

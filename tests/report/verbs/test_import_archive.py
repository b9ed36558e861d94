"""The pairs of an archive, and what became of them."""

from __future__ import annotations

from tests.report.printed import body, talk

from localize.model import Finding, Report, Severity

COUNTS = {"texts": 3, "articles": 2, "translations": 1, "known": 0, "new": 3}
ARTICLES = {"well": {"en": "a", "ru": "b"}, "rain": {"uz": "c"}}


def test_before_it_is_written_the_pairs_are_shown() -> None:
    report = Report("import-archive", counts=COUNTS, data={"articles": ARTICLES, "written": []})
    assert body(report)[1:] == ["well     en, ru", "rain     uz"]
    assert talk(report) == ["3 texts: 2 articles, 1 translation.", "3 files to write: run it with --yes."]


def test_afterwards_what_was_written_and_left_out() -> None:
    finding = Finding("archive", Severity.WARNING, "4 is in fr: left out", "old.xml", 9)
    counts = COUNTS | {"known": 1}
    report = Report("import-archive", (), (finding,), counts, data={"articles": ARTICLES, "written": ["a"]})
    assert body(report) == []
    assert talk(report)[0].startswith("old.xml:9: warning: 4 is in fr: left out")
    assert talk(report)[1:] == ["3 texts: 2 articles, 1 translation; 1 here already.", "3 files written."]

"""A bundle that is behind is told once an article."""

from __future__ import annotations

from localize.checks import NewsroomSubject, inspect
from localize.checks.registry import select
from localize.model import Locale, Severity

RU, UZ = Locale("ru"), Locale("uz")
CHECKS = select(["bundle-behind"]).newsroom


def test_each_article_is_told_once_with_its_locales() -> None:
    subject = NewsroomSubject(
        slugs={"articles/cup.md": "cup", "articles/frost.md": "frost"}, outdated={"frost": (RU, UZ)}
    )
    (finding,) = inspect(subject, CHECKS)
    assert (finding.where, finding.severity) == ("articles/frost.md:1", Severity.INFO)
    assert finding.message == "the bundle is behind: a build would change «frost» in ru, uz"
    assert finding.fix == "Run `localize build`."


def test_an_article_that_is_gone_has_no_file() -> None:
    (finding,) = inspect(NewsroomSubject(outdated={"frost": (RU,)}), CHECKS)
    assert (finding.path, finding.line) == ("", 0)


def test_a_bundle_of_today_is_not_told() -> None:
    assert inspect(NewsroomSubject(slugs={"articles/cup.md": "cup"}), CHECKS) == ()


def test_it_runs_only_where_it_is_asked_for() -> None:
    assert "bundle-behind" not in {check.name for check in select().newsroom}

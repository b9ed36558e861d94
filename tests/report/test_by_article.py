"""Findings by article: order, what follows another locale, and what is only counted."""

from __future__ import annotations

from tests.report.findings import CYRL, RU, UZ, fault

from localize.model import Finding, Severity
from localize.report.by_article import by_article


def test_the_newsroom_comes_first_then_articles_with_errors() -> None:
    warning = fault(slug="a", severity=Severity.WARNING)
    newsroom = Finding("failed-plugin", Severity.WARNING, "fails")
    groups = by_article([warning, fault(slug="c"), fault(slug="b"), newsroom])
    assert [group.slug for group in groups] == ["", "b", "c", "a"]


def test_errors_come_before_warnings_and_then_places_count() -> None:
    late, early = fault(line=9), fault(line=3)
    warning = fault(severity=Severity.WARNING, line=1)
    (group,) = by_article([warning, late, early])
    assert group.faults == (early, late, warning)
    assert (group.count(Severity.ERROR), group.count(Severity.WARNING)) == (2, 1)


def test_what_a_locale_has_since_it_follows_another_is_told_once() -> None:
    first = fault(locale=UZ)
    same = fault(locale=CYRL, follows=UZ)
    own = fault("alphabet", locale=CYRL, follows=UZ)
    (group,) = by_article([first, same, own])
    assert set(group.faults) == {first, own}
    assert group.same == {(CYRL, UZ): 1}


def test_it_is_told_where_the_other_locale_is_not_looked_at() -> None:
    (group,) = by_article([fault(locale=CYRL, follows=UZ)])
    assert len(group.faults) == 1
    assert group.same == {}


def test_states_are_counted_by_locale_in_the_order_of_the_checks() -> None:
    drafts = [fault("draft", digits=str(number)) for number in range(2)]
    (group,) = by_article([*drafts, fault("untranslated", digits="9"), fault("draft", locale=UZ)])
    assert group.faults == ()
    assert {locale: list(counts.items()) for locale, counts in group.states.items()} == {
        RU: [("untranslated", 1), ("draft", 2)],
        UZ: [("draft", 1)],
    }

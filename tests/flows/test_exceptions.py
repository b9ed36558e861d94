"""Findings that people let stand."""

from __future__ import annotations

from dataclasses import replace

from tests.checks.articles import subject
from tests.report.findings import CYRL, RU, UZ, fault

from localize.flows.exceptions import Waived, split, without_allowed
from localize.model import Finding, Severity


def waived(check: str = "numbers", locale: str = "ru", address: str = "frost@0a1b2c3d") -> Waived:
    return Waived(address, check, locale, "Malika", "So it is.")


def test_a_waiver_lets_one_check_pass_for_one_text() -> None:
    meant, other_check, other_text = fault(), fault("dates"), fault(digits="ffffffff")
    kept, excepted = split([meant, other_check, other_text, fault(locale=UZ)], [waived()])
    assert kept == [other_check, other_text, fault(locale=UZ)]
    assert excepted == [(meant, waived())]


def test_a_text_that_follows_is_let_pass_with_the_one_it_follows() -> None:
    own, following = fault(locale=CYRL), fault(locale=CYRL, follows=UZ)
    kept, excepted = split([own, following], [waived(locale="uz")])
    assert kept == [own]
    assert [finding for finding, _ in excepted] == [following]


def test_states_and_harm_are_never_let_pass() -> None:
    findings = [fault("draft"), fault("unsafe-html"), fault("blank")]
    kept, excepted = split(findings, [waived(one.check) for one in findings])
    assert (kept, excepted) == (findings, [])


def test_what_is_about_no_string_is_not_waived() -> None:
    behind = Finding("behind", Severity.ERROR, "is behind", "a.po", locale=RU)
    assert split([behind], [waived("behind", address="")])[0] == [behind]


def test_it_is_the_same_after_json() -> None:
    assert Waived.of(waived().data()) == waived()


def test_an_article_lets_findings_on_a_block_of_its_own_pass() -> None:
    text = "---\ntitle: A\n---\n\nOne.\n\n<!-- l10n: allow names -->\n\nTwo\nlines.\n\nThree.\n"
    article = subject(text).article
    at = {line: Finding("names", Severity.WARNING, "x", article.path, line) for line in (1, 5, 9, 10, 12)}
    elsewhere = replace(at[9], path="other.md")
    other = replace(at[9], check="numbers")
    kept = list(without_allowed([*at.values(), elsewhere, other], article))
    assert kept == [at[1], at[5], at[12], elsewhere, other]

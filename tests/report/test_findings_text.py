"""One article's findings, line by line."""

from __future__ import annotations

from dataclasses import replace

from tests.report.findings import CYRL, RU, UZ, fault

from localize.model import Finding, Severity
from localize.report import plain, terminal
from localize.report.by_article import by_article
from localize.report.findings_text import MOST, article_lines, finding_lines, totals


def told(*findings: Finding, every: bool = False) -> list[str]:
    (group,) = by_article(findings)
    return plain.render(article_lines(group, every=every)).splitlines()


def test_a_finding_shows_place_texts_and_spot() -> None:
    assert told(fault()) == [
        "frost: 1 error",
        "locales/ru/LC_MESSAGES/articles/frost.po:3: error: has «45» where the source has «40» [numbers]",
        "    in articles/frost.md:7 (paragraph), frost@0a1b2c3d (ru)",
        "    en  It takes 40 seconds.",
        "                 ^^",
        "    ru  Нужно 45 секунд.",
        "              ^^",
        "    Write the source's number.",
    ]


def test_an_address_that_the_advice_names_is_not_told_twice() -> None:
    lines = told(replace(fault(), fix="localize review edit frost@0a1b2c3d -l ru"))
    assert lines[2] == "    in articles/frost.md:7 (paragraph)"


def test_a_finding_about_no_string_is_one_line() -> None:
    lines = plain.render(finding_lines(Finding("unreadable", Severity.ERROR, "not UTF-8", "a.md", 1)))
    assert lines == "a.md:1: error: not UTF-8 [unreadable]\n"


def test_at_most_twenty_are_told_and_then_how_to_see_the_others() -> None:
    many = [fault(line=number, digits=f"{number:08x}") for number in range(MOST + 3)]
    lines = told(*many)
    assert lines[0] == "frost: 23 errors"
    assert lines[-1] == "… and 3 more: localize check frost --all"
    assert sum("[numbers]" in line for line in lines) == MOST
    assert sum("[numbers]" in line for line in told(*many, every=True)) == MOST + 3


def test_states_and_what_follows_are_counted_unless_everything_is_asked_for() -> None:
    found = [fault("draft", locale=UZ), fault(locale=UZ), fault(locale=CYRL, follows=UZ)]
    lines = told(*found)
    assert lines[0] == "frost: 1 error, 1 text not ready"
    assert lines[-2:] == [
        "uz: 1 draft: localize review list frost -l uz --state draft",
        "uz_Cyrl: the same 1 as uz",
    ]
    assert sum("[" in line for line in told(*found, every=True)) == 3


def test_totals_name_articles_interface_and_newsroom() -> None:
    groups = by_article([fault(), fault(slug="ui"), Finding("unreadable", Severity.WARNING, "x")])
    assert totals(groups) == "2 errors, 1 warning in 1 article and the interface and the newsroom"


def test_nothing_from_a_text_moves_a_terminal() -> None:
    hostile = replace(fault(), source="\x1b[2J40", texts=("\u202e45",), path="a\x07.po", message="«\x1b»")
    for shown in (
        plain.render(finding_lines(hostile)),
        terminal.render(finding_lines(hostile), 80, colour=False),
    ):
        assert not {"\x1b", "\u202e", "\x07"} & set(shown)


def test_the_name_of_a_check_is_a_link_on_a_terminal() -> None:
    shown = terminal.render(finding_lines(fault(locale=RU)), 80, colour=True)
    assert "\x1b]8;" in shown
    assert "/numbers" in shown
    unknown = terminal.render(finding_lines(fault("a-plug-ins")), 80, colour=True)
    assert "\x1b]8;" not in unknown

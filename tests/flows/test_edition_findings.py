"""What there is to say of editions."""

from __future__ import annotations

import pytest

from localize.bundles.article_links import FaultyLink, LinkFault
from localize.bundles.base import Published
from localize.bundles.manifest import Reason
from localize.config import Config, Unready
from localize.flows.edition_findings import counted, edition_findings, link_finding
from localize.flows.editions import EditionPlan
from localize.model import Article, Finding, Locale, ReviewState

EN, RU = Locale("en"), Locale("ru")
ARTICLE = Article("cup final", "articles/cup final.md", EN, b"# Cup\n", ())
DRAFT = Reason("cup final@0a1b2c3d", ReviewState.DRAFT, ReviewState.APPROVED)
BARE = Reason("ui@1a1b2c3d", ReviewState.UNTRANSLATED, ReviewState.TRANSLATED)
FLAWED = Reason("cup final@2a1b2c3d", ReviewState.APPROVED, ReviewState.APPROVED, flaw="is broken")


def told(plan: EditionPlan, rule: Unready = Unready.PREVIOUS) -> list[Finding]:
    return list(edition_findings(plan, Config("localize.yaml", "News", EN, (EN, RU), unready=rule)))


def test_an_edition_that_goes_out_is_not_spoken_of() -> None:
    assert told(EditionPlan(ARTICLE, RU, Published.READY)) == []
    assert told(EditionPlan(ARTICLE, RU, Published.SOURCE, reasons=(DRAFT,))) == []


def test_an_edition_that_is_held_names_its_article_and_how_to_see_why() -> None:
    (found,) = told(EditionPlan(ARTICLE, RU, None, reasons=(DRAFT, BARE)))
    assert (found.check, found.slug, found.locale) == ("held", "cup final", RU)
    assert found.message == "«cup final» is held back in ru: 2 texts (1 draft, 1 untranslated)"
    assert found.path == "locales/ru/LC_MESSAGES/articles/cup final.po"
    assert found.fix == "See them: `localize check 'cup final' -l ru`"
    assert told(EditionPlan(ARTICLE, RU, None, reasons=(DRAFT,)), Unready.OMIT) == []


def test_what_waits_for_the_interface_alone_names_its_catalog() -> None:
    (found,) = told(EditionPlan(ARTICLE, RU, Published.PREVIOUS, reasons=(BARE,)))
    assert (found.check, found.path, found.address) == (
        "standing",
        "locales/ru/LC_MESSAGES/ui.po",
        "ui@1a1b2c3d",
    )


def test_data_that_is_not_printed_is_told() -> None:
    (found,) = told(EditionPlan(ARTICLE, EN, Published.READY, unprinted=(BARE,)))
    assert (found.check, found.slug) == ("unprinted", "cup final")
    assert found.message.startswith("dates or weather of «cup final» are left out in en: 1 text ")


def test_flaws_are_told_by_address() -> None:
    assert counted([FLAWED]) == "1 text (1 that cannot go out); cup final@2a1b2c3d is broken"
    assert counted([DRAFT, FLAWED]).startswith("2 texts (1 draft, 1 that cannot go out); ")


@pytest.mark.parametrize(
    ("fault", "locale", "line", "fix"),
    [
        (LinkFault.ARTICLE, EN, 3, "Mend it in articles/cup final.md."),
        (LinkFault.ANCHOR, RU, 0, "Mend it in articles/cup final.md."),
        (LinkFault.EDITION, RU, 0, "`bundles.missing_links` says what becomes of such links."),
    ],
)
def test_a_link_is_mended_where_it_stands(fault: LinkFault, locale: Locale, line: int, fix: str) -> None:
    found = link_finding(FaultyLink(fault, "b.md", 3), ARTICLE, locale)
    assert (found.check, found.path, found.line, found.fix) == (str(fault), ARTICLE.path, line, fix)
    assert found.locale == (RU if fault is LinkFault.EDITION else None)

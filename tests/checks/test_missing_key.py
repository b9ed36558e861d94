"""Keys that templates ask for in vain."""

from __future__ import annotations

import pytest
from tests.checks.site import NAMED, told

from localize.checks import NewsroomSubject, inspect
from localize.checks.registry import select
from localize.model import Severity

MISSING = [
    ("{{ ui.nav.hmoe }}", "nav.hmoe"),
    ("{{ ui.navigation }}", "navigation"),
    ('{{ i18n "nav.start" }}', "nav.start"),
    ('t("home")', "home"),
    ("<a data-l10n='nav.Home'>", "nav.Home"),
    ('_("Bosh sahifa")', "Bosh sahifa"),
    ('_("Главная")', "Главная"),
    ('{{ "nav.find" | t }}', "nav.find"),
    ('{% trans "Start" %}', "Start"),
    ('t("nav")', "nav"),
]
PRESENT = [
    *NAMED,
    't("list.comments", {n: 3})',
    'ngettext("{n} comment", "{n} comments", n)',
    't("label/Updated")',
    '_("Updated")',
    "t(`nav.${page}`)",
    "t(key)",
    "<!-- t('nav.gone') -->",
    '<script src="ui.js">',
    "{{ ui.nav[page] }}",
    "{{ ui.share.trim() }}",
]


@pytest.mark.parametrize(("template", "name"), MISSING)
def test_what_no_label_gives_is_told_at_the_templates_line(template: str, name: str) -> None:
    (finding,) = told("missing-key", f"\n{template}")
    assert finding.where == "templates/a.html:2"
    assert finding.message == f"the template asks for «{name}», which no file of labels has"
    assert finding.severity is Severity.ERROR


@pytest.mark.parametrize("template", PRESENT)
def test_what_a_label_gives_is_not_told(template: str) -> None:
    assert told("missing-key", template) == ()


def test_the_nearest_key_is_proposed() -> None:
    (finding,) = told("missing-key", "{{ ui.nav.hmoe }}")
    assert "nav.home" in finding.fix


def test_without_templates_nothing_is_told() -> None:
    assert inspect(NewsroomSubject(), select(["missing-key"]).newsroom) == ()

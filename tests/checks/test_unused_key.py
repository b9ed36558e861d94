"""Labels that no template names."""

from __future__ import annotations

import pytest
from tests.checks.site import NAMED, told

from localize.checks import NewsroomSubject, inspect
from localize.checks.registry import select
from localize.model import Severity

OTHERS = '{{ ui.nav.search }} t("list.comments") t("share")'
"""All but `nav.home`."""
NOT_NAMED = [
    "",
    "<!-- {{ ui.nav.home }} -->",
    "<p>Home</p>",
    "{{ ui.nav.search }}",
    "nav.homely",
    "subnav.home-page",
    't("list." + page)',
    '<nav class="home">',
    "{# nav.home #}",
    "home.nav",
]


@pytest.mark.parametrize("template", NAMED)
def test_a_named_label_is_used(template: str) -> None:
    assert told("unused-key", f"{OTHERS}\n{template}") == ()


@pytest.mark.parametrize("template", NOT_NAMED)
def test_a_label_that_no_template_names_is_told_at_its_line(template: str) -> None:
    (finding,) = told("unused-key", f"{OTHERS}\n{template}")
    assert (finding.where, finding.message) == ("ui/labels.yaml:1", "no template names the key «nav.home»")
    assert finding.severity is Severity.WARNING


def test_where_any_key_may_be_asked_for_an_unused_one_is_a_note() -> None:
    (finding,) = told("unused-key", f"{OTHERS} t(key)")
    assert finding.severity is Severity.INFO
    assert finding.message.endswith("; some ask for keys that are only known when the page is made")


def test_nothing_is_unused_while_a_template_cannot_be_read() -> None:
    assert told("unused-key", OTHERS, unread=True) == ()


def test_without_templates_nothing_is_told() -> None:
    assert inspect(NewsroomSubject(), select(["unused-key"]).newsroom) == ()

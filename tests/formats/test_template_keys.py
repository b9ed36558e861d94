"""The keys that a template names."""

from __future__ import annotations

import pytest

from localize.formats.template_keys import parse

CALLS = [
    ('{{ i18n "nav.home" }}', "nav.home"),
    ('{{- i18n "nav.home" . -}}', "nav.home"),
    ('{{ T "nav.home" }}', "nav.home"),
    ("{{t 'nav.home'}}", "nav.home"),
    ('t("nav.home")', "nav.home"),
    ("{{ $t('nav.home') }}", "nav.home"),
    ("i18n.t(`nav.home`)", "nav.home"),
    ('tc("nav.home", 2)', "nav.home"),
    ("t(\n  'nav.home',\n)", "nav.home"),
    ("{{ 'nav.home' | t }}", "nav.home"),
    ("{{ 'nav.home'|translate }}", "nav.home"),
    ('<a data-l10n="nav.home">', "nav.home"),
    ("<a data-l10n-id='nav.home'>", "nav.home"),
    ("<a data-i18n=nav.home>", "nav.home"),
    ('<a data-i18n="[title]nav.home">', "nav.home"),
    ("{{ ui.nav.home }}", "nav.home"),
    ("{{ site.data.ui.nav.home }}", "nav.home"),
    ("{% if ui.nav.home %}", "nav.home"),
    ("<%= ui.nav.home %>", "nav.home"),
    ("<p>{ui.nav.home}</p>", "nav.home"),
    ('{{ ui["nav.home"] }}', "nav.home"),
    ("{{ ui.nav['home'] }}", "nav.home"),
    ("{{ ui.nav.home.trim() }}", "nav.home"),
    ('{{ index .Site.Data.ui "nav" "home" }}', "nav.home"),
    ('_("Home")', "Home"),
    ('{{ _("{n} comments") }}', "{n} comments"),
    ('gettext("%s comments")', "%s comments"),
    ("_('It\\'s late')", "It's late"),
    ('pgettext("menu", "Home")', "Home"),
    ('{% trans "Home" %}', "Home"),
    ("{% trans %}Home{% endtrans %}", "Home"),
]
COMPUTED = [
    ('t("nav." . $page)', "nav."),
    ('t("nav." + page)', "nav."),
    ("t(`nav.${page}`)", "nav."),
    ('t("nav." ~ page)', "nav."),
    ("t(key)", ""),
    ("{{ i18n .Key }}", ""),
    ('<a data-l10n="nav.{{ page }}">', "nav."),
    ("{{ ui.nav[page] }}", "nav."),
]
NONE = [
    "<!-- t('nav.home') -->",
    "{# {{ ui.nav.home }} #}",
    '{{/* i18n "nav.home" */}}',
    "{{ page ~ '.home' | t }}",
    "{% comment %}{{ ui.nav.home }}{% endcomment %}",
    '<script src="ui.nav.min.js"></script>',
    '<script src="{{ base }}/js/ui.js"></script>',
    "jQuery.ui.dialog()",
    'test("nav.home")',
    'split("nav.home")',
    'A Model T "Ford"',
    "<p>Home</p>",
    "",
]


@pytest.mark.parametrize(("template", "name"), CALLS)
def test_a_call_names_a_key(template: str, name: str) -> None:
    calls = parse(f"\n{template}\n".encode(), "a.html").calls
    assert {(call.name, call.beginning) for call in calls} == {(name, None)}


@pytest.mark.parametrize(("template", "beginning"), COMPUTED)
def test_a_call_with_a_computed_key_has_its_beginning(template: str, beginning: str) -> None:
    assert [call.beginning for call in parse(template.encode(), "a.html").calls] == [beginning]


@pytest.mark.parametrize("template", NONE)
def test_what_is_no_call_names_nothing(template: str) -> None:
    assert parse(template.encode(), "a.html").calls == ()


def test_lines_are_counted_through_comments() -> None:
    text = "<!-- one\ntwo -->\n{{ ui.a.b }}\n\n{{\n  ui.c.d }}\n"
    assert [(call.name, call.line) for call in parse(text.encode(), "a.html").calls] == [
        ("a.b", 3),
        ("c.d", 6),
    ]


def test_what_looks_like_a_key_is_kept() -> None:
    keys = parse(b"const KEYS = ['comments', 'nav.home']; const at = \"list.\" + kind", "a.js")
    assert {"comments", "nav.home"} <= keys.words
    assert keys.beginnings == {"list."}


@pytest.mark.parametrize(
    "piece", ["{{", "{% ", "<!--", 't("', "a.", "ui.a[", '"', "data-l10n=", "{ui.", "_( "]
)
def test_a_hostile_template_takes_no_long_time(piece: str) -> None:
    assert parse(piece.encode() * 5_000, "a.html").calls is not None


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(UnicodeDecodeError):
        parse(b"\x89PNG\xff", "a.png")

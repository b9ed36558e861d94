"""A site of four labels and one template, for the checks of templates."""

from __future__ import annotations

from localize.checks import NewsroomSubject, inspect
from localize.checks.registry import select
from localize.checks.template_names import TemplateNames
from localize.formats import labels as label_files
from localize.formats.template_keys import parse
from localize.model import Finding, MessageKey

LABELS = b"""\
- {key: nav.home, text: Home}
- {key: nav.search, text: Search}
- {key: list.comments, text: {one: "{n} comment", other: "{n} comments"}}
- {key: share, text: Share}
"""
SHIPPED = frozenset({MessageKey("label", "Updated")})

NAMED = [
    "{{ ui.nav.home }}",
    '{{ i18n "nav.home" }}',
    '<a data-l10n="nav.home">',
    '_("Home")',
    "{{ ui.nav.home | upper }}",
    "{{ ui.nav.home.length }}",
    "{% for label in ui.nav %}",
    't("common:nav.home")',
    't("nav." + page)',
    "const KEYS = ['nav.home'];",
    "texts.nav.home",
    "{% set key = 'nav.' ~ page %}",
]
"""Templates that name `nav.home`."""


def told(name: str, template: str, *, unread: bool = False) -> tuple[Finding, ...]:
    templates = (parse(template.encode(), "templates/a.html"),)
    names = TemplateNames(label_files.parse(LABELS, "ui/labels.yaml"), templates, SHIPPED, unread)
    return inspect(NewsroomSubject(templates=names), select([name]).newsroom)

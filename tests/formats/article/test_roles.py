from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from localize.config.publish_settings import DEFAULT_PUBLISH
from localize.formats.article.read_options import DEFAULT_TEXT_KEYS, DEFAULT_UI_KEYS
from localize.formats.article.roles import ROLES, publish_class, role_of_key

if TYPE_CHECKING:
    from tests.formats.conftest import MarkdownFiles


def test_every_role_is_of_a_kind_that_the_configuration_knows() -> None:
    assert {publish_class(role) for role in ROLES} == DEFAULT_PUBLISH.keys()
    assert publish_class("unheard of") == "body"


@pytest.mark.parametrize(
    ("role", "expected"),
    [("title", "title"), ("ticker", "teaser"), ("card-title", "teaser"), ("cell", "body"), ("tag", "ui")],
)
def test_publish_classes(role: str, expected: str) -> None:
    assert publish_class(role) == expected


def test_every_default_key_has_a_role_that_is_listed() -> None:
    assert {role_of_key(key) for key in DEFAULT_TEXT_KEYS} <= set(ROLES) - {"field"}
    assert set(DEFAULT_UI_KEYS.values()) <= set(ROLES)
    assert role_of_key("anything") == "field"


def test_readers_give_listed_roles_only(desk: MarkdownFiles) -> None:
    text = '# a\n\n> b\n\n|c|\n|-|\n\n!!! tip "d"\n    e\n\n<p title="f"><img alt="g">h</p>\n\n[i]: /u "j"\n'
    assert {role for role, _ in desk.roles(text)} <= set(ROLES)


@pytest.mark.parametrize(
    ("key", "role", "kind"),
    [
        ("headlines.seo", "seo-title", "title"),
        ("headlines.push", "push", "teaser"),
        ("headlines.social", "social", "teaser"),
        ("image.alt", "alt", "body"),
        ("images.*.caption", "caption", "body"),
        ("cover.credit", "credit", "body"),
        ("pull_quotes", "pull-quote", "body"),
    ],
)
def test_texts_for_single_places(key: str, role: str, kind: str) -> None:
    assert role_of_key(key) == role
    assert publish_class(role) == kind


def test_credits_and_pull_quotes_of_the_body_have_roles(desk: MarkdownFiles) -> None:
    text = (
        '# Frost\n\n<figure><figcaption>Orchards</figcaption><p class="credit">N. Karimova</p></figure>\n'
        '\n<blockquote class="wp-block-pullquote"><p>We lit fires.</p></blockquote>\n\n> A plain quote.\n'
        '\n{{< figure src="a.png" caption="A road" credit="Vodiy News" >}}\n'
    )
    assert {source: role for role, source in desk.roles(text)} == {
        "Frost": "heading",
        "Orchards": "caption",
        "N. Karimova": "credit",
        "We lit fires.": "pull-quote",
        "A plain quote.": "quote",
        "A road": "caption",
        "Vodiy News": "credit",
    }

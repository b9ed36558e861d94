from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from localize.formats.article.read_options import DEFAULT_TEXT_KEYS, DEFAULT_UI_KEYS
from localize.formats.article.roles import PUBLISH_CLASSES, ROLES, publish_class, role_of_key

if TYPE_CHECKING:
    from tests.formats.conftest import MarkdownFiles


def test_every_role_has_a_publish_class() -> None:
    assert {publish_class(role) for role in ROLES} == set(PUBLISH_CLASSES)
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

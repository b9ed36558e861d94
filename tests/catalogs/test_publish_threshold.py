"""The least state in which a string is published, and what a catalog that is behind counts for."""

from __future__ import annotations

from types import MappingProxyType

import pytest

from localize.catalogs import Entry, units
from localize.catalogs.publish_threshold import publish_threshold
from localize.config import Config
from localize.config.publish_settings import DEFAULT_PUBLISH
from localize.model import Catalog, Ledger, Locale, Message, MessageKey, ReviewState
from localize.model.domain import UI
from localize.review import Who, edit

EN, RU = Locale("en"), Locale("ru")
KEY = MessageKey("label", "{n} comment")
EDITOR = Who("Malika", "2026-03-01T08:00:00Z")


def config(**publish: ReviewState) -> Config:
    return Config(
        "localize.yaml", "S", EN, (EN, RU), publish=MappingProxyType({**DEFAULT_PUBLISH, **publish})
    )


def entry(*roles: str) -> Entry:
    return Entry(KEY, roles=roles)


@pytest.mark.parametrize(
    ("roles", "publish", "least"),
    [
        (("title",), {}, ReviewState.APPROVED),
        (("paragraph",), {"body": ReviewState.DRAFT}, ReviewState.DRAFT),
        (("paragraph", "title"), {"body": ReviewState.DRAFT}, ReviewState.APPROVED),
        (
            ("title", "paragraph"),
            {"title": ReviewState.DRAFT, "body": ReviewState.TRANSLATED},
            ReviewState.TRANSLATED,
        ),
        (("caption",), {"caption": ReviewState.DRAFT}, ReviewState.DRAFT),
        (("ticker",), {"teaser": ReviewState.TRANSLATED}, ReviewState.TRANSLATED),
        (("unheard",), {"body": ReviewState.DRAFT}, ReviewState.DRAFT),
        ((), {"body": ReviewState.DRAFT}, ReviewState.DRAFT),
    ],
)
def test_the_strictest_role_rules(
    roles: tuple[str, ...], publish: dict[str, ReviewState], least: ReviewState
) -> None:
    assert publish_threshold(entry(*roles), config(**publish)) is least


def test_the_interface_has_a_rule_of_its_own() -> None:
    assert publish_threshold(entry("title"), config(), ui=True) is ReviewState.TRANSLATED


def test_a_key_that_the_catalog_lacks_is_untranslated() -> None:
    (unit,) = units([entry()], Catalog(RU, UI), Ledger())
    assert (unit.known, unit.state, unit.message) == (
        False,
        ReviewState.UNTRANSLATED,
        Message(KEY),
    )


@pytest.mark.parametrize("plural", ["", "{n} replies"])
def test_a_text_for_another_plural_is_stale_before_pull_says_so(plural: str) -> None:
    message = Message(KEY, ("", "", ""), "{n} comments")
    step = edit(message, Ledger(), EDITOR, ("раз", "два", "три"), approve=True)
    catalog, ledger = Catalog(RU, UI, messages=(step.message,)), step.recorded_in(Ledger())
    (before,) = units([Entry(KEY, "{n} comments")], catalog, ledger)
    assert before.state is ReviewState.APPROVED
    (behind,) = units([Entry(KEY, plural)], catalog, ledger)
    assert behind.state is ReviewState.STALE

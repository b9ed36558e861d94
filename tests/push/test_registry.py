"""Targets are found by name."""

from __future__ import annotations

import pytest

from localize.bundles.base import Site
from localize.config import Config
from localize.config.push_settings import PUSH_KEYS, PushSettings, TelegramSettings
from localize.engines.access import Access
from localize.errors import UsageError
from localize.model import Locale
from localize.push.registry import TARGETS, target_of

EN = Locale("en")
SITE = Site("News", EN, url="https://vodiy.example")


def test_a_target_is_made_from_the_newsrooms_settings() -> None:
    settings = PushSettings(TelegramSettings({EN: "@vodiy"}))
    config = Config("localize.yaml", "News", EN, (EN,), push=settings)
    access = Access(environment={"LOCALIZE_TELEGRAM_TOKEN": "1:x"})
    assert target_of("telegram", config, SITE, access).channel(EN) == "@vodiy"


def test_an_unknown_target_is_named_with_the_nearest() -> None:
    with pytest.raises(UsageError, match="nothing can be pushed to «telegrm»") as caught:
        target_of("telegrm", Config("localize.yaml", "News", EN, (EN,)), SITE, Access())
    assert "telegram" in caught.value.hint


def test_every_target_has_a_section_of_the_configuration() -> None:
    assert set(TARGETS) == set(PUSH_KEYS)

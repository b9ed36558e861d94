"""Texts that have to fit."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.checks.texts import subject

from localize.checks.check_settings import require_known, with_setting
from localize.checks.length import CHECK, characters, width
from localize.config import Config
from localize.config.settings import CheckSetting
from localize.errors import ConfigError
from localize.model import Locale

LIMITS = {"title": 20.0, "title.ru": 24.0, "push-width": 16.0, "ui": 8.0, "description": 30.0, "ui.uz": 12.0}
TRUE = [
    ("ru", "title", "Ранние заморозки в долине"),
    ("uz", "title", "Vodiyda qirov erta tushdi"),
    ("en", "title", "Frost comes early to us"),
    ("ru", "description", "Фермеры жгли костры в садах всю ночь."),
    ("uz", "description", "Fermerlar tun boʻyi gulxan yoqishdi."),
    ("ru", "push", "ЩЩЩЩЩЩЩЩЩЩЩ"),
    ("uz", "push", "QIROV TUSHDI BUGUN"),
    ("zh", "push", "早霜降临山谷果园农民"),
    ("ru", "ui", "Настройки"),
    ("uz", "ui", "Saralash turi"),
]
NEAR = [
    ("ru", "title", "Заморозки уже в долине"),
    ("uz", "title", "Qirov erta tushdi"),
    ("uz", "title", "**Qirov** erta tushdi!"),
    ("ru", "paragraph", "Фермеры жгли костры в садах всю ночь, и утром тоже."),
    ("ru", "teaser", "Фермеры жгли костры в садах всю ночь."),
    ("uz", "push", "illi tillri liltir"),
    ("uz", "ui", "Saralash"),
    ("ru", "ui", "Поиск"),
    ("en", "description", "[Thirty](https://long.example/address) letters fit"),
    ("uz", "title", "Qi\u0301ro\u0301v erta tushdi"),
]


def told(locale: str, role: str, target: str) -> list[str]:
    one = subject("Frost", target, locale=locale, roles=(role,), slug="ui" if role == "ui" else "frost")
    check = with_setting(CHECK, CheckSetting(limits=LIMITS), 2)
    return [flaw.message for flaw in check.run(one)]


@pytest.mark.parametrize(("locale", "role", "target"), TRUE)
def test_it_is_told(locale: str, role: str, target: str) -> None:
    assert len(told(locale, role, target)) == 1


@pytest.mark.parametrize(("locale", "role", "target"), NEAR)
def test_it_is_not_told(locale: str, role: str, target: str) -> None:
    assert told(locale, role, target) == []


def test_it_says_how_long_and_how_long_it_may_be() -> None:
    assert told("uz", "title", "Vodiyda qirov erta tushdi") == [
        "is 25 characters long, a text in this place (title) may have 20"
    ]


def test_without_limits_nothing_is_too_long() -> None:
    assert list(CHECK.run(subject("Frost", "Мороз " * 100, locale="ru", roles=("title",)))) == []


def test_characters_and_width() -> None:
    assert (characters("и\u0306 👩\u200d🌾"), width("il"), width("ЩМ"), width("早")) == (4, 1.0, 3.0, 2.0)


def test_a_limit_of_no_role_is_a_mistake() -> None:
    config = Config("localize.yaml", "Samarqand", Locale("en"), (Locale("en"), Locale("ru")))

    def held(limit: str) -> None:
        setting = CheckSetting(limits={limit: 5.0})
        require_known({"length": CHECK}, replace(config, checks={"length": setting}))

    held("title.ru")
    with pytest.raises(ConfigError, match="has no limit `titel`"):
        held("titel")


@pytest.mark.parametrize("role", ["seo-title", "push", "social", "alt", "caption", "credit", "pull-quote"])
def test_texts_for_single_places_have_limits(role: str) -> None:
    one = subject("Frost", "Заморозки пришли рано", locale="ru", roles=(role,), slug="frost")
    (flaw,) = with_setting(CHECK, CheckSetting(limits={f"{role}.ru": 12.0}), 2).run(one)
    assert f"this place ({role}) may have 12" in flaw.message

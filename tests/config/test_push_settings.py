"""Where editions are sent is named by target."""

from __future__ import annotations

import pytest
from tests.config.minimal import MINIMAL, RU, UZ_CYRL, mistakes, read

from localize.config.push_settings import PushSettings


def test_nothing_is_sent_until_a_target_is_named() -> None:
    assert read(MINIMAL).push == PushSettings()
    assert read(MINIMAL + "push:\n").push == read(MINIMAL + "push: {telegram: }\n").push == PushSettings()


def test_a_channel_is_a_name_or_a_number() -> None:
    said = 'push:\n  telegram:\n    channels: {ru: "@vodiy_ru", uz-Cyrl: -1001234}\n    api: http://127.0.0.1:8081/\n'
    telegram = read(MINIMAL + said).push.telegram
    assert telegram.channels == {RU: "@vodiy_ru", UZ_CYRL: "-1001234"}
    assert (telegram.api, telegram.line) == ("http://127.0.0.1:8081", 7)


@pytest.mark.parametrize(
    ("said", "mistake"),
    [
        ("push: telegram", "5: `push` must be a mapping"),
        ("push: {telegramm: {}}", "5: unknown key `telegramm` in `push`"),
        ("push: {telegram: yes}", "5: `telegram` must be a mapping"),
        ("push:\n  telegram: {chanels: {}}", "6: unknown key `chanels` in `push.telegram`"),
        ("push:\n  telegram: {channels: {ru: vodiy}}", "6: «vodiy» is no channel"),
        ('push:\n  telegram: {channels: {fr: "@a"}}', "6: locale `fr` is not among `locales`"),
        ("push:\n  telegram: {api: nowhere}", "6: «nowhere» is no address"),
    ],
)
def test_mistakes_are_named_with_their_lines(said: str, mistake: str) -> None:
    assert mistakes(f"{MINIMAL}{said}\n") == [f"localize.yaml:{mistake}"]

"""What editions say of their making, and who answers for them."""

from __future__ import annotations

import pytest
from tests.config.minimal import MINIMAL, mistakes, read

from localize.config.disclosure_settings import Disclosure, DisclosureSettings, Responsible


@pytest.mark.parametrize(
    ("said", "label", "meta"),
    [
        ("off", Disclosure.OFF, ""),
        ("always", Disclosure.ALWAYS, ""),
        ("unreviewed", Disclosure.UNREVIEWED, ""),
        ("{label: always, meta: ai-use}", Disclosure.ALWAYS, "ai-use"),
        ("{meta: ai-use}", Disclosure.OFF, "ai-use"),
    ],
)
def test_a_policy_alone_or_with_the_name_of_a_meta(said: str, label: Disclosure, meta: str) -> None:
    config = read(f"{MINIMAL}disclosure: {said}\n")
    assert config.disclosure == DisclosureSettings(label, meta)
    assert config.tells_making


def test_a_newsroom_without_a_word_on_it_tells_nothing() -> None:
    assert not read(MINIMAL).tells_making
    assert not read(MINIMAL + "disclosure:\nresponsible:\n").tells_making
    assert read(MINIMAL + "responsible: Malika\n").responsible == Responsible("Malika")


@pytest.mark.parametrize(
    ("said", "mistake"),
    [
        ("disclosure: sometimes", "5: `disclosure` cannot be «sometimes»"),
        ("disclosure: [always]", "5: `disclosure` cannot be «»"),
        ("disclosure:\n  labels: always", "6: unknown key `labels` in `disclosure`"),
        ("disclosure:\n  meta: a b", "6: «a b» cannot be the name of a `<meta>`"),
        ("responsible:\n  contact: x", "6: `name` is missing in `responsible`"),
        ("responsible:\n  name: x\n  phone: y", "7: unknown key `phone` in `responsible`"),
        ("responsible: [x]", "5: `responsible` must be a text"),
    ],
)
def test_mistakes_are_told_with_their_lines(said: str, mistake: str) -> None:
    assert f"localize.yaml:{mistake}" in mistakes(f"{MINIMAL}{said}\n")

"""The least state in which texts go out, and how much of an edition may have left an engine as it stands."""

from __future__ import annotations

import pytest
from tests.config.minimal import MINIMAL, mistakes, read

from localize.config.publish_settings import UneditedLimits
from localize.model import ReviewState


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ("publish: {title: aproved}", "`aproved` is no state to publish from"),
    ],
)
def test_each_mistake_is_named_with_its_line(text: str, mistake: str) -> None:
    line = 5 + text.count("\n")
    assert mistakes(MINIMAL + text + "\n")[0] == f"localize.yaml:{line}: {mistake}"


def test_a_kind_of_text_has_its_least_state() -> None:
    assert read(MINIMAL + "publish: {ticker: draft}\n").least("ticker") is ReviewState.DRAFT


def test_limits_stand_beside_kinds_of_texts() -> None:
    config = read(MINIMAL + "publish: {body: draft, unedited: {warn: 80%, hold: 95}}\n")
    assert config.unedited == UneditedLimits(80, 95)
    assert config.publish["body"] is ReviewState.DRAFT
    assert "unedited" not in config.publish
    assert read(MINIMAL).unedited == UneditedLimits()
    assert read(MINIMAL + "publish: {unedited: {hold: 100 %}}\n").unedited == UneditedLimits(None, 100)


@pytest.mark.parametrize(
    ("said", "mistake"),
    [
        ("unedited: 80%", "6: `unedited` must be a mapping"),
        ("unedited: {warn: lots}", "6: «lots» is no share"),
        ("unedited: {warn: 101}", "6: «101» is no share"),
        ("unedited: {stop: 5}", "6: unknown key `stop` in `publish.unedited`"),
    ],
)
def test_a_mistake_in_limits_is_told_with_its_line(said: str, mistake: str) -> None:
    assert f"localize.yaml:{mistake}" in mistakes(f"{MINIMAL}publish:\n  {said}\n")

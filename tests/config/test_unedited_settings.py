"""How much of an edition may have left an engine as it stands."""

from __future__ import annotations

import pytest
from tests.config.minimal import MINIMAL, mistakes, read

from localize.config.unedited_settings import UneditedLimits
from localize.model import ReviewState


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
def test_mistakes_are_told_with_their_lines(said: str, mistake: str) -> None:
    assert f"localize.yaml:{mistake}" in mistakes(f"{MINIMAL}publish:\n  {said}\n")

"""The least state in which texts go out."""

from __future__ import annotations

import pytest
from tests.config.minimal import MINIMAL, mistakes, read

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

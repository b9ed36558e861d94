"""What ends a check with 1, as its options say."""

from __future__ import annotations

import pytest

from localize.cli.measure import measure
from localize.errors import UsageError
from localize.flows.judged import Measure
from localize.model import FailOn


@pytest.mark.parametrize(("said", "share"), [("5%", 5.0), (" 2.5 % ", 2.5), ("0", 0.0), ("100", 100.0)])
def test_a_share(said: str, share: float) -> None:
    assert measure(FailOn.WARNING, said) == Measure(FailOn.WARNING, share)


def test_none_is_asked_for() -> None:
    assert measure(FailOn.ERROR, None) == Measure()


@pytest.mark.parametrize("said", ["half", "", "%", "-1", "101%", "nan", "inf", "5%%"])
def test_what_is_none(said: str) -> None:
    with pytest.raises(UsageError, match="is no share of the strings"):
        measure(FailOn.ERROR, said)

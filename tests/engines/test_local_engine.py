"""Engines that only rework a text on this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.engines.contract import EN, RU

from localize.engines.access import Access
from localize.engines.base import TextRefusedError
from localize.engines.local_engine import LocalEngine

if TYPE_CHECKING:
    from localize.model import Locale


class Loud(LocalEngine):
    name = "loud"

    def reworked(self, text: str, target: Locale) -> str:
        return f"{text.upper()} {target}"


def test_each_text_is_reworked_for_its_target() -> None:
    engine = Loud.from_options({}, Access())
    assert isinstance(engine, Loud)
    assert engine.translate(["a", "b"], EN, RU) == ["A ru", "B ru"]


def test_one_locale_is_no_pair() -> None:
    engine = Loud.from_options({}, Access())
    assert not engine.supports(RU, RU)
    with pytest.raises(TextRefusedError, match="loud does not translate from ru into ru"):
        engine.translate(["a"], RU, RU)

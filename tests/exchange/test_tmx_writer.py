"""What is written of each kind of unit; that it is read again as it was stands with the reader's tests."""

from __future__ import annotations

from localize.exchange.tmx_writer import TmxUnit, serialize, writable
from localize.model import Locale, MessageKey, ReviewState
from localize.model.memory import MemoryUnit, Pair

EN, RU = Locale("en"), Locale("ru")


def test_context_and_domain_are_properties_and_characters_are_escaped() -> None:
    unit = MemoryUnit(Pair(EN, RU, ui=True), MessageKey("menu", "A < B"), ("А < Б\r",), ReviewState.APPROVED)
    assert writable(unit)
    text = b"".join(serialize([TmxUnit("ui", unit)], EN)).decode()
    assert '<prop type="x-localize-domain">ui</prop><prop type="x-context">menu</prop>' in text
    assert "<seg>A &lt; B</seg>" in text
    assert '<prop type="x-localize-state">approved</prop><seg>А &lt; Б&#13;</seg>' in text

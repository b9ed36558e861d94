from __future__ import annotations

from localize.config import TokenPrice
from localize.engines.tokens import Usage, per_million_characters, written
from localize.model import Locale

EN, RU = Locale.parse("en"), Locale.parse("ru")


def test_usage_adds_up_and_costs_by_the_million() -> None:
    usage = Usage(1_000_000, 0) + Usage(500_000, 250_000)
    assert usage == Usage(1_500_000, 250_000)
    assert usage.cost(TokenPrice(2.0, 8.0)) == 5.0
    assert Usage().cost(TokenPrice(2.0, 8.0)) == 0.0


def test_a_longer_text_takes_more_tokens_and_english_fewer() -> None:
    assert written("", RU) == 6
    assert written("a" * 100, RU) == 6 + 65
    assert written("a" * 100, EN) == 6 + 33


def test_the_estimate_grows_with_both_prices() -> None:
    low = per_million_characters(TokenPrice(1.0, 1.0))
    assert low < per_million_characters(TokenPrice(2.0, 1.0))
    assert low < per_million_characters(TokenPrice(1.0, 2.0))

from __future__ import annotations

from dataclasses import dataclass

import pytest
from tests.translate.samples import Fake

from localize.config import TokenPrice
from localize.engines import registry
from localize.engines.prices import Prices, cost, dollars, prices
from localize.engines.tokens import per_million_characters


@dataclass
class Here(Fake):
    """An engine on this machine."""

    local: bool = True


def test_the_table_is_dated_and_names_engines_that_there_are() -> None:
    table = prices({})
    assert table.as_of.isdigit()
    assert set(table.per_million) <= set(registry.names())
    assert table.per_million["deepl"] > 0


def test_what_nobody_checked_is_unverified_until_the_newsroom_says_its_own() -> None:
    table = prices({})
    assert table.unverified <= {*table.per_million, *table.by_tokens}
    assert not table.is_verified(Fake("deepl"))
    assert prices({"deepl": 20.0}).is_verified(Fake("deepl"))
    assert table.is_verified(Fake("google"))
    assert table.is_verified(Fake("other")), "there is no price to be wrong"
    assert not table.is_verified(Model("llm", model="gpt-4o-mini"))
    assert prices({"gpt-4o-mini": TokenPrice(0.1, 0.2)}).is_verified(Model("llm", model="gpt-4o-mini"))
    assert prices({"llm": 3.0}).is_verified(Model("llm", model="gpt-4o-mini"))


def test_a_newsroom_s_own_price_goes_first() -> None:
    assert prices({"deepl": 1.5}).of(Fake("deepl")) == 1.5


def test_an_engine_on_this_machine_costs_nothing_and_another_s_price_may_be_unknown() -> None:
    assert Prices().of(Here("mine")) == 0.0
    assert Prices({"mine": 2.0}).of(Here("mine")) == 2.0
    assert Prices().of(Fake("other")) is None


def test_a_price_is_for_a_million() -> None:
    assert cost(250_000, 20.0) == 5.0


@pytest.mark.parametrize(
    ("sum_", "text"),
    [
        (0.0, "0.00"),
        (5.0, "5.00"),
        (0.0149, "0.01"),
        (0.00134, "0.00134"),
        (0.0005, "0.0005"),
        (1e-9, "0.00"),
    ],
)
def test_less_than_a_cent_is_told_as_far_as_it_is_not_nothing(sum_: float, text: str) -> None:
    assert dollars(sum_) == text


@dataclass
class Model(Fake):
    """An engine with a model."""

    model: str = "tiny"


def test_a_model_is_paid_by_tokens_unless_its_engine_has_a_price() -> None:
    table = prices({"tiny": TokenPrice(1.0, 2.0)})
    assert table.tokens_of(Model("llm")) == TokenPrice(1.0, 2.0)
    assert table.of(Model("llm")) == per_million_characters(TokenPrice(1.0, 2.0))
    own = prices({"tiny": TokenPrice(1.0, 2.0), "llm": 3.0})
    assert (own.tokens_of(Model("llm")), own.of(Model("llm"))) == (None, 3.0)
    assert prices({}).tokens_of(Fake("deepl")) is None
    assert prices({}).tokens_of(Model("llm", model="gpt-4o-mini")) == TokenPrice(0.15, 0.6)
    assert prices({}).of(Model("llm", model="unheard-of")) is None

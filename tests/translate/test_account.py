from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.translate.samples import Fake

from localize.config import TokenPrice
from localize.errors import EngineError
from localize.translate.account import Account, told

if TYPE_CHECKING:
    from collections.abc import Callable


def test_three_calls_in_a_row_without_an_answer_end_it() -> None:
    account = Account(Fake())
    account.stayed_busy("too slow")
    account.stayed_busy("too slow")
    account.answered()
    account.stayed_busy("overloaded")
    account.stayed_busy("overloaded")
    assert account.failure == ""
    account.stayed_busy("too slow")
    assert account.failure == "too slow"


def test_five_refused_texts_in_a_row_end_it() -> None:
    account = Account(Fake())
    for _ in range(4):
        account.refused("no")
    account.answered()
    for _ in range(4):
        account.refused("no")
    assert account.failure == ""
    account.refused("never")
    assert account.failure == "never"
    account.fail("gone")
    assert account.failure == "never"


def test_an_engine_that_was_never_heard_has_failed() -> None:
    account = Account(Fake())
    account.close()
    assert account.failure == "", "nobody asked it"
    account.stayed_busy("too slow")
    account.close()
    assert account.failure == "too slow"


@pytest.mark.parametrize("hear", [Account.answered, lambda account: account.refused("no")])
def test_one_that_was_heard_has_not(hear: Callable[[Account], None]) -> None:
    account = Account(Fake())
    hear(account)
    account.stayed_busy("too slow")
    account.close()
    assert account.failure == ""


@pytest.mark.parametrize(
    ("price", "tokens", "cost"),
    [
        (None, None, None),
        (20.0, None, 0.02),
        (20.0, TokenPrice(1.0, 2.0), 0.5),
        (None, TokenPrice(1, 2), 0.5),
    ],
)
def test_what_it_cost(price: float | None, tokens: TokenPrice | None, cost: float | None) -> None:
    assert Account(Fake(), price, tokens, characters=1000, usd=0.5).cost == cost


def test_an_error_is_told_with_what_to_do() -> None:
    assert told(EngineError("it is\nfull")) == "it is full"
    assert told(EngineError("it refuses us", hint="See KEY.")) == "it refuses us. See KEY."

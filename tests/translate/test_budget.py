from __future__ import annotations

from localize.translate.budget import Budget


def test_without_limits_all_is_paid() -> None:
    budget = Budget()
    assert budget.pay("text", None)
    assert budget.note == ""


def test_characters_are_limited_and_a_shorter_text_may_still_go() -> None:
    budget = Budget(characters=5)
    assert [budget.pay(text, 0.0) for text in ("four", "two", "1")] == [True, False, True]
    assert budget.note == (
        "Stopped at the budget of 5 characters (5 characters, 0.00 USD spent): 1 text was not sent."
    )


def test_a_text_that_two_locales_want_counts_for_each() -> None:
    budget = Budget(characters=0)
    assert not budget.pay("four", 0.0, "ru")
    assert not budget.pay("four", 0.0, "uz")
    assert budget.note.endswith(": 2 texts were not sent.")


def test_less_than_a_cent_is_told() -> None:
    budget = Budget(money=0.0005)
    assert budget.pay("four", 20.0)
    assert not budget.pay("many characters", 200.0)
    spent = "4 characters, 0.00008 USD spent"
    assert budget.note == f"Stopped at the budget of 0.0005 USD ({spent}): 1 text was not sent."


def test_money_is_limited_to_the_last_cent_and_pays_for_nothing_of_unknown_price() -> None:
    budget = Budget(money=0.03)
    price = 10_000.0
    assert [budget.pay(text, price) for text in "abc"] == [True, True, True]
    assert not budget.pay("d", price)
    assert not budget.pay("e", None)
    assert budget.pay("d", 0.0)
    assert budget.note.endswith("0.03 USD spent): 1 text was not sent.")


def test_what_was_not_sent_after_all_is_taken_back() -> None:
    budget = Budget(characters=4, money=1.0)
    assert budget.pay("four", 250_000.0)
    assert not budget.pay("more", 250_000.0)
    budget.refund("four", 250_000.0)
    assert budget.pay("more", 250_000.0)
    assert (budget.spent_characters, budget.spent_money) == (4, 1.0)

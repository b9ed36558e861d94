from __future__ import annotations

from localize.model import Locale, ReviewState
from localize.model.memory import Match, Pair


def test_only_a_hundred_is_exact() -> None:
    scores = [Match("б", "a", score, "frost", ReviewState.APPROVED).exact for score in (100, 99, 75)]
    assert scores == [True, False, False]


def test_pairs_are_in_order_and_of_articles_unless_said_otherwise() -> None:
    en, ru, uz = (Locale(code) for code in ("en", "ru", "uz"))
    pairs = [Pair(en, uz), Pair(en, ru, ui=True), Pair(en, ru)]
    assert sorted(pairs) == [Pair(en, ru), Pair(en, ru, ui=True), Pair(en, uz)]

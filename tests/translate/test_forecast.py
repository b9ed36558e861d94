from __future__ import annotations

from dataclasses import asdict

from localize.model import Locale
from localize.translate.forecast import Forecast


def test_a_forecast_says_all_that_the_screen_shows() -> None:
    found = asdict(Forecast("deepl", Locale("ru"), 3, 100, 60, 0.0015))
    assert list(found) == ["engine", "locale", "strings", "characters", "unique", "price", "requests"]

"""The words of weather, and the codes of those who forecast it."""

from __future__ import annotations

import pytest

from localize.errors import UsageError
from localize.language import weather_terms


def test_each_condition_is_named_once() -> None:
    ids = [condition.id for condition in weather_terms.CONDITIONS]
    assert len(ids) == len(set(ids)) > 20
    for kind in ("openweathermap", "wmo"):
        codes = [code for condition in weather_terms.CONDITIONS for code in getattr(condition, kind)]
        assert len(codes) == len(set(codes)) > 10


@pytest.mark.parametrize(
    ("provider", "code", "condition"),
    [
        ("openweathermap", 800, "clear"),
        ("wmo", "45", "fog"),
        ("yandex", "overcast", "overcast"),
        ("wmo", 9999, None),
    ],
)
def test_codes_are_looked_up(provider: str, code: str | int, condition: str | None) -> None:
    assert weather_terms.condition_of(provider, code) == condition


def test_an_unknown_provider_is_refused() -> None:
    with pytest.raises(UsageError):
        weather_terms.condition_of("frog", 1)


@pytest.mark.parametrize(
    ("text", "condition"),
    [("ясно", "clear"), ("Fog", "fog"), ("tuman", "fog"), ("туман", "fog"), ("nonsense", None)],
)
def test_conditions_are_known_in_four_languages(text: str, condition: str | None) -> None:
    assert weather_terms.condition_named(text) == condition


@pytest.mark.parametrize(
    ("text", "direction"), [("СЗ", "nw"), ("С-З", "nw"), ("NNE", "nne"), ("ЮЮВ", "sse"), ("nonsense", None)]
)
def test_directions_are_known_by_their_letters(text: str, direction: str | None) -> None:
    assert weather_terms.direction_named(text) == direction


def test_units_and_keys() -> None:
    assert (
        weather_terms.speed_unit_named("м/с") == weather_terms.speed_unit_named("m/s") == "meter-per-second"
    )
    assert weather_terms.speed_unit_named("parsecs") is None
    key = weather_terms.condition_key("fog")
    assert key is not None
    assert (key.context, key.source) == ("weather.condition", "fog")
    assert weather_terms.condition_key("nonsense") is None
    assert weather_terms.direction_key("nw").context == "weather.direction.from"

"""Words of the weather that are not known."""

from __future__ import annotations

from tests.checks.articles import findings

from localize.model import Severity


def told(weather: str) -> list[str]:
    found = findings("unknown-weather", text=f"---\ntitle: A\nweather: {weather}\n---\n")
    return [finding.message for finding in found]


def test_an_unknown_condition_gets_the_nearest_known() -> None:
    text = "---\ntitle: A\nweather: {condition: light rian}\n---\n"
    (finding,) = findings("unknown-weather", text=text)
    assert (finding.severity, finding.line) == (Severity.WARNING, 3)
    assert finding.fix == "Did you mean `light_rain`? Other words print as they came, in every language."


def test_a_word_like_nothing_known_prints_as_it_came() -> None:
    (finding,) = findings("unknown-weather", text="---\ntitle: A\nweather: {condition: zzzz}\n---\n")
    assert finding.fix == "Other words print as they came, in every language."


def test_what_is_known_or_cannot_be_read_is_not_told_here() -> None:
    assert told("{condition: fog}") == []
    assert told("{wind: {speed: 900}}") == []
    assert told("~") == []

"""Weather in the front matter of an article."""

from __future__ import annotations

import pytest
from tests.checks.articles import findings


def told(front: str, *, day_first: bool = True) -> list[tuple[str, int, str]]:
    text = f"---\ntitle: A\n{front}---\n\nText.\n"
    found = findings("article-weather", "unknown-weather", text=text, day_first=day_first)
    assert all(finding.fix and finding.path == "a.md" for finding in found)
    return [(finding.check, finding.line, finding.message) for finding in found]


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("weather:\n  condition: fog\n  wind: {speed: 2, unit: m/s, direction: e}\n", []),
        ("weather: {provider: openweathermap, code: 800}\n", []),
        ("weather: '+26°, ясно, ветер 2,1 м/с, В'\n", []),
        ("weather: {wind: {speed: 900}}\n", [("article-weather", 3, "no wind has a speed of 900")]),
        ("weather: [fog]\n", [("article-weather", 3, "the weather is neither data nor a line")]),
        ("weather: {condition: clea}\n", [("unknown-weather", 3, "the weather words «clea» are not known")]),
        (
            "weather: {provider: wmo, code: 999}\n",
            [("unknown-weather", 3, "the weather words «wmo 999» are not known")],
        ),
        (
            "weather: '+26°, звездопад'\n",
            [("unknown-weather", 3, "the weather words «звездопад» are not known")],
        ),
    ],
)
def test_weather(front: str, expected: list[tuple[str, int, str]]) -> None:
    assert told(front) == expected

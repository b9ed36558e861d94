from __future__ import annotations

import pytest
from tests.report.printed import body, talk

from localize.model import Report
from localize.report.verbs.models import size

HERE = {
    "name": "opus-mt-en-trk",
    "engine": "ct2",
    "from": ["en"],
    "to": ["aze", "kaz", "kir", "tat", "uzb_Latn"],
    "size": 312_000_000,
    "licence": "CC-BY-4.0",
}
OFFER = {"name": "firefox-en-ru", "size": 35_240_782, "licence": "MPL-2.0", "host": "m.example.org"}


def test_models_and_offers_are_two_tables() -> None:
    data: dict[str, object] = {"folder": "/models", "models": [HERE], "offered": [OFFER]}
    report = Report("models list", data=data)
    assert [line.split() for line in body(report) if line] == [
        ["model", "engine", "from", "into", "size", "licence"],
        ["opus-mt-en-trk", "ct2", "en", "aze", "kaz", "kir", "tat", "+1", "312.0", "MB", "CC-BY-4.0"],
        ["to", "be", "fetched", "size", "licence", "from"],
        ["firefox-en-ru", "35.2", "MB", "MPL-2.0", "m.example.org"],
    ]
    assert talk(report) == ["`localize models add NAME` fetches one, when you say so."]


def test_an_empty_folder_is_said() -> None:
    report = Report("models list", data={"folder": "/models", "models": [], "offered": []})
    assert (body(report), talk(report)) == ([], ["There is no model in /models."])


@pytest.mark.parametrize(
    ("count", "text"),
    [(0, "0 B"), (999, "999 B"), (1500, "1.5 kB"), (2_500_000_000, "2.5 GB"), (3 * 10**12, "3000.0 GB")],
)
def test_sizes_are_read_by_people(count: int, text: str) -> None:
    assert size(count) == text

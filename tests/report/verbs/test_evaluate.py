from __future__ import annotations

from tests.report.printed import body

from localize.model import Report


def test_scores_have_one_decimal() -> None:
    row = {
        "engine": "deepl",
        "source": "en",
        "locale": "ru",
        "texts": 2,
        "without": 1,
        "chrf": 51.3,
        "bleu": 12.0,
    }
    lines = body(Report("evaluate", data={"scores": [row]}))
    assert lines[1].split() == ["deepl", "en", "ru", "2", "1", "51.3", "12.0"]


def test_the_league_shows_a_dash_where_nobody_decided() -> None:
    row = {
        "engine": "deepl",
        "locale": "ru",
        "drafts": 3,
        "waiting": 1,
        "kept": 1,
        "edited": 1,
        "rejected": 0,
    }
    rows = [{**row, "words_kept": 83}, {**row, "words_kept": None}]
    lines = body(Report("evaluate --edits", data={"league": rows}))
    assert lines[1].split()[-2:] == ["83", "%"]
    assert lines[2].split()[-1] == "–"

from __future__ import annotations

from tests.report.printed import body

from localize.model import Report


def test_matches_name_the_numbers_that_differ() -> None:
    row = {
        "locale": "ru",
        "score": 96,
        "state": "approved",
        "origin": "frost",
        "source": "5 of 6",
        "text": "5 из 7",
    }
    marks = [
        {"before": "6", "after": "7", "put_right": True},
        {"before": "", "after": "9", "put_right": False},
    ]
    lines = body(Report("memory search", data={"matches": [{**row, "numbers": marks}]}))
    assert lines[0].split() == ["locale", "like", "state", "where", "source", "text", "numbers"]
    assert lines[1].endswith("5 из 7  6 → 7, – → 9 (not put right)")
    assert "96 %" in lines[1]
    assert body(Report("memory search", data={"matches": []})) == []


def test_the_memory_s_texts_by_pair() -> None:
    row = {"source": "en", "locale": "ru", "ui": True, "approved": 1, "translated": 2, "draft": 3, "tmx": 4}
    lines = body(Report("memory stats", data={"pairs": [row]}))
    assert lines[1].split() == ["en", "ru", "ui", "1", "2", "3", "4"]

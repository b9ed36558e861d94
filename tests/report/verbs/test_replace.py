"""A replaced term, as it is shown."""

from __future__ import annotations

from tests.report.printed import body, talk

from localize.model import Report


def test_forms_come_first_then_texts_then_what_is_open() -> None:
    text = {"address": "cup@0a1b2c3d", "locale": "ru", "before": ["мэра"], "after": ["хокима"]}
    left = {"address": "cup@1a1b2c3d", "locale": "ru", "text": "Мэр", "written": "Мэр", "choices": []}
    data: dict[str, object] = {
        "forms": [{"old": "мэра", "new": "хокима", "count": 2}],
        "texts": [text],
        "open": [left],
        "derived": 1,
    }
    report = Report("replace", data=data)
    lines = body(report)
    assert lines[0].split() == ["form", "becomes", "times"]
    assert lines[1].split() == ["мэра", "хокима", "2"]
    assert lines[-1].strip() == "Мэр → no form is known: Мэр"
    assert talk(report) == [
        "1 text to change. --yes writes them.",
        "1 form left open: say which is right, --form 'Мэр=…'.",
        "1 text follows a text in another script: replace the term there.",
    ]

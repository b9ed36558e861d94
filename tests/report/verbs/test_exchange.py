from __future__ import annotations

from tests.report.printed import body

from localize.model import Change, Locale, Report
from localize.report.plain import render
from localize.report.verbs.exchange import imported

LEFT = {
    "place": "ru.xlf:7",
    "address": "frost@0a1b2c3d",
    "source": "Nobody was hurt.",
    "reason": "it was changed here since",
    "here": ["Все целы."],
    "file": ["Никто не пострадал."],
}
COUNTS = {"taken": 1, "same": 2, "left": 1, "errors": 0, "warnings": 3}


def test_changes_and_then_what_is_left_with_both_texts() -> None:
    change = Change("translated", "ru.po", "Заморозки", Locale("ru"), "frost@00000000")
    lines = body(Report("import", (change,), counts=COUNTS, data={"left": [LEFT]}))
    assert lines[0] == "translated  frost@00000000 (ru)  Заморозки"
    for text in ("ru.xlf:7", "not taken: it was changed here since", "Все целы.", "Никто не пострадал."):
        assert text in lines[1]


def test_one_line_sums_up() -> None:
    view = imported(Report("import", counts=COUNTS, data={"left": [LEFT]}))
    assert render(view.talk) == (
        "1 string taken in; 2 as they were; 1 not taken, and listed; 0 errors, 3 warnings.\n"
    )
    planned = imported(Report("import", counts=COUNTS, data={"left": [], "dry_run": True}))
    assert render(planned.talk).startswith("1 string would be taken in; 2 as they were; ")
    quiet = imported(Report("import", counts=dict.fromkeys(COUNTS, 0), data={"left": []}))
    assert render(quiet.talk) == "0 strings taken in; 0 as they were.\n"

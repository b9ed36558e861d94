from __future__ import annotations

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from localize.errors import ConfigError, InputError, InputErrors, LockHeldError, Place
from localize.model import Change, Finding, Locale, Report, Severity
from localize.report import json_text

RU = Locale("ru")


def test_a_report() -> None:
    report = Report(
        "check",
        changes=(Change("filled", "a.po", "текст", RU, "a@0"), Change("kept", "b")),
        findings=(
            Finding(
                "markup",
                Severity.ERROR,
                "lost",
                "a.po",
                3,
                RU,
                "a@0",
                "Mend it.",
                slug="a",
                place="articles/a.md:4",
                roles=("paragraph",),
                source_locale=Locale("en"),
                source="<b>Home</b>",
                texts=("Дом",),
            ),
        ),
        counts={"errors": 1},
        notes=("Done.",),
        data={"files": ["a.po"], "verb": "not this one"},
        exit_code=1,
    )
    problem = InputError("not UTF-8", place=Place("c.md", 2), hint="Save it.")
    text = json_text.render(report, [problem])
    assert "текст" in text
    assert json.loads(text) == {
        "schema": 1,
        "verb": "check",
        "exit_code": 1,
        "counts": {"errors": 1},
        "changes": [
            {"kind": "filled", "path": "a.po", "detail": "текст", "locale": "ru", "address": "a@0"},
            {"kind": "kept", "path": "b", "detail": "", "locale": None, "address": ""},
        ],
        "findings": [
            {
                "check": "markup",
                "severity": "error",
                "message": "lost",
                "path": "a.po",
                "line": 3,
                "locale": "ru",
                "address": "a@0",
                "fix": "Mend it.",
                "article": "a",
                "place": "articles/a.md:4",
                "roles": ["paragraph"],
                "source_locale": "en",
                "source": "<b>Home</b>",
                "texts": ["Дом"],
                "follows": None,
                "fingerprint": report.findings[0].fingerprint,
            }
        ],
        "notes": ["Done."],
        "errors": [{"message": "not UTF-8", "path": "c.md", "line": 2, "hint": "Save it."}],
        "files": ["a.po"],
    }


def test_one_error_and_several() -> None:
    single = json.loads(json_text.failure(LockHeldError("held", hint="Wait.")))
    told = {"message": "held", "path": "", "line": 0, "hint": "Wait."}
    assert single == {"schema": 1, "exit_code": 3, "error": told, "errors": [told], "notes": []}
    problems = InputErrors([ConfigError("two", place=Place("b", 2)), ConfigError("one", place=Place("a"))])
    several = json.loads(json_text.failure(problems))
    assert several["error"] == {"message": "one", "path": "a", "line": 0, "hint": ""}
    assert [(error["path"], error["line"]) for error in several["errors"]] == [("a", 0), ("b", 2)]
    assert json.loads(json_text.failure(InputErrors(problems.problems, hint="Go on.")))["notes"] == ["Go on."]
    assert json.loads(json_text.failure(InputErrors([])))["error"]["message"] == ""


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(codec=None) | st.sampled_from("\x9b\u202e\udc80\x7f\ufeff")))
def test_whatever_a_text_holds_it_is_utf8_without_controls_and_read_back(text: str) -> None:
    written = json_text.dumped({"text": text})
    assert json.loads(written.encode()) == {"text": text}
    assert all(char == "\n" or char.isprintable() or char.isspace() or ord(char) > 0x9F for char in written)
    assert not set("\x9b\u202e\x7f\ufeff") & set(written)

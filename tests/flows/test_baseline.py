"""Known findings of an old project."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from tests.report.findings import fault

from localize.errors import InputError
from localize.flows.baseline import suggested, without_known
from localize.model import Finding, Report, Severity

OLD, DRAFT = fault(), fault("draft")
PLUGIN = Finding("failed-plugin", Severity.WARNING, "fails")


def report(*findings: Finding) -> Report:
    return Report("check", findings=findings, notes=("Said.",))


def test_what_is_known_is_passed_over_whatever_its_line() -> None:
    data = suggested(report(OLD, DRAFT, PLUGIN)).encode()
    new = fault("dates")
    left = without_known(report(replace(OLD, line=99), DRAFT, PLUGIN, new), data, "known.jsonl")
    assert left.findings == (new,)
    assert left.counts == {"known": 3}
    assert left.notes == ("Said.", "3 findings are known from known.jsonl.")


def test_a_text_that_changed_and_is_still_wrong_is_new() -> None:
    data = suggested(report(OLD)).encode()
    changed = replace(OLD, texts=("Нужно 46 секунд.",))
    left = without_known(report(changed), data, "known.jsonl")
    assert left.findings == (changed,)
    assert left.notes[1:] == ("1 line of known.jsonl is not found any more: write it anew.",)


def test_lines_are_sorted_each_once_and_say_what_they_are_about() -> None:
    lines = suggested(report(OLD, DRAFT, OLD)).splitlines()
    assert lines == sorted(lines)
    assert [json.loads(line)["check"] for line in lines] == ["draft", "numbers"]
    assert json.loads(lines[0])["where"] == "frost@0a1b2c3d"


@pytest.mark.parametrize("line", ["x", "[]", "{}", "1", "\xff", "[" * 100_000])
def test_another_file_is_named_with_its_line(line: str) -> None:
    with pytest.raises(InputError) as raised:
        without_known(report(), b"\n" + line.encode("latin-1"), "known.jsonl")
    assert str(raised.value.place) == "known.jsonl:2"
    assert raised.value.hint == "Write one with: localize check --suggest-baseline > known.jsonl"

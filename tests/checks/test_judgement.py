"""The judgement of an engine's texts."""

from __future__ import annotations

import pytest

from localize.checks.judgement import REFUSING, REMARKING, refusals, remarks
from localize.checks.registry import STRING
from localize.model import Locale, Message, MessageKey, Severity

EN, RU, UZ = (Locale.parse(code) for code in ("en", "ru", "uz"))


def message(source: str, target: str) -> Message:
    return Message(MessageKey("", source), (target,))


def test_every_check_of_a_string_either_refuses_or_remarks_or_is_off() -> None:
    refusing, remarking = ({check.name for check in checks} for checks in (REFUSING, REMARKING))
    assert refusing.isdisjoint(remarking)
    off = {check.name for check in STRING if check.severity is Severity.INFO}
    assert refusing | remarking | off == {check.name for check in STRING}
    assert {"markup", "placeholders", "machine-residue", "wrong-language"} <= refusing


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("The ship came.", "Перевод: Корабль пришёл."),
        ("The ship came.", "null"),
        ("The ship came late today.", "Kema bugun kech keldi va kutdi."),
        ("The ship came.", "Корабль <b>пришёл</b>."),
        ("The ship came.", "Корабль пришёл<script>x</script>."),
        ("Write to a@b.example.", "Пишите на c@d.example."),
    ],
)
def test_what_no_machine_may_store(source: str, target: str) -> None:
    assert refusals(message(source, target), RU, EN) != ()


def test_what_stays_with_a_draft_is_told_by_the_name_of_its_check() -> None:
    one = message("In 2025 it snowed.", "В 3025 шёл снег.")
    assert refusals(one, RU, EN) == ()
    assert remarks(one, RU, EN) == ("numbers: has «3025» where the source has «2025»",)
    assert remarks(message("In 2025 it snowed.", "В 2025 шёл снег."), RU, EN) == ()
    assert refusals(message("In 2025 it snowed.", "В 2025 шёл снег."), RU, EN) == ()

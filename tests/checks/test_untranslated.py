"""Missing texts."""

from __future__ import annotations

from dataclasses import replace

from tests.checks.states import KEY, SUBJECT, told

from localize.model import Message, ReviewState


def test_a_missing_text_and_missing_plural_forms() -> None:
    fix = "Run `localize translate`, or: localize review edit vote@0a1b2c3d -l uz"
    untranslated = replace(SUBJECT, state=ReviewState.UNTRANSLATED)
    for targets, message in (
        (("",), "is not translated"),
        ((), "is not translated"),
        (("bir", ""), "plural form 2 of 2 missing"),
        (("", "ikki", ""), "plural forms 1, 3 of 3 missing"),
    ):
        subject = replace(untranslated, message=Message(KEY, targets, plural_source="Votes"))
        assert told(subject) == [("untranslated", message, fix)]

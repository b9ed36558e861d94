"""An entry while it is read: what it lacks, and the message that it is."""

from __future__ import annotations

import pytest

from localize.formats.gettext.partial_entry import PartialEntry
from localize.model import MessageKey, Previous


def test_pieces_are_put_together() -> None:
    draft = PartialEntry(
        line=4,
        noted=2,
        flags={"fuzzy"},
        references=["a.md", "b.md"],
        previous={"msgid": ["Ol", "d"], "msgctxt": ["menu"]},
        strings={"msgctxt": ["me", "nu"], "msgid": ["", "Home"]},
        targets=[["Дом", "ой"]],
    )
    message = draft.message()
    assert message.key == MessageKey("menu", "Home")
    assert (message.targets, message.fuzzy, message.line) == (("Домой",), True, 4)
    assert message.references == ("a.md", "b.md")
    assert message.previous == Previous("Old", "menu")
    assert draft.begin == 2
    assert not draft.is_header
    assert draft.problem() == ""


@pytest.mark.parametrize(
    ("draft", "problem"),
    [
        (PartialEntry(strings={"msgctxt": ["a"]}), "a msgctxt without its msgid"),
        (PartialEntry(strings={"msgid": ["a"]}), "a msgid without its msgstr"),
        (PartialEntry(strings={"msgctxt": [""], "msgid": ["a"]}, targets=[[]]), "an empty msgctxt"),
        (PartialEntry(strings={"msgid": ["a"], "msgid_plural": [""]}, targets=[[]]), "an empty msgid_plural"),
        (
            PartialEntry(strings={"msgid": [""]}, targets=[[]], obsolete=True),
            "an empty msgid, which is the header's alone",
        ),
    ],
)
def test_what_keeps_an_entry_from_being_a_message_is_said(draft: PartialEntry, problem: str) -> None:
    assert draft.problem() == problem


def test_the_header_is_the_entry_without_context_and_msgid() -> None:
    assert PartialEntry(strings={"msgid": ["", ""]}, targets=[["Language: ru\n"]]).is_header
    assert not PartialEntry(strings={"msgctxt": ["x"], "msgid": [""]}).is_header

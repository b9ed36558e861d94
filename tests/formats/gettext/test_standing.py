"""The bytes of a file's entries, and those between them."""

from __future__ import annotations

import pytest

from localize.formats.gettext.standing import stand

HEADER = 'msgid ""\nmsgstr ""\n"Language: ru\\n"'
ONE, TWO, GONE = '# by hand\nmsgid "a"\nmsgstr "b"', 'msgid "c"\nmsgstr ""', '#~ msgid "e"\n#~ msgstr "f"'


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(("gap", "tail"), [("\n\n", "\n"), ("\n \n\n", ""), ("\n", "\n\n\n")])
def test_a_file_is_cut_so_that_nothing_is_lost(gap: str, tail: str, newline: str) -> None:
    text = "\n" + gap.join((HEADER, ONE, TWO, GONE)) + tail
    found = stand(text.replace("\n", newline).encode(), "a.po")
    said = [one.replace("\n", newline) for one in (HEADER, ONE, TWO, GONE, gap, tail)]
    assert found.header == newline + said[0]
    assert found.texts == said[1:4]
    assert found.befores == [said[4]] * 3
    assert (found.gap, found.tail, found.newline) == (said[4], said[5], newline)
    assert [message.key.source for message in found.reading.messages] == ["a", "c", "e"]


def test_line_ends_of_both_kinds_are_kept_where_they_are() -> None:
    text = 'msgid "a"\r\nmsgstr "b"\n\r\nmsgid ""\n"c"\r\nmsgstr "d"\n\nmsgid "e"\nmsgstr "f"\r\n'
    found = stand(text.encode(), "a.po")
    parts = [part for pair in zip(found.befores, found.texts, strict=True) for part in pair]
    assert "".join(parts) + found.tail == text
    assert found.texts == ['msgid "a"\r\nmsgstr "b"', 'msgid ""\n"c"\r\nmsgstr "d"', 'msgid "e"\nmsgstr "f"']


def test_a_header_may_stand_anywhere() -> None:
    found = stand(f"{ONE}\n\n\n{HEADER}\n\n{TWO}\n".encode(), "a.po")
    assert (found.header, found.befores, found.texts) == (f"\n\n\n{HEADER}", ["", "\n\n"], [ONE, TWO])


def test_of_a_file_without_entries_all_is_tail() -> None:
    found = stand(b"\n \n", "a.po")
    assert (found.header, found.texts, found.tail, found.gap) == (None, [], "\n \n", "\n\n")

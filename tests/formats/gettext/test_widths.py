from __future__ import annotations

from itertools import count, islice

import pytest

from localize.formats.gettext.widths import width_of
from localize.formats.gettext.writer import entry_text
from localize.model import Message, MessageKey


def message(number: int) -> Message:
    words = " ".join(f"word{number}{other}" for other in range(20))
    return Message(MessageKey("", words), targets=(words[::-1],))


@pytest.mark.parametrize("width", [79, 76, 100, 60])
def test_the_width_is_the_one_that_the_lines_were_written_in(width: int) -> None:
    entries = [(entry_text(message(one), width), message(one)) for one in range(8)]
    assert [entry_text(message(9), width_of(entries))] == [entry_text(message(9), width)]


def test_no_more_entries_are_taken_than_are_asked() -> None:
    every = ((entry_text(message(one)), message(one)) for one in count())
    assert width_of(every) == 79
    assert next(islice(every, 0, None))[1] == message(60)


def test_of_a_file_without_long_lines_the_usual_width_is_taken() -> None:
    short = Message(MessageKey("", "a"), targets=("b",))
    assert width_of([('msgid "a"\nmsgstr "b"', short)]) == 79

"""What a file holds, and where."""

from __future__ import annotations

import gc
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from localize.errors import InputError
from localize.formats.gettext.reading import read_lines, read_text, refuse_second

if TYPE_CHECKING:
    from collections.abc import Callable

    from localize.formats.gettext.reading import Reading

TEXT = """\
msgid ""
msgstr ""
"Language: ru\\n"

# by hand

msgid "a"
msgstr "b"

#~ msgid "c"
#~ msgstr "d"
"""


@pytest.mark.parametrize("read", [read_text, read_lines])
def test_each_entry_is_read_with_its_place(read: Callable[..., Reading]) -> None:
    found = read(TEXT, "a.po", twice=False)
    parts = [TEXT[begin:end].rstrip("\n") for begin, end in zip(found.begins, found.ends, strict=True)]
    assert parts == [
        TEXT[: TEXT.index("\n\n")],
        '# by hand\n\nmsgid "a"\nmsgstr "b"',
        '#~ msgid "c"\n#~ msgstr "d"',
    ]
    assert [(one.key.source, one.line) for one in found.messages] == [("a", 7), ("c", 10)]
    assert found.header is not None
    assert (found.header.line, found.header_places, found.live) == (1, [0], 2)


@pytest.mark.parametrize("behind", ["", '#~ msgid "e"\n#~ msgstr "f"\n', 'msgid "e"\nmsgstr "f"\n'])
def test_files_that_begin_with_the_same_header_share_nothing_else(behind: str) -> None:
    header = TEXT[: TEXT.index("\n\n") + 2]
    for text in (f"{header}{behind}", TEXT, f"{header}{TEXT}", header):
        found, by_line = (read(text, "a.po", twice=True) for read in (read_text, read_lines))
        assert found.header is not None
        assert found.header == by_line.header
        assert (found.messages, found.headers, found.header_places, found.begins) == (
            by_line.messages,
            by_line.headers,
            by_line.header_places,
            by_line.begins,
        )
        assert [one.line for one in found.messages] == [one.line for one in by_line.messages]


TWICE = 'msgid "a"\nmsgstr ""\n\nmsgid "a"\nmsgstr ""\n\nmsgid "b"\nmsgstr ""\n\n'


@pytest.mark.parametrize(
    ("twice", "line", "problem"),
    [(False, 4, "the same message a second time"), (True, 10, "«torn» is no keyword of a PO file")],
)
def test_of_two_faults_the_first_is_named(twice: bool, line: int, problem: str) -> None:
    with pytest.raises(InputError, match=problem) as caught:
        read_text(f"{TWICE}torn\n", "a.po", twice=twice)
    assert caught.value.place is not None
    assert caught.value.place.line == line


def test_an_obsolete_entry_shares_its_key_with_any() -> None:
    gone = '#~ msgid "a"\n#~ msgstr ""\n\n'
    reading = read_text(f'{gone}{gone}msgid "a"\nmsgstr ""\n', "a.po", twice=False)
    refuse_second(reading, "a.po")
    assert (len(reading.messages), reading.live) == (3, 1)


@pytest.mark.parametrize("text", [TEXT, "torn\n"])
@pytest.mark.parametrize("collects", [True, False])
def test_cycles_are_looked_for_afterwards_as_before(text: str, collects: bool) -> None:
    try:
        if not collects:
            gc.disable()
        with suppress(InputError):
            read_text(text, "a.po", twice=False)
        assert gc.isenabled() is collects
    finally:
        gc.enable()

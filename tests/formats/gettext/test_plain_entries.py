"""Entries that one expression reads are those that a line at a time gives."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from localize.errors import InputError
from localize.formats.gettext.charset import plain_text
from localize.formats.gettext.plain_entries import read_plain
from localize.formats.gettext.reader import catalog_of, parse
from localize.formats.gettext.reading import read_lines
from localize.model import Locale, Message, MessageKey, Previous
from localize.model.domain import UI

PLAIN = """\
#. title
#: a.md b.md
#, fuzzy, c-format
# by hand
#| msgctxt "old"
#| msgid "a"
#| "\\tb"
msgctxt "menu"
msgid "A"
msgstr "Б"

"""
LINES = (
    *(
        'msgid "a"',
        'msgid "b"',
        'msgid ""',
        'msgstr "c"',
        'msgstr ""',
        '"d\\n"',
        '"\\x41"',
        '"1\\t"',
        "",
        " ",
    ),
    *("# note", "#", "#. title", "#: a.md b.md", "#: \u2068a b.md\u2069", "#, fuzzy, x", "#= y", "#~ # gone"),
    *(
        '#| msgid "o"',
        '#| "o"',
        '#~| msgid "o"',
        '#~ msgid "z"',
        '#~ "z"',
        '#~ msgstr "y"',
        'msgctxt "k"',
        'msgctxt ""',
        'msgid_plural "p"',
    ),
    *(
        'msgstr[0] "q"',
        'msgstr[1] "r"',
        'msgstr[2] "s"',
        '"torn',
        '"torn\\"',
        '"f"g"',
        '"h" "i"',
        '""',
        '"',
        '"\\"j\\""',
        'msgid "e" "f"',
        'msgstr "e"f"',
        'msgstr "\\"',
        "<<<<<<< HEAD",
        'msgid  "g"',
    ),
)


def test_an_entry_is_read_with_all_that_stands_above_it() -> None:
    found = read_plain(f"\n{PLAIN}{PLAIN}rest", 1, 2)
    message = Message(
        MessageKey("menu", "A"),
        ("Б",),
        flags=frozenset({"fuzzy", "c-format"}),
        references=("a.md", "b.md"),
        extracted=("title",),
        comments=("by hand",),
        previous=Previous("a\tb", "old"),
    )
    assert found.messages == [message, message]
    assert [one.line for one in found.messages] == [9, 20]
    assert (found.ends, found.line) == ([1 + len(PLAIN), 1 + 2 * len(PLAIN)], 24)


def test_strings_go_on_in_the_next_lines_and_forms_are_counted() -> None:
    text = 'msgid ""\n"one\\n"\n"\\"two\\""\nmsgid_plural "n"\nmsgstr[0] "a"\nmsgstr[1] "b\\\\"\n'
    assert read_plain(text, 0, 1).messages == [Message(MessageKey("", 'one\n"two"'), ("a", "b\\"), "n")]


def test_an_obsolete_entry_is_read_with_the_marks_of_its_lines() -> None:
    text = '# kept\n#, fuzzy\n#~| msgid "o"\n#~ msgctxt "k"\n#~ msgid ""\n#~ "a"\n#~ msgstr "b"\n\n'
    found = read_plain(text, 0, 1)
    assert found.messages == [
        Message(
            MessageKey("k", "a"),
            ("b",),
            flags=frozenset({"fuzzy"}),
            comments=("kept",),
            previous=Previous("o"),
            obsolete=True,
        )
    ]
    assert (found.messages[0].line, found.ends, found.line) == (4, [len(text)], 9)


@pytest.mark.parametrize(
    "text",
    [
        'msgid "a"\nmsgstr "b"\n',
        'msgid "a"\nmsgstr "b"\n\n',
        'msgid ""\n""\n"a\\"b\\n"\n"c"\nmsgstr ""\n"d"\n""\n',
        'msgctxt ""\n"k"\nmsgid "a"\nmsgid_plural ""\n"b"\nmsgstr[0] ""\n"c"\nmsgstr[1] "d"\n\n',
        '# note\n#| msgid ""\n#| "o"\nmsgid "a"\nmsgstr "b"\n\n',
        '#~ msgid ""\n#~ "a"\n#~ msgstr ""\n#~ "b"\n',
    ],
)
def test_the_line_behind_an_entry_is_told(text: str) -> None:
    found = read_plain(text, 0, 1)
    assert (len(found.messages), found.ends, found.line) == (1, [len(text)], 1 + text.count("\n"))


@pytest.mark.parametrize(
    "text",
    [
        'msgid ""\nmsgstr "header"\n',
        'msgid "a"\nmsgstr "b"\n"c\n',
        'msgid "a"\nmsgstr "b\n"c"\n',
        'msgid "a"\nmsgstr "b"\n"\n"c"\n',
        'msgid "a\n"b"\nmsgstr "c"\n',
        'msgid "a"\nmsgstr "b"c"\n',
        'msgid "a"\nmsgstr "b" "c"\n',
        'msgid "a"\nmsgstr "b\\"\n',
        'msgid "a"\nmsgstr "b\\"\n"c"\n',
        'msgid ""\n""\nmsgstr "b"\n',
        'msgctxt ""\n""\nmsgid "a"\nmsgstr "b"\n',
        'msgid "a"\nmsgid_plural ""\n""\nmsgstr[0] "c"\n',
        'msgid "a"\nmsgstr "\\q"\n',
        'msgid "a"\nmsgstr "\\xd0"\n"\\xb0"\n',
        '#| msgstr "o"\nmsgid "a"\nmsgstr "b"\n',
        '#| msgid "\\q"\nmsgid "a"\nmsgstr "b"\n',
        '#~ msgid "a"\n#~ msgstr "b"\n#~ msgid "c"\n#~ msgstr "d"\n',
        '#~ msgid "a"\n#~ # by hand\n#~ msgstr "b"\n',
        '#~ msgid "a"\nmsgstr "b"\n',
        'msgid "a"\nmsgid_plural ""\nmsgstr[0] "c"\n',
        'msgid "a"\nmsgid_plural "b"\nmsgstr[1] "c"\n',
        'msgctxt ""\nmsgid "a"\nmsgstr "b"\n',
        '#: \u2068a b\u2069\nmsgid "a"\nmsgstr "b"\n',
        'msgid "a"\nmsgstr "b"',
    ],
)
def test_what_is_not_plain_is_left_to_the_reader_of_lines(text: str) -> None:
    assert read_plain(text, 0, 1) == ([], [], 1)


ENTRIES = (  # lines that often stand together
    ['msgid "a"', 'msgstr "c"', ""],
    ['msgctxt "k"', 'msgid ""', '"d\\n"', 'msgstr ""', ""],
    ['#~ msgid "z"', '#~ msgstr "y"', ""],
    ["# note", '#~| msgid "o"', '#~ msgid "z"', '#~ "z"', '#~ msgstr "y"'],
    ["#, fuzzy", '#| msgid "o"', '#| "o"', 'msgid "b"', 'msgid_plural "p"', 'msgstr[0] "q"', ""],
)
FILES = st.lists(st.sampled_from(LINES).map(lambda line: [line]) | st.sampled_from(ENTRIES), max_size=16).map(
    lambda parts: [line for part in parts for line in part]
)


@given(FILES)
@example(['#~ #| msgid "o"', '#~ msgid "z"', '#~ msgstr "y"'])
@example(['#~ msgid "z"', '#~ msgstr "y"', "", '"d\\n"'])
@example(['msgid "a"', 'msgstr "c"', "", '"d\\n"'])
@example(["# note", "", 'msgid "a"', 'msgstr "c"'])
@example(['msgid "a"', 'msgstr "c"', 'msgid_plural "p"'])
@example(["# note", "#", ""])
def test_a_file_reads_as_line_by_line(lines: list[str]) -> None:
    data = "\n".join(lines).encode()
    assert whole(data) == by_line(data)


def whole(data: bytes) -> object:
    try:
        found = parse(data, "a.po", locale=Locale("ru"), domain=UI, twice=True)
    except InputError as error:
        return str(error)
    return [(message, message.line) for message in found.messages], found.header_comments, found.header_flags


def by_line(data: bytes) -> object:
    """Return what the reader of lines makes of a file."""
    try:
        reading = read_lines(plain_text(data, "a.po"), "a.po", twice=True)
        found = catalog_of(reading, "a.po", locale=Locale("ru"), domain=UI)
    except InputError as error:
        return str(error)
    return [(message, message.line) for message in found.messages], found.header_comments, found.header_flags

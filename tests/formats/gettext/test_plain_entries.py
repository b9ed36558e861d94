"""Entries that one expression reads are those that a line at a time gives."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from localize.errors import InputError
from localize.formats.gettext.plain_entries import read_plain
from localize.formats.gettext.reader import parse, read_messages, text_of
from localize.model import Locale, Message, MessageKey
from localize.model.domain import UI

PLAIN = '#. title\n#: a.md b.md\n#, fuzzy, c-format\n# by hand\nmsgctxt "menu"\nmsgid "A"\nmsgstr "Б"\n\n'
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
    *('#| msgid "o"', '#~ msgid "z"', '#~ msgstr "y"', 'msgctxt "k"', 'msgctxt ""', 'msgid_plural "p"'),
    *(
        'msgstr[0] "q"',
        'msgstr[1] "r"',
        'msgstr[2] "s"',
        '"torn',
        'msgid "e" "f"',
        "<<<<<<< HEAD",
        'msgid  "g"',
    ),
)


def test_an_entry_is_read_with_all_that_stands_above_it() -> None:
    found = read_plain(f"\n{PLAIN}rest", 1, 2)
    assert found is not None
    assert found.message == Message(
        MessageKey("menu", "A"),
        ("Б",),
        flags=frozenset({"fuzzy", "c-format"}),
        references=("a.md", "b.md"),
        extracted=("title",),
        comments=("by hand",),
    )
    assert (found.message.line, found.line, found.end) == (6, 6, 1 + len(PLAIN))


def test_strings_go_on_in_the_next_lines_and_forms_are_counted() -> None:
    found = read_plain(
        'msgid ""\n"one\\n"\n"\\"two\\""\nmsgid_plural "n"\nmsgstr[0] "a"\nmsgstr[1] "b"\n', 0, 1
    )
    assert found is not None
    assert found.message == Message(MessageKey("", 'one\n"two"'), ("a", "b"), "n")


@pytest.mark.parametrize(
    "text",
    [
        'msgid ""\nmsgstr "header"\n',
        'msgid "a"\nmsgstr "b"\n"c\n',
        'msgid "a"\nmsgstr "\\q"\n',
        'msgid "a"\nmsgstr "\\xd0"\n"\\xb0"\n',
        '#| msgid "o"\nmsgid "a"\nmsgstr "b"\n',
        '#~ msgid "a"\n#~ msgstr "b"\n',
        'msgid "a"\nmsgid_plural "b"\nmsgstr[1] "c"\n',
        'msgctxt ""\nmsgid "a"\nmsgstr "b"\n',
        '#: \u2068a b\u2069\nmsgid "a"\nmsgstr "b"\n',
        'msgid "a"\nmsgstr "b"',
    ],
)
def test_what_is_not_plain_is_left_to_the_reader_of_lines(text: str) -> None:
    assert read_plain(text, 0, 1) is None


@given(st.lists(st.sampled_from(LINES), max_size=24))
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
    """Return what the reader of lines makes of a file, and the header as `parse` has it."""
    try:
        found = list(read_messages(text_of(data, "a.po").split("\n"), "a.po"))
        header = parse_header(data)
    except InputError as error:
        return str(error)
    return [(message, message.line) for draft, message in found if not draft.is_header], *header


def parse_header(data: bytes) -> tuple[object, object]:
    found = parse(data, "a.po", locale=Locale("ru"), domain=UI, twice=True)
    return found.header_comments, found.header_flags

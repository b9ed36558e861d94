"""Lines of a PO file become entries; what is no entry is refused with its line."""

from __future__ import annotations

import pytest

from localize.errors import InputError
from localize.formats.gettext.entries import read_entries

ONE = ['msgid "Frost"', 'msgstr "Мороз"']


def test_an_entry_ends_where_the_next_one_starts() -> None:
    lines = [
        "# seen",
        "#. title",
        "#: a.md",
        "#, fuzzy",
        '#| msgid "Ice"',
        *ONE,
        "",
        '#~ msgid "x"',
        '#~ msgstr ""',
    ]
    first, second = read_entries(lines, "ru.po")
    assert (first.comments, first.extracted, first.references) == (["seen"], ["title"], ["a.md"])
    assert (first.flags, first.previous) == ({"fuzzy"}, {"msgid": ["Ice"]})
    assert (first.begin, first.line, first.end) == (1, 6, 7)
    assert (second.obsolete, second.targets) == (True, [[""]])


def test_strings_go_on_over_lines() -> None:
    (only,) = read_entries(['msgid ""', '"a"', '"b"', 'msgstr "c"'], "ru.po")
    assert only.strings["msgid"] == ["", "a", "b"]


@pytest.mark.parametrize(
    ("lines", "line", "message"),
    [
        (["<<<<<<< ours", *ONE], 1, "a git conflict marker"),
        (['"lone"'], 1, "a string without its keyword"),
        (['msgid "a"', 'msgid "b"'], 2, "`msgid` where it cannot stand"),
        (['msgstr "a"'], 1, "a msgstr without its msgid"),
        (['msgid_plural "a"', 'msgstr ""'], 1, "a msgid_plural without its msgid"),
        ([*ONE, 'msgstr "again"'], 3, "a second msgstr, or one with a number, and no msgid_plural"),
        (['msgid "a"', 'msgid_plural "b"', 'msgstr[1] "c"'], 3, "a plural form other than msgstr[0]"),
        (['msgid "a"'], 1, "a msgid without its msgstr"),
        ([*ONE, "# last words"], 3, "a comment that no entry follows"),
        (['#~ msgid "a"', 'msgstr "b"'], 2, "an entry that is obsolete (`#~`) on some of its lines only"),
        (['#| msgstr "a"', *ONE], 1, "`#| msgstr` where it cannot stand"),
        (["msgid", 'msgstr ""'], 2, "a keyword without its string above this line"),
        (["frost"], 1, "«frost» is no keyword of a PO file"),
        ([r'msgid "\q"'], 1, r"the unknown escape \q"),
    ],
)
def test_what_is_no_entry_is_refused_with_its_line(lines: list[str], line: int, message: str) -> None:
    with pytest.raises(InputError) as refused:
        list(read_entries(lines, "ru.po"))
    assert (str(refused.value.message), refused.value.place and refused.value.place.line) == (message, line)

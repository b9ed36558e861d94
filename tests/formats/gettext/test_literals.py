"""Strings between quotes: what escapes mean, and where msgcat ends a line."""

from __future__ import annotations

import pytest

from localize.formats.gettext.literals import MalformedError, read_literals, write_literals


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ('"Frost"', "Frost"),
        ('""', ""),
        ('"a" "b"', "ab"),
        (r'"tab\tline\nquote\" back\\"', 'tab\tline\nquote" back\\'),
        (r'"\\n is two characters"', r"\n is two characters"),
        (r'"\320\236"', "О"),
        (r'"\xd0\xB0"', "а"),
        (r'"\a\v"', "\a\v"),
    ],
)
def test_what_stands_between_quotes_is_read(text: str, meant: str) -> None:
    assert read_literals(text) == meant


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('"open', "closing quote"),
        ('"a" b', "behind a string"),
        (r'"\q"', r"unknown escape \q"),
        (r'"\377"', "no UTF-8"),
        (r'"\777"', "no UTF-8"),
        (r'"\0"', "NUL"),
    ],
)
def test_what_c_does_not_know_is_refused_with_its_reason(text: str, reason: str) -> None:
    with pytest.raises(MalformedError, match=reason.replace("\\", r"\\")):
        read_literals(text)


def test_a_short_text_stands_beside_its_keyword() -> None:
    assert write_literals("msgid", 'Say "frost"') == r'msgid "Say \"frost\""'
    assert write_literals("msgid", "old", "#| ") == '#| msgid "old"'


def test_a_text_of_several_lines_starts_below_its_keyword() -> None:
    assert write_literals("msgstr", "one\ntwo\n") == 'msgstr ""\n"one\\n"\n"two\\n"'


def test_a_long_text_is_broken_at_the_given_width() -> None:
    text = "Farmers lit fires in the orchards all night long"
    lines = write_literals("msgid", text, width=30).split("\n")
    assert lines[0] == 'msgid ""'
    assert all(len(line) <= 30 for line in lines)
    assert "".join(line.strip('"') for line in lines[1:]) == text
    assert write_literals("msgid", text, width=79) == f'msgid "{text}"'


def test_no_line_ends_inside_of_an_escape_or_before_a_newline() -> None:
    lines = write_literals("msgid", 'aaaa "bbbb" cccc "dddd"\n', width=14).split("\n")
    assert not any(line[:-1].endswith("\\") and not line[:-1].endswith("\\\\") for line in lines)
    assert lines[-1].endswith(r'\n"')
    assert lines[-1] != r'"\n"'

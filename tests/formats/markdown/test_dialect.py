"""Markdown as sites read it, given to the parser so that it reads the same."""

from __future__ import annotations

from localize.formats.inline import commonmark
from localize.formats.markdown import dialect

TABLE = "Text above\na | b\n--- | ---\n1 | 2\n"


def test_a_table_under_a_text_gets_its_bar() -> None:
    given = dialect.aids(TABLE.encode())
    assert given == ((11, "|"),)
    assert dialect.aided(TABLE, given) == "Text above\n|a | b\n--- | ---\n1 | 2\n"


def test_a_word_behind_a_colon_defines_nothing() -> None:
    text = "Term\n:word\n"
    given = dialect.aids(text.encode())
    assert dialect.aided(text, given) == "Term\n\\:word\n"
    assert dialect.aids(b"Term\n: a definition\n") == ()


def test_spans_are_told_as_if_nothing_had_been_given() -> None:
    found = dialect.spanned_events(TABLE, dialect.aids(TABLE.encode()))
    texts = [
        TABLE[span["start"] : span["end"]]
        for event, span in found
        if isinstance(event, dict) and "Text" in event
    ]
    assert texts == ["Text above", "a", "b", "1", "2"]


def test_most_texts_need_nothing() -> None:
    assert dialect.aids(b"| a |\n|---|\n| b |\n") == ()
    text = "# a\n"
    assert list(dialect.spanned_events(text, ())) == list(commonmark.spanned_events(text))
    assert dialect.aided(text, ()) == text

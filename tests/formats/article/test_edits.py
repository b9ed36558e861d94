"""Byte ranges that are replaced, and targets as values."""

from __future__ import annotations

import pytest

from localize.errors import InputError
from localize.formats.article import codecs, edits
from localize.formats.article.read_options import ReadOptions
from localize.formats.markdown.markdown_article import read
from localize.model import Locale

TEXT = b"---\ntitle: Frost\n---\n\nText.\n\n| a | b |\n|---|---|\n| 1,500 | c |\n"
ARTICLE = read(TEXT, path="a.md", slug="a", options=ReadOptions(Locale("en")))
TITLE = ARTICLE.segments[0]


def test_ranges_are_replaced_in_whatever_order_they_come() -> None:
    assert edits.apply(b"one two three", [(8, 13, b"3"), (0, 3, b"1"), (4, 4, b"and ")]) == b"1 and two 3"
    assert edits.apply(b"as it was", []) == b"as it was"


def test_only_targets_that_say_something_new_are_given() -> None:
    targets = {"Frost": "Мороз", "Text.": "  ", "a": "a"}
    found = list(edits.given(ARTICLE, lambda segment: targets.get(segment.key.source)))
    assert found == [(TITLE, "Мороз")]


def test_numbers_of_cells_are_written_otherwise() -> None:
    (edit,) = edits.number_edits(ARTICLE, lambda text: text.replace(",", " "))
    assert edits.apply(TEXT, [edit]).endswith(b"| 1 500 | c |\n")
    assert list(edits.number_edits(ARTICLE, None)) == []
    assert list(edits.number_edits(ARTICLE, lambda text: text)) == []


@pytest.mark.parametrize(
    ("content", "newline"), [(b"a\r\nb\n", "\r\n"), (b"a\rb", "\r"), (b"a\n", "\n"), (b"a", "\n")]
)
def test_the_line_end_of_a_file_is_its_first(content: bytes, newline: str) -> None:
    assert edits.newline_of(content) == newline


@pytest.mark.parametrize("target", ["a\x07b", "a\ud800b"])
def test_what_no_text_file_may_hold_is_refused(target: str) -> None:
    with pytest.raises(InputError, match="which no article may hold"):
        edits.check_writable(ARTICLE.path, TITLE, target)


def test_a_value_is_written_in_the_style_of_its_place() -> None:
    assert TITLE.codec == codecs.YAML_PLAIN
    assert edits.value(TEXT, TITLE, "Мороз") == "Мороз"
    assert edits.value(TEXT, TITLE, "Мороз: снова\nи снова") == '"Мороз: снова и снова"'

"""A text as a YAML scalar, read back by PyYAML."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from localize.formats.article import codecs, yaml_scalar


@pytest.mark.parametrize(
    ("target", "source", "codec", "written"),
    [
        ("Мороз", "Frost", codecs.YAML_PLAIN, "Мороз"),
        ("Мороз: снова", "Frost", codecs.YAML_PLAIN, '"Мороз: снова"'),
        ("да # нет", "Frost", codecs.YAML_PLAIN, '"да # нет"'),
        ("2025", "Frost", codecs.YAML_PLAIN, '"2025"'),
        ("it's", "'Frost'", codecs.YAML_SINGLE, "'it''s'"),
        ('"a"', '"Frost"', codecs.YAML_DOUBLE, '"\\"a\\""'),
        ("a\nb", "|\n  Frost", codecs.YAML_LITERAL, "|\n  a\n  b"),
        ("a\nb", ">-\n    Frost", codecs.YAML_FOLDED, ">-\n    a\n\n    b"),
        ("  a", "| # why\n  Frost", codecs.YAML_LITERAL, '"  a" # why'),
    ],
)
def test_the_style_of_the_file_is_kept_where_it_can_be(
    target: str, source: str, codec: str, written: str
) -> None:
    assert yaml_scalar.encode(target, source, codec) == written


def test_line_ends_are_those_of_the_file() -> None:
    written = yaml_scalar.encode("a\nb", "|\r\n  x", codecs.YAML_LITERAL, newline="\r\n")
    assert written == "|\r\n  a\r\n  b"


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cs"])))
def test_a_quoted_text_reads_back(text: str) -> None:
    assert yaml.safe_load(yaml_scalar.quoted(text)) == text


def test_plain_values_stand_on_one_line() -> None:
    value = {"tags": ["frost", "a, b"], "draft": False, "n": 5, "none": None}
    written = yaml_scalar.flow_value(value)
    assert "\n" not in written
    assert yaml.safe_load(written) == value
    assert yaml_scalar.flow_value("yes") == '"yes"'


def test_a_comment_behind_a_block_header_is_found() -> None:
    assert yaml_scalar.header_comment("|- # why\n a") == " # why"
    assert yaml_scalar.header_comment("| \n a") == ""

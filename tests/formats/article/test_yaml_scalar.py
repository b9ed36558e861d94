"""A text as a YAML scalar, read back by PyYAML."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from localize import yaml_source
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


_CHARACTERS = "aZ\xaaяʻ9_\xa0 ,.;!?()«»“’…—/%+=&*@$№-#:'\"[]{}|>~`\\\t\x85\u2028<"
_WORDS = st.text(st.sampled_from(_CHARACTERS), max_size=9)


@settings(max_examples=1000)
@given(_WORDS | st.sampled_from(["Yes", "no", "OFF", "null", "True", "nO", "Nulls"]))
@pytest.mark.parametrize("codec", [codecs.YAML_PLAIN, codecs.YAML_SINGLE])
def test_a_text_reads_back_in_whatever_style_it_is_written(codec: str, text: str) -> None:
    written = yaml_scalar.encode(text, "Frost", codec)
    assert yaml.safe_load(f"k:\n  - k: {written} # c\n") == {"k": [{"k": text}]}


@settings(max_examples=1000)
@given(_WORDS | st.sampled_from(["Yes", "no", "OFF", "null", "True", "nO", "Nulls"]))
def test_a_text_reads_back_in_brackets(text: str) -> None:
    read = yaml_source.read(f"{{k: [{yaml_scalar.flow_value(text)}], l: m}}", "")
    assert read is not None
    assert read.plain() == {"k": [text], "l": "m"}


def test_words_are_not_read_as_yaml_to_be_written_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    reads: list[str] = []
    read = yaml_source.read

    def counted(text: str, path: str) -> yaml_source.Node | None:
        reads.append(text)
        return read(text, path)

    monkeypatch.setattr(yaml_source, "read", counted)
    assert yaml_scalar.encode("Мороз — снова", "Frost", codecs.YAML_PLAIN) == "Мороз — снова"
    assert yaml_scalar.encode("it's: so", "'Frost'", codecs.YAML_SINGLE) == "'it''s: so'"
    assert yaml_scalar.flow_value({"lang": ["ru", "uz-Cyrl"]}) == "{lang: [ru, uz-Cyrl]}"
    assert reads == []
    assert yaml_scalar.flow_value("no") == '"no"'
    assert len(reads) == 1

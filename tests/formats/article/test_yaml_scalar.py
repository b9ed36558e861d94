"""A text as a YAML scalar, read back by PyYAML, and by a reader of YAML 1.2."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

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


def test_plain_values_stand_on_one_line() -> None:
    value = {"tags": ["frost", "a, b"], "draft": False, "n": 5, "none": None}
    written = yaml_scalar.flow_value(value)
    assert "\n" not in written
    assert yaml.safe_load(written) == value
    assert yaml_scalar.flow_value("yes") == '"yes"'


def test_a_comment_behind_a_block_header_is_found() -> None:
    assert yaml_scalar.header_comment("|- # why\n a") == " # why"
    assert yaml_scalar.header_comment("| \n a") == ""


_CHARACTERS = "aZ\xaaяʻ90x_eE\xa0 ,.;!?()«»“’…—/%+=&*@$№-#:'\"[]{}|>~`\\\t\x85\u2028<"
_NO_TEXTS = [
    *(
        "",
        "-",
        "?",
        ":",
        "- x",
        "? x",
        ": x",
        "-x",
        "--",
        "---",
        "...",
        "~",
        "=",
        "<<",
        "!",
        "!x",
        "&",
        "&a",
        "*",
        "*a",
    ),
    *(
        "@",
        "`",
        "%",
        ",",
        "[",
        "]",
        "{",
        "}",
        "|",
        ">",
        "#",
        "'",
        '"',
        "a:",
        "a #",
        " a",
        "a ",
        " ",
        "\n",
        "a\n",
        "a\n b",
    ),
    *("\xa0", "\xa0a", "a\xa0", "a\xa0b"),
    *(
        "Yes",
        "no",
        "OFF",
        "on",
        "y",
        "N",
        "null",
        "NULL",
        "True",
        "nO",
        "Nulls",
        ".inf",
        "-.INF",
        ".nan",
        ".",
        "+",
        "_",
    ),
    *(
        "0",
        "-1",
        "+12",
        "1_000",
        "089",
        "017",
        "0o17",
        "-0o7",
        "0x1F",
        "0b1",
        "1e3",
        "1E+3",
        "-1.5e3",
        ".5",
        "-.5",
        "5.",
    ),
    *(
        "1:30",
        "1:30.5",
        "2025-10-12",
        "2025-10-12T08:00:00Z",
        "2025-10-12 08:00:00 +5",
        "1.2.3",
        "1,5",
        "½",
        "٣",
    ),
]
_TEXTS = st.text(st.sampled_from(_CHARACTERS), max_size=9) | st.sampled_from(_NO_TEXTS)


def read_by_all(text: str) -> object:
    """Read YAML by readers of YAML 1.1 and 1.2, which are of one mind."""
    found: object = yaml.safe_load(text)
    if "\x85" not in text and "\u2028" not in text:  # where ruamel.yaml still breaks lines, by YAML 1.1
        assert YAML(typ="safe", pure=True).load(text) == found
    return found


@settings(max_examples=300)
@given(_TEXTS)
@pytest.mark.parametrize("codec", sorted(codecs.YAML_BY_STYLE.values()))
def test_a_text_reads_back_in_whatever_style_it_is_written(codec: str, text: str) -> None:
    source = {codecs.YAML_LITERAL: "|-\n        Frost", codecs.YAML_FOLDED: ">-\n        Frost"}.get(
        codec, "Frost"
    )
    written = yaml_scalar.encode(text, source, codec)
    assert read_by_all(f"k:\n  - k: {written}\n") == {"k": [{"k": text}]}


@settings(max_examples=300)
@given(_TEXTS)
def test_a_text_reads_back_behind_a_key_in_brackets_and_as_a_key(text: str) -> None:
    written = yaml_scalar.flow_value(text)
    assert read_by_all(f"k: {written}\nl: m\n") == {"k": text, "l": "m"}
    assert read_by_all(f"{{k: [{written}], l: {written}}}\n") == {"k": [text], "l": text}
    assert read_by_all(f"{written}: a\nl: {{{written}: b}}\n") == {text: "a", "l": {text: "b"}}


@settings(max_examples=300)
@given(_TEXTS)
@example("Мороз — снова")
@example("No")
@example("y")
@example("a\xa0")
def test_what_is_plain_at_a_glance_is_written_as_it_is(text: str) -> None:
    written = yaml_scalar.encode(text, "Frost", codecs.YAML_PLAIN)
    assert not yaml_scalar.stands_plain(text) or (written == text and yaml_scalar.is_sealed(text))
    assert yaml_scalar.stands_plain("Мороз — снова")


@pytest.mark.parametrize(
    "text", ["-", "0?", "0\t0", "-_", "._", "1e3", "089", "0o17", "-.5", "y", "N", "a\xa0"]
)
def test_what_readers_differ_about_is_quoted(text: str) -> None:
    assert yaml_scalar.flow_value(text) == yaml_source.quoted(text)


@pytest.mark.parametrize("text", ["/ru/a/", "https://example.org/a", "a+b", "1.2.3", "№ 5", "uz-Cyrl"])
def test_what_all_read_alike_stays_plain(text: str) -> None:
    assert yaml_scalar.flow_value(text) == text


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

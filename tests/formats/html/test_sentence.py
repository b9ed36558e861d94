"""Where the sentence of a run starts and ends."""

from __future__ import annotations

import pytest

from localize.formats.html.sentence import bounds, folded, has_words, parts, trimmed
from localize.formats.html.tokens import tokens


def _sentence(text: str) -> str:
    data = text.encode()
    run = parts(data, list(tokens(data)))
    first, last = trimmed(data, run)
    if first > last:
        return ""
    start, end = bounds(data, run[first : last + 1])
    return data[start:end].decode()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("  Frost <b>came</b> ", "Frost <b>came</b>"),
        ("<b>All of it</b>", "All of it"),
        ("<b>One</b> and <b>two</b>", "<b>One</b> and <b>two</b>"),
        ('<a id="x"></a>Heading<br>', "Heading"),
        ("<img src=a> Words <!-- note -->", "Words"),
        ("</b>torn halves<i>", "torn halves"),
        ("<br>", ""),
    ],
)
def test_what_belongs_to_no_sentence_is_left_out_at_its_ends(text: str, sentence: str) -> None:
    assert _sentence(text) == sentence


def test_elements_that_stay_are_one_part() -> None:
    data = b'a <code>x < <b>y</b></code> b <span translate="no">Z</span> <br/>'
    kinds = [(part.kind, part.name) for part in parts(data, list(tokens(data)))]
    assert kinds == [
        ("text", ""),
        ("atom", "code"),
        ("text", ""),
        ("atom", "span"),
        ("text", ""),
        ("void", "br"),
    ]


def test_a_drawing_without_end_takes_the_rest_and_other_elements_do_not() -> None:
    drawing, code = b"<svg><text>a", b"<code>a"
    assert [part.kind for part in parts(drawing, list(tokens(drawing)))] == ["atom"]
    assert [part.kind for part in parts(code, list(tokens(code)))] == ["open", "text"]


def test_words_are_letters_outside_of_tags() -> None:
    for text, words in ((b"5 &ndash; 7", False), (b"&eacute;", True), (b"<b title='a'>1</b>", False)):
        assert has_words(text, parts(text, list(tokens(text)))) is words


def test_white_space_is_one_space_but_for_no_break_spaces() -> None:
    assert folded("a \n\t b\u00a0 c") == "a b\u00a0 c"

from __future__ import annotations

from hypothesis import given, settings
from tests.exchange.packages import TEXTS

from localize.exchange.coded_text import CodedText, CodeMark, coded_source, coded_target, codes_of


def shape(text: CodedText) -> str:
    signs = {"open": "<{}>", "close": "</{}>", "alone": "<{}/>"}
    return "".join(
        piece if isinstance(piece, str) else signs[piece.form].format(piece.number) for piece in text.pieces
    )


def test_markup_and_placeholders_become_numbered_codes() -> None:
    source, codes = coded_source("Read **the *whole* story** at {link}.")
    assert shape(source) == "Read <1>the <2>whole</2> story</1> at <3/>."
    assert [(one.number, one.opening, one.closing) for one in codes] == [
        (1, "**", "**"),
        (2, "*", "*"),
        (3, "{link}", None),
    ]


def test_a_target_takes_the_numbers_of_its_source_in_any_order() -> None:
    source = "**a** and *b* of {n}"
    target, added = coded_target("{n}: *б* и **а**", coded_source(source)[1])
    assert shape(target) == "<3/>: <2>б</2> и <1>а</1>"
    assert added == ()


def test_markup_that_the_source_does_not_have_goes_on_counting() -> None:
    target, added = coded_target("**а** `код`", coded_source("{n}")[1])
    assert shape(target) == "<2>а</2> <3/>"
    assert [one.opening for one in added] == ["**", "`код`"]


def test_codes_stand_for_what_the_source_has_and_never_for_what_a_file_says() -> None:
    text = CodedText((CodeMark("1", "open", "<script>"), "а", CodeMark("1", "close", "</script>")))
    assert text.restored(codes_of("**a**")) == "**а**"


def test_a_code_that_nobody_knows_is_no_text() -> None:
    assert CodedText(("а", CodeMark("7", "alone"))).restored(codes_of("a")) is None
    assert CodedText((CodeMark("1", "close"),)).restored(codes_of("{n}")) is None
    assert CodedText(("а ", CodeMark("7", "alone"))).shown == "а <7>"


def test_pairs_that_are_nested_too_deeply_stand_as_single_codes() -> None:
    deep = "*a **" * 40 + "x" + "** b*" * 40
    coded, _ = coded_source(deep)
    depth = most = 0
    for piece in coded.pieces:
        if isinstance(piece, CodeMark):
            depth += {"open": 1, "close": -1, "alone": 0}[piece.form]
            most = max(most, depth)
    assert 0 < most <= 20
    assert coded.restored(codes_of(deep)) == deep


@given(TEXTS, TEXTS)
@settings(max_examples=150, deadline=None)
def test_any_text_comes_back_to_the_letter(source: str, target: str) -> None:
    assert coded_source(source)[0].restored(codes_of(source)) == source
    coded, added = coded_target(target, coded_source(source)[1])
    assert coded.restored(codes_of(source)) == target
    numbers = [one.number for one in (*coded_source(source)[1], *added)]
    assert numbers == list(range(1, len(numbers) + 1))

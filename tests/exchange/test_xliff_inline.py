from __future__ import annotations

from localize.exchange.coded_text import CodeMark, Piece
from localize.exchange.xliff_inline import InlineReader


def test_pairs_and_single_codes_of_version_2() -> None:
    reader = InlineReader({"d1": "**", "d2": "{n}"})
    reader.start("pc", {"id": "1", "dataRefStart": "d1", "dataRefEnd": "d1"})
    reader.text("а")
    reader.text("б")
    reader.end("pc")
    reader.start("ph", {"id": "2", "dataRef": "d2"})
    reader.end("ph")
    reader.start("cp", {"hex": "0007"})
    assert reader.found.pieces == (
        CodeMark("1", "open", "**"),
        "аб",
        CodeMark("1", "close", "**"),
        CodeMark("2", "alone", "{n}"),
        "\x07",
    )


def pieces(*elements: tuple[str, dict[str, str]]) -> tuple[Piece, ...]:
    reader = InlineReader({"d1": "**"})
    for name, attributes in elements:
        reader.start(name, attributes)
        reader.end(name)
    return reader.found.pieces


def test_halves_of_pairs_know_each_other() -> None:
    spanning = pieces(("sc", {"id": "1", "dataRef": "d1"}), ("ec", {"startRef": "1", "dataRef": "d1"}))
    assert spanning == (CodeMark("1", "open", "**"), CodeMark("1", "close", "**"))
    older = pieces(("bx", {"id": "4", "rid": "9"}), ("ex", {"id": "5", "rid": "9"}))
    assert older == (CodeMark("4", "open"), CodeMark("4", "close"))


def test_what_holds_its_markup_gives_it() -> None:
    reader = InlineReader({})
    for name, held in (("bpt", "**"), ("ept", "**"), ("ph", "{n}")):
        reader.start(name, {"id": "1"})
        reader.text(held)
        reader.end(name)
    assert [piece.data for piece in reader.found.pieces if isinstance(piece, CodeMark)] == ["**", "**", "{n}"]


def test_a_copy_of_a_code_is_that_code_and_an_annotation_leaves_its_text() -> None:
    assert pieces(("ph", {"id": "9", "copyOf": "2"})) == (CodeMark("2", "alone"),)
    reader = InlineReader({})
    reader.start("mrk", {"id": "m1", "type": "term"})
    reader.text("а")
    reader.end("mrk")
    assert reader.found.pieces == ("а",)


def test_what_is_no_character_is_shown_as_such() -> None:
    for code in ("D800", "0000", "110000", "x", ""):
        assert pieces(("cp", {"hex": code})) == ("\ufffd",)

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.flows.room import EN, RU, UZ

from localize.errors import InputErrors, UsageError
from localize.exchange import tbx
from localize.flows.glossary_exchange import export, import_file
from localize.glossary.reader import Term

if TYPE_CHECKING:
    from tests.flows.room import Room

GLOSSARY = "# Ours.\n- {term: Tashkent, ru: Ташкент}"
TERMS = (
    Term("tashkent", {RU: ("Other",)}),
    Term("Yes", {EN: ("Yes: no", "so, so"), UZ: ("Ha",)}, {RU: ("Нет",)}, note='It\'s "so".'),
    Term("Red Bull", keep=True),
)


def test_the_glossary_goes_out_and_comes_back(room: Room) -> None:
    room.write("glossary.yaml", GLOSSARY)
    data, report = export(room.session())
    assert report.notes == ("1 terms.",)
    assert [term.name for term in tbx.parse(data, "t.tbx", (EN, RU))] == ["Tashkent"]


def test_terms_are_added_and_those_that_are_there_stay(room: Room) -> None:
    room.write("glossary.yaml", GLOSSARY)
    report = import_file(room.session(), tbx.serialize(TERMS, EN, ""), "t.tbx")
    assert [change.detail for change in report.changes] == ["Yes", "Red Bull"]
    assert report.notes == ("1 stay as the glossary has them.",)
    assert room.read("glossary.yaml").startswith(GLOSSARY + "\n- term: ")
    terms = room.newsroom().glossary.terms
    assert terms[0].forms == {RU: ("Ташкент",)}
    assert terms[1:] == TERMS[1:]
    again = import_file(room.session(), tbx.serialize(TERMS, EN, ""), "t.tbx")
    assert again.changes == ()


def test_without_a_glossary_one_is_made(room: Room) -> None:
    import_file(room.session(), tbx.serialize(TERMS[1:], EN, ""), "t.tbx")
    assert room.newsroom().glossary.terms == TERMS[1:]


def test_what_would_be_no_term_changes_nothing(room: Room) -> None:
    room.write("glossary.yaml", GLOSSARY)
    with pytest.raises(InputErrors):
        import_file(room.session(), tbx.serialize([Term("x" * 300, {RU: ("б",)})], EN, ""), "t.tbx")
    with pytest.raises(UsageError, match="no term in the newsroom's locales"):
        import_file(room.session(), tbx.serialize([], EN, ""), "t.tbx")
    assert room.read("glossary.yaml") == GLOSSARY

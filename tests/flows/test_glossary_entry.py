"""A term that a person adds while at work."""

from __future__ import annotations

import pytest
from tests.flows.room import EN, RU, Room

from localize.errors import UsageError
from localize.flows.glossary_entry import TermEntry, add_term


def test_a_term_is_on_the_disk_and_in_the_newsroom(room: Room) -> None:
    text = "# Ours.\n- {term: snow, ru: снег}  # of course\n"
    room.write("glossary.yaml", text)
    newsroom = add_term(room.disk, room.newsroom(), TermEntry("frost", "мороз", note="Early"), EN, RU)
    assert room.read("glossary.yaml") == f"{text}- term: frost\n  en: frost\n  ru: мороз\n  note: Early\n"
    assert [term.name for term in newsroom.glossary.terms] == ["snow", "frost"]
    assert newsroom.glossary == room.newsroom().glossary


def test_the_first_term_makes_the_file(room: Room) -> None:
    add_term(room.disk, room.newsroom(), TermEntry("frost", "заморозок", forbidden=True), EN, RU)
    assert room.newsroom().glossary.terms[0].forbidden == {RU: ("заморозок",)}


def test_what_the_glossary_has_is_refused_and_nothing_is_written(room: Room) -> None:
    room.write("glossary.yaml", "- {term: frost, ru: мороз}\n")
    with pytest.raises(UsageError, match="has «мороз» already"):
        add_term(room.disk, room.newsroom(), TermEntry("frost", "мороз"), EN, RU)
    assert room.read("glossary.yaml") == "- {term: frost, ru: мороз}\n"

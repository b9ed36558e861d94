"""The tables of HTML's elements agree with each other."""

from __future__ import annotations

from localize.formats.inline import elements


def test_raw_text_ends_runs_and_void_elements_close_nothing() -> None:
    assert elements.RAW < elements.BLOCKS
    assert not elements.VOID & set(elements.CLOSED_BY)
    assert {"br", "img", "input"} <= elements.VOID


def test_what_stays_as_it_is_stands_inside_of_a_text() -> None:
    assert not elements.ATOMS & elements.BLOCKS
    assert elements.ATOMS < elements.UNREAD
    assert elements.FOREIGN < elements.ATOMS
    assert elements.HIDDEN < elements.BLOCKS


def test_roles_belong_to_blocks_that_are_read() -> None:
    assert set(elements.ROLES) <= elements.BLOCKS - elements.HIDDEN
    assert elements.ROLES["h2"] == elements.ROLES["summary"] == "heading"
    assert elements.ROLES["li"] == "item"
    assert set(elements.CLOSED_BY) <= elements.BLOCKS


def test_what_other_vocabularies_hold() -> None:
    assert set(elements.INTEGRATION) == elements.FOREIGN
    assert not elements.LEAVING & elements.BLOCKS
    assert "color" in elements.FONT


def test_attributes_that_are_texts() -> None:
    assert {"alt", "title"} < set(elements.READ_ATTRIBUTES)
    assert "submit" in elements.BUTTONS
    assert elements.META_ROLES["og:title"] == "title"
    assert "img" in elements.PICTURES

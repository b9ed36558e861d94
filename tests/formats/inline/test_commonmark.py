"""The parser's events, with places in bytes."""

from __future__ import annotations

from localize.formats.inline import commonmark


def test_events_carry_their_places_in_bytes() -> None:
    text = "# Мороз\n\nтекст *и* https://x.example\n"
    found = list(commonmark.events(text))
    assert [commonmark.tag_of(what) for name, what, _, _ in found if name == "Start"] == [
        "Heading",
        "Paragraph",
        "Emphasis",
    ]
    words = [text.encode()[start:end].decode() for name, _, start, end in found if name == "Text"]
    assert words == ["Мороз", "текст ", "и", " https://x.example"]


def test_the_extensions_of_articles_are_on() -> None:
    tables = commonmark.events("| a |\n|---|\n| b |\n\nx[^1]\n\n[^1]: y\n\n- [ ] z\n")
    names = {commonmark.tag_of(what) if name == "Start" else name for name, what, _, _ in tables}
    assert {"Table", "FootnoteDefinition", "FootnoteReference", "TaskListMarker"} <= names


def test_bare_events_are_the_same_without_places() -> None:
    text = "a *b*\n"
    assert list(commonmark.bare_events(text)) == [event for event, _ in commonmark.spanned_events(text)]


def test_a_full_reference_needs_no_definition_inside_of_a_message() -> None:
    links = [what for name, what, _, _ in commonmark.inline_events("[a][b] [c]") if name == "Start"]
    assert [commonmark.tag_of(what) for what in links] == ["Paragraph", "Link"]


def test_definitions_are_found_by_label() -> None:
    assert commonmark.definitions("[x]: /a 'T'\n")["x"]["dest"] == "/a"

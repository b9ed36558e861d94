"""What an article wants translated."""

from __future__ import annotations

from dataclasses import fields

from tests.catalogs.frost import article

from localize.catalogs.entry import (
    Entry,
    article_entries,
    is_headline,
    merged,
    note_lines,
    roles_of,
)
from localize.model import Message, MessageKey

KEY = MessageKey("", "Frost")


def test_a_text_that_stands_twice_is_one_entry_of_both_roles() -> None:
    title, paragraph = article_entries(article("# Frost\n\nCold.\n\n<!-- l10n: note short -->\nFrost\n"))[0:2]
    assert title == Entry(
        KEY, roles=("title", "paragraph"), notes=("short",), references=("articles/frost.md",)
    )
    assert title.extracted == ("title, paragraph", "short")
    assert (title.headline, paragraph.headline) == (True, False)
    assert roles_of(title.extracted) == title.roles


def test_an_entry_of_an_article_is_like_any_other() -> None:
    (entry,) = article_entries(article("<!-- l10n: note short -->\n# Frost\n"))
    usual = Entry(KEY, "", ("title",), ("short",), ("articles/frost.md",), ())
    assert entry == usual
    assert vars(entry) == vars(usual)
    assert {one.name for one in fields(Entry)} == vars(entry).keys()


def test_all_locales_begin_with_the_same_blank_message() -> None:
    entry = Entry(KEY, roles=("title",), notes=("short",), references=("articles/frost.md",))
    assert entry.blank == Message(KEY, ("",), extracted=("title", "short"), references=("articles/frost.md",))
    assert entry.blank is entry.blank
    assert Entry(KEY, "Frosts").blank == Message(KEY, ("",), "Frosts")


def test_merging_keeps_the_first_plural_and_each_note_once() -> None:
    one = Entry(KEY, notes=("a",), references=("x",))
    two = Entry(KEY, "Frosts", notes=("a", "b"), references=("x", "y"))
    assert merged([one, two]) == (Entry(KEY, "Frosts", notes=("a", "b"), references=("x", "y")),)
    assert note_lines(" a \n\n b") == ("a", "b")
    assert not is_headline(("paragraph",))
    assert roles_of(()) == ()

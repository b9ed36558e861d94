"""Links to articles that do not go out in a language."""

from __future__ import annotations

from tests.checks.links import EN, RU, link, told


def test_languages_that_the_other_article_lacks_are_told_once() -> None:
    assert told("missing-edition", link("b.md"), link("draft.md", line=7)) == [
        ("articles/a.md:3", "links to «b.md», which goes out in no edition in uz"),
        ("articles/a.md:7", "links to «draft.md», which goes out in no edition in en, ru, uz"),
    ]


def test_only_languages_that_are_looked_at_count() -> None:
    assert told("missing-edition", link("b.md"), locales=(EN, RU)) == []


def test_a_link_within_an_article_or_to_none_is_not_told() -> None:
    assert told("missing-edition", link("#prices"), link("c.md"), link("a.md", source="draft")) == []

"""The refusal of a name that no article has."""

from __future__ import annotations

import pytest

from localize.flows.unknown_article import unknown_article
from localize.model import ArticleHead, Locale

EN = Locale.parse("en")
HEADS = [
    ArticleHead(slug, f"articles/{slug}.md", EN, "")
    for slug in ("frost", "politics/budget-vote", "politics/mayor-vote", "tram/fergana-tram", "tram/one/vote")
]
SLUGS = [head.slug for head in HEADS]
NONE = "`localize status` lists the articles."


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("forst", "Did you mean `frost`?"),
        ("politics", "Did you mean the folder `articles/politics`?"),
        ("politics/", "Did you mean the folder `articles/politics`?"),
        ("tram/one", "Did you mean the folder `articles/tram/one`?"),
        ("polit", "Did you mean `politics/budget-vote`?"),
        ("Fergana", "Did you mean `tram/fergana-tram`?"),
        ("vote", "Did you mean `politics/budget-vote` or `politics/mayor-vote` or `tram/one/vote`?"),
        ("articles/frots.md", "Did you mean `articles/frost.md`?"),
        ("uii", "Did you mean `ui`?"),
        ("/", NONE),
        ("ay", NONE),
        ("", NONE),
    ],
)
def test_what_was_meant_is_said(name: str, hint: str) -> None:
    error = unknown_article(name, SLUGS, heads=HEADS)
    assert (error.message, error.hint) == (f"there is no article «{name}»", hint)


def test_a_folder_is_named_only_where_one_may_be() -> None:
    assert unknown_article("politics", SLUGS).hint == "Did you mean `politics/budget-vote`?"


def test_a_word_that_stands_in_many_names_is_no_hint() -> None:
    assert (
        unknown_article(
            "vote", [f"a{number}/long-report-on-the-votes-of-{number}" for number in range(4)]
        ).hint
        == NONE
    )


def test_a_folder_in_two_places_is_not_named() -> None:
    heads = [ArticleHead("a/b", f"{folder}/a/b.md", EN, "") for folder in ("articles", "columns")]
    assert unknown_article("a", ["a/b"], heads=heads).hint == "Did you mean `a/b`?"

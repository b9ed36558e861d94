"""Links to files that are no articles."""

from __future__ import annotations

from tests.checks.links import link, told


def test_a_link_to_no_article_is_told_where_it_stands() -> None:
    assert told("dead-link", link("c.md"), link("b.md"), link("c.md#x", line=9)) == [
        ("articles/a.md:3", "the link to «c.md» leads to no article"),
        ("articles/a.md:9", "the link to «c.md#x» leads to no article"),
    ]


def test_what_names_no_file_in_markdown_is_the_sites_affair() -> None:
    assert told("dead-link", link("prices.pdf"), link("c/"), link("#prices")) == []

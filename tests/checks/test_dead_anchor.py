"""Links to places that are not there."""

from __future__ import annotations

from tests.checks.links import link, told


def test_a_place_that_is_not_there_is_told() -> None:
    assert told("dead-anchor", link("b.md#end"), link("#nowhere", line=5)) == [
        ("articles/a.md:3", "the link to «b.md#end» leads to a heading that is not there"),
        ("articles/a.md:5", "the link to «#nowhere» leads to a heading that is not there"),
    ]


def test_what_is_there_or_not_known_is_not() -> None:
    assert told("dead-anchor", link("b.md#the-end"), link("#prices"), link("#top"), link("b.md")) == []
    assert told("dead-anchor", link("draft.md#x"), link("c.md#x")) == []

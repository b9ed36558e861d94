"""Placeholders of a source and of its target."""

from __future__ import annotations

import pytest

from localize.checks.placeholder_tokens import Difference, difference, is_placeholder


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("{n} of {m}", "{m} dan {n}"),
        ("%(name)s came", "keldi: %(name)s"),
        ("{{ name }}", "{{name}}"),
        ("20% more", "20%dan ortiq"),
        ("%1$s, %2$s", "%2$s, %1$s"),
        ("{n, plural, one {# day} other {# days}}", "{n, plural, one {# день} few {# дня} other {# дней}}"),
    ],
)
def test_order_and_plurals_make_no_difference(source: str, target: str) -> None:
    assert difference(source, target).none


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("{n} left", "left", Difference(missing=("{n}",))),
        ("left", "{n} left", Difference(added=("{n}",))),
        ("{n} {n}", "{n}", Difference(missing=("{n}",))),
        (
            "Sent {d, date, short}",
            "Отправлено {d, дата, short}",
            Difference(("{d, date}",), ("{d,дата,short}",)),
        ),
        ("%s and %d", "%d va %s", Difference(moved=("%d", "%s"))),
        ("${name}", "$ {name}", Difference(missing=("${name}",), added=("{name}",))),
    ],
)
def test_what_is_lost_added_or_moved_is_told(source: str, target: str, found: Difference) -> None:
    assert difference(source, target) == found


def test_a_choice_needs_its_last_branch_and_its_brackets() -> None:
    source = "{n, plural, one {# day} other {# days}}"
    assert not difference(source, "{n, plural, one {# день}}").none
    assert not difference(source, "{n, plural, other {# дней}").none
    assert not difference(source, "{m, plural, other {# дней}}").none


@pytest.mark.parametrize(("text", "whole"), [("{n}", True), ("%s", True), ("{n} x", False), ("n", False)])
def test_a_placeholder_alone(text: str, whole: bool) -> None:
    assert is_placeholder(text) is whole

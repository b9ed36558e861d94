"""An expression that is compiled late does what one does that is compiled at once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    "ask",
    [
        lambda one: one.findall("Ab ab x"),
        lambda one: one.sub("-", "Ab ab x"),
        lambda one: one.split("Ab ab x"),
        lambda one: one.fullmatch("AB") is not None,
        lambda one: [found.span() for found in one.finditer("Ab ab x")],
        lambda one: (one.pattern, one.flags, one.groups, dict(one.groupindex)),
    ],
)
def test_it_does_what_a_pattern_does(ask: Callable[[re.Pattern[str]], object]) -> None:
    late = late_pattern(r"(?P<word>ab)", re.IGNORECASE)
    at_once = re.compile(r"(?P<word>ab)", re.IGNORECASE)
    assert ask(late) == ask(at_once) == ask(late)


def test_bytes_have_patterns_too() -> None:
    assert late_pattern(rb"\d+").findall(b"1 and 23") == [b"1", b"23"]


def test_nothing_is_compiled_before_it_is_used() -> None:
    late = late_pattern("(")
    assert (repr(late), late.pattern) == ("late_pattern('(', 0)", "(")
    with pytest.raises(re.error, match="unterminated subpattern"):
        late.search("x")


def test_it_is_compiled_once(monkeypatch: pytest.MonkeyPatch) -> None:
    late = late_pattern("a")
    assert late.search("a")
    monkeypatch.setattr(re, "compile", lambda *_: pytest.fail("compiled again"))
    assert late.search("a")
    assert late.match("a")


def test_it_has_no_more_than_a_pattern_has() -> None:
    late = late_pattern("a")
    assert not hasattr(late, "__wrapped__")
    assert not hasattr(late, "replace")

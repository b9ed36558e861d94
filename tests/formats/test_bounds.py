"""The bounds of an article are told with their place and the way on."""

from __future__ import annotations

from localize.errors import Place
from localize.formats.bounds import MOST, MOST_PARTS, TOO_MANY_BLOCKS, TOO_MANY_PARTS, excess


def test_too_much_is_refused_with_its_place() -> None:
    refused = excess(TOO_MANY_BLOCKS, "a.md", 7)
    assert refused.message == f"an article of more than {MOST:,} blocks"
    assert refused.place == Place("a.md", 7)
    assert refused.hint == "Split it into several articles."
    assert f"{MOST_PARTS:,}" in TOO_MANY_PARTS

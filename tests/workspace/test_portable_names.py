from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localize.workspace import portable_names
from localize.workspace.portable_names import folded, is_simple, why_unportable


@pytest.mark.parametrize(
    ("slug", "why"),
    [
        ("news/con", "«con» is the name of a device on Windows"),
        ("AUX.old", "«AUX.old» is the name of a device on Windows"),
        ("lpt1/rain", "«lpt1» is the name of a device on Windows"),
        ("a:b", "Windows allows no «:» in a file name"),
        ("why?", "Windows allows no «?» in a file name"),
        ("news./rain", "Windows drops the end of «news.»"),
        ("rain ", "Windows drops the end of «rain »"),
    ],
)
def test_names_that_other_systems_cannot_hold(slug: str, why: str) -> None:
    assert why_unportable(slug) == why


@pytest.mark.parametrize("slug", ["consul", "news/2025-04-28", "com10", "bahor bayrami", "ёлка", ".hidden"])
def test_other_names_are_fine(slug: str) -> None:
    assert why_unportable(slug) == ""


PIECES = st.sampled_from(
    ["con", "AUX", "lpt", "com1", "COM²", "1", ".", "/", " ", "\n", "?", ":", "|", "a", "ё", "\x85"]
)


@settings(max_examples=1000)
@given(st.lists(PIECES, max_size=6).map("".join))
def test_no_name_that_is_wrong_is_passed_over(slug: str) -> None:
    assert why_unportable(slug) == portable_names._why(slug)


def test_names_that_one_system_takes_for_the_same() -> None:
    assert folded("Cafe\u0301") == folded("caf\u00e9")
    assert folded("caf\u00e9") != folded("cafe")


SIMPLE = st.lists(
    st.sampled_from(["con", "com1", "lpt", "1", "-", "_", "/", "//", "a", "A", ".", " ", "\n", "ё"])
)


@settings(max_examples=1000)
@given(SIMPLE.map("".join))
def test_of_a_simple_name_nothing_needs_to_be_looked_at(slug: str) -> None:
    plain = slug.isascii() and slug.isprintable() and slug == slug.lower() and not {*". "} & {*slug}
    if is_simple(slug):
        assert plain
        assert (why_unportable(slug), folded(slug)) == ("", slug)
    elif plain and all(slug.split("/")):
        assert why_unportable(slug)


@pytest.mark.parametrize("slug", ["frost", "2026/03-01/first_frost", "consul", "com10", "news/lpt"])
def test_most_names_are_simple(slug: str) -> None:
    assert is_simple(slug)

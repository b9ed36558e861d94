"""What is not ready is marked, and nothing else of the page changes."""

import pyromark
import pytest

from localize.bundles.marks import Marks
from localize.model import ReviewState

MARKS = Marks("⸨", "⸩")
DRAFT = ReviewState.DRAFT


@pytest.mark.parametrize("text", ["**a** b", "_a_ b", '**"a"** b', "b *a*", "`a`", "[a](b)", "![a](b)", "a"])
def test_markdown_reads_a_marked_text_as_it_reads_the_text(text: str) -> None:
    marked = MARKS.html(pyromark.html(MARKS.wrap(text, DRAFT)))
    assert marked.replace('<mark class="draft" title="draft">', "").replace("</mark>", "") == pyromark.html(
        text
    )
    assert marked.startswith('<p><mark class="draft" title="draft">')


def test_marks_in_attributes_go() -> None:
    text = MARKS.wrap("a", DRAFT)
    assert MARKS.html(f'<img alt="{text}">') == '<img alt="a">'


def test_every_state_is_named_and_counted() -> None:
    text = "".join(MARKS.wrap("a", state) for state in ReviewState) + MARKS.wrap("b", DRAFT)
    assert MARKS.plain(text) == "a" * len(ReviewState) + "b"
    assert MARKS.counts(text) == {state: 1 + (state is DRAFT) for state in ReviewState}
    assert [f'class="{state}"' in MARKS.html(text) for state in ReviewState] == [True] * len(ReviewState)


def test_marks_are_what_no_text_holds() -> None:
    assert Marks.absent_from(["plain"]) == Marks("⸨", "⸩")
    assert Marks.absent_from(["plain", "⸩", "⦃"]) == Marks("⦅", "⦆")
    assert Marks.absent_from(["⸨⦃⦅⸢⸤⟬⦇⦉"]) is None

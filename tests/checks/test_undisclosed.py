"""Unread machine text that may go out without a word is told once."""

from __future__ import annotations

import pytest
from tests.config.minimal import MINIMAL, read

from localize.checks import NewsroomSubject, inspect
from localize.checks.undisclosed import CHECK
from localize.flows.edition_disclosure import undisclosed

DRAFTS = MINIMAL + "engines: [echo]\npublish: {title: draft, body: draft}\n"


def test_it_is_told_once_with_the_line() -> None:
    (told,) = inspect(NewsroomSubject(undisclosed=("body", "title"), undisclosed_line=7), (CHECK,))
    assert (told.where, told.message) == (
        "localize.yaml:7",
        (
            "texts that only a machine has read may go out as they are («body», «title»), and no edition "
            "says so"
        ),
    )
    assert list(inspect(NewsroomSubject(), (CHECK,))) == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (DRAFTS, ("body", "title")),
        (DRAFTS + "disclosure: off\n", ("body", "title")),
        (DRAFTS + "disclosure: unreviewed\n", ()),
        (DRAFTS.replace("[echo]", "[]"), ()),
        (MINIMAL + "engines: [echo]\n", ()),
    ],
)
def test_it_concerns_drafts_of_engines_without_a_label(text: str, kinds: tuple[str, ...]) -> None:
    assert undisclosed(read(text)) == kinds

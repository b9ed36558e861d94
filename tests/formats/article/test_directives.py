"""`<!-- l10n: … -->` comments."""

from __future__ import annotations

import pytest

from localize.errors import InputError
from localize.formats.article.directives import directive, joined, refuse_inside
from localize.formats.article.found import NOTHING, Instructions


@pytest.mark.parametrize(
    ("comment", "meant"),
    [
        ("<!-- l10n: skip -->", Instructions(skip=True)),
        ("<!--L10N:SKIP-->", Instructions(skip=True)),
        ("<!-- l10n: allow numbers, dashes -->", Instructions(allow=("numbers", "dashes"))),
        ("<!-- l10n: note a\n  verb -->", Instructions(note="a verb")),
        ("<!-- l10n: context menu -->", Instructions(context="menu")),
        ("<!-- an author's own -->", NOTHING),
    ],
)
def test_comments_say_what_is_done_with_the_next_block(comment: str, meant: Instructions) -> None:
    assert directive(comment, "a.md", lambda: 1) == meant


@pytest.mark.parametrize(
    "comment",
    ["<!-- l10n: skipp -->", "<!-- l10n: skip it -->", "<!-- l10n: note -->", "<!-- l10n: allow -->"],
)
def test_an_unknown_instruction_is_refused_with_its_line(comment: str) -> None:
    with pytest.raises(InputError, match="unknown instruction") as refused:
        directive(comment, "a.md", lambda: 7)
    assert refused.value.place is not None
    assert refused.value.place.line == 7


def test_an_instruction_amid_a_text_is_refused_and_other_comments_are_not() -> None:
    refuse_inside("<!-- mine -->", "a.md", lambda: 1)
    with pytest.raises(InputError, match="amid a text"):
        refuse_inside("<!-- l10n: skip -->", "a.md", lambda: 1)


def test_notes_have_a_bound() -> None:
    one, long = Instructions(note="a"), Instructions(note="x" * 10_000)
    assert joined(one, one, "a.md", lambda: 1).note == "a\na"
    with pytest.raises(InputError, match="10,000 characters"):
        joined(one, long, "a.md", lambda: 1)

"""The body's lines as paragraphs."""

from __future__ import annotations

from tests.capture.sheets import sheet

from localize.capture.article_body import paragraphs


def test_lines_that_were_wrapped_are_joined() -> None:
    lines = sheet(
        "The bridge over the canal was opened on Monday, two months\n"
        "before its date.\nIt carries two lanes.\n"
    )
    assert paragraphs(lines, [0, 1, 2]) == (
        "The bridge over the canal was opened on Monday, two months before its date.",
        "It carries two lanes.",
    )
    assert paragraphs(lines, [0, 2]) == (
        "The bridge over the canal was opened on Monday, two months",
        "It carries two lanes.",
    )
    assert paragraphs(lines, []) == ()

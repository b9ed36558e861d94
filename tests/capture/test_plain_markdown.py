"""Plain text that reads as the same text in Markdown."""

from __future__ import annotations

import pytest

from localize.capture.plain_markdown import paragraph
from localize.formats.inline import commonmark


@pytest.mark.parametrize(
    "text",
    [
        "# 5 out of 10",
        "1. The first",
        "- a dash",
        "> 30 °C",
        "*star* and _line_",
        "snake_case",
        "[a](b)",
        "<b>",
        "&amp;",
        "a | b",
        "~~x~~",
        "!!! note",
        "5 < 6",
        "{{ x }}",
        "+ plus",
        ": colon",
    ],
)
def test_a_line_is_one_paragraph_of_its_own_text(text: str) -> None:
    events = list(commonmark.events(paragraph(text)))
    assert [commonmark.tag_of(what) for name, what, _, _ in events if name == "Start"] == ["Paragraph"]
    assert "".join(what for name, what, _, _ in events if name == "Text") == text


def test_ordinary_text_stays_as_it_is() -> None:
    assert paragraph("Мост открыт: 5 — да, 6.") == "Мост открыт: 5 — да, 6."

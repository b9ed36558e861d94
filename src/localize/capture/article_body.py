"""The article's own text, as paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from localize.capture.line_assignment import LineAssignment


def paragraphs(sheet: LineAssignment, body: list[int]) -> tuple[str, ...]:
    """Return the body's lines as paragraphs: those are joined that were only wrapped.

    Args:
        sheet: the page, of whose body nothing is taken yet.
        body: the body's lines in order.
    """
    texts: list[str] = []
    numbers: set[int] = set()
    kept = set(body)
    goes_on = False
    for index in body:
        line = sheet.lines[index]
        if line.number in numbers:
            continue  # the rest of a line that was cut apart as one of fields
        numbers.add(line.number)
        text = line.whole or line.text
        if goes_on:
            texts[-1] = f"{texts[-1]} {text}"
        else:
            texts.append(text)
        goes_on = index + 1 in kept and sheet.breaks_off(index)
    return tuple(texts)

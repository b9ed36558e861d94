"""The article's own text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.formats.capture import shapes

if TYPE_CHECKING:
    from localize.formats.capture.sheet import Sheet


def find_body(sheet: Sheet) -> list[int]:
    """Find the body: all lines from first running text to last, and the rest of that one's block."""
    prose = sheet.like(shapes.is_prose)
    if not prose:
        return []
    first, last = prose[0], prose[-1]
    while sheet.breaks_off(first - 1):
        first -= 1
    block = sheet.block(last)
    return [at for at in sheet.free() if first <= at <= last or (at > last and sheet.block(at) == block)]


def take_paragraphs(sheet: Sheet, body: list[int]) -> tuple[str, ...]:
    """Take the body's lines, and return them as paragraphs: those are joined that were only wrapped."""
    texts: list[str] = []
    goes_on = False
    for index in body:
        text = sheet.text(index)
        if goes_on:
            texts[-1] = f"{texts[-1]} {text}"
        else:
            texts.append(text)
        goes_on = sheet.breaks_off(index)
    sheet.take(*body)
    return tuple(texts)

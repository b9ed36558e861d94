"""Bylines: who wrote the article, and what they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from localize.formats.capture import shapes
from localize.language.vocabulary import LABEL, resolve

if TYPE_CHECKING:
    from localize.formats.capture.sheet import Sheet

_LONGEST_ROLE: Final = 80


@dataclass(frozen=True)
class Byline:
    """An author. Both are empty where the page names none."""

    name: str = ""
    role: str = ""


def find(sheet: Sheet) -> Byline:
    """Find and take the first byline that can be told by its shape alone."""
    for index in sheet.free():
        text = sheet.text(index)
        byline = _labelled(text) or _in_one_line(text)
        if byline is None:
            byline = _in_two_lines(sheet, index)
            if byline is not None:
                sheet.take(index + 1)
        if byline is not None:
            sheet.take(index)
            return byline
    return Byline()


def find_lone_name(sheet: Sheet, body: list[int]) -> Byline:
    """Find and take a name alone: right under the body's last line, or right above its first."""
    for index in (body[-1] + 1, body[0] - 1) if body else ():
        if sheet.is_free(index) and _is_only_name(sheet.text(index)):
            sheet.take(index)
            return Byline(sheet.text(index))
    return Byline()


def _is_only_name(text: str) -> bool:
    return shapes.is_name(text) and not shapes.is_category(text) and not shapes.is_label(text)


def _labelled(text: str) -> Byline | None:
    """Read `Author: Kamola Yusupova`."""
    label, colon, name = text[:_LONGEST_ROLE].partition(":")
    key = resolve(LABEL, label) if colon else None
    return Byline(name.strip()) if key and key.source == "Author" and shapes.is_name(name.strip()) else None


def _in_one_line(text: str) -> Byline | None:
    """Read `Kamola Yusupova, correspondent`."""
    if len(text) > 2 * _LONGEST_ROLE:
        return None
    name, comma, role = text.partition(",")
    role = role.strip()
    if not comma or not role or not shapes.is_name(name) or not _may_be_role(role):
        return None
    return Byline(name, role)


def _in_two_lines(sheet: Sheet, index: int) -> Byline | None:
    """Read `Kamola Yusupova,` above `correspondent`; without the comma where the role is a known one."""
    text = sheet.text(index)
    if not sheet.is_free(index + 1) or not shapes.is_name(text.rstrip(", ")):
        return None
    role = sheet.text(index + 1)
    if shapes.is_role(role) or (text.endswith(",") and _may_be_role(role)):
        return Byline(text.rstrip(", "), role)
    return None


def _may_be_role(text: str) -> bool:
    if shapes.is_role(text):
        return True
    return (
        len(text) <= _LONGEST_ROLE
        and text[0].islower()
        and not shapes.is_prose(text)
        and text[-1] not in ".!?"
    )

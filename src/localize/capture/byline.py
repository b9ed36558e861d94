"""Bylines: who wrote the article, and what they are."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from localize.capture import line_patterns
from localize.language.vocabulary import LABEL, resolve

if TYPE_CHECKING:
    from localize.capture.line_assignment import LineAssignment

_LONGEST_ROLE: Final = 80
_MOST_ROLE_WORDS: Final = 5
_AND: Final = re.compile(r" (?:and|и|va|ва) |, ")
_BY: Final = re.compile(r"by\s+", re.IGNORECASE)


@dataclass(frozen=True)
class Byline:
    """An author. Both are empty where the page names none."""

    name: str = ""
    role: str = ""


def find(sheet: LineAssignment) -> Byline:
    """Find and take the first byline that can be told by its shape alone."""
    for index in sheet.free():
        text = sheet.text(index)
        byline = _labelled(text)
        if byline and not byline.role and sheet.is_free(index + 1) and _names_role(sheet.text(index + 1)):
            byline = replace(byline, role=sheet.text(index + 1))
            sheet.take(index + 1)
        byline = byline or _in_one_line(text)
        if byline is None:
            byline = _in_two_lines(sheet, index)
            if byline is not None:
                sheet.take(index + 1)
        if byline is not None:
            sheet.take(index)
            return byline
    return Byline()


def find_lone_name(sheet: LineAssignment, body: list[int], title: list[int]) -> Byline:
    """Find and take a name alone: right under the body's last line, or right above its first.

    Date, views, category and notes may stand between name and body.
    """
    above = body[0] - 1 if body else 0
    while above > title[-1] and (above in sheet.used or line_patterns.is_note(sheet.text(above))):
        above -= 1
    for index in (body[-1] + 1, above) if body else ():
        if sheet.is_free(index) and _is_only_name(sheet.text(index)):
            sheet.take(index)
            return Byline(sheet.text(index))
    return Byline()


def _is_only_name(text: str) -> bool:
    return (
        line_patterns.is_name(text)
        and not line_patterns.is_category(text)
        and not line_patterns.is_label(text)
    )


def _labelled(text: str) -> Byline | None:
    """Read `Author: Kamola Yusupova`, several of them, and `By Kamola Yusupova, correspondent`."""
    label, colon, said = text[: 2 * _LONGEST_ROLE].partition(":")
    key = resolve(LABEL, label) if colon else None
    by = None if colon else _BY.match(text)
    if by is None and (key is None or key.source != "Author"):
        return None
    said = text[by.end() :] if by else said.strip()
    several = all(map(line_patterns.is_name, _AND.split(said)))
    return Byline(said) if several else _in_one_line(said)


def names_author(text: str) -> bool:
    """Return whether a text says itself that it names the author."""
    return _labelled(text) is not None


def _names_role(text: str) -> bool:
    """Return whether a line under `By Kamola Yusupova` says what she is: `Culture correspondent`."""
    words = text.split()
    return len(words) <= _MOST_ROLE_WORDS and any(map(line_patterns.is_role, words))


def _in_one_line(text: str) -> Byline | None:
    """Read `Kamola Yusupova, correspondent`."""
    if len(text) > 2 * _LONGEST_ROLE:
        return None
    name, comma, role = text.partition(",")
    role = role.strip()
    if not comma or not role or not line_patterns.is_name(name) or not _may_be_role(role):
        return None
    return Byline(name, role)


def _in_two_lines(sheet: LineAssignment, index: int) -> Byline | None:
    """Read `Kamola Yusupova,` above `correspondent`; without the comma where the role is a known one."""
    text = sheet.text(index)
    if not sheet.is_free(index + 1) or not line_patterns.is_name(text.rstrip(", ")):
        return None
    role = sheet.text(index + 1)
    if line_patterns.is_role(role) or (text.endswith(",") and _may_be_role(role)):
        return Byline(text.rstrip(", "), role)
    return None


def _may_be_role(text: str) -> bool:
    if line_patterns.is_role(text):
        return True
    return (
        len(text) <= _LONGEST_ROLE
        and text[0].islower()
        and not line_patterns.is_prose(text)
        and text[-1] not in ".!?"
    )

"""Bylines: who wrote the article, and what they are."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from localize.capture import line_patterns
from localize.frozen import frozen
from localize.language.vocabulary import LABEL, resolve

if TYPE_CHECKING:
    from localize.capture.line_assignment import LineAssignment

_LONGEST_ROLE: Final = 80
_MOST_ROLE_WORDS: Final = 5
_AND: Final = re.compile(r" (?:and|и|va|ва) |, ")
_BY: Final = re.compile(r"(?:(?:text|words|written|story|report|reported|reporting) )?by\s+", re.IGNORECASE)
LABELLED: Final = 7.0
KNOWN: Final = 6.0
UNSURE: Final = 0.5


@frozen
class Byline:
    """An author. Both are empty where the page names none."""

    name: str = ""
    role: str = ""


@frozen
class SignedLines:
    """A byline on a page."""

    byline: Byline
    lines: int = 1
    """The number of lines that it takes."""
    strength: float = UNSURE
    """`LABELLED` where the page says that it is one, `KNOWN` by role or shape; else a text may have it."""


def read(sheet: LineAssignment, index: int) -> SignedLines | None:
    """Read the byline that begins with a line; None where none does."""
    text = sheet.text(index)
    return _labelled_lines(sheet, index) or _in_two_lines(sheet, index) or _in_one_line(text)


def strength(sheet: LineAssignment, index: int) -> float:
    """Return how surely a byline begins with a line; 0 where none does."""
    found = read(sheet, index)
    return found.strength if found else 0.0


def last(sheet: LineAssignment, among: range) -> Byline:
    """Take the last byline that stands among the given lines, the surest where there are several."""
    found = [(at, one) for at in among if sheet.is_free(at) and (one := read(sheet, at))]
    if not found:
        return Byline()
    sure = max(min(one.strength, KNOWN) for _, one in found)
    at, signed = [pair for pair in found if min(pair[1].strength, KNOWN) == sure][-1]
    sheet.take(*range(at, at + signed.lines))
    return signed.byline


def lone_name(sheet: LineAssignment, among: range) -> Byline:
    """Take the last name that stands alone among the given lines."""
    for index in reversed(among):
        if sheet.is_free(index) and is_only_name(sheet.text(index)):
            sheet.take(index)
            return Byline(sheet.text(index))
    return Byline()


def is_only_name(text: str) -> bool:
    """Return whether a line is a name, and neither category nor label."""
    return (
        line_patterns.is_name(text)
        and not line_patterns.is_category(text)
        and not line_patterns.is_label(text)
    )


def names_author(text: str) -> bool:
    """Return whether a text says itself that it names the author."""
    return _labelled(text) is not None


def _labelled_lines(sheet: LineAssignment, index: int) -> SignedLines | None:
    """Read a byline with a label, its name or its role perhaps on the next line."""
    text = sheet.text(index)
    byline = _labelled(text) or _unpointed(text)
    below = sheet.text(index + 1) if sheet.is_free(index + 1) else ""
    if byline is None:
        named = _names(below) if _is_author_label(text) else None
        return replace(named, lines=2, strength=LABELLED) if named else None
    if byline.role or not below or not _names_role(below):
        return SignedLines(byline, 1, LABELLED)
    return SignedLines(replace(byline, role=below), 2, LABELLED)


def _is_author_label(text: str) -> bool:
    key = resolve(LABEL, text.rstrip(": ")) if len(text) <= line_patterns.LONGEST_LABEL else None
    return key is not None and key.source == "Author"


def _names(said: str) -> SignedLines | None:
    """Read `Kamola Yusupova`, several of them, or one with her role."""
    if said and all(map(line_patterns.is_name, _AND.split(said))):
        return SignedLines(Byline(said))
    return _in_one_line(said)


def _labelled(text: str) -> Byline | None:
    """Read `Author: Kamola Yusupova`, several of them, and `By Kamola Yusupova, correspondent`."""
    label, colon, said = text[: 2 * _LONGEST_ROLE].partition(":")
    by = None if colon else _BY.match(text)
    if by is None and not (colon and _is_author_label(label)):
        return None
    found = _names(text[by.end() :] if by else said.strip())
    return found.byline if found else None


def _unpointed(text: str) -> Byline | None:
    """Read `Author Kamola Yusupova`, a label and a name without a colon."""
    label, _, name = text[: 2 * _LONGEST_ROLE].partition(" ")
    return Byline(name) if _is_author_label(label) and line_patterns.is_name(name) else None


def _names_role(text: str) -> bool:
    """Return whether a line under `By Kamola Yusupova` says what she is: `Culture correspondent`."""
    words = text.split()
    return len(words) <= _MOST_ROLE_WORDS and any(map(line_patterns.is_role, words))


def _in_one_line(text: str) -> SignedLines | None:
    """Read `Kamola Yusupova, correspondent`."""
    if len(text) > 2 * _LONGEST_ROLE:
        return None
    name, comma, role = text.partition(",")
    role = role.strip()
    if not comma or not role or not line_patterns.is_name(name) or not _may_be_role(role):
        return None
    return SignedLines(Byline(name, role), 1, KNOWN if line_patterns.is_role(role) else UNSURE)


def _in_two_lines(sheet: LineAssignment, index: int) -> SignedLines | None:
    """Read `Kamola Yusupova,` above `correspondent`; without the comma where the role is a known one."""
    text = sheet.text(index)
    if not sheet.is_free(index + 1) or not line_patterns.is_name(text.rstrip(", ")):
        return None
    role = sheet.text(index + 1)
    if line_patterns.is_role(role) or (text.endswith(",") and _may_be_role(role)):
        return SignedLines(Byline(text.rstrip(", "), role), 2, KNOWN)
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

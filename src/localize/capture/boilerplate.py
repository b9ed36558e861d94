"""Boilerplate that sites print amid and under any article, told by its words and its shape."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from localize.capture import boilerplate_phrases as phrases
from localize.capture import line_patterns
from localize.language.spelling import folded
from localize.language.vocabulary import LABEL, resolve

if TYPE_CHECKING:
    from localize.capture.line_assignment import LineAssignment

_LONGEST: Final = 200
"""Characters of a request to the reader; what is longer is a text."""
_MOST_BOXED: Final = 4
"""Lines that one box holds under its label."""
_NUMBER: Final = re.compile(r" ?\(?\d{1,6}\)?$")


def _said(text: str) -> str:
    return folded(text).rstrip(":… .")


def asks_reader(text: str) -> bool:
    """Return whether a line asks the reader for something: to report a mistake, to follow a channel."""
    return len(text) <= _LONGEST and phrases.ASKING.search(folded(text)) is not None


def is_advertisement(text: str) -> bool:
    """Return whether a line says that an advertisement stands there."""
    return len(text) <= line_patterns.LONGEST_LABEL and _said(text).strip("[]()- ") in phrases.ADVERTISEMENT


def is_small_print(text: str) -> bool:
    """Return whether a line is one of those that stand under every page of a site."""
    return phrases.SMALL_PRINT.search(folded(text[: 2 * _LONGEST])) is not None


def is_ago(text: str) -> bool:
    """Return whether a line says when somebody wrote: `2 hours ago`, `вчера, 20:02`."""
    return len(text) <= line_patterns.LONGEST_LABEL and phrases.AGO.fullmatch(folded(text)) is not None


def is_share(text: str) -> bool:
    """Return whether a line is the label over buttons for sharing."""
    return len(text) <= line_patterns.LONGEST_LABEL and _said(_NUMBER.sub("", text)) in phrases.SHARE


def is_shared_by(text: str) -> bool:
    """Return whether a line is a button for sharing, or a place to share in."""
    return len(text) <= line_patterns.LONGEST_LABEL and _said(_NUMBER.sub("", text)) in phrases.SHARED_BY


def is_comments(text: str) -> bool:
    """Return whether a line is the label over what readers wrote: `Comments`, `Комментарии (1)`."""
    key = (
        resolve(LABEL, _NUMBER.sub("", text).rstrip(":"))
        if len(text) <= line_patterns.LONGEST_LABEL
        else None
    )
    return key is not None and key.source == "Comments"


def reads_also(text: str) -> bool:
    """Return whether a line is a label over links to other articles that stand amid a text."""
    return len(text) <= line_patterns.LONGEST_LABEL and _said(text) in phrases.READ_ALSO


def is_furniture(text: str) -> bool:
    """Return whether a label is one of those that stand under any article, and names no part of the page."""
    return is_share(text) or is_shared_by(text) or is_comments(text) or is_advertisement(text)


def in_body(sheet: LineAssignment, body: list[int]) -> list[int]:
    """Return the lines of a body that are none of it: boxes and requests amid the text.

    Args:
        sheet: the page.
        body: the lines from the first to the last of the text.
    """
    found: list[int] = []
    for index in body:
        if found and index <= found[-1]:
            continue
        text = sheet.text(index)
        if asks_reader(text) or _links(text) or _updated(text):
            found.append(index)
        elif is_advertisement(text) or reads_also(text):
            found += _boxed(sheet, index, body[-1])
        elif is_share(text):
            found += _run(sheet, index, body[-1])
    return found


def _links(text: str) -> bool:
    """Return whether a line is a label and the link behind it: `Read also: The lamplighter's last round`."""
    label, colon, link = text[:_LONGEST].partition(":")
    return bool(colon and link.strip()) and reads_also(label)


def _updated(text: str) -> bool:
    label = text.partition(":")[0].partition(" ")[0]
    key = resolve(LABEL, label) if len(text) <= line_patterns.LONGEST_LABEL else None
    return key is not None and key.source == "Updated" and any(map(str.isdigit, text))


def _boxed(sheet: LineAssignment, label: int, last: int) -> list[int]:
    """Return a label and the lines under it in its block; where it stands alone, also a headline below.

    A label alone over running text, and without a colon, is a subhead; that of an advertisement is none.
    """
    box = [label]
    while len(box) <= _MOST_BOXED and box[-1] < last and _goes_on(sheet, box[-1], label):
        box.append(box[-1] + 1)
    if len(box) > 1 or is_advertisement(sheet.text(label)):
        return box
    link = label + 1
    if link < last and line_patterns.is_headline(sheet.text(link)):
        return [label, link]
    return box if sheet.text(label).endswith(":") else []


def _goes_on(sheet: LineAssignment, at: int, label: int) -> bool:
    text = sheet.text(at + 1)
    return sheet.block(at + 1) == sheet.block(label) and not line_patterns.is_prose(text)


def _run(sheet: LineAssignment, label: int, last: int) -> list[int]:
    end = label + 1
    while end <= last and is_shared_by(sheet.text(end)):
        end += 1
    alone = end == label + 1
    return [] if alone else list(range(label, end))

r"""Strings between quotes: escapes, and lines that end at column 79.

Source: GNU gettext 0.21, `po-lex.c` (`control_sequence`) for reading and `write-po.c` (`wrap`) for writing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from localize.formats.gettext.wrapping import common_lines, is_common, lines_of

if TYPE_CHECKING:
    from collections.abc import Sequence

PAGE_WIDTH = 79
"""The columns of a line, the quotes among them: msgcat's default."""

QUOTES = 2
"""The columns that the quotes of a line take."""
NEXT_LINE = '"\n"'
"""What stands between two lines of a string."""
_NAMED = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", '"': '"', "\\": "\\"}
_WRITTEN = str.maketrans({character: f"\\{name}" for name, character in _NAMED.items()})
_SPECIAL = re.compile(r'[\a\b\f\n\r\t\v"\\]')
# Octal and hexadecimal escapes name bytes; a run of them may spell one character in UTF-8.
_BYTE = re.compile(r"\\(?:(?P<octal>[0-7]{1,3})|x(?P<hex>[0-9A-Fa-f]+))")
_ESCAPE = re.compile(
    r'\\(?P<name>[abfnrtv"\\])|(?P<bytes>(?:\\[0-7]{1,3}|\\x[0-9A-Fa-f]++)++)|\\(?P<other>.)'
)
_LITERAL = re.compile(r'"(?P<raw>[^"\\]*+(?:\\.[^"\\]*+)*+)"[ \t]*+')
_PORTION = re.compile(r"[^\n]*\n|[^\n]+")


class MalformedError(ValueError):
    """A literal cannot be read. The message says why."""


def read_literals(text: str) -> str:
    """Read one or more literals that stand on one line.

    Args:
        text: from the first quote to the end of the line, without blanks at the end.

    Raises:
        MalformedError: no closing quote, something behind it, or an escape that C does not know.
    """
    if "\\" not in text and len(text) > 1 and text[-1] == '"' and text.count('"') == QUOTES:
        return text[1:-1]
    parts: list[str] = []
    at = 0
    while at < len(text):
        match = _LITERAL.match(text, at)
        if match is None:
            raise MalformedError(
                "a string without its closing quote" if text[at] == '"' else "text behind a string"
            )
        parts.append(unescape(match["raw"]))
        at = match.end()
    return "".join(parts)


def write_literals(name: str, text: str, prefix: str = "", width: int = PAGE_WIDTH) -> str:
    """Write a keyword and its string as msgcat does: a new line after each newline, and where one is full.

    Args:
        name: the keyword, `msgid` or `msgstr[0]`.
        text: the string.
        prefix: what each line starts with, such as `#| `.
        width: the columns of a line, the quotes among them.

    Returns:
        The lines, without the last one's end.
    """
    room, taken = width - QUOTES - len(prefix), len(name) + 1
    if is_common(text):
        lines = common_lines(text.replace('"', '\\"'), room, taken)
    else:
        lines = _lines(text, room, taken)
    if len(lines) == 1:
        return f'{prefix}{name} "{lines[0]}"'
    between = f'"\n{prefix}"'
    return f'{prefix}{name} "{between.join(lines)}"'


def _lines(text: str, room: int, taken: int) -> Sequence[str]:
    """Return what stands between the quotes of each line."""
    portions = _PORTION.findall(text)
    if len(portions) <= 1:
        return lines_of(_escape(text), room, taken=taken)
    return ["", *(line for portion in portions for line in _portion_lines(portion, room))]


def _portion_lines(portion: str, room: int) -> Sequence[str]:
    """Return the lines of a part of a text that a newline ends."""
    escaped = _escape(portion)
    return (common_lines if is_common(portion.removesuffix("\n")) else lines_of)(escaped, room)


def _escape(text: str) -> str:
    return text.translate(_WRITTEN) if _SPECIAL.search(text) else text


def unescape(raw: str) -> str:
    """Return a text without its escapes.

    Raises:
        MalformedError: C does not know one.
    """
    if "\\" not in raw:
        return raw
    # Between doubled backslashes the few escapes that catalogs are full of need no call for each.
    parts = [part.replace("\\n", "\n").replace('\\"', '"').replace("\\t", "\t") for part in raw.split("\\\\")]
    if any("\\" in part for part in parts):
        return _ESCAPE.sub(_replace, raw)
    return "\\".join(parts)


def _replace(match: re.Match[str]) -> str:
    if match["name"]:
        return _NAMED[match["name"]]
    if match["bytes"]:
        return _from_bytes(match["bytes"])
    raise MalformedError(f"the unknown escape \\{ascii(match['other'])[1:-1]}")


def _from_bytes(escapes: str) -> str:
    values = [
        int(found["octal"], 8) if found["octal"] else int(found["hex"], 16)
        for found in _BYTE.finditer(escapes)
    ]
    try:
        text = bytes(values).decode()
    except ValueError:  # a value above 255, or bytes that are no UTF-8
        raise MalformedError(f"the escape {escapes[:24]}, which is no UTF-8") from None
    if "\0" in text:
        raise MalformedError(f"the escape {escapes[:24]}, which is NUL")
    return text

r"""Strings between quotes: escapes, and lines that end at column 79.

Source: GNU gettext 0.21, `po-lex.c` (`control_sequence`) for reading and `write-po.c` (`wrap`) for writing.
Unlike msgcat, which never breaks a line inside a directive such as `% d` of a message flagged `c-format`, a
directive here is text like any other.
"""

from __future__ import annotations

import re
from functools import lru_cache

from localize.formats.gettext.linebreaks import opportunities, widths

PAGE_WIDTH = 79
"""The columns of a line, the quotes among them: msgcat's default."""

_QUOTES = 2
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
_PAIR = re.compile(r"\\.")


class MalformedError(ValueError):
    """A literal cannot be read. The message says why."""


def read_literals(text: str) -> str:
    """Read one or more literals that stand on one line.

    Args:
        text: from the first quote to the end of the line, without blanks at the end.

    Raises:
        MalformedError: no closing quote, something behind it, or an escape that C does not know.
    """
    if "\\" not in text and len(text) > 1 and text[-1] == '"' and text.count('"') == _QUOTES:
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


def write_literals(name: str, text: str, prefix: str = "", width: int = PAGE_WIDTH) -> list[str]:
    """Write a keyword and its string as msgcat does: a new line after each newline, and where one is full.

    Args:
        name: the keyword, `msgid` or `msgstr[0]`.
        text: the string.
        prefix: what each line starts with, such as `#| `.
        width: the columns of a line, the quotes among them.

    Returns:
        The lines, without line ends.
    """
    room, taken = width - _QUOTES - len(prefix), len(name) + 1
    if taken + 2 * len(text) <= room and not _SPECIAL.search(text):
        return [f'{prefix}{name} "{text}"']
    lines = _lines(text, room, taken)
    return [f'{prefix}{name} "{lines[0]}"', *(f'{prefix}"{line}"' for line in lines[1:])]


@lru_cache(maxsize=1024)  # the catalogs of one article hold the same sources, in each of its locales
def _lines(text: str, room: int, taken: int) -> tuple[str, ...]:
    """Return what stands between the quotes of each line."""
    portions = _PORTION.findall(text) or [""]
    if len(portions) == 1:
        return tuple(_wrap(_escape(text), room, taken=taken))
    return ("", *(line for portion in portions for line in _wrap(_escape(portion), room)))


def _wrap(text: str, width: int, *, taken: int = 0) -> list[str]:
    # A text that must be broken and would start behind `taken` columns starts on the next line instead.
    if taken + 2 * len(text) <= width:
        return [text]
    columns = widths(text)
    if taken + (columns[-1] if columns else len(text)) <= width:
        return [text]
    ends = [*_breaks(text), len(text)]
    cuts = _cuts(ends, columns, taken, width)
    first = [""] if cuts and taken else []
    if first:
        cuts = _cuts(ends, columns, 0, width)
    return first + [text[begin:end] for begin, end in zip([0, *cuts], [*cuts, len(text)], strict=True)]


def _cuts(ends: list[int], columns: list[int] | None, taken: int, width: int) -> list[int]:
    # u8_width_linebreaks: a piece that no longer fits starts a line, if there is a break before it.
    cuts: list[int] = []
    begin = 0
    for end in ends:
        piece = columns[end] - columns[begin] if columns else end - begin
        if begin and taken + piece > width:
            cuts.append(begin)
            taken = 0
        taken += piece
        begin = end
    return cuts


def _breaks(text: str) -> list[int]:
    found = opportunities(text)
    if "\\" not in text:
        return found
    # An escape is one; and no line ends just before a newline.
    held = {match.start() + 1 for match in _PAIR.finditer(text)}
    if text.endswith("\\n"):
        held.add(len(text) - 2)
    return [position for position in found if position not in held]


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

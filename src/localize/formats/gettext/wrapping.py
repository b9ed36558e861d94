r"""Texts broken into lines, each at most so many columns wide.

Source: GNU gettext 0.21, `write-po.c` (`wrap`). Unlike msgcat, which breaks no line inside of a directive
such as `% d` of a message flagged `c-format`, a directive here is text like any other.

Nearly all texts are made of letters, digits and the marks of a keyboard, each one column wide. Of those
nothing but what stands around the end of a line is looked at; of others, all is.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from localize.formats.gettext.linebreaks import opportunities, widths
from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LETTERS: Final = "0-9A-Za-z\xc0-\u024f\u02bb\u02bc\u0400-\u0481\u048a-\u052f"
"""Letters and digits, as a set of an expression: no line is broken between two of them."""
MARKS: Final = " !\"#$%&'()*+,-./:;<=>?@[]^_`{|}~\xa0§©«®°»\u2018\u2019“”„–—•…№€™"
_COMMON = re.compile(f"[{LETTERS}{re.escape(MARKS)}]*+")
_QUOTING: Final = "\"'«»‘’“”"
_OPENING: Final = r"({\[„"
_HELD: Final = r" )}\]!?,.:;/"
"""Marks before which not even a space allows a break, and the space itself."""
_NO_WORD: Final = rf"0-9{_QUOTING}{_HELD}\-|–\xa0—…"
"""What is no letter, no sign like one, no opening bracket, and stands before or behind no number."""
_WORD: Final = rf"(?<=[{LETTERS},.:;!?)*] )[(«*]?[{LETTERS}]++[,.:;!?)»*]?(?: |\Z)"
"""The most usual word behind a space at which a line may be broken; up to the next space it is whole."""
_SPACED: Final = rf"(?<=[^ {_OPENING}] )(?=[^{_HELD}])(?!(?<=[{_QUOTING}] )[{_OPENING}]|(?<=— )—)"
_UNSPACED: Final = (
    rf"(?<=[!?…,.:;/\-|–—])(?=[^{_NO_WORD}])"
    r"|(?<=[!?…|–}—])(?=[0-9])"
    rf"|(?<=\}})(?=[^{_NO_WORD}$+№€\\%°])"
    rf"|(?<=[)\]])(?=[{_OPENING}])"
    r"|(?<=[$+№€\\%°])(?=[$+№€\\%°])"
    r"|(?<=[\-|–])(?=\xa0)"
    rf"|(?<=[^ {_QUOTING}{_OPENING}\xa0—])(?=—)"
)
_PLACE: Final = rf"(?:{_SPACED}|{_UNSPACED})(?!\\n\Z)"
"""A place at which a common text may be broken: what `linebreaks` says of the characters around it."""
_ANY_PLACE = late_pattern(_PLACE)
_PAIR = late_pattern(r"\\.")
_NEWLINE = "\\n"


def is_common(text: str) -> bool:
    """Return whether a text, without escapes, is made of common letters and marks."""
    return _COMMON.fullmatch(text) is not None


def common_lines(text: str, width: int, taken: int = 0) -> Sequence[str]:
    r"""Break a common text as `lines_of` would; its escapes may be `\"` and, at its end, `\n`."""
    return breaker(width)(text, taken) if text and taken + len(text) > width else [text]


@lru_cache(maxsize=16)  # a file has one width, and few are usual
def breaker(width: int) -> Callable[[str, int], Sequence[str]]:
    """Return what breaks common texts that do not fit behind what is taken of their line.

    What its expression leaves over, and is longer than a line, it cannot break. Where two spaces follow each
    other it is not asked for places.
    """
    usual = rf"(?>.{{1,{max(width, 2) - 1}}} )(?={_WORD})"
    other = rf"(?!.{{0,{width}}}  ).{{1,{width}}}(?:{_PLACE})"
    pieces = re.compile(rf".{{1,{width}}}+\Z|{usual}|{other}|.+", re.DOTALL).findall

    def broken(text: str, taken: int) -> Sequence[str]:
        lines: list[str] = pieces(text)
        if len(lines[-1]) > width or (len(lines) == 1 and not _ANY_PLACE.search(text)):
            return lines_of(text, width, taken=taken)
        if taken:
            lines.insert(0, "")
        return lines

    return broken


@lru_cache(maxsize=1024)  # the catalogs of one article hold the same sources, in each of its locales
def lines_of(text: str, width: int, *, taken: int = 0) -> Sequence[str]:
    """Break a text that stands on one line.

    Args:
        text: the text, with its escapes.
        width: the columns that a line has for it.
        taken: the columns that are taken on the first line. A text that must be broken and would start behind
            them starts on the next line instead.
    """
    columns = widths(text)
    if taken + (columns[-1] if columns else len(text)) <= width:
        return [text]
    ends = [*_breaks(text), len(text)]
    cuts = _cuts(ends, columns, taken, width)
    first = [""] if cuts and taken else []
    if first:
        cuts = _cuts(ends, columns, 0, width)
    return [*first, *(text[begin:end] for begin, end in zip([0, *cuts], [*cuts, len(text)], strict=True))]


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
    if text.endswith(_NEWLINE):
        held.add(len(text) - 2)
    return [position for position in found if position not in held]

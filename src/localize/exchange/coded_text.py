"""Texts with inline codes in the place of their markup, so that nobody translates or breaks it.

The cut is that of `formats/inline`, from which engines are protected, too. The codes of a source are numbered
from 1 in its order. A target's markup takes the numbers of the source's; what it has beside that goes on
counting. So a text comes back to the letter, whatever a tool does to the file around it: what the numbers of
the source stand for is read from the newsroom's own source, and never from the file.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Literal

from localize.formats.inline.fragments import fragments
from localize.formats.inline.partners import partners
from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Form = Literal["open", "close", "alone"]
_DEEPEST = 20
"""Pairs inside of each other; readers of XML refuse to go on at some depth."""


@frozen
class InlineCode:
    """The markup that one number stands for."""

    number: int
    opening: str
    """A placeholder, or what stands before the marked text."""
    closing: str | None = None
    """The markup behind the marked text; None for a placeholder."""
    name: str = ""
    """The kind of markup, as `Fragment.name` has it."""


@frozen
class CodeMark:
    """A place in a text where a code stands."""

    number: str
    """As the file has it: a digit or more, if nobody changed it."""
    form: Form
    data: str | None = None
    """The markup as the file has it; None where it does not say."""


Piece = str | CodeMark


@frozen
class CodedText:
    """Text and the marks of codes in it, in order."""

    pieces: tuple[Piece, ...] = ()

    @classmethod
    def of(cls, text: str) -> CodedText:
        """Return a text that has no codes."""
        return cls((text,) if text else ())

    def restored(self, codes: Mapping[str, InlineCode]) -> str | None:
        """Return the text with its markup; None where a code is not known.

        Args:
            codes: the source's, by number.
        """
        found = [piece if isinstance(piece, str) else _markup(piece, codes) for piece in self.pieces]
        return None if None in found else "".join(piece or "" for piece in found)

    @property
    def shown(self) -> str:
        """The text for a person to read, where its codes are not known."""
        return "".join(
            piece if isinstance(piece, str) else piece.data or f"<{piece.number}>" for piece in self.pieces
        )


def _markup(mark: CodeMark, codes: Mapping[str, InlineCode]) -> str | None:
    code = codes.get(mark.number)
    if code is None:
        return mark.data
    if mark.form == "close":
        return code.closing
    return code.opening


def coded_source(text: str) -> tuple[CodedText, tuple[InlineCode, ...]]:
    """Return a source with codes in the place of its markup, and these codes."""
    return _coded(text, ())


def coded_target(text: str, codes: Iterable[InlineCode]) -> tuple[CodedText, tuple[InlineCode, ...]]:
    """Return a target with codes in the place of its markup, and those that its source does not have.

    Args:
        text: the target.
        codes: the source's.
    """
    return _coded(text, tuple(codes))


def codes_of(source: str) -> dict[str, InlineCode]:
    """Return the codes of a source by number, as a file names it."""
    return {str(code.number): code for code in coded_source(source)[1]}


def _coded(text: str, known: tuple[InlineCode, ...]) -> tuple[CodedText, tuple[InlineCode, ...]]:
    parts = fragments(text)
    paired = _shallow(partners(parts))
    free: dict[tuple[str, str | None], deque[InlineCode]] = {}
    for code in known:
        free.setdefault((code.opening, code.closing), deque()).append(code)
    added: list[InlineCode] = []
    numbers: dict[int, int] = {}
    pieces: list[Piece] = []
    for place, part in enumerate(parts):
        partner = paired.get(place)
        if part.kind == "text":
            pieces.append(part.text)
        elif partner is not None and partner < place:
            pieces.append(CodeMark(str(numbers[partner]), "close", part.text))
        else:
            closing = None if partner is None else parts[partner].text
            same = free.get((part.text, closing))
            if same:
                code = same.popleft()
            else:
                code = InlineCode(len(known) + len(added) + 1, part.text, closing, part.name)
                added.append(code)
            numbers[place] = code.number
            pieces.append(CodeMark(str(code.number), "alone" if closing is None else "open", part.text))
    return CodedText(tuple(pieces)), tuple(added)


def _shallow(paired: Mapping[int, int]) -> dict[int, int]:
    """Return the pairs that are not nested too deeply; what is deeper stands as single codes."""
    found: dict[int, int] = {}
    ends: list[int] = []
    for start, end in sorted(paired.items()):
        if start < end:
            while ends and ends[-1] < start:
                ends.pop()
            if len(ends) < _DEEPEST:
                ends.append(end)
                found |= {start: end, end: start}
    return found

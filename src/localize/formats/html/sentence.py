"""A run of text between two block tags: where its sentence starts and ends, and whether it has words."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from localize.formats.inline.attributes import is_kept
from localize.formats.inline.elements import ATOMS, FOREIGN, PICTURES, VOID

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from localize.formats.inline.token import Token

_SPACE: Final = b" \t\n\f\r"
_SPACES: Final = re.compile("[ \t\n\f\r]+")


class Part(NamedTuple):
    """A token of a run, or an element of it that stays as it is, content and all."""

    kind: str
    """text, open, close, comment, atom; `void` for an open tag that has no content."""
    name: str
    start: int
    end: int
    tag: Token
    """The token, or the atom's first."""


def parts(data: bytes, tokens: Sequence[Token]) -> list[Part]:
    """Return the parts of a run: the tokens, with atoms put together.

    But for drawings and formulas, an element that is never closed in the run is no atom: its end would be a
    guess.
    """
    partners = _partners(data, tokens)
    found = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        kind: str = token.kind
        last = at
        if kind == "open":
            # A drawing without end takes the rest of the run with it, where texts are read otherwise.
            endless = len(tokens) - 1 if token.name in FOREIGN and not _is_void(data, token) else at
            last = partners.get(at, endless)
            if last == at or not _stays(data, token):
                last = at
                kind = "void" if _is_void(data, token) else kind
            else:
                kind = "atom"
        found.append(Part(kind, token.name, token.start, tokens[last].end, token))
        at = last + 1
    return found


def _stays(data: bytes, token: Token) -> bool:
    said = is_kept(data, token)
    return said if said is not None else token.name in ATOMS


def _is_void(data: bytes, token: Token) -> bool:
    return token.name in VOID or data[token.end - 2 : token.end] == b"/>"


def _partners(data: bytes, tokens: Sequence[Token]) -> dict[int, int]:
    """Return the places of tags that open and close one element, the first → the second."""
    waiting: dict[str, list[int]] = {}
    partners = {}
    for at, token in enumerate(tokens):
        if token.kind == "open" and not _is_void(data, token):
            waiting.setdefault(token.name, []).append(at)
        elif token.kind == "close" and waiting.get(token.name):
            partners[waiting[token.name].pop()] = at
    return partners


def trimmed(data: bytes, run: Sequence[Part]) -> tuple[int, int]:
    """Return the first and the last part of the sentence; the last is before the first where there is none.

    White space, comments, line breaks, pictures and empty elements at its ends are left out, and so are tags
    that wrap the whole of it, or whose other half stands elsewhere.
    """
    partners = _part_partners(run)
    first, last = 0, len(run) - 1
    while first <= last:
        if _is_edge(data, run[first], partners.get(first), first, last):
            first += 1
        elif _is_edge(data, run[last], partners.get(last), first, last):
            last -= 1
        elif _is_empty(data, run, first, partners.get(first)):
            first = partners[first] + 1
        elif _is_empty(data, run, partners.get(last), last):
            last = partners[last] - 1
        elif partners.get(first) == last:
            first, last = first + 1, last - 1
        else:
            break
    return first, last


def _part_partners(run: Sequence[Part]) -> dict[int, int]:
    waiting: dict[str, list[int]] = {}
    partners = {}
    for at, part in enumerate(run):
        if part.kind == "open":
            waiting.setdefault(part.name, []).append(at)
        elif part.kind == "close" and waiting.get(part.name):
            other = waiting[part.name].pop()
            partners[at], partners[other] = other, at
    return partners


def _is_edge(data: bytes, part: Part, partner: int | None, first: int, last: int) -> bool:
    if part.kind == "text":
        return not data[part.start : part.end].strip(_SPACE)
    if part.kind in {"open", "close"}:
        return partner is None or not first <= partner <= last
    return part.kind == "comment" or part.name in PICTURES


def _is_empty(data: bytes, run: Sequence[Part], opened: int | None, closed: int | None) -> bool:
    """Tell whether an element of the run holds nothing, as an anchor that links lead to."""
    if opened is None or closed is None or closed - opened not in {1, 2}:
        return False
    return not data[run[opened].end : run[closed].start].strip(_SPACE)


def bounds(data: bytes, run: Sequence[Part]) -> tuple[int, int]:
    """Return where a sentence starts and ends, without the white space around it."""
    start, end = run[0].start, run[-1].end
    start += len(data[start:end]) - len(data[start:end].lstrip(_SPACE))
    return start, start + len(data[start:end].rstrip(_SPACE))


def folded(text: str) -> str:
    """Return a text in one line, its white space as HTML shows it; a no-break space is none."""
    return _SPACES.sub(" ", text)


def has_words(data: bytes, run: Iterable[Part]) -> bool:
    """Tell whether there is a letter in the text of a run."""
    return any(any(map(str.isalpha, text)) for text in _texts(data, run))


def _texts(data: bytes, run: Iterable[Part]) -> Iterator[str]:
    for part in run:
        if part.kind == "text":
            text = data[part.start : part.end]
            plain = text.decode("utf-8", "replace")
            yield html.unescape(plain) if b"&" in text else plain

"""A PO file as it stands: the bytes of each entry, and what stands between them."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from itertools import accumulate
from typing import TYPE_CHECKING

from localize.formats.gettext.charset import decode, plain_text
from localize.formats.gettext.reading import read_text
from localize.formats.gettext.widths import width_of
from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from localize.formats.gettext.reading import Reading


@frozen
class Standing:
    """A file as it stands."""

    reading: Reading
    header: str | None
    """The header's lines, and what stands before them; None where there is none."""
    befores: list[str]
    """What stands before each entry: line ends and blanks."""
    texts: list[str]
    """The lines of each entry, without the last one's end."""
    gap: str
    """What stands before most of them."""
    tail: str
    newline: str
    width: int


def stand(original: bytes, path: str) -> Standing:
    """Cut a file into its entries and what stands between them.

    Raises:
        InputError: the file is in no charset that can be read, or an entry cannot be read.
    """
    text = plain_text(original, path)
    raw = decode(original, path) if b"\r" in original else text
    reading = read_text(text, path, twice=True)
    ends = [_bare_end(text, end) for end in reading.ends]
    begins = reading.begins
    if len(raw) != len(text):
        begins, ends = (_in_raw(raw, places) for places in (begins, ends))
    befores = [raw[end:begin] for end, begin in zip([0, *ends], begins, strict=False)]
    texts = [raw[begin:end] for begin, end in zip(begins, ends, strict=True)]
    header = None
    for place in reversed(reading.header_places):
        before, lines = befores.pop(place), texts.pop(place)
        header = before + lines if header is None else header
    newline = "\r\n" if raw.count("\r\n") * 2 > raw.count("\n") + 1 else "\n"
    gaps = Counter(befores[1:])
    return Standing(
        reading,
        header,
        befores,
        texts,
        gaps.most_common(1)[0][0] if gaps else newline * 2,
        raw[ends[-1] :] if ends else raw,
        newline,
        width_of(zip(texts, reading.messages, strict=True)),
    )


def _bare_end(text: str, end: int) -> int:
    """Return the position behind an entry's last line, without its end."""
    end = min(end, len(text))
    while text[end - 1] == "\n":
        end -= 1
    return end


def _in_raw(raw: str, places: Sequence[int]) -> list[int]:
    """Return positions in a text, from those in what it is without carriage returns."""
    behind = accumulate(len(line) + 1 for line in raw.split("\r\n")[:-1])
    returns = [position - 1 for position in behind]
    return [place + bisect_left(returns, place) for place in places]

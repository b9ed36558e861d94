"""From characters of a text to bytes of the file that it stands in."""

from __future__ import annotations

from typing import Final

_STEP: Final = 1024


class ByteMarks:
    """The places in the file of the characters of a front matter.

    Attributes:
        text: the front matter's text.
    """

    def __init__(self, text: str, base: int) -> None:
        self.text = text
        self._marks = [base]
        for at in range(0, len(text), _STEP):
            self._marks.append(self._marks[-1] + len(text[at : at + _STEP].encode()))

    def place(self, offset: int) -> int:
        """Return the byte of the file at which a character starts."""
        step = offset // _STEP
        return self._marks[step] + len(self.text[step * _STEP : offset].encode())

"""The inline elements of XLIFF, of both families, as text and marks of codes.

Of 2.x: `ph`, `pc`, `sc`, `ec`, `cp`. Of 1.2: `g`, `x`, `bx`, `ex`, `bpt`, `ept`, `ph`, `it`. Annotations
(`mrk`, `sm`, `em`) leave their text behind and no trace.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.exchange.coded_text import CodedText, CodeMark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.exchange.coded_text import Form, Piece

_NATIVE: Mapping[str, Form] = {"bpt": "open", "ept": "close", "ph": "alone", "it": "alone"}
"""Elements of 1.2 that hold the markup itself; `ph` of 2.x holds nothing."""
_SINGLE: Mapping[str, Form] = {"x": "alone", "bx": "open", "ex": "close", "sc": "open", "ec": "close"}
_PAIRS = frozenset({"g", "pc"})
_HALVES = range(0xD800, 0xE000)


class InlineReader:
    """Takes the events inside of one source, target or data element."""

    def __init__(self, data: Mapping[str, str]) -> None:
        """Take the markup that codes refer to, by its id."""
        self._data = data
        self._pieces: list[Piece] = []
        self._pairs: list[CodeMark] = []
        self._native: list[tuple[CodeMark, list[str]]] = []
        self._opened: dict[str, str] = {}

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take the beginning of an element."""
        number = attributes.get("copyOf") or attributes.get("id", "")
        if name == "cp":
            self.text(_character(attributes.get("hex", "")))
        elif name in _PAIRS:
            self._pieces.append(CodeMark(number, "open", self._data.get(attributes.get("dataRefStart", ""))))
            closing = self._data.get(attributes.get("dataRefEnd", ""))
            self._pairs.append(CodeMark(number, "close", closing))
        elif name in _NATIVE:
            self._native.append((self._mark(_NATIVE[name], number, attributes), []))
        elif name in _SINGLE and not self._native:
            self._pieces.append(self._mark(_SINGLE[name], number, attributes))

    def end(self, name: str) -> None:
        """Take the end of an element."""
        if name in _PAIRS and self._pairs:
            self._pieces.append(self._pairs.pop())
        elif name in _NATIVE and self._native:
            mark, said = self._native.pop()
            held = "".join(said)
            self._pieces.append(CodeMark(mark.number, mark.form, held) if held else mark)

    def text(self, text: str) -> None:
        """Take a piece of text."""
        if self._native:
            self._native[-1][1].append(text)
        elif self._pieces and isinstance(self._pieces[-1], str):
            self._pieces[-1] += text
        else:
            self._pieces.append(text)

    @property
    def found(self) -> CodedText:
        """What was read so far."""
        return CodedText(tuple(self._pieces))

    def _mark(self, form: Form, number: str, attributes: Mapping[str, str]) -> CodeMark:
        refers = "dataRef" in attributes
        data = self._data.get(attributes["dataRef"]) if refers else attributes.get("equiv-text")
        return CodeMark(self._paired(form, number, attributes), form, data)

    def _paired(self, form: Form, number: str, attributes: Mapping[str, str]) -> str:
        """Return the number of a code; what closes one names what opened it by `rid` or `startRef`."""
        other = attributes.get("rid", "")
        if form == "open":
            self._opened[other or number] = number
        if form == "close":
            return attributes.get("startRef") or self._opened.get(other, "") or number
        return number


def _character(code: str) -> str:
    try:
        number = int(code, 16)
        return "\ufffd" if number in _HALVES or number == 0 else chr(number)
    except (ValueError, OverflowError):
        return "\ufffd"

"""Reading XLIFF 1.0 to 1.2 and 2.0 to 2.2, as whatever tool wrote them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from localize.errors import InputError, Place
from localize.exchange import safe_xml
from localize.exchange.coded_text import CodedText
from localize.exchange.package import Mark, Returned, ReturnedUnit
from localize.exchange.plural_parts import UnitPart, gathered, least
from localize.exchange.xliff12_writer import OWN as OWN_NOTE
from localize.exchange.xliff_inline import InlineReader
from localize.exchange.xliff_states import OWN, state_of_2, state_of_12

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.model import ReviewState

_VERSIONS = ("1.0", "1.1", "1.2", "2.0", "2.1", "2.2")
_UNITS = frozenset({"unit", "trans-unit"})
_SEGMENTS = frozenset({"segment", "ignorable", "trans-unit"})
_TEXTS = frozenset({"source", "target"})


@dataclass
class _Segment:
    """A part of a unit; XLIFF 1.2 has one in each."""

    state: ReviewState | None = None
    counts: bool = True
    """False for what stands between sentences: it has no state."""
    source: CodedText = field(default_factory=CodedText)
    target: CodedText | None = None
    order: int = 0
    """Its place among the targets, counted from 1; 0 for its own."""


@dataclass
class _Unit:
    line: int
    attributes: Mapping[str, str]
    data: dict[str, str] = field(default_factory=dict)
    segments: list[_Segment] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)


def read(data: bytes, path: str) -> Returned:
    """Read a file.

    Args:
        data: its bytes.
        path: the file, for messages.

    Raises:
        InputError: it is no XLIFF, of no known version, or no XML that is read here; or a unit names no
            string.
    """
    reader = _Reader(path)
    safe_xml.read(data, path, reader)
    return Returned(reader.newsroom, reader.locale, reader.place, tuple(gathered(reader.parts)))


class _Reader:
    """Takes the events of one file."""

    def __init__(self, path: str) -> None:
        self.newsroom = self.locale = ""
        self.place = Place(path, 1)
        self.parts: list[UnitPart] = []
        self._path = path
        self._source_locale = ""
        self._open: list[str] = []
        self._unit: _Unit | None = None
        self._inline: InlineReader | None = None
        self._inside = 0
        self._note: list[str] | None = None
        self._data_id = ""

    def start(self, name: str, attributes: Mapping[str, str], line: int) -> None:
        parent = self._open[-1] if self._open else ""
        self._open.append(name)
        if self._inline is not None:
            self._inside += 1
            self._inline.start(name, attributes)
        elif not parent:
            self._begin(name, attributes, line)
        elif name == "file":
            self._begin_file(attributes, line)
        elif name in _UNITS:
            self._unit = _Unit(line, attributes)
            if name == "trans-unit":
                self._unit.segments.append(_Segment())
        elif self._unit is not None:
            self._in_unit(self._unit, name, parent, attributes)

    def text(self, text: str) -> None:
        if self._inline is not None:
            self._inline.text(text)
        elif self._note is not None:
            self._note.append(text)

    def end(self, name: str) -> None:
        self._open.pop()
        unit = self._unit
        if self._inline is not None and self._inside:
            self._inside -= 1
            self._inline.end(name)
        elif unit is not None and self._inline is not None:
            self._take(unit, name, self._inline.found)
            self._inline = None
        elif unit is not None and name == "note" and self._note is not None:
            unit.comments += filter(None, ["".join(self._note).strip()])
            self._note = None
        elif unit is not None and name in _UNITS:
            self.parts.append(self._part(unit))
            self._unit = None

    def _begin(self, name: str, attributes: Mapping[str, str], line: int) -> None:
        version = attributes.get("version", "")
        if name != "xliff" or version not in _VERSIONS:
            what = f"version {version[:20]}" if name == "xliff" else f"its root is «{name[:40]}»"
            hint = f"XLIFF {', '.join(_VERSIONS)} are read."
            message = f"this is no XLIFF that is read: {what}"
            raise InputError(message, place=Place(self._path, line), hint=hint)
        self.place = Place(self._path, line)
        self.newsroom = attributes.get("newsroom", "")
        self.locale, self._source_locale = attributes.get("trgLang", ""), attributes.get("srcLang", "")

    def _begin_file(self, attributes: Mapping[str, str], line: int) -> None:
        """Take the beginning of a file element, in which version 1.2 names languages and newsroom."""
        place = Place(self._path, line)
        self.newsroom = self.newsroom or attributes.get("product-name", "")
        self._source_locale = attributes.get("source-language", self._source_locale)
        locale = attributes.get("target-language", self.locale)
        if self.locale and locale != self.locale:
            hint = "Take it apart: one file for each language."
            message = f"texts in {locale[:40]}, after others in {self.locale[:40]}"
            raise InputError(message, place=place, hint=hint)
        if not self.locale:
            self.locale, self.place = locale, place

    def _in_unit(self, unit: _Unit, name: str, parent: str, attributes: Mapping[str, str]) -> None:
        if name in {"segment", "ignorable"} and parent == "unit":
            unit.segments.append(_Segment(state_of_2(attributes), counts=name == "segment"))
        elif name in _TEXTS and parent in _SEGMENTS:
            self._inline = InlineReader(unit.data)
            segment = unit.segments[-1]
            if name == "target" and parent == "trans-unit":
                segment.state = state_of_12(attributes, approved=unit.attributes.get("approved", ""))
            if name == "target" and attributes.get("order", "").isdecimal():
                segment.order = int(attributes["order"][:6])
        elif name == "data" and parent == "originalData":
            self._data_id, self._inline = attributes.get("id", ""), InlineReader({})
        elif name == "note" and parent in {"notes", "trans-unit"}:
            own = attributes.get("category", "").startswith(OWN) or attributes.get("from") == OWN_NOTE
            self._note = None if own else []

    def _take(self, unit: _Unit, name: str, found: CodedText) -> None:
        if name == "data":
            unit.data[self._data_id] = found.shown
        elif name == "source":
            unit.segments[-1].source = found
        else:
            unit.segments[-1].target = found

    def _part(self, unit: _Unit) -> UnitPart:
        place = Place(self._path, unit.line)
        name = unit.attributes.get("name") or unit.attributes.get("resname", "")
        slug, _, id_ = name.rpartition("@")
        if not slug or not id_:
            hint = "Have the tool keep the names of units, as the standard asks."
            raise InputError("this unit names no string of a newsroom", place=place, hint=hint)
        mark = unit.attributes.get("mark") or unit.attributes.get("extradata", "")
        form = unit.attributes.get("id", "").rpartition("-")[2]
        whole = ReturnedUnit(
            place,
            slug,
            id_,
            (_joined([one.source for one in unit.segments]),),
            (_target(unit.segments),),
            least(one.state for one in unit.segments),
            Mark.parse(mark),
            "\n".join(unit.comments),
            source_locale=self._source_locale,
            prefilled=True,
        )
        return UnitPart(whole, int(form[:2]) if form.isdecimal() and "-" in unit.attributes["id"] else None)


def _target(segments: list[_Segment]) -> CodedText:
    """Return the target of a unit; nothing where a sentence of it has none."""
    if any(one.target is None and one.counts for one in segments):
        return CodedText()
    places = [(one.order or place, one) for place, one in enumerate(segments, start=1)]
    ordered = sorted(places, key=lambda found: found[0])
    return _joined([one.source if one.target is None else one.target for _, one in ordered])


def _joined(texts: list[CodedText]) -> CodedText:
    return CodedText(tuple(piece for text in texts for piece in text.pieces))

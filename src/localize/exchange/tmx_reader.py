"""Reading translation memories in TMX 1.4b (LISA OSCAR, 2005), and those of 1.1 to 1.3.

Inline codes come with the text that they stand for. A unit in which one has none is left out: its text would
lack what stood there.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from localize.errors import InputError, Place
from localize.exchange import safe_xml
from localize.model import Locale, MessageKey, ReviewState
from localize.model.domain import UI
from localize.model.memory import MemoryUnit, Pair

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

DOMAIN, CONTEXT, STATE = "x-localize-domain", "x-context", "x-localize-state"
"""The types of the properties in which what TMX does not know is kept."""
_CODES = frozenset({"bpt", "ept", "ph", "it", "ut"})
_EVERY = "*all*"


@dataclass
class _Unit:
    source: str
    properties: dict[str, str] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    has_empty_code: bool = False


@dataclass
class TmxContent:
    """The units of a file that a newsroom can use, and how many it cannot."""

    units: list[MemoryUnit] = field(default_factory=list)
    incomplete: int = 0
    """Units with an inline code of which the text is not known; they are left out."""
    foreign: int = 0
    """Units without a pair of the newsroom's locales."""


def parse(data: bytes, path: str, locales: Collection[Locale]) -> TmxContent:
    """Read a file.

    Args:
        data: its bytes.
        path: the file, for messages.
        locales: those that a text may be in; `en-US` is `en` where that alone is one of them.

    Returns:
        Units in the file's order. What a file says is not approved, whatever it says of itself.

    Raises:
        InputError: it is no TMX, or no XML that is read here.
    """
    reader = _Reader(path, locales)
    safe_xml.read(data, path, reader)
    return reader.content


class _Reader:
    """Takes the events of one file."""

    def __init__(self, path: str, locales: Collection[Locale]) -> None:
        self.content = TmxContent()
        self._path = path
        self._locales = locales
        self._source = _EVERY
        self._open: list[str] = []
        self._unit: _Unit | None = None
        self._language = self._property = ""
        self._pieces: list[str] = []
        self._code_at = 0

    def start(self, name: str, attributes: Mapping[str, str], line: int) -> None:
        if not self._open and name != "tmx":
            hint = "Name a translation memory in TMX."
            raise InputError(
                f"this is no TMX: its root is «{name[:40]}»", place=Place(self._path, line), hint=hint
            )
        self._open.append(name)
        if name == "header":
            self._source = attributes.get("srclang", _EVERY)
        elif name == "tu":
            self._unit = _Unit(attributes.get("srclang", self._source))
        elif name == "tuv":
            self._language = attributes.get("lang", "")
        elif name == "prop":
            self._property, self._pieces = attributes.get("type", ""), []
        elif name == "seg":
            self._pieces = []
        elif name in _CODES:
            self._code_at = len(self._pieces)

    def text(self, text: str) -> None:
        self._pieces.append(text)

    def end(self, name: str) -> None:
        self._open.pop()
        unit = self._unit
        if unit is None:
            return
        if name == "seg":
            unit.texts.setdefault(self._language, "".join(self._pieces))
        elif name == "prop" and self._open[-1] == "tu":
            unit.properties[self._property] = "".join(self._pieces)
        elif name in _CODES and len(self._pieces) == self._code_at:
            unit.has_empty_code = True
        elif name == "tu":
            self._take(unit)
            self._unit = None

    def _take(self, unit: _Unit) -> None:
        found = list(self._units(unit))
        if unit.has_empty_code:
            self.content.incomplete += 1
        elif found:
            self.content.units += found
        else:
            self.content.foreign += 1

    def _units(self, unit: _Unit) -> Iterator[MemoryUnit]:
        texts: dict[Locale, str] = {}
        for code, text in unit.texts.items():
            locale = Locale.among(code, self._locales)
            if locale is not None and text.strip():
                texts.setdefault(locale, text)
        named = Locale.among(unit.source, self._locales)
        sources = [locale for locale in texts if unit.source == _EVERY or locale == named]
        ui = unit.properties.get(DOMAIN) == UI
        for source in sources:
            key = MessageKey(unit.properties.get(CONTEXT, ""), texts[source])
            for target, text in texts.items():
                if target != source:
                    yield MemoryUnit(Pair(source, target, ui), key, (text,), ReviewState.TRANSLATED)

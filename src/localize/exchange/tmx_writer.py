"""Writing a translation memory in TMX 1.4b (LISA OSCAR, 2005).

Texts stand as the catalogs have them, markup and all. No date is written: the same memory gives the same
bytes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.exchange.safe_xml import element, fits, tag
from localize.exchange.tmx_reader import CONTEXT, DOMAIN, STATE
from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from localize.model import Locale
    from localize.model.memory import MemoryUnit

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n'
_TOOL = {
    "creationtool": "localize",
    "creationtoolversion": "1",
    "segtype": "block",
    "o_tmf": "PO",
    "adminlang": "en",
    "datatype": "plaintext",
}


@frozen
class TmxUnit:
    """A unit, and the domain whose catalog has it."""

    domain: str
    """`ui`, or `articles/<slug>`."""
    unit: MemoryUnit


def writable(unit: MemoryUnit) -> bool:
    """Return whether TMX can hold a unit: it knows no plural, and XML no control characters."""
    texts = (unit.key.source, unit.key.context, *unit.targets)
    return len(unit.targets) == 1 and not unit.plural_source and all(map(fits, texts))


def serialize(units: Iterable[TmxUnit], source: Locale) -> Iterator[bytes]:
    """Yield the bytes of a file.

    Args:
        units: writable ones. Those of one text of one domain that follow each other go into one `tu`,
            unless two are of one locale.
        source: the language that most sources are in.
    """
    yield (_HEAD + tag("header", srclang=source.bcp47, **_TOOL)[:-1] + "/>\n<body>\n").encode()
    former: tuple[object, ...] | None = None
    taken: set[Locale] = set()
    for one in units:
        key = (one.domain, one.unit.pair.source_locale, one.unit.key)
        if key != former or one.unit.pair.locale in taken:
            yield ("" if former is None else "</tu>\n").encode() + _opened(one).encode()
            former, taken = key, set()
        taken.add(one.unit.pair.locale)
        unit = one.unit
        state = element("prop", unit.state.value, type=STATE)
        yield f"  {_tuv(unit.pair.locale, unit.targets[0], state)}".encode()
    yield (("" if former is None else "</tu>\n") + "</body>\n</tmx>\n").encode()


def _opened(one: TmxUnit) -> str:
    source, key = one.unit.pair.source_locale, one.unit.key
    context = element("prop", key.context, type=CONTEXT) if key.context else ""
    domain = element("prop", one.domain, type=DOMAIN)
    return f"{tag('tu', srclang=source.bcp47)}{domain}{context}\n  {_tuv(source, key.source)}"


def _tuv(locale: Locale, text: str, properties: str = "") -> str:
    return f"{tag('tuv', xml_lang=locale.bcp47)}{properties}{element('seg', text)}</tuv>\n"

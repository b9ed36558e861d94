"""Writing XLIFF 1.2 (OASIS Standard, 2008), for the tools that read nothing newer.

Plural forms stand in groups, as "XLIFF 1.2 Representation Guide for Gettext PO" has them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.exchange import safe_xml
from localize.exchange.coded_text import coded_source, coded_target
from localize.exchange.safe_xml import element, escaped, fits, tag
from localize.exchange.xliff_states import attributes_12
from localize.model import ReviewState

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.exchange.coded_text import CodedText, CodeMark, InlineCode
    from localize.exchange.package import Package, PackageArticle, PackageUnit

CORE = "urn:oasis:names:tc:xliff:document:1.2"
OWN = "localize"
"""Whose a note is that is not a translator's."""
_PAIRED = {"strong": "bold", "emphasis": "italic", "link": "link"}
_ALONE = {"image": "image", "break": "lb"}


def holds(unit: PackageUnit) -> bool:
    """Return whether the format can hold a string: it has no word for characters that XML cannot hold."""
    return all(map(fits, (unit.key.source, unit.plural_source, *unit.targets)))


def write(package: Package) -> bytes:
    """Return a package as a file."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', tag("xliff", xmlns=CORE, version="1.2")]
    for article in package.articles:
        lines += _file(package, article)
    return "\n".join([*lines, "</xliff>", ""]).encode()


def _file(package: Package, article: PackageArticle) -> Iterator[str]:
    attributes = {
        "original": article.path,
        "source-language": article.source_locale.bcp47,
        "target-language": package.locale.bcp47,
        "datatype": "x-markdown",
        "product-name": safe_xml.cleaned(package.newsroom),
    }
    yield tag("file", **attributes)
    yield "<body>"
    for unit in article.units:
        if unit.plural_source:
            yield tag("group", id=f"g{unit.id}", restype="x-gettext-plurals")
        for form in range(len(unit.targets)):
            yield from _unit(article.slug, unit, form)
        if unit.plural_source:
            yield "</group>"
    yield "</body></file>"


def _unit(slug: str, unit: PackageUnit, form: int) -> Iterator[str]:
    source, codes = coded_source(unit.source_of(form))
    target, _ = coded_target(unit.targets[form], codes)
    every = {str(code.number): code for code in codes}
    approved = {"approved": "yes"} if unit.state is ReviewState.APPROVED else {}
    attributes = {
        "id": f"u{unit.id}-{form}" if unit.plural_source else f"u{unit.id}",
        "resname": f"{slug}@{unit.id}",
        "xml:space": "preserve",
        "extradata": str(unit.mark),
    }
    yield tag("trans-unit", **attributes, **approved)
    yield f"<source>{_inline(source, every)}</source>"
    if unit.targets[form]:
        yield f"{tag('target', **attributes_12(unit.state))}{_inline(target, every)}</target>"
    for note in _notes(unit):
        yield element("note", safe_xml.cleaned(note), **{"from": OWN})
    yield "</trans-unit>"


def _notes(unit: PackageUnit) -> Iterator[str]:
    if unit.roles:
        yield ", ".join(unit.roles)
    if unit.key.context:
        yield f"context: {unit.key.context}"
    yield from unit.notes
    if unit.previous:
        yield f"previous source: {unit.previous}"


def _inline(text: CodedText, codes: dict[str, InlineCode]) -> str:
    return "".join(escaped(piece) if isinstance(piece, str) else _code(piece, codes) for piece in text.pieces)


def _code(mark: CodeMark, codes: dict[str, InlineCode]) -> str:
    """Return a code; a pair that the source does not have is two single ones, which name what they are."""
    code = codes.get(mark.number)
    if code is not None and mark.form == "close":
        return "</g>"
    if code is not None and mark.form == "open":
        return tag("g", id=mark.number, ctype=_kind(code.name, _PAIRED))
    kind = _kind(code.name, _ALONE) if code else "x-code"
    number = f"{mark.number}e" if mark.form == "close" else mark.number
    return tag("x", id=number, ctype=kind, equiv_text=mark.data or "")[:-1] + "/>"


def _kind(name: str, known: dict[str, str]) -> str:
    return known.get(name) or f"x-{name.strip('<>') or 'code'}"

"""Writing XLIFF 2.1 (OASIS Standard, 2018): a file element per article, a unit per string or plural form.

What a newsroom needs to know again is in attributes of a namespace of our own, which the standard lets tools
keep, and in the names of units, which they do keep.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from localize.errors import UsageError
from localize.exchange import safe_xml
from localize.exchange.coded_text import coded_source, coded_target
from localize.exchange.safe_xml import element, escaped, tag
from localize.exchange.xliff_states import OWN, attributes_2

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from localize.exchange.coded_text import CodedText, InlineCode
    from localize.exchange.package import Package, PackageArticle, PackageUnit

CORE = "urn:oasis:names:tc:xliff:document:2.0"
"""The namespace of versions 2.0 and 2.1."""
NAMESPACE = "urn:x-localize:exchange:1"
_KINDS = {"strong": "fmt", "emphasis": "fmt", "strike": "fmt", "link": "link", "image": "image"}


def write(package: Package) -> bytes:
    """Return a package as a file.

    Raises:
        UsageError: its articles are written in several languages, of which the format knows one.
    """
    sources = dict.fromkeys(article.source_locale for article in package.articles)
    if len(sources) > 1:
        codes = ", ".join(map(str, sources))
        message = f"XLIFF 2 holds one source language, and these articles are in {codes}"
        raise UsageError(message, hint="Name articles of one language, or take --format xliff12.")
    attributes = {
        "xmlns": CORE,
        "xmlns:l": NAMESPACE,
        "version": "2.1",
        "srcLang": next(iter(sources)).bcp47,
        "trgLang": package.locale.bcp47,
        "l:newsroom": safe_xml.cleaned(package.newsroom),
    }
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', tag("xliff", **attributes)]
    for number, article in enumerate(package.articles, start=1):
        lines += _file(article, number)
    return "\n".join([*lines, "</xliff>", ""]).encode()


def _file(article: PackageArticle, number: int) -> Iterator[str]:
    yield tag("file", id=f"f{number}", original=article.path, canResegment="no")
    for unit in article.units:
        if unit.plural_source:
            yield tag("group", id=f"g{unit.id}", type=f"{OWN}plural")
        for form in range(len(unit.targets)):
            yield from _unit(article.slug, unit, form)
        if unit.plural_source:
            yield "</group>"
    yield "</file>"


def _unit(slug: str, unit: PackageUnit, form: int) -> Iterator[str]:
    source, codes = coded_source(unit.source_of(form))
    target, added = coded_target(unit.targets[form], codes)
    attributes = {
        "id": f"u{unit.id}-{form}" if unit.plural_source else f"u{unit.id}",
        "name": f"{slug}@{unit.id}",
        "xml:space": "preserve",
        "l:mark": str(unit.mark),
    }
    yield tag("unit", **attributes)
    yield from _notes(unit)
    yield from _data((*codes, *added))
    yield tag("segment", **attributes_2(unit.state))
    every = {str(code.number): code for code in (*codes, *added)}
    yield f"<source>{_inline(source, every)}</source>"
    if unit.targets[form]:
        yield f"<target>{_inline(target, every)}</target>"
    yield "</segment></unit>"


def _notes(unit: PackageUnit) -> Iterator[str]:
    said = [("role", ", ".join(unit.roles)), ("context", unit.key.context)]
    said += [("note", note) for note in unit.notes]
    said += [("previous source", unit.previous)]
    found = [
        element("note", safe_xml.cleaned(text), category=f"{OWN}{kind}")
        for kind, text in said
        if text and not text.isspace()
    ]
    if found:
        yield f"<notes>{''.join(found)}</notes>"


def _data(codes: Iterable[InlineCode]) -> Iterator[str]:
    found = []
    for code in codes:
        found.append(f'<data id="d{code.number}">{_text(code.opening)}</data>')
        if code.closing is not None:
            found.append(f'<data id="d{code.number}e">{_text(code.closing)}</data>')
    if found:
        yield f"<originalData>{''.join(found)}</originalData>"


def _inline(text: CodedText, codes: dict[str, InlineCode]) -> str:
    return "".join(
        _text(piece) if isinstance(piece, str) else _code(codes[piece.number], piece.form)
        for piece in text.pieces
    )


def _code(code: InlineCode, form: str) -> str:
    if form == "close":
        return "</pc>"
    kind = {"type": _KINDS[code.name]} if code.name in _KINDS else {}
    opening = safe_xml.cleaned(code.opening)
    if code.closing is None:
        shown = {"dataRef": f"d{code.number}", "disp": opening}
        return tag("ph", id=str(code.number), **kind, **shown)[:-1] + "/>"
    shown = {
        "dataRefStart": f"d{code.number}",
        "dataRefEnd": f"d{code.number}e",
        "dispStart": opening,
        "dispEnd": safe_xml.cleaned(code.closing),
    }
    return tag("pc", id=str(code.number), **kind, **shown)


def _text(text: str) -> str:
    """Return a text with what XML cannot hold as code points (`cp`)."""
    pieces = re.split(f"({safe_xml.FORBIDDEN.pattern})", text)
    return "".join(
        f'<cp hex="{ord(piece):04X}"/>' if place % 2 else escaped(piece) for place, piece in enumerate(pieces)
    )

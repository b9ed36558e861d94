"""Glossaries as TBX-Basic (ISO 30042:2019, data categories as attributes); older TBX is read as well.

The first form of a locale is the preferred one, others are admitted, forbidden ones deprecated. A term's name
here, and that it is not translated, stand in two `admin` elements of our own.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from localize.errors import InputError, Place
from localize.exchange import safe_xml
from localize.exchange.safe_xml import element, fits, tag
from localize.glossary.terms import Term
from localize.model import Locale

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

_NAME, _TRANSLATE = "x-localize-term", "x-localize-translate"
_STATUS = "administrativeStatus"
_PREFERRED, _ADMITTED, _DEPRECATED = (
    f"{one}Term-admn-sts" for one in ("preferred", "admitted", "deprecated")
)
_FORBIDDEN = frozenset({_DEPRECATED, "deprecatedTerm", "supersededTerm-admn-sts", "supersededTerm"})
_ROOTS = frozenset({"tbx", "martif"})
_ENTRIES = frozenset({"conceptEntry", "termEntry"})
_LANGUAGES = frozenset({"langSec", "langSet"})
_TERMS = frozenset({"termSec", "tig", "ntig"})
_TEXTS = frozenset({"term", "termNote", "note", "admin"})


def serialize(terms: Iterable[Term], source: Locale, title: str) -> bytes:
    """Return a glossary as a file; terms that XML cannot hold are refused.

    Args:
        terms: its terms.
        source: the newsroom's source locale.
        title: what the glossary is called.

    Raises:
        InputError: a term has a control character.
    """
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<tbx type="TBX-Basic" style="dca" xml:lang="{source.bcp47}" xmlns="urn:iso:std:iso:30042:ed-2">',
        f"<tbxHeader><fileDesc><titleStmt>{element('title', title)}</titleStmt>",
        "<sourceDesc><p>localize</p></sourceDesc></fileDesc></tbxHeader>",
        "<text><body>",
    ]
    for number, term in enumerate(terms, start=1):
        lines += [tag("conceptEntry", id=f"c{number}"), *_entry(term, source), "</conceptEntry>"]
    text = "\n".join([*lines, "</body></text>", "</tbx>", ""])
    if not fits(text):
        raise InputError("a term has a character that XML cannot hold", hint="Remove the control character.")
    return text.encode()


def _entry(term: Term, source: Locale) -> Iterator[str]:
    forms = {source: (term.name,)} if term.keep else term.forms
    yield element("admin", term.name, type=_NAME)
    if term.keep:
        yield element("admin", "no", type=_TRANSLATE)
    if term.note:
        yield element("note", term.note)
    for locale in dict.fromkeys((*forms, *term.forbidden)):
        yield tag("langSec", xml_lang=locale.bcp47)
        for place, form in enumerate(forms.get(locale, ())):
            yield _form(form, _ADMITTED if place else _PREFERRED)
        for form in term.forbidden.get(locale, ()):
            yield _form(form, _DEPRECATED)
        yield "</langSec>"


def _form(form: str, status: str) -> str:
    return f"<termSec>{element('term', form)}{element('termNote', status, type=_STATUS)}</termSec>"


def parse(data: bytes, path: str, locales: Collection[Locale]) -> tuple[Term, ...]:
    """Read a file.

    Args:
        data: its bytes.
        path: the file, for messages.
        locales: those that a form may be in; `en-US` is `en` where that alone is one of them.

    Returns:
        The terms with a form in any of the locales, in the file's order.

    Raises:
        InputError: it is no TBX, or no XML that is read here.
    """
    reader = _Reader(path, locales)
    safe_xml.read(data, path, reader)
    return tuple(reader.terms)


@dataclass
class _Entry:
    line: int
    name: str = ""
    note: str = ""
    keep: bool = False
    forms: dict[Locale, list[str]] = field(default_factory=dict)
    forbidden: dict[Locale, list[str]] = field(default_factory=dict)


class _Reader:
    """Takes the events of one file."""

    def __init__(self, path: str, locales: Collection[Locale]) -> None:
        self.terms: list[Term] = []
        self._path = path
        self._locales = locales
        self._open: list[str] = []
        self._entry = _Entry(0)
        self._locale: Locale | None = None
        self._form = self._status = self._type = ""
        self._pieces: list[str] = []

    def start(self, name: str, attributes: Mapping[str, str], line: int) -> None:
        if not self._open and name not in _ROOTS:
            message = f"this is no TBX: its root is «{name[:40]}»"
            raise InputError(message, place=Place(self._path, line), hint="Name a glossary in TBX.")
        self._open.append(name)
        if name in _ENTRIES:
            self._entry = _Entry(line)
        elif name in _LANGUAGES:
            self._locale = Locale.among(attributes.get("lang", ""), self._locales)
        elif name in _TERMS:
            self._form = self._status = ""
        elif name in _TEXTS:
            self._type, self._pieces = attributes.get("type", ""), []

    def text(self, text: str) -> None:
        self._pieces.append(text)

    def end(self, name: str) -> None:
        self._open.pop()
        said = " ".join("".join(self._pieces).split()) if name in _TEXTS else ""
        if name == "term":
            self._form = said
        elif name == "termNote" and self._type == _STATUS:
            self._status = said
        elif name == "note" and self._locale is None:
            self._entry.note = self._entry.note or said
        elif name == "admin":
            self._take_admin(said)
        elif name in _TERMS and self._locale is not None and self._form:
            self._take_form(self._locale)
        elif name in _LANGUAGES:
            self._locale = None
        elif name in _ENTRIES:
            self._take_entry()

    def _take_admin(self, said: str) -> None:
        if self._type == _NAME:
            self._entry.name = said
        elif self._type == _TRANSLATE:
            self._entry.keep = said == "no"

    def _take_form(self, locale: Locale) -> None:
        kind = self._entry.forbidden if self._status in _FORBIDDEN else self._entry.forms
        forms = kind.setdefault(locale, [])
        if self._form not in forms:
            forms.insert(0 if self._status == _PREFERRED else len(forms), self._form)

    def _take_entry(self) -> None:
        entry = self._entry
        every = [form for locale in self._locales for form in entry.forms.get(locale, [])]
        name = entry.name or next(iter(every), "")
        if not name or not (every or entry.keep):
            return
        forms = {} if entry.keep else {locale: tuple(found) for locale, found in entry.forms.items()}
        forbidden = {locale: tuple(found) for locale, found in entry.forbidden.items()}
        self.terms.append(Term(name, forms, forbidden, entry.keep, entry.note, entry.line))

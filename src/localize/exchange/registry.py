"""The formats in which texts go out to people and come back. A new one is one module and one line here."""

from __future__ import annotations

from importlib import import_module
from pathlib import PurePath
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from localize.errors import InputError, Place, UsageError, suggest
from localize.formats.registry import SUFFIXES
from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from localize.exchange.package import Package, PackageUnit, Returned, ReturnedDocument


@frozen
class ExchangeFormat:
    """One format. Its modules are imported when it is used."""

    name: str
    """What `--format` takes."""
    suffix: str
    """The ending of its files."""
    summary: str
    """One line for the docs."""
    writer: str
    """`module:function` below `localize.exchange`, from a package to bytes."""
    reader: str = ""
    """`module:function`, from bytes and a path to what came back; empty where nothing does."""
    limits: str = ""
    """`module:function` that tells whether the format can hold a string; empty where it holds every one."""
    one_source: bool = False
    """True if a file knows one source language."""
    one_article: bool = False
    """True if a file is one article."""

    def write(self, package: Package) -> bytes:
        """Return a package as a file.

        Raises:
            InputError: it cannot be written.
            UsageError: something it needs is not installed.
        """
        write: Callable[[Package], bytes] = _load(self.writer)
        return write(package)

    def read(self, data: bytes, path: str) -> Returned:
        """Read a file.

        Args:
            data: its bytes.
            path: the file, for messages.

        Raises:
            InputError: it is malformed or hostile; with its place.
            UsageError: files of this format do not come back, or something is not installed.
        """
        if not self.reader:
            hint = "Write the corrections into the review queue, or export as xlsx or md."
            raise UsageError(f"{self.name} is for reading; nothing is read from it", hint=hint)
        read: Callable[[bytes, str], Returned] = _load(self.reader)
        return read(data, path)

    def read_document(self, data: bytes, path: str) -> ReturnedDocument:
        """Read a file that is one article.

        Args:
            data: its bytes.
            path: the file, for messages.

        Raises:
            InputError: it does not say which article it is; with its place.
        """
        read: Callable[[bytes, str], ReturnedDocument] = _load(self.reader)
        return read(data, path)

    def holds(self, unit: PackageUnit) -> bool:
        """Return whether the format can hold a string."""
        if not self.limits:
            return True
        holds: Callable[[PackageUnit], bool] = _load(self.limits)
        return holds(unit)


_FORMATS: Final = (
    ExchangeFormat(
        "xliff",
        ".xlf",
        "XLIFF 2.1; 2.0 to 2.2 and 1.0 to 1.2 are read",
        "xliff2_writer:write",
        "xliff_reader:read",
        one_source=True,
    ),
    ExchangeFormat(
        "xliff12",
        ".xliff",
        "XLIFF 1.2, for tools that read nothing newer",
        "xliff12_writer:write",
        "xliff_reader:read",
        limits="xliff12_writer:holds",
    ),
    ExchangeFormat(
        "xlsx",
        ".xlsx",
        "a workbook with locked sources and states from a list",
        "xlsx:write",
        "xlsx:read",
        limits="xlsx:holds",
    ),
    ExchangeFormat(
        "csv",
        ".csv",
        "a table for any spreadsheet, in UTF-8",
        "csv_table:write",
        "csv_table:read",
        limits="csv_table:holds",
    ),
    ExchangeFormat(
        "po", ".po", "one catalog, for Weblate, Crowdin, Poedit and their like", "po:write", "po:read"
    ),
    ExchangeFormat(
        "md",
        ".md",
        "each article as one document to work in",
        "article_document:write",
        "article_document:read",
        one_article=True,
    ),
    ExchangeFormat("html", ".html", "a table to print and mark up; nothing comes back", "print_page:write"),
)

_MACROS = frozenset({".xlsm", ".xlsb", ".xltm", ".xls"})

_ELSEWHERE = {"tmx": "memory", "tbx": "glossary"}
"""Formats of other things than texts to translate, and the commands that exchange those."""

_PAGES = frozenset({".html", ".htm"})

FORMATS: Final[Mapping[str, ExchangeFormat]] = MappingProxyType({one.name: one for one in _FORMATS})
"""The formats by name."""


def named(name: str) -> ExchangeFormat:
    """Return a format by its name.

    Raises:
        UsageError: there is none of this name; the nearest one is suggested.
    """
    if name not in FORMATS:
        if name.lower() in _ELSEWHERE:
            group = _ELSEWHERE[name.lower()]
            hint = f"`localize {group} export` writes it."
            raise UsageError(f"{name} is no file of texts to translate", hint=hint)
        hint = suggest(name, FORMATS, f"The formats are {', '.join(FORMATS)}.")
        raise UsageError(f"there is no format «{name[:40]}»", hint=hint)
    return FORMATS[name]


def of_file(path: str, data: bytes) -> ExchangeFormat:
    """Return the format that a file's ending names; a page that is a whole article says so at its end.

    Raises:
        InputError: it is that of workbooks with macros.
        UsageError: it names none.
    """
    suffix = PurePath(path).suffix.lower()
    if suffix in _MACROS:
        message = "a workbook that may have macros is not read"
        raise InputError(message, place=Place(path), hint="Save it as .xlsx.")
    if suffix in SUFFIXES and (suffix not in _PAGES or data.rstrip().endswith(b"-->")):
        return FORMATS["md"]
    found = next((one for one in _FORMATS if one.suffix == suffix), None)
    if found is None and suffix[1:] in _ELSEWHERE:
        group = _ELSEWHERE[suffix[1:]]
        hint = f"`localize {group} import` reads it."
        raise UsageError(f"{path}: this is no file of texts to translate", hint=hint)
    if found is None:
        known = ", ".join(dict.fromkeys(one.suffix for one in _FORMATS if one.reader))
        raise UsageError(
            f"{path}: nothing comes back in files ending in «{suffix[:20]}»",
            hint=f"Save it in the format that it went out in: {known}.",
        )
    return found


def _load(target: str) -> Callable[..., Any]:
    module, _, name = target.partition(":")
    found: Callable[..., Any] = getattr(import_module(f"localize.exchange.{module}"), name)
    return found

"""Send documents out in every format, have them translated, and take them back: make out-and-back DATA=DIR.

DIR holds `dev.tsv` of NTREX-128: document, English, Russian, Uzbek, a sentence a line. Each document becomes
an article, each sentence a paragraph of it. Other programs write the Russian sentences into the files:
translate-toolkit, openpyxl, polib, Python's csv; into documents they are written over the English ones.
"""

from __future__ import annotations

import csv
import io
import json
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import polib
from translate.storage.xliff import xlifffile
from translate.storage.xliff2 import Xliff2File

from localize.exchange import table
from localize.exchange.package import DIGITS
from localize.exchange.registry import FORMATS, named
from localize.flows.export import ExportOptions, export
from localize.flows.import_texts import ImportOptions, import_file
from localize.flows.newsroom import read_newsroom
from localize.flows.newsroom_session import NewsroomSession
from localize.flows.pull import PullOptions, pull
from localize.flows.selection import select
from localize.model import Locale, MessageKey
from localize.model.domain import Domain
from localize.review import Who
from localize.workspace.config_file import read_config
from localize.workspace.disk import Disk

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from localize.flows.export import ExportFile

Texts = dict[tuple[str, str], str]
"""Slug and the first digits of a key → its text."""

AT = "2026-03-01T08:00:00Z"
WHO = Who("Translator", AT)
RU = Locale.parse("ru")
CONFIG = "version: 2\nname: NTREX\nsource_locale: en\nlocales: [en, ru]\nengines: []\n"


@dataclass
class Row:
    """What became of one format."""

    name: str
    files: int = 0
    strings: int = 0
    exact: int = 0
    """Texts that stand in the catalogs to the letter."""
    again: int = 0
    """Strings that a second import, or one of a fresh export, changed."""
    seconds: float = 0.0


def documents(folder: Path) -> dict[str, list[tuple[str, str]]]:
    """Return the sentences of each document, English and Russian."""
    found: dict[str, list[tuple[str, str]]] = {}
    for line in (folder / "dev.tsv").read_text(encoding="utf-8").splitlines():
        document, english, russian, _ = line.split("\t")
        found.setdefault(document, []).append((english.strip(), russian.strip()))
    return found


def article(sentences: list[tuple[str, str]]) -> str:
    """Return a document as an article: its first sentence is the title."""
    (title, _), *rest = sentences
    body = "\n\n".join(english for english, _ in rest)
    return f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\n---\n\n{body}\n"


def session(root: Path) -> NewsroomSession:
    """Begin a run."""
    disk = Disk(root)
    return NewsroomSession(disk, read_newsroom(disk, read_config(disk)), at=AT)


def settled(root: Path, found: Mapping[str, list[tuple[str, str]]]) -> Texts:
    """Make the newsroom, pull, and return the text for each string that is a sentence as it stands."""
    (root / "articles").mkdir(parents=True)
    (root / "localize.yaml").write_text(CONFIG, encoding="utf-8")
    for document, sentences in found.items():
        (root / "articles" / f"{document}.md").write_text(article(sentences), encoding="utf-8")
    at = session(root)
    pull(at, select(at.newsroom), PullOptions())
    texts: Texts = {}
    for document, sentences in found.items():
        keys = session(root).file(RU, Domain.of(document)).catalog.by_key
        for english, russian in sentences:
            key = MessageKey("", english)
            if key in keys and russian:
                texts.setdefault((document, key.digest[:DIGITS]), russian)
    return texts


def _in_xliff(kind: type[xlifffile | Xliff2File], attribute: str) -> Callable[[bytes, Texts], bytes]:
    def write(data: bytes, texts: Texts) -> bytes:
        store = kind.parsestring(data)
        for unit in store.units:
            # Of XLIFF 2, translate-toolkit's units are segments.
            whole = unit.xmlelement if attribute in unit.xmlelement.attrib else unit.xmlelement.getparent()
            slug, _, id_ = (whole.get(attribute) or "").rpartition("@")
            if (slug, id_) in texts:
                unit.target = texts[slug, id_]
        return bytes(store)

    return write


def _in_csv(data: bytes, texts: Texts) -> bytes:
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, table.COLUMNS, delimiter=";")
    writer.writeheader()
    for row in rows:
        writer.writerow({**row, "text": texts.get((row["article"], row["id"]), row["text"])})
    return out.getvalue().encode()


def _in_workbook(data: bytes, texts: Texts) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(data))
    at = {column: place for place, column in enumerate(table.COLUMNS)}
    for row in book["ru"].iter_rows(min_row=2):
        key = (str(row[at[table.ARTICLE]].value), str(row[at[table.ID]].value))
        if key in texts:
            row[at[table.TEXT]].value = texts[key]
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _in_catalog(data: bytes, texts: Texts) -> bytes:
    found = polib.pofile(data.decode())
    for entry in found:
        context = entry.msgctxt or ""
        key = (Domain(context).slug, MessageKey("", entry.msgid).digest[:DIGITS])
        entry.msgstr = texts.get(key, entry.msgstr)
    return str(found).encode()


def _in_document(pairs: list[tuple[str, str]]) -> Callable[[bytes, Texts], bytes]:
    def write(data: bytes, _texts: Texts) -> bytes:
        body, found, note = data.decode().rpartition("\n<!--")
        place = 0
        for number, (english, russian) in enumerate(pairs):
            old, new = (
                json.dumps(one, ensure_ascii=False)[1:-1] if not number else one for one in (english, russian)
            )
            at = body.find(old, place)
            if at >= 0 and russian:
                body = f"{body[:at]}{new}{body[at + len(old) :]}"
                place = at + len(new)
        return f"{body}{found}{note}".encode()

    return write


def _writer(
    name: str, file: ExportFile, found: Mapping[str, list[tuple[str, str]]]
) -> Callable[[bytes, Texts], bytes]:
    if name == "md":
        return _in_document(found[file.name.removesuffix(".ru.md")])
    return {
        "xliff": _in_xliff(Xliff2File, "name"),
        "xliff12": _in_xliff(xlifffile, "resname"),
        "csv": _in_csv,
        "xlsx": _in_workbook,
        "po": _in_catalog,
    }[name]


def sent(root: Path, name: str) -> tuple[ExportFile, ...]:
    """Return the files of all articles."""
    at = session(root)
    names = [one.slug for one in at.newsroom.articles]
    return export(at, select(at.newsroom, names, ["ru"]), ExportOptions(named(name)))[0]


def taken(root: Path, data: bytes, name: str) -> int:
    """Take a file in, and return how many strings changed."""
    report = import_file(session(root), data, name, ImportOptions(), WHO)
    return report.counts["taken"]


def measure(name: str, found: Mapping[str, list[tuple[str, str]]]) -> Row:
    """Send everything out in a format, translate it there, and take it back three times."""
    row = Row(name)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "newsroom"
        texts = settled(root, found)
        row.strings = len(texts)
        files = sent(root, name)
        row.files = len(files)
        written = [(_writer(name, file, found)(file.data, texts), file.name) for file in files]
        began = time.process_time()
        for data, path in written:
            taken(root, data, path)
        row.seconds = time.process_time() - began
        at = session(root)
        catalogs = {slug: at.file(RU, Domain.of(slug)).catalog for slug in found}
        here = {
            (slug, message.key.digest[:DIGITS]): message.targets[0]
            for slug, catalog in catalogs.items()
            for message in catalog.messages
        }
        row.exact = sum(here[key] == text for key, text in texts.items())
        if "-v" in sys.argv:
            print(
                *(f"{here[key]!r} ≠ {text!r}" for key, text in texts.items() if here[key] != text), sep="\n"
            )
        row.again = sum(taken(root, data, path) for data, path in written)
        row.again += sum(taken(root, file.data, file.name) for file in sent(root, name))
    return row


def main() -> int:
    """Print the table."""
    found = documents(Path(sys.argv[1]))
    print(f"{len(found)} documents\n")
    print(
        "| format | files | strings | to the letter | changed when taken in again | CPU seconds to take in |"
    )
    print("|---|---:|---:|---:|---:|---:|")
    for name in (one.name for one in FORMATS.values() if one.reader):
        row = measure(name, found)
        print(
            f"| {row.name} | {row.files} | {row.strings} | {row.exact} | {row.again} | {row.seconds:.1f} |",
            flush=True,
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())

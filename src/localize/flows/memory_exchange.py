"""The translation memory on its way out as TMX, and TMX files on their way in."""

from __future__ import annotations

from collections import Counter
from pathlib import PurePath
from typing import TYPE_CHECKING

from localize.errors import UsageError
from localize.exchange import tmx_reader, tmx_writer
from localize.exchange.tmx_writer import TmxUnit, writable
from localize.flows.embargo import hidden, hidden_labels
from localize.flows.memory import open_memory
from localize.frozen import frozen
from localize.model import Change, Report, ReviewState
from localize.model.domain import Domain
from localize.workspace.portable_names import why_unportable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.selection import Selection
    from localize.memory.shard_writer import ShardDocument
    from localize.model.memory import MemoryUnit

FOLDER, ENDING = "memory", ".tmx"


@frozen
class ExportOptions:
    """The choice of texts that go out."""

    approved: bool = False
    """True for approved texts alone."""
    confidential: bool = False
    """True where texts of articles go out, too, that are confidential or under embargo."""
    at: str = ""
    """The time by which embargoes count, ISO 8601 with a zone; the run's own where it is empty."""


def export(session: NewsroomSession, selection: Selection, options: ExportOptions) -> tuple[bytes, Report]:
    """Return the newsroom's approved and translated texts as TMX, and what was left out.

    Texts of TMX files in `memory/` are not among them: they are in TMX already.

    Args:
        session: the newsroom at work.
        selection: which articles, locales, and whether the interface.
        options: what goes out.

    Raises:
        UsageError: the time is none.
    """
    at = options.at or session.at
    kept_back = frozenset() if options.confidential else hidden(session.newsroom.articles, at)
    wanted = {article.slug for article in selection.articles} | ({"ui"} if selection.ui else set())
    found = [
        (document, unit)
        for document, unit in open_memory(session.disk, session.newsroom, at).index.every()
        if not document.path.endswith(ENDING)
        and document.name in wanted
        and unit.pair.locale in selection.locales
    ]
    states = {ReviewState.APPROVED} if options.approved else {ReviewState.APPROVED, ReviewState.TRANSLATED}
    newsroom = session.newsroom
    labels = hidden_labels(newsroom.articles, (label.key for label in newsroom.labels), kept_back)
    going = [
        (document, unit)
        for document, unit in found
        if unit.state in states
        and document.name not in kept_back
        and not (unit.pair.ui and unit.key in labels)
    ]
    units = [TmxUnit(Domain.of(document.name), unit) for document, unit in sorted(going, key=_place)]
    fit = [one for one in units if writable(one.unit)]
    data = b"".join(tmx_writer.serialize(fit, session.config.source_locale))
    hid = sorted({document.name for document, unit in found if document.name in kept_back})
    return data, Report(
        "memory export",
        counts={"texts": len(fit), "left_out": len(units) - len(fit), "hidden": len(hid)},
        notes=tuple(_export_notes(len(fit), len(units) - len(fit), hid)),
        data={"hidden": hid},
    )


def import_file(session: NewsroomSession, data: bytes, name: str, *, force: bool = False) -> Report:
    """Take a TMX file into `memory/`, as it is, if the newsroom can read it.

    Args:
        session: the newsroom at work.
        data: the file's bytes.
        name: the file, as the person named it.
        force: whether another file of that name is replaced.

    Raises:
        InputError: it is no TMX, or hostile; with its line.
        UsageError: it holds nothing for the newsroom's locales, or another file stands in its place.
    """
    content = tmx_reader.parse(data, name, session.config.locales)
    path = f"{FOLDER}/{_file_name(name)}"
    if not content.units:
        codes = ", ".join(map(str, session.config.locales))
        raise UsageError(f"{name} has no text in two of the newsroom's locales", hint=f"These are: {codes}.")
    if not force and session.disk.exists(path) and session.disk.read(path) != data:
        raise UsageError(f"{path} is there already, and differs", hint="Replace it with --force.")
    changes = (Change("added", path),) if session.disk.write(path, data) else ()
    by_pair = Counter(f"{unit.pair.source_locale} → {unit.pair.locale}" for unit in content.units)
    notes = [f"{pair}: {count} texts" for pair, count in sorted(by_pair.items())]
    notes += [f"{content.foreign} units are in no two of the newsroom's locales."] if content.foreign else []
    notes += (
        [f"{content.incomplete} units lack the text of an inline code, and are not used."]
        if content.incomplete
        else []
    )
    counts = {"texts": len(content.units), "foreign": content.foreign, "incomplete": content.incomplete}
    return Report("memory import", changes, counts=counts, notes=tuple(notes), data={"pairs": dict(by_pair)})


def _file_name(name: str) -> str:
    stem = PurePath(name).name
    stem = stem[: -len(ENDING)] if stem.lower().endswith(ENDING) else stem
    why = why_unportable(stem) if stem else "it is empty"
    if why or stem.startswith("."):
        hint = "Rename the file: letters, digits and hyphens are safe everywhere."
        raise UsageError(f"the file's name cannot be kept: {why or 'it begins with a dot'}", hint=hint)
    return stem + ENDING


def _place(found: tuple[ShardDocument, MemoryUnit]) -> tuple[object, ...]:
    document, unit = found
    return (document.name, unit.pair.source_locale, unit.key.source, unit.key.context, unit.pair.locale)


def _export_notes(texts: int, left_out: int, hid: list[str]) -> Iterator[str]:
    yield f"{texts} texts."
    if left_out:
        yield f"{left_out} are left out: TMX knows no plural forms, and no control characters."
    if hid:
        names = ", ".join(hid)
        yield f"Held back, being confidential or under embargo: {names}. --confidential includes them."

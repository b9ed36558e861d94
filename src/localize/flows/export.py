"""Texts on their way to people who work elsewhere: one file for each locale, or for each article."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath, PurePosixPath
from typing import TYPE_CHECKING

from localize.errors import UsageError
from localize.exchange.package import Package
from localize.flows import export_job
from localize.flows.article_task import tasks
from localize.flows.embargo import hidden, hidden_labels
from localize.frozen import frozen
from localize.model import Change, Report, ReviewState
from localize.model.domain import UI
from localize.report.presentation import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from localize.exchange.registry import ExchangeFormat
    from localize.flows.export_job import ExportedArticle
    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.selection import Selection
    from localize.model import Locale


@frozen
class ExportOptions:
    """The choice of what goes out, and how."""

    format: ExchangeFormat
    states: frozenset[ReviewState] = frozenset(ReviewState)
    """The states of strings that go out."""
    confidential: bool = False
    """True where articles go out, too, that are confidential or under embargo."""
    at: str = ""
    """The time by which embargoes count, ISO 8601 with a zone; the run's own where it is empty."""


@frozen
class ExportFile:
    """One file on its way out."""

    name: str
    """Its name below the folder that it goes to, with `/`."""
    data: bytes
    locale: Locale
    strings: int
    beside: str = ""
    """What tells its name from that of the file with the newsroom's own source language."""


def export(
    session: NewsroomSession, selection: Selection, options: ExportOptions
) -> tuple[tuple[ExportFile, ...], Report]:
    """Return the texts of a selection as files, and what was left out.

    Args:
        session: the newsroom at work.
        selection: which articles, locales, and whether the interface.
        options: what goes out, and how.

    Raises:
        InputError: a text cannot be written in the format.
        UnreadableErrors: all files that cannot be read.
        UsageError: the time is none; or what the format needs is not installed.
    """
    articles = session.newsroom.articles
    kept_back = frozenset() if options.confidential else hidden(articles, options.at or session.at)
    going = selection.without(kept_back)
    found = _texts(session, going, options, kept_back)
    files: list[ExportFile] = []
    left_out = 0
    for locale in session.without_closed(going).locales:
        whole = _package(session.config.name, locale, found, options.format)
        package = _held(whole, options.format)
        left_out += whole.strings - package.strings
        files += _files(package, options.format, session.config.source_locale)
    hid = sorted(kept_back & {article.slug for article in selection.articles})
    counts = {
        "files": len(files),
        "strings": sum(file.strings for file in files),
        "left_out": left_out,
        "behind": sum(one.behind for one in found),
        "hidden": len(hid),
    }
    notes = tuple(_notes(counts, hid, options.format))
    if options.format.one_article and going.ui and selection.narrowed:
        notes = (*notes, "The interface is no article: export it in another format.")
    code = 1 if hid and selection.narrowed else 0
    return tuple(files), Report("export", counts=counts, notes=notes, data={"hidden": hid}, exit_code=code)


def _texts(
    session: NewsroomSession, going: Selection, options: ExportOptions, kept_back: frozenset[str]
) -> tuple[ExportedArticle, ...]:
    """Return the texts of the articles that go out, and of the interface."""
    newsroom = session.newsroom
    labels = hidden_labels(newsroom.articles, (label.key for label in newsroom.labels), kept_back)
    unread = session.close_unreadable()
    locales = session.without_closed(going).locales
    whole = options.format.one_article
    shared = export_job.ExportShared(session.config, locales, options.states, whole, labels)
    own = replace(newsroom, translations=())  # what is a translation of another has no catalogs
    results = session.results(export_job.JOB, shared, tasks(own, going))
    session.refuse([*unread, *results.problems])
    interface = (export_job.exported(shared, session.interface_catalogs),) if going.ui else ()
    return (*results.done, *interface)


def written(report: Report, files: Sequence[ExportFile], paths: Sequence[str]) -> Report:
    """Return the report of an export with the files that were written, each in its place."""
    changes = tuple(
        Change("written", path, counted(file.strings, "string"), file.locale)
        for file, path in zip(files, paths, strict=True)
    )
    return replace(report, changes=changes)


def placed(files: Sequence[ExportFile], output: str) -> tuple[str, ...]:
    """Return where the files of an export go, where a person named one file for them.

    Texts in another language than the newsroom's go beside it, where the format wants a file for them.

    Raises:
        UsageError: there are several files for other reasons.
    """
    path = PurePath(output)
    names = [f"{path.stem}.{file.beside}{path.suffix}" if file.beside else path.name for file in files]
    if len(set(names)) < len(names):
        hint = "Name a folder, with / at its end."
        raise UsageError(f"{len(files)} files cannot be one: {output}", hint=hint)
    return tuple(str(path.with_name(name)) for name in names)


def _package(
    newsroom: str, locale: Locale, found: Iterable[ExportedArticle], form: ExchangeFormat
) -> Package:
    """Return what goes out for a locale; of whole articles, the interface is none."""
    articles = (
        one.articles[locale]
        for one in found
        if locale in one.articles and not (form.one_article and one.slug == UI)
    )
    return Package(newsroom, locale, tuple(article for article in articles if article.units))


def _held(package: Package, form: ExchangeFormat) -> Package:
    """Return what of a package a format can hold."""
    fit = [
        replace(article, units=tuple(unit for unit in article.units if form.holds(unit)))
        for article in package.articles
    ]
    return replace(package, articles=tuple(article for article in fit if article.units))


def _files(package: Package, form: ExchangeFormat, source: Locale) -> Iterator[ExportFile]:
    for part in _parts(package, form):
        first = part.articles[0]
        name, beside, suffix = str(part.locale), "", form.suffix
        if form.one_article:
            name, suffix = f"{first.slug}.{part.locale}", PurePosixPath(first.path).suffix
        elif form.one_source and first.source_locale != source:
            beside = f"from-{first.source_locale}"
        whole = ".".join(filter(None, (name, beside)))
        yield ExportFile(f"{whole}{suffix}", form.write(part), part.locale, part.strings, beside)


def _parts(package: Package, form: ExchangeFormat) -> Iterator[Package]:
    """Take a package apart where a file of the format holds less."""
    if form.one_article:
        yield from (replace(package, articles=(article,)) for article in package.articles)
    elif form.one_source:
        for source in dict.fromkeys(article.source_locale for article in package.articles):
            same = tuple(one for one in package.articles if one.source_locale == source)
            yield replace(package, articles=same)
    elif package.articles:
        yield package


def _notes(counts: Mapping[str, int], hid: Sequence[str], form: ExchangeFormat) -> Iterator[str]:
    if not counts["strings"]:
        yield "Nothing to export."
    if counts["left_out"]:
        yield f"{counted(counts['left_out'], 'string')} left out: {form.name} cannot hold what they hold."
    if counts["behind"]:
        yield f"{counted(counts['behind'], 'string')} not in the catalogs yet: run `localize pull` first."
    if hid:
        yield (
            f"Held back, being confidential or under embargo: {', '.join(hid)}. --confidential includes them."
        )

"""Translate: fill what is missing from memory, vocabulary and script conversion, then ask engines."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from localize import review
from localize.catalogs.target_locales import parent_of
from localize.config import EngineSetting
from localize.engines.access import Access
from localize.errors import UsageError
from localize.flows import embargo
from localize.flows.engines import made
from localize.flows.memory import open_memory
from localize.glossary.do_not_translate import DoNotTranslate
from localize.model import Change, Finding, Report, ReviewState, Severity
from localize.model.domain import UI, Domain
from localize.model.request import Request
from localize.review import TOOL, Who, replaceable
from localize.translate import engine_fallback
from localize.translate.known_texts import plan
from localize.workspace.answers_file import AnswersFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from localize.catalogs.catalog_set import CatalogView
    from localize.engines.base import Engine
    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.selection import Selection
    from localize.model import Locale, Suggestion
    from localize.translate.outcome import Outcome

    Progress = Callable[[int, int, str], None]

_SAVED_EVERY = 20  # texts: what an interrupted run may have to ask again
_SHOWN = 10  # refusals that are told one by one


@dataclass(frozen=True)
class TranslateOptions:
    """How far to go."""

    dry_run: bool = False
    """Only say what would be filled, and what would be sent where."""
    engines: tuple[str, ...] | None = None
    """Engines to ask instead of those of the configuration; an empty tuple asks none."""
    max_characters: int | None = None
    """The most characters to send in this run; None for no limit."""
    at: str = ""
    """The time by which embargoes count, ISO 8601 with a zone; the run's own where it is empty."""
    retry_refused: bool = False
    """Whether answers that were paid for and cannot stand are asked for again."""


def translate(
    session: NewsroomSession,
    selection: Selection,
    options: TranslateOptions,
    progress: Progress = lambda _done, _total, _what: None,
    *,
    access: Access | None = None,
) -> Report:
    """Fill what is missing in the selected catalogs, and save as it comes.

    Memory, vocabulary and CLDR come first, engines get what is left. What a person wrote is never replaced; a
    machine's text is, where it is stale or rejected, or where an accepted text is known instead.

    Args:
        session: the newsroom at work.
        selection: which articles and locales.
        options: how far to go.
        progress: called with how many of how many texts engines were asked for, and which locale is at work.
        access: the network and the keys, as engines may use them; None where nothing may be sent.

    Raises:
        ConfigError: the configuration names an engine or option that does not exist.
        UsageError: the command line does.
    """
    selection = session.take_out(selection)
    engines = _engines(session, selection, options, access or Access())
    memory = open_memory(session.disk, session.newsroom, options.at or session.at)
    session.refuse(memory.unread)
    work = _Work(session, selection, memory.hidden)
    first = plan(work.requests, memory, session.newsroom.glossary.terms)
    for request, suggestion in first.known:
        work.put(request, suggestion)
    waiting = [request for request in first.unknown if not work.is_draft(request)]
    if options.dry_run:
        characters = engine_fallback.forecast(
            waiting,
            engines,
            budget=options.max_characters,
            kept=DoNotTranslate(session.newsroom.glossary.kept),
        )
        return _report(work, waiting, engines, None, characters, dry_run=True)
    work.save()
    outcome = _asked(work, waiting, engines, options, progress)
    return _report(work, outcome.left, engines, outcome, outcome.characters, dry_run=False)


class _Work:
    """What one run fills, and what it has filled so far."""

    def __init__(self, session: NewsroomSession, selection: Selection, hidden: frozenset[str]) -> None:
        self.session = session
        self._hidden = hidden
        newsroom = session.newsroom
        labels = (label.key for label in newsroom.labels)
        self._hidden_labels = embargo.hidden_labels(newsroom.articles, labels, hidden)
        self.selection = selection
        self.changes: list[Change] = []
        self.filled: Counter[str] = Counter()
        self.behind: set[str] = set()
        self._touched = {article.slug for article in selection.articles} | ({UI} if selection.ui else set())
        self._sheets: dict[Request, CatalogView] = {}
        for view in session.views(selection.articles, selection.locales, ui=selection.ui):
            if parent_of(view.article, view.locale, session.config) is None:
                self._take(view)

    @property
    def requests(self) -> tuple[Request, ...]:
        return tuple(self._sheets)

    def _take(self, view: CatalogView) -> None:
        source = view.article.source_locale if view.article else self.session.config.ui_source
        for unit in view.units:
            if not unit.known:
                self.behind.add(view.slug)
            elif replaceable(unit.message, unit.decisions) and source != view.locale:
                is_hidden = view.slug in self._hidden or (
                    view.slug == UI and unit.message.key in self._hidden_labels
                )
                names = self.session.config.text_attributes
                request = Request(
                    view.slug, unit.message, source, view.locale, unit.decisions, names, is_hidden
                )
                self._sheets[request] = view

    def is_draft(self, request: Request) -> bool:
        """Return whether there is a machine's draft for today's source: no engine is asked again."""
        return review.state(request.message, request.decisions) is ReviewState.DRAFT

    def put(self, request: Request, suggestion: Suggestion) -> None:
        """Put a text where it was asked for; one that changes nothing, or may not stand, is passed over."""
        if suggestion.targets == request.message.targets and not suggestion.accepted:
            return
        view = self._sheets[request]
        file = self.session.file(request.locale, view.file.catalog.domain)
        act = review.fill if suggestion.accepted else review.draft
        try:
            step = act(
                request.message,
                file.ledger,
                Who(TOOL, self.session.at),
                suggestion.targets,
                origin=suggestion.origin,
                note=suggestion.note,
            )
        except UsageError:
            return
        catalog = file.catalog.with_message(step.message)
        self.session.put(replace(file, catalog=catalog, ledger=step.recorded_in(file.ledger)))
        self._touched.add(request.slug)
        self.filled[suggestion.origin] += 1
        address = review.address_of(request.slug, request.message.key)
        self.changes.append(Change("filled", file.path, suggestion.targets[0], request.locale, address))

    def save(self) -> None:
        """Refresh what derives from what was filled since the last time, and write everything.

        The first time, everything that was selected is refreshed.
        """
        articles = [article for article in self.selection.articles if article.slug in self._touched]
        self.changes += self.session.refresh(articles, self.selection.locales, ui=UI in self._touched)
        self._touched.clear()
        self.session.commit()


def _asked(
    work: _Work,
    waiting: Sequence[Request],
    engines: Mapping[Locale, Sequence[Engine]],
    options: TranslateOptions,
    progress: Progress,
) -> Outcome:
    """Ask the engines, saving now and then, and at the end whatever happens."""
    done = 0

    def deliver(request: Request, suggestion: Suggestion) -> None:
        nonlocal done
        work.put(request, suggestion)
        done += 1
        progress(done, len(waiting), str(request.locale))
        if done % _SAVED_EVERY == 0:
            work.save()

    try:
        return engine_fallback.run(
            waiting,
            engines,
            budget=options.max_characters,
            kept=DoNotTranslate(work.session.newsroom.glossary.kept),
            deliver=deliver,
            answers=AnswersFile(work.session.disk),
            retry_refused=options.retry_refused,
        )
    finally:
        work.save()


def _engines(
    session: NewsroomSession, selection: Selection, options: TranslateOptions, access: Access
) -> dict[Locale, tuple[Engine, ...]]:
    """Make the engines of each locale; one setting is one engine, however many locales name it."""
    by_setting: dict[tuple[str, tuple[tuple[str, str], ...]], Engine] = {}

    def engine(setting: EngineSetting) -> Engine:
        identity = (setting.name, tuple(sorted(setting.options.items())))
        if identity not in by_setting:
            by_setting[identity] = made(setting, session.config.path, access)
        return by_setting[identity]

    named = None if options.engines is None else tuple(EngineSetting(name) for name in options.engines)
    return {
        locale: tuple(
            engine(setting)
            for setting in (session.config.engines.get(locale, ()) if named is None else named)
        )
        for locale in selection.locales
    }


def _report(
    work: _Work,
    left: Sequence[Request],
    engines: Mapping[Locale, Sequence[Engine]],
    outcome: Outcome | None,
    characters: Mapping[str, int],
    *,
    dry_run: bool,
) -> Report:
    failures = outcome.failures if outcome else {}
    by_locale = Counter(str(request.locale) for request in left)
    code = 3 if failures else 2 if work.session.newsroom.problems else 0
    return Report(
        "translate",
        tuple(work.changes),
        _findings(work, outcome),
        counts={**work.filled, "left": len(left)},
        notes=_notes(work, left, engines, failures, dry_run=dry_run),
        data={
            "dry_run": dry_run,
            "filled": dict(work.filled),
            "left": dict(by_locale),
            "characters": dict(characters),
            "failures": dict(failures),
        },
        exit_code=code,
    )


def _findings(work: _Work, outcome: Outcome | None) -> tuple[Finding, ...]:
    refusals = [refusal for refusal in (outcome.refusals if outcome else ()) if refusal.engine]
    found = []
    for refusal in refusals:
        request = refusal.request
        domain = Domain.of(request.slug)
        found.append(
            Finding(
                "refused",
                Severity.WARNING,
                f"the answer of {refusal.engine} was not stored: {refusal.reason}",
                work.session.file(request.locale, domain).path,
                request.message.line,
                request.locale,
                review.address_of(request.slug, request.message.key),
            )
        )
    return (*found, *embargo.findings(work.selection.articles))


def _notes(
    work: _Work,
    left: Sequence[Request],
    engines: Mapping[Locale, Sequence[Engine]],
    failures: Mapping[str, str],
    *,
    dry_run: bool,
) -> tuple[str, ...]:
    by_locale = Counter(str(request.locale) for request in left)
    notes = [*work.session.charset_notes(), *(f"{name}: {reason}" for name, reason in failures.items())]
    silent = [str(locale) for locale, listed in engines.items() if not listed and by_locale.get(str(locale))]
    if silent and not dry_run:
        wanting = ", ".join(f"{by_locale[code]} in {code}" for code in silent)
        example = f"engines: {{{silent[0]}: [google]}}"
        notes.append(
            f"Still without a text: {wanting}. Write them with `localize review edit` or any PO editor,"
            f" or name an engine in {work.session.config.path}: `{example}`."
        )
    hidden = {request.slug for request in left if request.confidential} - {UI}
    if hidden:
        notes.append(
            f"Confidential or under embargo, and sent to no engine outside this machine: {_listed(hidden)}."
        )
    if work.behind:
        notes.append(f"Behind their sources: {_listed(work.behind)}. `localize pull` brings them up to date.")
    return tuple(notes)


def _listed(names: Iterable[str]) -> str:
    every = sorted(names)
    more = f" and {len(every) - _SHOWN} more" if len(every) > _SHOWN else ""
    return ", ".join(every[:_SHOWN]) + more

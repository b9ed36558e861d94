"""Translate: fill what is missing from memory, vocabulary and script conversion, then ask engines."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from localize import review
from localize.config import EngineSetting
from localize.engines.access import Access
from localize.engines.base import reads_context
from localize.engines.prices import Prices, prices
from localize.errors import UsageError
from localize.flows import embargo
from localize.flows.engines import made, unable
from localize.flows.memory import open_memory
from localize.flows.text_contexts import with_contexts
from localize.flows.translate_report import rehearsed, told
from localize.flows.translate_run import TranslateRun
from localize.frozen import frozen
from localize.model import ReviewState
from localize.model.domain import UI
from localize.translate.budget import Budget
from localize.translate.known_texts import plan
from localize.translate.outcome import Outcome
from localize.workspace.answers_file import AnswersFile

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from localize.engines.base import Engine
    from localize.flows.newsroom import Newsroom
    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.selection import Selection
    from localize.model import Locale, Report, Suggestion
    from localize.model.request import Request
    from localize.translate.answers import Answers

    Progress = Callable[[int, int, str], None]

_SAVED_EVERY = 20  # texts: what an interrupted run may have to ask again


@frozen
class TranslateOptions:
    """The bounds of a run."""

    dry_run: bool = False
    """Only say what would be filled, and what would be sent where."""
    engines: tuple[str, ...] | None = None
    """Engines to ask instead of those of the configuration; an empty tuple asks none."""
    max_characters: int | None = None
    """The most characters to send in this run; None for no limit."""
    money: float | None = None
    """The most that this run may cost, in US dollars; None for no limit."""
    verbose: bool = False
    """True if a rehearsal is to list every text."""
    at: str = ""
    """The time by which embargoes count, ISO 8601 with a zone; the run's own where it is empty."""
    retry_refused: bool = False
    """True if answers that were paid for and cannot stand are asked for again."""


def translate(
    session: NewsroomSession,
    selection: Selection,
    options: TranslateOptions,
    progress: Progress = lambda _done, _total, _what: None,
    *,
    access: Access | None = None,
    answers: Answers | None = None,
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
        answers: those that were paid for before; those of this checkout, where no others are given.

    Raises:
        ConfigError: the configuration names an engine or option that does not exist.
        UsageError: the command line does; or money is limited, and an engine's price is not known.
    """
    run = TranslateRun(session, selection)
    engines = _engines(session, run.selection, options, access or Access())
    asked = {request.locale for request in run.requests}
    memory = open_memory(session.disk, session.newsroom, options.at or session.at, locales=asked)
    session.refuse(memory.unread)
    requests = _with_hidden(session.newsroom, run.requests, memory.hidden)
    first = plan(requests, memory, session.newsroom.glossary.terms)
    for request, suggestion in first.known:
        run.put(request, suggestion)
    waiting = [request for request in first.unknown if not _is_draft(request)]
    lacking = _unable(waiting, engines, access or Access())
    if options.engines and lacking and len(lacking) == len(_pairs(waiting)):
        raise UsageError(next(iter(lacking)), hint=next(iter(lacking.values())))
    if any(reads_context(engine) for listed in engines.values() for engine in listed):
        waiting = with_contexts(session, waiting, memory)
    table = prices(session.config.prices)
    _refuse_unknown_prices(engines, table, options)
    if options.dry_run:
        from localize.glossary.do_not_translate import DoNotTranslate  # noqa: PLC0415 - not without engines
        from localize.translate import engine_fallback  # noqa: PLC0415 - likewise

        forecasts = engine_fallback.forecast(
            waiting,
            engines,
            budget=Budget(options.max_characters, options.money),
            prices=table,
            kept=DoNotTranslate(session.newsroom.glossary.kept),
            answers=answers or AnswersFile(session.disk),
        )
        run.rehearse()
        return rehearsed(run, engines, waiting, forecasts, unable=lacking, verbose=options.verbose)
    run.save()
    kept = answers or AnswersFile(session.disk, at=session.at)
    outcome = _asked(run, waiting, engines, options, answers=kept, progress=progress)
    return told(run, engines, outcome, unable=lacking)


def _pairs(requests: Iterable[Request]) -> dict[tuple[Locale, Locale], None]:
    return dict.fromkeys((request.source_locale, request.locale) for request in requests)


def _unable(
    waiting: Iterable[Request], engines: Mapping[Locale, Sequence[Engine]], access: Access
) -> dict[str, str]:
    """Return a line on each pair that none of its engines has, and one on the engines that do have it."""
    found = {}
    for source, target in _pairs(waiting):
        asked = engines.get(target, ())
        if asked and not any(engine.supports(source, target) for engine in asked):
            names = tuple(dict.fromkeys(engine.name for engine in asked))
            lacks, hint = unable(names, source, target, access)
            found[lacks] = hint
    return found


def _with_hidden(
    newsroom: Newsroom, requests: Iterable[Request], slugs: Collection[str]
) -> tuple[Request, ...]:
    """Return requests of which those of hidden articles, and of labels that only these have, say so."""
    labels = embargo.hidden_labels(newsroom.articles, (label.key for label in newsroom.labels), slugs)
    return tuple(
        replace(
            request,
            confidential=request.message.key in labels if request.slug == UI else request.slug in slugs,
        )
        for request in requests
    )


def _refuse_unknown_prices(
    engines: Mapping[Locale, Sequence[Engine]], table: Prices, options: TranslateOptions
) -> None:
    """Refuse to limit the cost of what nobody knows the price of."""
    every = {engine.name: table.of(engine) for listed in engines.values() for engine in listed}
    unknown = sorted(name for name, price in every.items() if price is None)
    if options.money is not None and unknown:
        raise UsageError(
            f"the price of {', '.join(unknown)} is not known, and --budget limits it",
            hint=f"Name it in localize.yaml, for a million characters: `prices: {{{unknown[0]}: 1.00}}`.",
        )


def _is_draft(request: Request) -> bool:
    """Return whether there is a machine's draft for today's source: no engine is asked again."""
    return review.state(request.message, request.decisions) is ReviewState.DRAFT


def _asked(
    run: TranslateRun,
    waiting: Sequence[Request],
    engines: Mapping[Locale, Sequence[Engine]],
    options: TranslateOptions,
    *,
    answers: Answers,
    progress: Progress,
) -> Outcome:
    """Ask the engines, saving now and then, and at the end whatever happens."""
    if not waiting:
        return Outcome()
    done = 0

    def deliver(request: Request, suggestion: Suggestion) -> None:
        nonlocal done
        run.put(request, suggestion)
        done += 1
        progress(done, len(waiting), str(request.locale))
        if done % _SAVED_EVERY == 0:
            run.save()

    try:
        from localize.glossary.do_not_translate import DoNotTranslate  # noqa: PLC0415 - not without engines
        from localize.translate import engine_fallback  # noqa: PLC0415 - likewise

        return engine_fallback.run(
            waiting,
            engines,
            budget=Budget(options.max_characters, options.money),
            prices=prices(run.session.config.prices),
            kept=DoNotTranslate(run.session.newsroom.glossary.kept),
            deliver=deliver,
            answers=answers,
            retry_refused=options.retry_refused,
        )
    finally:
        run.save()


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

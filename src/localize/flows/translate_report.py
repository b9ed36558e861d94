"""The report of a run of translate."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from localize import review
from localize.catalogs.catalog_file import catalog_path
from localize.engines.base import VIA
from localize.engines.prices import prices
from localize.flows import embargo
from localize.language import vocabulary
from localize.model import Finding, Report, Severity
from localize.model.domain import UI, Domain
from localize.review.beginnings import ENGINE
from localize.translate.outcome import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from localize.engines.base import Engine
    from localize.flows.translate_run import TranslateRun
    from localize.model import Locale
    from localize.model.request import Request
    from localize.translate.forecast import Forecast
    from localize.translate.outcome import Refusal

_SHOWN = 10  # slugs that are named one by one


def rehearsed(
    run: TranslateRun,
    engines: Mapping[Locale, Sequence[Engine]],
    waiting: Sequence[Request],
    forecasts: tuple[Forecast, ...],
    *,
    unable: Mapping[str, str] = MappingProxyType({}),
    verbose: bool = False,
) -> Report:
    """Report what a run would do.

    Args:
        run: the run, of which nothing is saved.
        engines: who would be asked, by locale.
        waiting: what would be sent.
        forecasts: how much of it each engine would get.
        unable: a line on each pair that no engine asked about has, and one on the engines that do.
        verbose: whether every text is to be listed.
    """
    characters: Counter[str] = Counter()
    for one in forecasts:
        characters[one.engine] += one.unique
    outcome = Outcome(left=tuple(waiting), characters=characters, forecasts=forecasts)
    report = _report(run, engines, outcome, dry_run=True)
    listed = [one for forecast in forecasts for one in _to_send(forecast)] if verbose else []
    data = {**report.data, "verbose": verbose, "to_send": listed}
    return replace(report, notes=(*report.notes, *_lines(unable)), data=data)


def _to_send(forecast: Forecast) -> Iterator[dict[str, str]]:
    for request in forecast.requests:
        yield {
            "engine": forecast.engine,
            "locale": str(request.locale),
            "address": review.address_of(request.slug, request.message.key),
            "text": request.message.key.source,
        }


def told(
    run: TranslateRun,
    engines: Mapping[Locale, Sequence[Engine]],
    outcome: Outcome,
    *,
    unable: Mapping[str, str] = MappingProxyType({}),
) -> Report:
    """Report what a run did.

    Args:
        run: the run.
        engines: who was asked, by locale.
        outcome: what came of it.
        unable: as of `rehearsed`.
    """
    report = _report(run, engines, outcome, dry_run=False)
    return replace(report, notes=(*report.notes, *_lines(unable)))


def _lines(unable: Mapping[str, str]) -> Iterator[str]:
    yield from (f"{line}. {others}" for line, others in unable.items())


def _report(
    run: TranslateRun, engines: Mapping[Locale, Sequence[Engine]], outcome: Outcome, *, dry_run: bool
) -> Report:
    by_locale = Counter(str(request.locale) for request in outcome.left)
    refused = (_refused(refusal) for refusal in outcome.refusals if refusal.engine)
    return Report(
        "translate",
        tuple(run.changes),
        (*refused, *embargo.findings(run.selection.articles)),
        counts={**run.filled, "left": len(outcome.left)},
        notes=_notes(run, by_locale, engines, outcome, dry_run=dry_run),
        data={
            "dry_run": dry_run,
            "filled": dict(run.filled),
            "left": dict(by_locale),
            "characters": dict(outcome.characters),
            "costs": dict(outcome.costs),
            "forecast": [_row(one) for one in outcome.forecasts],
            "failures": dict(outcome.failures),
        },
        exit_code=3 if outcome.failures else 2 if run.session.newsroom.problems else 0,
    )


def _row(forecast: Forecast) -> dict[str, object]:
    return {
        "engine": forecast.engine,
        "locale": str(forecast.locale),
        "strings": forecast.strings,
        "characters": forecast.characters,
        "unique": forecast.unique,
        "price": forecast.price,
    }


def _refused(refusal: Refusal) -> Finding:
    request = refusal.request
    return Finding(
        "refused",
        Severity.WARNING,
        f"the answer of {refusal.engine} was not stored: {refusal.reason}",
        catalog_path(request.locale, Domain.of(request.slug)),
        request.message.line,
        request.locale,
        review.address_of(request.slug, request.message.key),
    )


def _notes(
    run: TranslateRun,
    by_locale: Mapping[str, int],
    engines: Mapping[Locale, Sequence[Engine]],
    outcome: Outcome,
    *,
    dry_run: bool,
) -> tuple[str, ...]:
    notes = [
        *run.session.charset_notes(),
        *(f"{name}: {reason}" for name, reason in outcome.failures.items()),
    ]
    if outcome.stopped:
        notes.append(outcome.stopped)
    for engine in {id(one): one for listed in engines.values() for one in listed}.values():
        tokens = getattr(engine, "tokens", None)
        if tokens and any(tokens.values()):
            read, wrote = tokens["prompt_tokens"], tokens["completion_tokens"]
            notes.append(f"{engine.name}: {read} tokens read, {wrote} written.")
    notes += _unverified(run, engines, outcome)
    notes += _pivots((*run.filled, *(one.engine for one in outcome.forecasts)))
    silent = [str(locale) for locale, listed in engines.items() if not listed and by_locale.get(str(locale))]
    if silent and not dry_run:
        wanting = ", ".join(f"{by_locale[code]} in {code}" for code in silent)
        example = f"engines: {{{silent[0]}: [google]}}"
        notes.append(
            f"Still without a text: {wanting}. Write them with `localize review edit` or any PO editor,"
            f" or name an engine in {run.session.config.path}: `{example}`."
        )
    if not dry_run and run.drafts:
        counts = ", ".join(f"{count} in {code}" for code, count in sorted(run.drafts.items()))
        notes.append(f"Drafts that a person has to read: {counts}. `localize review` shows them.")
    hidden = {request.slug for request in outcome.left if request.confidential} - {UI}
    if hidden:
        notes.append(
            f"Confidential or under embargo, and sent to no engine outside this machine: {_listed(hidden)}."
        )
    mute = [str(locale) for locale in run.selection.locales if not vocabulary.speaks(locale)]
    if mute and run.selection.ui:
        notes.append(
            f"The vocabulary is not in {_listed(mute)}: weather and labels want a translator there;"
            " dates and units come from CLDR as far as it has them."
        )
    if run.behind:
        notes.append(f"Behind their sources: {_listed(run.behind)}. `localize pull` brings them up to date.")
    return tuple(notes)


def _unverified(
    run: TranslateRun, engines: Mapping[Locale, Sequence[Engine]], outcome: Outcome
) -> Iterator[str]:
    """Yield a note on the engines whose cost is told by prices that nobody checked."""
    table = prices(run.session.config.prices)
    told = {name for name, usd in outcome.costs.items() if usd}
    told |= {one.engine.partition(VIA)[0] for one in outcome.forecasts if one.price}
    asked = {engine.name: engine for listed in engines.values() for engine in listed}
    names = sorted(name for name in told if name in asked and not table.is_verified(asked[name]))
    if names:
        yield (
            f"The price of {' and '.join(names)} is as remembered, and unverified: `prices:` in"
            f" {run.session.config.path} says what you pay."
        )


def _pivots(origins: Iterable[str]) -> Iterator[str]:
    """Yield a note for each engine that has no model of a pair, and goes through another language."""
    for name in sorted({origin.removeprefix(ENGINE) for origin in origins if VIA in origin}):
        yield f"{name}: no model has the pair itself, so these texts went through {name.partition(VIA)[2]}."


def _listed(names: Iterable[str]) -> str:
    every = sorted(names)
    more = f" and {len(every) - _SHOWN} more" if len(every) > _SHOWN else ""
    return ", ".join(every[:_SHOWN]) + more

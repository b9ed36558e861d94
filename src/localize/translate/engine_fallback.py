"""Asking engines, one after the other, until every request has a text or nobody is left to ask.

Texts are protected, equal ones are sent once, and every text that was let in is handed over at once: a run
that breaks off has kept what it got.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from localize.engines.base import origin_of, stays_here
from localize.engines.prices import Prices, cost
from localize.glossary.do_not_translate import DoNotTranslate
from localize.model import Suggestion
from localize.translate.acceptance import Accepted, Refused
from localize.translate.account import Account
from localize.translate.answers import AnswersInMemory, answer_key
from localize.translate.budget import Budget
from localize.translate.engine_calls import EngineCalls
from localize.translate.forecast import Forecast
from localize.translate.job import LOST, Job, PendingJobs, Way, ways
from localize.translate.outcome import Outcome, Refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from localize.engines.base import Engine
    from localize.model import Locale
    from localize.model.request import Request
    from localize.translate.answers import Answers

    Deliver = Callable[[Request, Suggestion], None]
    Engines = Mapping[Locale, Sequence[Engine]]

_WORDLESS = "there are no words to translate"
_TANGLED = "its branches cannot be taken apart: a person has to write it"
_TOO_LONG = "the text is too long for a machine's to be checked against it"


def run(
    requests: Iterable[Request],
    engines: Engines,
    *,
    budget: Budget | None = None,
    prices: Prices | None = None,
    kept: DoNotTranslate | None = None,
    deliver: Deliver = lambda _request, _suggestion: None,
    answers: Answers | None = None,
    retry_refused: bool = False,
) -> Outcome:
    """Ask engines for texts.

    Each engine of a locale gets, in their order, what those before it left: because they failed, do not know
    the pair, or gave an answer that was refused. An engine that fails is not asked again in this run.

    Args:
        requests: the messages that want a text.
        engines: per target locale, who is asked, in order.
        budget: what may be sent in this run, to all engines together; None for no limit.
        prices: those of the engines; none is known where it is None.
        kept: the names that no engine may translate; none where it is None.
        deliver: called with each text as soon as it is there; what it raises ends the run.
        answers: those that were paid for before, and where new ones are kept; None for this run's alone.
        retry_refused: whether an answer of before that cannot stand is asked for, and paid for, again.

    Returns:
        What came of it. All texts are drafts.
    """
    jobs = _jobs(requests, kept)
    paid = AnswersInMemory() if answers is None else answers
    fallback = _EngineFallback(budget or Budget(), prices or Prices(), deliver, paid, retry_refused)
    fallback.refusals += [Refusal(job.request, "", why) for job in jobs if (why := _unsendable(job))]
    for group in _by_pair(jobs):
        fallback.fill(group, _may_see(engines.get(group[0].request.locale, ()), group[0].request))
    return fallback.outcome(jobs)


def forecast(
    requests: Iterable[Request],
    engines: Engines,
    *,
    budget: Budget | None = None,
    prices: Prices | None = None,
    kept: DoNotTranslate | None = None,
    answers: Answers | None = None,
) -> tuple[Forecast, ...]:
    """Return what `run` would send to each engine for each locale if all went well. Nobody is asked.

    Args:
        requests: the messages that want a text.
        engines: per target locale, who would be asked, in order.
        budget: as of `run`.
        prices: as of `run`.
        kept: as of `run`.
        answers: as of `run`.
    """
    allowance, table, found = budget or Budget(), prices or Prices(), list[Forecast]()
    for group in _by_pair(_jobs(requests, kept)):
        source, target = group[0].request.source_locale, group[0].request.locale
        asked = _may_see(engines.get(target, ()), group[0].request)
        engine = next((each for each in asked if each.supports(source, target)), None)
        if engine is None:
            continue
        price, pending = table.of(engine), PendingJobs(group, ways(engine.limits)[0])
        contexts = pending.contexts
        keys = {text: answer_key(engine, source, target, text, contexts.get(text)) for text in pending.texts}
        wanted = [text for text, key in keys.items() if answers is None or answers.get(key) is None]
        sent = {text for text in wanted if allowance.pay(text, price, str(target))}
        unique = sum(map(len, sent))
        every = sum(len(text) for job in group for text in job.request.sources)
        money = None if price is None else cost(unique, price)
        name = origin_of(engine, source, target).removeprefix("engine:")
        asking = tuple(job.request for job in pending.waiting_for(sent))
        found.append(Forecast(name, target, len(group), every, unique, money, asking))
    return tuple(found)


def _jobs(requests: Iterable[Request], kept: DoNotTranslate | None) -> list[Job]:
    return [Job(request, kept or DoNotTranslate()) for request in requests]


def _unsendable(job: Job) -> str:
    """Tell why no engine gets a text; empty where one may."""
    if job.too_long:
        return _TOO_LONG
    return _TANGLED if job.tangled else _WORDLESS if job.wordless else ""


def _by_pair(jobs: Iterable[Job]) -> list[list[Job]]:
    groups: dict[tuple[Locale, Locale, bool], list[Job]] = {}
    for job in jobs:
        request = job.request
        groups.setdefault((request.source_locale, request.locale, request.confidential), []).append(job)
    return list(groups.values())


def _may_see(engines: Iterable[Engine], request: Request) -> list[Engine]:
    """Return the engines that a text may be sent to: a confidential one goes to none outside this machine."""
    return [engine for engine in engines if stays_here(engine) or not request.confidential]


@dataclass
class _EngineFallback:
    """The state of one run."""

    budget: Budget
    prices: Prices
    deliver: Deliver
    answers: Answers
    retry_refused: bool
    suggestions: list[tuple[Request, Suggestion]] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    filled: set[Job] = field(default_factory=set)
    accounts: dict[int, Account] = field(default_factory=dict)
    """By identity: two locales may have engines of one name with other options."""

    def fill(self, jobs: Sequence[Job], engines: Sequence[Engine]) -> None:
        """Ask each engine in turn about the jobs of one language pair, in each way that it may understand."""
        source, target = jobs[0].request.source_locale, jobs[0].request.locale
        for engine in engines:
            account = self.accounts.setdefault(id(engine), self._account(engine))
            if account.failure or not engine.supports(source, target):
                continue
            calls = EngineCalls(account, self.budget, source, target, self.answers)
            self._refuse(self._mangled(calls, jobs), engine.name)

    def _mangled(self, calls: EngineCalls, jobs: Iterable[Job]) -> list[Job]:
        """Ask an engine about jobs, and return those that it mangles in every way."""
        mangled, tried = [job for job in jobs if job not in self.filled], list[Way]()
        for way in ways(calls.account.engine.limits):
            alike = [job for job in mangled if not job.differs(way, tried)]
            mangled = alike + self._ask(calls, PendingJobs((job for job in mangled if job not in alike), way))
            tried.append(way)
            if calls.account.failure:
                break
        return mangled

    def _account(self, engine: Engine) -> Account:
        return Account(engine, self.prices.of(engine), self.prices.tokens_of(engine))

    def outcome(self, jobs: Iterable[Job]) -> Outcome:
        """Sum up."""
        characters: dict[str, int] = {}
        costs: dict[str, float | None] = {}
        failures: dict[str, str] = {}
        for account in self.accounts.values():
            account.close()
            name, usd = account.engine.name, account.cost
            characters[name] = characters.get(name, 0) + account.characters
            costs[name] = None if usd is None else (costs.get(name) or 0.0) + usd
            if account.failure:
                failures[name] = account.failure
        return Outcome(
            suggestions=tuple(self.suggestions),
            left=tuple(job.request for job in jobs if job not in self.filled),
            # What an engine failed with is said once, and not of each text as well.
            refusals=tuple(one for one in self.refusals if one.reason != failures.get(one.engine)),
            failures=failures,
            characters=characters,
            costs=costs,
            stopped=self.budget.note,
        )

    def _ask(self, calls: EngineCalls, pending: PendingJobs) -> list[Job]:
        """Return the jobs whose tokens the engine mangled."""
        mangled: list[Job] = []
        calls.about(pending.contexts)
        for reply in calls.known(pending.texts):
            for job, verdict in pending.hear(reply):
                if self.retry_refused and isinstance(verdict, Refused):
                    pending.forget(job)
                elif not self._taken(job, verdict, calls.account.engine):
                    mangled.append(job)
        for reply in calls.ask(pending.unheard):
            for job, verdict in pending.hear(reply):
                if not self._taken(job, verdict, calls.account.engine):
                    mangled.append(job)
        return mangled

    def _taken(self, job: Job, verdict: Accepted | Refused, engine: Engine) -> bool:
        """Take a verdict; return False where the text may be sent in another way."""
        if verdict is LOST:
            return False
        if isinstance(verdict, Refused):
            self.refusals.append(Refusal(job.request, engine.name, verdict.reason))
        elif job not in self.filled:
            origin = origin_of(engine, job.request.source_locale, job.request.locale)
            suggestion = Suggestion(verdict.targets, origin, note=verdict.remarks)
            self.filled.add(job)
            self.suggestions.append((job.request, suggestion))
            self.deliver(job.request, suggestion)
        return True

    def _refuse(self, mangled: Iterable[Job], name: str) -> None:
        self.refusals += [Refusal(job.request, name, LOST.reason) for job in mangled]

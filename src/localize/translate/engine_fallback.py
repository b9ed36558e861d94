"""Asking engines, one after the other, until every request has a text or nobody is left to ask.

Texts are protected, equal ones are sent once, and every text that was let in is handed over at once: a run
that breaks off has kept what it got.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from localize.glossary.do_not_translate import DoNotTranslate
from localize.model import Suggestion
from localize.translate.acceptance import Accepted
from localize.translate.engine_calls import Account, CharacterBudget, EngineCalls
from localize.translate.job import Job, PendingJobs
from localize.translate.outcome import Outcome, Refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from localize.engines.base import Engine
    from localize.model import Locale
    from localize.model.request import Request

    Deliver = Callable[[Request, Suggestion], None]
    Engines = Mapping[Locale, Sequence[Engine]]

_WORDLESS = "there are no words to translate"
_TOO_LONG = "the text is too long for a machine's to be checked against it"


def run(
    requests: Iterable[Request],
    engines: Engines,
    *,
    budget: int | None = None,
    kept: DoNotTranslate | None = None,
    deliver: Deliver = lambda _request, _suggestion: None,
) -> Outcome:
    """Ask engines for texts.

    Each engine of a locale gets, in their order, what those before it left: because they failed, do not know
    the pair, or gave an answer that was refused. An engine that fails is not asked again in this run.

    Args:
        requests: the messages that want a text.
        engines: per target locale, who is asked, in order.
        budget: characters that may be sent in this run, to all engines together; None for no limit.
        kept: the names that no engine may translate; none where it is None.
        deliver: called with each text as soon as it is there; what it raises ends the run.

    Returns:
        What came of it. All texts are drafts.
    """
    jobs = _jobs(requests, kept)
    fallback = _EngineFallback(CharacterBudget(budget), deliver)
    fallback.refusals += [
        Refusal(job.request, "", _TOO_LONG if job.too_long else _WORDLESS) for job in jobs if not job.texts
    ]
    for group in _by_pair(jobs):
        fallback.fill(group, engines.get(group[0].request.locale, ()))
    return fallback.outcome(jobs)


def forecast(
    requests: Iterable[Request],
    engines: Engines,
    *,
    budget: int | None = None,
    kept: DoNotTranslate | None = None,
) -> dict[str, int]:
    """Return how many characters `run` would send to each engine if all went well. Nobody is asked.

    Args:
        requests: the messages that want a text.
        engines: per target locale, who would be asked, in order.
        budget: as of `run`.
        kept: as of `run`.
    """
    allowance, sent = CharacterBudget(budget), dict[str, int]()
    for group in _by_pair(_jobs(requests, kept)):
        source, target = group[0].request.source_locale, group[0].request.locale
        engine = next((each for each in engines.get(target, ()) if each.supports(source, target)), None)
        if engine is not None:
            paid = [len(text) for text in PendingJobs(group).texts if allowance.pay(len(text))]
            sent[engine.name] = sent.get(engine.name, 0) + sum(paid)
    return sent


def _jobs(requests: Iterable[Request], kept: DoNotTranslate | None) -> list[Job]:
    return [Job(request, kept or DoNotTranslate()) for request in requests]


def _by_pair(jobs: Iterable[Job]) -> list[list[Job]]:
    groups: dict[tuple[Locale, Locale], list[Job]] = {}
    for job in jobs:
        groups.setdefault((job.request.source_locale, job.request.locale), []).append(job)
    return list(groups.values())


@dataclass
class _EngineFallback:
    """The state of one run."""

    budget: CharacterBudget
    deliver: Deliver
    suggestions: list[tuple[Request, Suggestion]] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    filled: set[Job] = field(default_factory=set)
    accounts: dict[int, Account] = field(default_factory=dict)
    """By identity: two locales may have engines of one name with other options."""

    def fill(self, jobs: Sequence[Job], engines: Sequence[Engine]) -> None:
        """Ask each engine in turn about the jobs of one language pair."""
        source, target = jobs[0].request.source_locale, jobs[0].request.locale
        for engine in engines:
            account = self.accounts.setdefault(id(engine), Account(engine))
            waiting = PendingJobs(job for job in jobs if job not in self.filled)
            if not account.failure and engine.supports(source, target):
                self._ask(EngineCalls(account, self.budget, source, target), waiting)

    def outcome(self, jobs: Iterable[Job]) -> Outcome:
        """Sum up."""
        accounts = self.accounts.values()
        characters: dict[str, int] = {}
        for account in accounts:
            name = account.engine.name
            characters[name] = characters.get(name, 0) + account.characters
        return Outcome(
            suggestions=tuple(self.suggestions),
            left=tuple(job.request for job in jobs if job not in self.filled),
            refusals=tuple(self.refusals),
            failures={account.engine.name: account.failure for account in accounts if account.failure},
            characters=characters,
        )

    def _ask(self, dialogue: EngineCalls, waiting: PendingJobs) -> None:
        name = dialogue.account.engine.name
        for reply in dialogue.ask(waiting.texts):
            for job, verdict in waiting.hear(reply):
                if isinstance(verdict, Accepted):
                    suggestion = Suggestion(verdict.targets, f"engine:{name}")
                    self.filled.add(job)
                    self.suggestions.append((job.request, suggestion))
                    self.deliver(job.request, suggestion)
                else:
                    self.refusals.append(Refusal(job.request, name, verdict.reason))

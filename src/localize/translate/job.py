"""Requests on their way through an engine, each with its protected texts."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import TYPE_CHECKING

from localize.checks.markup import LONGEST
from localize.glossary.do_not_translate import DoNotTranslate
from localize.translate.acceptance import Accepted, Refused, accept, size_fault
from localize.translate.protection import Protected, protect, restore

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from localize.model.request import Request
    from localize.translate.engine_calls import Reply


@dataclass(frozen=True, eq=False)
class Job:
    """One request."""

    request: Request
    kept: DoNotTranslate = field(default_factory=DoNotTranslate)
    """The names that stay as they are."""

    @property
    def too_long(self) -> bool:
        """Return whether no check could tell what an engine made of it, so that it could never go out."""
        return any(len(source) > LONGEST for source in self.request.sources)

    @cached_property
    def protected(self) -> tuple[Protected, ...]:
        """The request's sources as an engine gets them."""
        kept = partial(self.kept.places, locale=self.request.source_locale)
        return tuple(protect(source, kept) for source in self.request.sources)

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """Return what has to be sent, each text once."""
        if self.too_long:
            return ()
        return tuple(dict.fromkeys(source.text for source in self.protected if source.has_words))

    def judge(self, replies: dict[str, Reply]) -> Accepted | Refused:
        """Judge the replies to all of the job's texts.

        Args:
            replies: by the text that was sent.
        """
        answers = []
        for source, text in zip(self.protected, self.request.sources, strict=True):
            answer = text
            if source.has_words:
                found = _restored(source, replies[source.text])
                if isinstance(found, Refused):
                    return found
                answer = found
            answers.append(answer)
        return accept(self.request, tuple(answers))


def _restored(source: Protected, reply: Reply) -> str | Refused:
    if reply.answer is None:
        return Refused(reply.reason)
    fault = size_fault(source.text, reply.answer)
    if fault:
        return Refused(fault)
    restored = restore(source, reply.answer)
    return (
        Refused("the answer lost, doubled or mixed up markup, placeholders or names that are kept")
        if restored is None
        else restored
    )


class PendingJobs:
    """Jobs that wait for replies to their texts; equal texts of several jobs are one."""

    def __init__(self, jobs: Iterable[Job]) -> None:
        """Wait with these jobs; each needs at least one text."""
        self._jobs: dict[str, list[Job]] = {}
        self._replies: dict[str, Reply] = {}
        for job in jobs:
            for text in job.texts:
                self._jobs.setdefault(text, []).append(job)

    @property
    def texts(self) -> tuple[str, ...]:
        """Return what has to be sent, in order."""
        return tuple(self._jobs)

    def hear(self, reply: Reply) -> Iterator[tuple[Job, Accepted | Refused]]:
        """Take a reply, and yield the jobs that needed no more than it, judged."""
        self._replies[reply.text] = reply
        for job in self._jobs[reply.text]:
            if all(text in self._replies for text in job.texts):
                yield job, job.judge(self._replies)

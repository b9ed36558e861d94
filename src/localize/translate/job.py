"""Requests on their way through an engine, each with its protected texts."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from localize.checks.markup import LONGEST
from localize.engines.splitting import sentences
from localize.glossary.do_not_translate import DoNotTranslate
from localize.translate.acceptance import Accepted, Refused, accept, size_fault
from localize.translate.icu_messages import chooses, number_signs, parse
from localize.translate.protection import Protected, protect, restore

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from localize.engines.base import IdentifierForm, Limits, TokenKind
    from localize.model.request import Request
    from localize.model.text_context import TextContext
    from localize.translate.engine_calls import Reply

    Pieces = tuple[tuple[Protected, ...], ...]
    Places = Callable[[str], Iterable[tuple[int, int]]]

LOST = Refused("the answer lost, doubled or mixed up markup, placeholders or names that are kept")
"""The verdict after which a text is sent in another way."""


class Way(NamedTuple):
    """The way in which texts are sent."""

    kind: TokenKind
    """The tokens that stand for markup."""
    by_sentence: bool = False
    """True if each sentence goes alone, so that one that an engine mangles costs no other."""
    identifiers: IdentifierForm = "token"
    """Whether handles, telephone numbers and codes become tokens, too."""


def ways(limits: Limits) -> tuple[Way, ...]:
    """Return the ways in which an engine is asked.

    They are each kind of token in turn, with identifiers in the form that survives best; the same with these
    in the other form; then sentence by sentence.
    """
    first: IdentifierForm = limits.identifiers
    forms: tuple[IdentifierForm, ...] = (first, "text" if first == "token" else "token")
    kinds = limits.token_kinds
    return (
        *(Way(kind, identifiers=form) for form in forms for kind in kinds),
        Way(kinds[0], by_sentence=True, identifiers=first),
    )


@dataclass(frozen=True, eq=False)
class Job:
    """One request."""

    request: Request
    kept: DoNotTranslate = field(default_factory=DoNotTranslate)
    """The names that stay as they are."""
    _pieces: dict[Way, Pieces] = field(default_factory=dict, repr=False)
    """The texts as an engine gets them, once they were cut in a way."""

    @property
    def too_long(self) -> bool:
        """Return whether no check could tell what an engine made of it, so that it could never go out."""
        return any(len(source) > LONGEST for source in self.request.sources)

    @property
    def wordless(self) -> bool:
        """Return whether there is nothing to translate in it."""
        return not self.too_long and not self.tangled and not texts_of(self.pieces(Way("xml")))

    @property
    def tangled(self) -> bool:
        """Return whether its branches cannot be taken apart: no engine gets it."""
        return any(chooses(source) and parse(source) is None for source in self.request.sources)

    @property
    def divisible(self) -> bool:
        """Return whether it has more than one sentence, and no branches."""
        sources = self.request.sources
        return any(len(sentences(source)) > 1 and not chooses(source) for source in sources)

    def differs(self, way: Way, earlier: Iterable[Way]) -> bool:
        """Return whether a way sends another text than earlier ones did."""
        if way.by_sentence and not self.divisible:
            return False
        texts = texts_of(self.pieces(way))
        return all(texts != texts_of(self.pieces(one)) for one in earlier)

    def pieces(self, way: Way) -> Pieces:
        """Return the request's sources as an engine gets them; nothing where none may."""
        if way not in self._pieces:
            self._pieces[way] = () if self.too_long or self.tangled else self._cut(way)
        return self._pieces[way]

    def _cut(self, way: Way) -> Pieces:
        kept = partial(self.kept.places, locale=self.request.source_locale)
        cut = sentences if way.by_sentence else _whole
        return tuple(
            tuple(protect(piece, places, way.kind, way.identifiers) for piece in pieces)
            for pieces, places in (_parts(source, cut, kept) for source in self.request.sources)
        )

    def judge(self, pieces: Pieces, replies: Mapping[str, Reply]) -> Accepted | Refused:
        """Judge the replies to all of the job's texts.

        Args:
            pieces: what was sent.
            replies: by the text that was sent.
        """
        answers = []
        for text, source in zip(self.request.sources, pieces, strict=True):
            found = []
            for piece in source:
                answer = _restored(piece, replies)
                if isinstance(answer, Refused):
                    return answer
                found.append(answer)
            message = parse(text)
            answers.append(message.rebuilt(found, self.request.locale) if message else "".join(found))
        return accept(self.request, tuple(answers))


def _parts(source: str, cut: Callable[[str], Iterable[str]], kept: Places) -> tuple[Iterable[str], Places]:
    """Return a source as it is sent, and what finds the names in it: a choice goes branch by branch."""
    message = parse(source)
    if message is None:
        return cut(source), kept
    if not message.counts:
        return message.sentences, kept
    return message.sentences, lambda text: (*kept(text), *number_signs(text))


def _whole(text: str) -> list[str]:
    return [text]


def texts_of(pieces: Pieces) -> tuple[str, ...]:
    """Return what has to be sent, each text once."""
    return tuple(dict.fromkeys(piece.text for source in pieces for piece in source if piece.has_words))


def _restored(piece: Protected, replies: Mapping[str, Reply]) -> str | Refused:
    if not piece.has_words:
        return piece.source
    reply = replies[piece.text]
    if reply.answer is None:
        return Refused(reply.reason)
    fault = size_fault(piece.text, reply.answer)
    return Refused(fault) if fault else restore(piece, reply.answer) or LOST


class PendingJobs:
    """Jobs that wait for replies to their texts; equal texts of several jobs are one."""

    def __init__(self, jobs: Iterable[Job], way: Way = Way("xml")) -> None:  # noqa: B008 - it is frozen
        """Wait with these jobs; those without a text to send are left out."""
        self._pieces = {job: job.pieces(way) for job in jobs}
        self._jobs: dict[str, list[Job]] = {}
        self._replies: dict[str, Reply] = {}
        for job, pieces in self._pieces.items():
            for text in texts_of(pieces):
                self._jobs.setdefault(text, []).append(job)

    @property
    def texts(self) -> tuple[str, ...]:
        """Return what has to be sent, in order."""
        return tuple(self._jobs)

    @property
    def contexts(self) -> dict[str, TextContext]:
        """Return the surroundings of each text: those of the first job that has it."""
        found = ((text, jobs[0].request.context) for text, jobs in self._jobs.items())
        return {text: context for text, context in found if context is not None}

    @property
    def unheard(self) -> tuple[str, ...]:
        """Return the texts without a reply, in order."""
        return tuple(text for text in self._jobs if text not in self._replies)

    def waiting_for(self, texts: AbstractSet[str]) -> Iterator[Job]:
        """Yield the jobs that wait for one of these texts."""
        yield from (job for job, pieces in self._pieces.items() if not texts.isdisjoint(texts_of(pieces)))

    def hear(self, reply: Reply) -> Iterator[tuple[Job, Accepted | Refused]]:
        """Take a reply, and yield the jobs that needed no more than it, judged."""
        self._replies[reply.text] = reply
        for job in self._jobs[reply.text]:
            pieces = self._pieces[job]
            if all(text in self._replies for text in texts_of(pieces)):
                yield job, job.judge(pieces, self._replies)

    def forget(self, job: Job) -> None:
        """Take the replies to a job's texts back, so that they are asked for."""
        for text in texts_of(self._pieces[job]):
            self._replies.pop(text, None)

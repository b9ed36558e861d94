"""One engine's texts of one language pair: what is sent, what comes back, and when to stop."""

from __future__ import annotations

from collections import deque
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from queue import SimpleQueue
from threading import Event, Thread
from typing import TYPE_CHECKING, NamedTuple

from localize.engines.base import (
    ContextEngine,
    EngineBusyError,
    MeteredEngine,
    TextRefusedError,
)
from localize.engines.prices import cost
from localize.engines.tokens import Usage
from localize.errors import EngineError
from localize.translate.acceptance import one_line
from localize.translate.account import told
from localize.translate.answers import Answers, AnswersInMemory, Paid, answer_key
from localize.translate.batch import batches
from localize.translate.mixed_answers import are_mixed_up

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from localize.model import Locale
    from localize.model.text_context import TextContext
    from localize.translate.account import Account
    from localize.translate.answers import Entry
    from localize.translate.budget import Budget

_AHEAD = 8
"""Calls that are there for each that may be under way: one that takes long holds up no other."""


class _NotAskedError(Exception):
    """The engine had failed before it was this text's turn."""


class Reply(NamedTuple):
    """The reply to one text."""

    text: str
    """As it was sent."""
    answer: str | None
    """None where there is no answer."""
    reason: str = ""
    """Why not, in one line."""


class _Callers:
    """Threads that make calls, as many at once as an engine allows; none where that is one at a time.

    They are daemons: whoever interrupts the run does not wait for an engine that never answers.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._started = 0
        self._waiting: SimpleQueue[tuple[Callable[[], list[str]], Future[list[str]]] | None] = SimpleQueue()

    def begin(self, call: Callable[[], list[str]]) -> Callable[[], list[str]]:
        """Have a call made, and return what waits for its result."""
        if self._most == 1:
            return call
        future: Future[list[str]] = Future()
        self._waiting.put((call, future))
        if self._started < self._most:
            self._started += 1
            Thread(target=self._work, daemon=True).start()
        return future.result

    def end(self) -> None:
        """Let the threads end, each once its call has."""
        for _ in range(self._started):
            self._waiting.put(None)

    def _work(self) -> None:
        while (asked := self._waiting.get()) is not None:
            call, future = asked
            try:
                future.set_result(call())
            except BaseException as error:  # noqa: BLE001 - it is raised where the result is waited for
                future.set_exception(error)


@dataclass
class EngineCalls:
    """Asks an engine, several calls at once where it allows that, and keeps its account."""

    account: Account
    budget: Budget
    source: Locale
    target: Locale
    answers: Answers = field(default_factory=AnswersInMemory)
    contexts: Mapping[str, TextContext] = field(default_factory=dict)
    """The surroundings of the texts, by the text as it is sent."""
    _keys: dict[str, str] = field(default_factory=dict, repr=False)
    """The keys of the texts' answers, as far as they were worked out."""
    _bills: deque[tuple[float, float]] = field(default_factory=deque, repr=False)
    """What calls were expected to take, and took, until that is settled."""
    _known: set[str] = field(default_factory=set, repr=False)
    """The texts whose answers were known when the run began; one of them is asked for only on purpose."""
    _spared: deque[str] = field(default_factory=deque, repr=False)
    """The texts that were not sent after all, until that is settled."""

    def known(self, texts: Iterable[str]) -> Iterator[Reply]:
        """Yield the answers that were given, and paid for, before."""
        for text in texts:
            answer = self.answers.get(self._key(text))
            if answer is not None:
                self._known.add(text)
                yield Reply(text, answer)

    def ask(self, texts: Iterable[str]) -> Iterator[Reply]:
        """Yield a reply for each text, in order.

        It ends early when the engine fails: the account says why, and what was not asked is not yielded, as
        nothing is that the budget does not allow. What was asked for by then is waited for, and yielded.
        """
        limits = self.account.engine.limits
        gone, callers = Event(), _Callers(limits.calls_at_once)
        # Calls that wait for a thread are there already, so that none is idle while an answer is judged here.
        ahead = limits.calls_at_once * _AHEAD if limits.calls_at_once > 1 else 1
        pending: deque[tuple[list[str], Callable[[], list[str]]]] = deque()
        try:
            for batch in batches(texts, limits, self.target, self._noted()):
                paid = self._paid(batch)
                if paid:
                    pending.append((paid, callers.begin(partial(self._call_in_turn, gone, paid))))
                if len(pending) == ahead or (pending and self._is_unheard):
                    yield from self._settled(*pending.popleft())
                if self.account.failure:
                    break
            while pending:
                yield from self._settled(*pending.popleft())
        finally:
            callers.end()

    @property
    def _is_unheard(self) -> bool:
        """Whether a service never answered: then one call goes at a time.

        So a wrong address, a used-up quota or a refused key costs one request. A language model takes too
        long for that.
        """
        return not self.account.heard and self.account.engine.limits.output_tokens is None

    def about(self, contexts: Mapping[str, TextContext]) -> None:
        """Take the surroundings of the texts that are asked for next."""
        self.contexts = contexts
        self._keys.clear()

    def _key(self, text: str) -> str:
        if text not in self._keys:
            context = self.contexts.get(text)
            self._keys[text] = answer_key(self.account.engine, self.source, self.target, text, context)
        return self._keys[text]

    @cached_property
    def _reader(self) -> ContextEngine | None:
        """The engine, where it reads a text's surroundings; looking whether it does takes a while."""
        engine = self.account.engine
        return engine if isinstance(engine, ContextEngine) else None

    def _noted(self) -> frozenset[str]:
        """Return the texts that go alone: a model may take one text's note for another's."""
        if self._reader is None:
            return frozenset()
        return frozenset(text for text, context in self.contexts.items() if context.note)

    def _paid(self, batch: Sequence[str]) -> list[str]:
        paid = [text for text in batch if self.budget.pay(text, self.account.price, str(self.target))]
        self.account.characters += sum(map(len, paid))
        return paid

    def _call_in_turn(self, gone: Event, batch: list[str]) -> list[str]:
        """Ask, if the engine has not failed by now. This may run in a thread."""
        if gone.is_set():
            raise _NotAskedError
        try:
            return self._call(batch)
        except (TextRefusedError, EngineBusyError):
            raise
        except EngineError:
            gone.set()
            raise

    def _call(self, batch: Sequence[str]) -> list[str]:
        """Ask, and keep the answers before anything else is done with them. This runs in a thread."""
        late = self._came_meanwhile(batch)
        left = [text for text in batch if text not in late]
        claimed = self.answers.claim([self._key(text) for text in left])
        own = [text for text in left if self._key(text) not in claimed]
        found = self._asked(own) if own else []
        if len(found) != len(own):
            return found
        answers = {**late, **dict(zip(own, found, strict=True))}
        answers |= {text: self._theirs(text) for text in left if text not in answers}
        return [answers[text] for text in batch]

    def _theirs(self, text: str) -> str:
        """Return an answer that another run is asking for, or ask where it does not come."""
        answer = self.answers.awaited(self._key(text))
        if answer is None:
            found = self._asked([text])
            if len(found) != 1:
                raise TextRefusedError(f"it gave {len(found)} answers for one text")
            return found[0]
        self._spared.append(text)
        return answer

    def _came_meanwhile(self, batch: Sequence[str]) -> dict[str, str]:
        """Return the answers that another run got, and paid for, since this one began."""
        late: dict[str, str] = {}
        for text in batch:
            answer = None if text in self._known else self.answers.get(self._key(text))
            if answer is not None:
                late[text] = answer
                self._spared.append(text)
        return late

    def _asked(self, batch: Sequence[str]) -> list[str]:
        engine = self.account.engine
        found: Sequence[str] = ()
        try:
            if self._reader:
                found = self._reader.translate_in_context(batch, self.contexts, self.source, self.target)
            else:
                found = engine.translate(batch, self.source, self.target)
            if len(found) == len(batch) and are_mixed_up(batch, found):
                found = ()
                raise TextRefusedError("the answers belong to other texts")
        finally:
            usd = self._metered(batch, answered=len(found) == len(batch))
            if len(found) == len(batch):
                self.answers.put_all(list(self._entries(batch, found, usd)))
            elif usd:
                # Tokens were paid for, and nothing came of them.
                self.answers.put_all([("", None, replace(self._paid_for("", usd), characters=0))])
        return list(found)

    def _entries(self, batch: Sequence[str], found: Sequence[str], usd: float | None) -> Iterator[Entry]:
        whole = sum(map(len, batch))
        for text, answer in zip(batch, found, strict=True):
            share = None if usd is None else usd * len(text) / whole
            yield self._key(text), answer, self._paid_for(text, share)

    def _metered(self, batch: Sequence[str], *, answered: bool) -> float | None:
        """Note what a call took by tokens; None where the engine is paid in another way.

        Of an answer without a word on tokens the estimate counts: it was not for nothing.
        """
        account = self.account
        if account.token_price is None or not isinstance(account.engine, MeteredEngine):
            return None
        usage, expected = account.engine.spent(), cost(sum(map(len, batch)), account.price or 0.0)
        usd = expected if answered and usage == Usage() else usage.cost(account.token_price)
        self._bills.append((expected, usd))
        return usd

    def _settle(self) -> None:
        """Take over what calls took by tokens; the budget is the main thread's alone."""
        while self._bills:
            expected, usd = self._bills.popleft()
            self.budget.settle(expected, usd)
            self.account.usd += usd
        while self._spared:
            self._refund([self._spared.popleft()])

    def _refund(self, batch: Sequence[str]) -> None:
        """Take back the characters of what was not sent after all."""
        self.account.characters -= sum(map(len, batch))
        for text in batch:
            self.budget.refund(text, self.account.price)

    def _paid_for(self, text: str, usd: float | None) -> Paid:
        account = self.account
        return Paid(account.engine.name, str(self.source), str(self.target), len(text), account.price, usd)

    def _settled(self, batch: list[str], call: Callable[[], list[str]]) -> Iterator[Reply]:
        account = self.account
        try:
            found = self._heard(call)
        except _NotAskedError:
            self._refund(batch)
        except TextRefusedError as refusal:
            yield from self._refused(batch, one_line(refusal.message))
        except EngineBusyError as busy:
            yield from self._left(batch, busy)
        except EngineError as error:
            # It never took them, or refused us before it looked at them.
            self._refund(batch)
            account.fail(told(error))
        else:
            yield from self._answered(batch, found)

    def _heard(self, call: Callable[[], list[str]]) -> list[str]:
        try:
            return call()
        finally:
            self._settle()

    def _answered(self, batch: Sequence[str], answers: Sequence[str]) -> Iterator[Reply]:
        if len(answers) != len(batch):
            self.account.fail(f"it gave {len(answers)} answers for {len(batch)} texts")
            return
        self.account.answered()
        yield from (Reply(text, answer) for text, answer in zip(batch, answers, strict=True))

    def _refused(self, batch: Sequence[str], reason: str) -> Iterator[Reply]:
        if len(batch) > 1:
            yield from self._one_by_one(batch)
            return
        self.account.refused(reason)
        yield Reply(batch[0], None, reason)

    def _left(self, batch: Sequence[str], busy: EngineBusyError) -> Iterator[Reply]:
        """Reply for texts that stayed without an answer."""
        reason = told(busy)
        self.account.stayed_busy(reason)
        # Whoever names a time is overloaded; else one of the texts may be too much, or all of them at once.
        if len(batch) > 1 and busy.retry_after is None:
            yield from self._one_by_one(batch)
        else:
            yield from (Reply(text, None, reason) for text in batch)

    def _one_by_one(self, batch: Sequence[str]) -> Iterator[Reply]:
        """Ask for each text of a call alone: one of them may have spoiled it, and the others may do."""
        for text in batch:
            paid = [] if self.account.failure else self._paid([text])
            if paid:
                yield from self._settled(paid, lambda paid=paid: self._call(paid))  # type: ignore[misc]

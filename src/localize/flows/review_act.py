"""Acts of review, and the strings that they are meant for, as values that can be sent to a process."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from localize import review
from localize.checks.broken import broken
from localize.errors import UsageError, in_shell
from localize.frozen import frozen
from localize.model import ReviewState
from localize.review import QUEUED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.model import Ledger, Message
    from localize.review import Address, Item, Step, Who


APPROVABLE = frozenset({ReviewState.TRANSLATED, ReviewState.DRAFT})
"""The states in which texts may be approved together, without each being opened."""


class Act(Protocol):
    """One way to decide on a string."""

    @property
    def states(self) -> frozenset[ReviewState]:
        """The states in which a string can be meant by an address without a locale, or by its article."""

    def step(self, item: Item, ledger: Ledger, who: Who) -> Step:
        """Return what the act leads to.

        Raises:
            UsageError: the act is not allowed.
        """


@frozen
class Approval:
    """Approve the text as it stands."""

    states: frozenset[ReviewState] = QUEUED
    drafts: bool = False
    """True where drafts are approved too."""
    explicit: bool = True
    """True where the person chose this very string, which stale and rejected texts need."""
    problems: tuple[str, ...] | None = None
    """The reasons that forbid it; None for those that make a text broken."""

    @classmethod
    def of_article(cls, *, drafts: bool) -> Approval:
        """Return the approval of what is translated in an article, with its drafts or without."""
        states = {ReviewState.TRANSLATED} | ({ReviewState.DRAFT} if drafts else set())
        return cls(frozenset(states), drafts, explicit=False)

    def step(self, item: Item, ledger: Ledger, who: Who) -> Step:
        """Approve.

        Raises:
            UsageError: the text is missing, broken, or in a state that was not asked for.
        """
        _refuse_empty(item, "approve")
        if item.state is ReviewState.DRAFT and not self.drafts:
            command = _command(item, "approve", "--drafts")
            raise UsageError("a draft is not approved unasked", hint=f"Read it, then: `{command}`")
        _refuse_unentitled(item, who)
        return review.approve(
            item.message,
            ledger,
            who,
            renews=item.state is ReviewState.TRANSLATED,
            drafts=self.drafts,
            explicit=self.explicit,
            problems=_broken(item, item.message) if self.problems is None else self.problems,
            basis=item.basis,
        )


@frozen
class Edit:
    """Put a person's text."""

    texts: tuple[str, ...]
    """One text, or one per plural form."""
    approve: bool = False
    """True where the person approves it at once."""
    states: frozenset[ReviewState] = frozenset(ReviewState)
    problems: tuple[str, ...] | None = None
    """The reasons that forbid an approval; None for those that make a text broken."""

    def step(self, item: Item, ledger: Ledger, who: Who) -> Step:
        """Put the text.

        Raises:
            UsageError: it cannot stand.
        """
        wanted = len(item.message.targets)
        if len(self.texts) != wanted:
            raise UsageError(
                f"{item.address} wants {wanted} texts in {item.locale}, {len(self.texts)} are given",
                hint="Give one text per plural form, in the order of the locale's forms.",
            )
        if not any(text.strip() for text in self.texts):
            command = _command(item, "reject", "--clear")
            raise UsageError("the text is empty", hint=f"To empty the place: `{command}`")
        if self.approve:
            _refuse_unentitled(item, who, self.texts)
        return review.edit(
            item.message,
            ledger,
            who,
            self.texts,
            approve=self.approve,
            problems=self._problems(item),
            basis=item.basis,
        )

    def _problems(self, item: Item) -> tuple[str, ...]:
        if self.problems is not None:
            return self.problems
        return _broken(item, replace(item.message, targets=self.texts))


def _broken(item: Item, message: Message) -> tuple[str, ...]:
    """Return what makes a text broken; what is waived is so for the text as it stands."""
    waived = item.waived if message.targets == item.message.targets else frozenset[str]()
    return broken(message, item.locale, slug=item.slug, text_attributes=item.text_attributes, waived=waived)


def _refuse_unentitled(item: Item, who: Who, texts: tuple[str, ...] | None = None) -> None:
    refusal = item.refusal(who.by, texts)
    if refusal:
        raise UsageError(refusal, hint="`reviewers` in localize.yaml says whose approval counts.")


def _refuse_empty(item: Item, verb: str) -> None:
    if item.message.empty:
        message = f"there is no complete text to {verb}"
        raise UsageError(message, hint=f"Write one: `{_command(item, 'edit')}`")


def _command(item: Item, verb: str, option: str = "") -> str:
    """Return the command that does this to a string, as it can be pasted into a shell."""
    return f"localize review {verb} {in_shell(item.address)} -l {item.locale.folder} {option}".rstrip()


@frozen
class Rejection:
    """Reject the text as it stands."""

    note: str = ""
    """The reason, for whoever mends it."""
    clear: bool = False
    """True where its place is emptied."""
    error: str = ""
    """The kind of error and how grave it is: `accuracy/major`."""
    states: frozenset[ReviewState] = QUEUED | {ReviewState.APPROVED}

    def step(self, item: Item, ledger: Ledger, who: Who) -> Step:
        """Reject.

        Raises:
            UsageError: there is no text to reject.
        """
        _refuse_empty(item, "reject")
        return review.reject(
            item.message, ledger, who, note=self.note, clear=self.clear, error=self.error, basis=item.basis
        )


@frozen
class OneString:
    """The string of an address, and the act on it."""

    address: Address
    act: Act

    @property
    def slug(self) -> str:
        """The article's slug, or `ui`."""
        return self.address.slug


@frozen
class WholeArticle:
    """The strings of an article, or of `ui`, that can be approved."""

    slug: str
    act: Approval
    roles: frozenset[str] = frozenset()
    """The roles that are meant; empty for all."""

    def means(self, item: Item) -> bool:
        """Return whether a string of the article is one of those that can be approved."""
        return item.state in self.act.states and self.covers(item)

    def covers(self, item: Item) -> bool:
        """Return whether a string's role is meant."""
        return not self.roles or not self.roles.isdisjoint(item.roles)


@frozen
class ActByString:
    """Another act for each string."""

    acts: Mapping[str, Act]
    """Digest of a string's key → the act on it."""
    states: frozenset[ReviewState] = frozenset(ReviewState)

    def step(self, item: Item, ledger: Ledger, who: Who) -> Step:
        """Do to a string what is meant for it.

        Raises:
            UsageError: the act is not allowed.
        """
        return self.acts[item.message.key.digest].step(item, ledger, who)


@frozen
class SeveralStrings:
    """Strings of an article, or of `ui`, and what is done to each; all at once, so that they derive once."""

    slug: str
    act: ActByString

    def means(self, item: Item) -> bool:
        """Return whether a string of the article is one of them."""
        return item.message.key.digest in self.act.acts


Choice = OneString | SeveralStrings | WholeArticle
"""The part of an article, or of `ui`, that a person means, with what they do to it."""

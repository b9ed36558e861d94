"""The protocol of engines, and their errors.

::

    EngineError                not to be asked again in this run: unreachable, or refuses us
    ├── EngineBusyError        may be asked again: overloaded, too slow, cut off
    └── TextRefusedError       about these texts alone: too long, or without an answer
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final, Literal, Protocol, runtime_checkable

from localize.errors import EngineError
from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from localize.engines.access import Access
    from localize.engines.tokens import Usage
    from localize.model import Locale
    from localize.model.text_context import TextContext


VIA: Final = " via "
"""Stands in an origin between an engine and the language through which it went."""

TokenKind = Literal["xml", "mail"]
IdentifierForm = Literal["token", "text"]


@frozen
class Limits:
    """The limits of one call of an engine."""

    characters_per_request: int
    """Code points, all texts of the call together. A single longer text is the engine's to split."""
    texts_per_request: int = 1
    calls_at_once: int = 8
    """Calls that may be under way together, from several threads."""
    output_tokens: int | None = None
    """Tokens that a language model's answer may have, all texts of a call together; None for no limit."""
    token_kinds: tuple[TokenKind, ...] = ("xml", "mail")
    """The tokens that stand for markup, the kind that survives best with this engine first."""
    identifiers: IdentifierForm = "token"
    """The form in which handles, telephone numbers and codes survive best: it is tried before the other."""


class EngineBusyError(EngineError):
    """The engine is overloaded, too slow, or the connection broke.

    Attributes:
        retry_after: seconds that the engine asked us to wait (RFC 9110, section 10.2.3); None for no word.
    """

    def __init__(self, message: str, *, retry_after: float | None = None, hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.retry_after = retry_after


class TextRefusedError(EngineError):
    """The engine has no answer for this text; it may have one for others."""


class Engine(Protocol):
    """A service, or a program, that translates plain text."""

    name: str
    """Its name in the registry, and in the ledger as `engine:<name>`; see `origin_of`."""
    limits: Limits

    @property
    def settings(self) -> str:
        """Return the options that change its answers, as text; never a key. Answers are kept by it."""
        ...

    def supports(self, source: Locale, target: Locale) -> bool:
        """Return whether it translates from one locale into the other."""
        ...

    def translate(self, texts: Sequence[str], source: Locale, target: Locale) -> list[str]:
        """Translate texts, in order; white space at both ends of a text is kept.

        The answers are as hostile as any input: of any length, with any characters in them.

        Raises:
            EngineError: the engine cannot be reached or refuses; see the tree above.

        Several threads may call it at once.
        """
        ...


@runtime_checkable
class ContextEngine(Protocol):
    """An engine that reads a text's surroundings, too."""

    def translate_in_context(
        self,
        texts: Sequence[str],
        contexts: Mapping[str, TextContext],
        source: Locale,
        target: Locale,
    ) -> list[str]:
        """Translate texts as `translate` does, with the surroundings of each by its text."""
        ...


@runtime_checkable
class MeteredEngine(Protocol):
    """An engine that is paid by tokens, and says how many it took."""

    def spent(self) -> Usage:
        """Return the tokens of the calls that this thread made since it last asked."""
        ...


@runtime_checkable
class PivotEngine(Protocol):
    """An engine that may take a text through a third language."""

    def pivot(self, source: Locale, target: Locale) -> str:
        """Return the language through which texts go from one locale into the other; empty for none."""
        ...


def origin_of(engine: Engine, source: Locale, target: Locale) -> str:
    """Return where an engine's texts came from, as the ledger says: `engine:ct2`, `engine:ct2 via en`."""
    through = engine.pivot(source, target) if isinstance(engine, PivotEngine) else ""
    return f"engine:{engine.name}{VIA}{through}" if through else f"engine:{engine.name}"


def reads_context(engine: Engine) -> bool:
    """Return whether an engine reads the surroundings of a text."""
    return isinstance(engine, ContextEngine)


def stays_here(engine: Engine) -> bool:
    """Return whether no text leaves this machine: whether the engine says so, by `local = True`."""
    return getattr(engine, "local", False) is True


class EngineClass(Protocol):
    """The settings that the registry makes engines of."""

    options: ClassVar[Mapping[str, str]]
    """The settings it knows, each with one line for the user."""
    limits: Limits
    """Those of one call, where no setting says otherwise."""

    def from_options(self, options: Mapping[str, str], access: Access) -> Engine:
        """Make an engine of checked names and unchecked values, and of what it may use.

        Raises:
            UsageError: a value does not fit its option.
        """
        ...

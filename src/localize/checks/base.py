"""A check, what it says, and how that becomes a finding.

A check is one module with one `CHECK`, one line in the registry, one page in the docs and one test. Its
`run` is a pure function that yields a flaw for everything wrong with its subject: a string, an article, a
catalog or the whole newsroom. Place, locale and severity are added here.
"""

from __future__ import annotations

from dataclasses import field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final, Generic, Protocol, TypeVar

from localize.frozen import frozen
from localize.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from localize.language.word_clues import Clue
    from localize.model import Locale, ReviewState

API: Final = 1
"""The version of the protocol of checks: `Check`, `Flaw` and the subjects. A plug-in's check says `api=1`."""

_SHOWN = 60
_LISTED = 5


class Scope(StrEnum):
    """The thing that a check looks at, one at a time."""

    STRING = "string"
    """One string of one catalog, whoever wrote it."""
    ARTICLE = "article"
    """One article as its author wrote it."""
    CATALOG = "catalog"
    """One catalog beside its article and its ledger."""
    NEWSROOM = "newsroom"
    """The facts that cross articles."""


class Subject(Protocol):
    """The common part of every subject: the place of findings about it."""

    @property
    def path(self) -> str:
        """The file that findings name."""

    @property
    def line(self) -> int:
        """The line in it, counted from 1; 0 where it is the whole file."""

    @property
    def locale(self) -> Locale | None:
        """The locale of what is looked at."""

    @property
    def address(self) -> str:
        """`SLUG@<8 hex>` of a string; empty otherwise."""

    @property
    def unread(self) -> bool:
        """True if it is a machine's text that no person has read."""


@frozen
class Flaw:
    """One thing that is wrong. What is None is as the subject and the check have it."""

    message: str
    fix: str = ""
    """The next step for the user; where it is empty, the check's own."""
    line: int | None = None
    path: str | None = None
    locale: Locale | None = None
    address: str | None = None
    severity: Severity | None = None
    spots: tuple[str, ...] = ()
    """The pieces of the source or the text that it is about, as they stand there; where there are none, what
    the message quotes in «» is looked for."""


S_contra = TypeVar("S_contra", bound=Subject, contravariant=True)


@frozen
class Check(Generic[S_contra]):
    """One check."""

    name: str
    """Lower case, with hyphens; `--only` and `--skip` take it. Module and page are called the same."""
    scope: Scope
    severity: Severity
    """The meaning of a finding for a person's text; `info` is off unless it is named."""
    summary: str
    """One line for `--list` and the docs: what is wrong where it speaks."""
    run: Callable[[S_contra], Iterator[Flaw]]
    """Yield what is wrong with a subject. Never raises, whatever the subject holds."""
    fix: str = ""
    """The next step for the user, in general."""
    breaks: bool = False
    """True if a string with such a flaw is broken: never approved, never built."""
    refuses: bool = False
    """True if a machine's text with such a flaw is refused. Any other finding stays with it, as a draft."""
    limits: Mapping[str, float] = field(default_factory=dict)
    """Limits that a newsroom may change, with their defaults: name → value."""
    run_within: Callable[[S_contra, Mapping[str, float]], Iterator[Flaw]] | None = None
    """`run` with other limits than the defaults, where it has any."""
    by_locale: bool = False
    """True if a limit may be set for one locale alone: `title.ru`."""
    since: int = 1
    """The version of `localize.yaml` from which on it is an error; a newsroom of an earlier one is warned."""
    may: Callable[[S_contra], bool] | None = None
    """Tell at a glance whether it may say anything. Where this says no, `run` yields nothing."""
    states: frozenset[ReviewState] | None = None
    """The states of a string in which it may say anything; None for all of them."""
    kinds: frozenset[tuple[str, str]] | None = None
    """The languages and scripts of targets of which it may say anything, as `uz` and `Latn`; None for all."""
    in_source: Clue | None = None
    """What it speaks of. A check with clues yields nothing for a string in whose source no word has the one
    and in whose target none has the other. A word is what stands between two spaces, and may be empty, both
    in a text as it is written and in the same text without its markup."""
    in_target: Clue | None = None
    """The same of a target."""
    of_texts: bool = True
    """True if a string's texts and their languages, whether it is a label, the glossary and the newsroom's
    text attributes are all that decides whether it speaks. One that looks at states, decisions, roles or
    neighbours says no; a third party's may look at anything."""
    of_meaning: bool = False
    """True if it compares what a text says with what its source says. Where it has nothing to say of a text,
    it has nothing to say of what the machine makes of that in another script."""
    api: int | None = None
    """The version of this protocol that a plug-in was written for; the house's own checks leave it out."""


def always_run(check: Check[Any]) -> Check[Any]:
    """Return a check that is run for every subject, whatever it says at a glance."""
    return replace(check, may=None, states=None, kinds=None, in_source=None, in_target=None, of_meaning=False)


def inspect(subject: S_contra, checks: Iterable[Check[S_contra]]) -> tuple[Finding, ...]:
    """Return the findings of some checks on one subject, in the order of the checks."""
    return tuple(_finding(check, flaw, subject) for check in checks for flaw in check.run(subject))


def _finding(check: Check[S_contra], flaw: Flaw, subject: Subject) -> Finding:
    severity = flaw.severity or check.severity
    return Finding(
        check=check.name,
        severity=_of_draft(severity) if subject.unread else severity,
        message=flaw.message,
        path=subject.path if flaw.path is None else flaw.path,
        line=subject.line if flaw.line is None else flaw.line,
        locale=flaw.locale or subject.locale,
        address=subject.address if flaw.address is None else flaw.address,
        fix=flaw.fix or check.fix,
        spots=flaw.spots,
    )


def _of_draft(severity: Severity) -> Severity:
    """Return what a finding weighs in a text that nobody has read: what may be wrong in it is an error."""
    return Severity.ERROR if severity is Severity.WARNING else severity


def listed(things: Iterable[str]) -> str:
    """Return things in quotes, the first five of them, each short and printable."""
    every = [f"«{shown(thing)}»" for thing in things]
    more = f" and {len(every) - _LISTED} more" if len(every) > _LISTED else ""
    return ", ".join(every[:_LISTED]) + more


def shown(text: str, most: int = _SHOWN) -> str:
    """Return a text as a message may print it: no control characters, and no more characters than that."""
    plain = "".join(char if char.isprintable() else f"\\x{ord(char):02x}" for char in text[: most + 1])
    return plain if len(plain) <= most else f"{plain[: most - 1]}…"

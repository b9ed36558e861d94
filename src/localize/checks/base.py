"""What a check looks at, what it says, and how that becomes a finding.

A check is one module with one `CHECK`, and one line in the registry. Its `run` is a pure function that yields
a flaw for everything wrong with one string; place, locale and severity are added here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from localize.errors import in_shell
from localize.model import Decision, Finding, Locale, Message, ReviewState, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from localize.glossary.matcher import GlossaryMatcher

_SHOWN = 60
_LISTED = 5


@dataclass(frozen=True)
class Subject:
    """One string of one catalog, with what a check may want to know about it."""

    message: Message
    locale: Locale
    source_locale: Locale
    state: ReviewState
    least: ReviewState = ReviewState.APPROVED
    """The least state in which the string is published."""
    roles: tuple[str, ...] = ()
    """What the string is to a reader: title, paragraph, label…"""
    slug: str = ""
    """The article's slug, or `ui`."""
    address: str = ""
    """`SLUG@<8 hex>`."""
    path: str = ""
    """The file that findings name: the catalog, or the article where the catalog lacks the string."""
    line: int = 0
    decisions: tuple[Decision, ...] = field(default=(), repr=False)
    """All decisions on the string's key."""
    terms: GlossaryMatcher | None = field(default=None, repr=False, compare=False)
    """The newsroom's glossary; None where there is none."""

    @property
    def publishable(self) -> bool:
        """Return whether the string's state suffices for publishing."""
        return self.state.at_least(self.least)

    def command(self, act: str) -> str:
        """Return the words that review this very string: `localize review edit cup@0a1b2c3d -l uz …`."""
        verb, _, options = act.partition(" ")
        return f"localize review {verb} {in_shell(self.address)} -l {self.locale.folder} {options}".rstrip()


@dataclass(frozen=True)
class Flaw:
    """One thing that is wrong with a string."""

    message: str
    fix: str = ""
    """What to do next; where it is empty, the check's own."""


class CheckRun(Protocol):
    """The work of a check: yield the flaws of one string. Never raises, whatever the string holds."""

    def __call__(self, subject: Subject, /) -> Iterator[Flaw]:
        """Yield what is wrong."""
        ...


@dataclass(frozen=True)
class Check:
    """One check."""

    name: str
    """Lower case, with hyphens; `--only` and `--skip` take it."""
    summary: str
    """One line for `--list` and the docs: what is wrong where it speaks."""
    severity: Severity
    run: CheckRun
    fix: str = ""
    """What to do next, in general."""
    breaks: bool = False
    """Whether a string with such a flaw is broken: never approved, never built."""


def inspect(subject: Subject, checks: Sequence[Check]) -> tuple[Finding, ...]:
    """Return the findings of some checks on one string, in the order of the checks."""
    return tuple(
        Finding(
            check=check.name,
            severity=check.severity,
            message=flaw.message,
            path=subject.path,
            line=subject.line,
            locale=subject.locale,
            address=subject.address,
            fix=flaw.fix or check.fix,
        )
        for check in checks
        for flaw in check.run(subject)
    )


def listed(things: Iterable[str]) -> str:
    """Return things in quotes, the first five of them, each short and printable."""
    every = [f"«{shown(thing)}»" for thing in things]
    more = f" and {len(every) - _LISTED} more" if len(every) > _LISTED else ""
    return ", ".join(every[:_LISTED]) + more


def shown(text: str) -> str:
    """Return a text as a message may print it: no control characters, at most 60 characters."""
    plain = "".join(char if char.isprintable() else f"\\x{ord(char):02x}" for char in text[: _SHOWN + 1])
    return plain if len(plain) <= _SHOWN else f"{plain[: _SHOWN - 1]}…"

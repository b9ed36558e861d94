"""Every error that a user may see.

One root; each class knows its exit status and each message says what is wrong, where, and what to do next::

    LocalizeError
    ├── UsageError            2  the words on the command line do not fit
    ├── ConfigError           2  localize.yaml is missing or malformed
    ├── InputError            2  a file cannot be read as what it should be
    ├── InputErrors           2  several of these, told together
    │   └── UnreadableErrors  2  files of the newsroom, of which the rest could be worked on
    ├── PluginError           2  a third party's check, engine or layout fails
    ├── RefusedError          1  what was asked for would lose what was published, or what somebody wrote
    └── EnvironmentFault      3  the machine, not the newsroom
        ├── LockHeldError     3  another run is writing
        ├── DiskError         3  a file cannot be written or read
        ├── GitError          3  git, one of its hooks or its remote refuses, or cannot be reached
        ├── WorkerError       3  a process that did a part of the work has ended
        └── EngineError       3  a translation engine cannot be reached or refuses
"""

from __future__ import annotations

import difflib
import re
import shlex
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


_LONGEST_WORD = 80
"""Characters of a mistyped word that are compared: comparing takes the square of them."""
_LIKENESS = 0.55
"""Of two letters, both; more alike than that, and `ru` is not found for `rus`."""


@dataclass(frozen=True, order=True)
class Place:
    """A place: a path as the user knows it and a line, counted from 1 (0: the whole file)."""

    path: str
    line: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}" if self.line else self.path


class LocalizeError(Exception):
    """The root. `message` says what is wrong, `place` where, `hint` what to do next."""

    exit_code: ClassVar[int] = 2

    def __init__(self, message: str, *, place: Place | None = None, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.place = place
        self.hint = hint

    def __str__(self) -> str:
        where = f"{self.place}: " if self.place else ""
        hint = f"\n  {self.hint}" if self.hint else ""
        return f"{where}{self.message}{hint}"


class UsageError(LocalizeError):
    """The words on the command line do not fit: an unknown locale, slug, string or engine."""


class ConfigError(LocalizeError):
    """`localize.yaml` is missing or malformed."""


class InputError(LocalizeError):
    """A file cannot be read as what it should be."""


class InputErrors(LocalizeError):  # noqa: N818 - the plural says what it is
    """Several unreadable files, all told in one run.

    Attributes:
        problems: the single errors, in the order of their places.
        hint: what to do next about all of them; each has its own beside.
    """

    def __init__(self, problems: Iterable[LocalizeError], *, hint: str = "") -> None:
        self.problems = tuple(sorted(problems, key=lambda p: (p.place or Place(""), p.message)))
        super().__init__("\n".join(str(problem) for problem in self.problems), hint=hint)

    def __reduce__(self) -> tuple[type[InputErrors], tuple[tuple[LocalizeError, ...]], dict[str, str]]:
        """Return what another process makes the same errors of."""
        return (type(self), (self.problems,), {"hint": self.hint})


def refuse(problems: Sequence[LocalizeError]) -> None:
    """Raise what is wrong, if anything.

    Raises:
        LocalizeError: the only one.
        InputErrors: several.
    """
    if len(problems) > 1:
        raise InputErrors(problems)
    if problems:
        raise problems[0]


class UnreadableErrors(InputErrors):
    """Files of the newsroom that cannot be read, where the run stops and the rest could be worked on."""


class PluginError(LocalizeError):
    """A third party's check, engine or layout cannot be loaded, or fails."""


class RefusedError(LocalizeError):
    """The run would have taken down published editions, or lost what somebody wrote; it did nothing."""

    exit_code = 1


class EnvironmentFault(LocalizeError):  # noqa: N818 - OSError has the other name
    """The machine, not the newsroom: network, disk or lock."""

    exit_code = 3


class LockHeldError(EnvironmentFault):
    """Another run is writing in this newsroom."""


class DiskError(EnvironmentFault):
    """A file or folder cannot be read or written."""


class GitError(EnvironmentFault):
    """Git, one of its hooks or its remote refuses, or cannot be reached."""


class WorkerError(EnvironmentFault):
    """A process that did a part of the work has ended before it was done."""


class EngineError(EnvironmentFault):
    """A translation engine cannot be reached, or refuses."""


def in_shell(word: str) -> str:
    """Return a word as it stands in a command that a hint advises, so that a shell takes it for one."""
    return word if re.fullmatch(r"[\w@%+=:,./-]+", word) else shlex.quote(word)


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word that was probably meant; empty where none is like it.

    A word that the given one begins is nearer than any that is only spelled alike. Case does not matter.
    """
    asked = word[:_LONGEST_WORD].casefold()
    by_fold = {other.casefold(): other for other in known}
    begun = [fold for fold in by_fold if asked and fold.startswith(asked)]
    found = begun or difflib.get_close_matches(asked, by_fold, n=1, cutoff=_LIKENESS)
    return by_fold[found[0]] if found else ""


def suggest(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """Return the hint for a word that is not known: the nearest one that is, or what else is to be said."""
    near = nearest(word, known)
    return f"Did you mean `{near}`?" if near else otherwise

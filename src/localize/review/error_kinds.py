"""The kinds of errors that a rejection may name, and how grave they are: a small set of MQM (W3C, TAUS).

It names a hundred kinds. These seven are what an editor tells apart at a glance.
"""

from __future__ import annotations

from enum import StrEnum

from localize.errors import UsageError, suggest


class ErrorKind(StrEnum):
    """The kind of an error in a translation."""

    ACCURACY = "accuracy"
    """It says something else."""
    OMISSION = "omission"
    """It leaves something out."""
    TERMINOLOGY = "terminology"
    """It calls something or somebody what the newsroom does not."""
    LANGUAGE = "language"
    """Grammar, spelling, punctuation."""
    STYLE = "style"
    """It can be understood, and nobody would write it."""
    LOCALE = "locale"
    """Dates, numbers, units or currency are another country's."""
    OTHER = "other"


class ErrorSeverity(StrEnum):
    """The severity of an error."""

    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"


def error_of(text: str) -> str:
    """Return an error as a ledger has it, `accuracy/major`, from what a person typed; empty for nothing.

    The severity is `major` where none is named. The beginning of a word will do: `acc`, `term/crit`.

    Raises:
        UsageError: the kind or the severity is unknown.
    """
    if not text.strip():
        return ""
    kind, _, severity = text.strip().lower().partition("/")
    return f"{_one_of(ErrorKind, kind)}/{_one_of(ErrorSeverity, severity or ErrorSeverity.MAJOR)}"


def _one_of(known: type[StrEnum], word: str) -> str:
    word = word.strip()
    values = [one.value for one in known]
    found = [value for value in values if word and value.startswith(word)]
    if len(found) != 1:
        raise UsageError(
            f"«{word}» is no kind of error here", hint=suggest(word, values, f"One of: {', '.join(values)}.")
        )
    return found[0]

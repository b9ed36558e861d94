"""The answers of flows: findings, changes and reports."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from localize.model.locale import Locale


class Severity(StrEnum):
    """The weight of a finding: an error fails `check`, a warning does not; `info` is told if asked for."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True)
class Finding:
    """A check's remark about one place."""

    check: str
    """The check's name in the registry."""
    severity: Severity
    message: str
    path: str = ""
    line: int = 0
    locale: Locale | None = None
    address: str = ""
    """`SLUG@<8 hex>` where the finding is about one string."""
    fix: str = ""
    """The next step for the user."""

    @property
    def where(self) -> str:
        """`file:line`, or the file alone."""
        return f"{self.path}:{self.line}" if self.line else self.path

    def data(self) -> dict[str, Any]:
        """Return the finding as JSON holds it."""
        return {
            "check": self.check,
            "severity": self.severity.value,
            "message": self.message,
            "path": self.path,
            "line": self.line,
            "locale": str(self.locale) if self.locale else "",
            "address": self.address,
            "fix": self.fix,
        }

    @classmethod
    def of(cls, said: dict[str, Any]) -> Finding:
        """Return a finding from what JSON held.

        Raises:
            KeyError: it is none; also as `AttributeError`, `TypeError`, `ValueError`, `UsageError`.
        """
        locale = Locale.parse(said["locale"]) if said["locale"] else None
        return cls(**{**said, "severity": Severity(said["severity"]), "locale": locale})


@dataclass(frozen=True)
class Change:
    """Something that a flow did, or under `--dry-run` would do, to one file or string."""

    kind: str
    """added, updated, obsolete, revived, moved, renamed, filled, approved, rejected, edited, built…"""
    path: str
    detail: str = ""
    locale: Locale | None = None
    address: str = ""


@dataclass(frozen=True)
class Suggestion:
    """A proposed target and where it came from."""

    targets: tuple[str, ...]
    origin: str
    """memory, vocabulary, cldr, derived, or `engine:<name>`."""
    accepted: bool = False
    """True if the origin vouches for the text, so that it is no draft."""
    note: str = ""


@dataclass(frozen=True)
class Report:
    """The outcome of a flow."""

    verb: str
    changes: tuple[Change, ...] = ()
    findings: tuple[Finding, ...] = ()
    counts: dict[str, int] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    """Sentences for the person: what remains, what to do next."""
    data: dict[str, object] = field(default_factory=dict)
    """The verb's own figures, as `--json` prints them."""
    exit_code: int = 0

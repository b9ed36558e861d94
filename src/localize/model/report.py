"""The answers of flows: findings, changes and reports."""

from __future__ import annotations

import hashlib
import re
from dataclasses import field, replace
from enum import StrEnum
from typing import Any

from localize.frozen import frozen
from localize.model.locale import Locale

_QUOTED = re.compile("«([^«»]+)»")


class Severity(StrEnum):
    """The weight of a finding: an error fails `check`, a warning does not; `info` is told if asked for."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class FailOn(StrEnum):
    """The least that ends `check` with 1."""

    ERROR = "error"
    WARNING = "warning"
    NONE = "none"


@frozen
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
    slug: str = ""
    """The article that it is about, or `ui`; empty where it is about the newsroom."""
    place: str = ""
    """The place of the string in its article: `articles/cup.md:7`; empty where it is about no string."""
    roles: tuple[str, ...] = ()
    """The string's parts in the article: title, paragraph…"""
    source_locale: Locale | None = None
    source: str = ""
    """The string's source; empty where the finding tells how far a text is, and not what is wrong in it."""
    texts: tuple[str, ...] = ()
    """The string's texts, likewise: one, or one per plural form."""
    spots: tuple[str, ...] = ()
    """The pieces of source and texts that it is about, as they stand there."""
    follows: Locale | None = None
    """The locale whose text the string is converted from, where that one is as it is."""

    @property
    def pieces(self) -> tuple[str, ...]:
        """The pieces of source and texts that it is about: those it names, else what its message quotes."""
        return self.spots or tuple(quoted.removesuffix("…") for quoted in _QUOTED.findall(self.message))

    @property
    def where(self) -> str:
        """`file:line`, or the file alone."""
        return f"{self.path}:{self.line}" if self.line else self.path

    @property
    def fingerprint(self) -> str:
        """Digest of what it is about, without lines and wording: the same finding tomorrow has the same."""
        about: list[str] = [self.check, str(self.locale or ""), self.address or self.path, self.source]
        if not self.address:
            about.append(self.message)
        return hashlib.sha256("\0".join((*about, *self.texts)).encode("utf-8", "replace")).hexdigest()[:32]

    def moved(self, folder: str) -> Finding:
        """Return the finding with its file and its place in the article below a folder, `news/`."""
        path = folder + self.path if self.path else ""
        return replace(self, path=path, place=folder + self.place if self.place else "")

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
            **{name: found for name, found in self._string().items() if found},
        }

    def _string(self) -> dict[str, Any]:
        return {
            "slug": self.slug,
            "place": self.place,
            "roles": list(self.roles),
            "source_locale": str(self.source_locale or ""),
            "source": self.source,
            "texts": list(self.texts),
            "spots": list(self.spots),
            "follows": str(self.follows or ""),
        }

    @classmethod
    def of(cls, said: dict[str, Any]) -> Finding:
        """Return a finding from what JSON held.

        Raises:
            KeyError: it is none; also as `AttributeError`, `TypeError`, `ValueError`, `UsageError`.
        """
        get = said.get  # a run reads thousands
        return cls(
            said["check"],
            Severity(said["severity"]),
            said["message"],
            get("path", ""),
            get("line", 0),
            _locale(get("locale")),
            get("address", ""),
            get("fix", ""),
            get("slug", ""),
            get("place", ""),
            tuple(get("roles", ())),
            _locale(get("source_locale")),
            get("source", ""),
            tuple(get("texts", ())),
            tuple(get("spots", ())),
            _locale(get("follows")),
        )


def _locale(code: str | None) -> Locale | None:
    return Locale.parse(code) if code else None


APPROVAL_FELL = "approval fell"
"""The kind of change by which a text is no longer approved: somebody put another one in its place."""


@frozen
class Change:
    """Something that a flow did, or under `--dry-run` would do, to one file or string."""

    kind: str
    """added, updated, obsolete, revived, moved, renamed, taken in, filled, approved, rejected, built…"""
    path: str
    detail: str = ""
    locale: Locale | None = None
    address: str = ""
    count: int = 1
    """How many of the kind it stands for, where they are counted and not listed one by one."""


@frozen
class Suggestion:
    """A proposed target and where it came from."""

    targets: tuple[str, ...]
    origin: str
    """memory, vocabulary, cldr, glossary, derived, `engine:<name>`, or `engine:<name> via <language>`."""
    accepted: bool = False
    """True if the origin vouches for the text, so that it is no draft."""
    note: str = ""


@frozen
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

    def moved(self, folder: str) -> Report:
        """Return the report with findings whose paths begin elsewhere.

        Args:
            folder: where their paths lie, `news/`; nothing changes where it is empty.
        """
        if not folder:
            return self
        return replace(self, findings=tuple(finding.moved(folder) for finding in self.findings))

"""Of all findings, those about what a branch touched."""

from __future__ import annotations

from dataclasses import field, replace
from typing import TYPE_CHECKING

from localize.catalogs.catalog_file import article_of
from localize.errors import InputError
from localize.formats import gettext
from localize.frozen import frozen
from localize.model.domain import Domain
from localize.workspace import git

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from localize.model import Finding, Locale, Message, Report
    from localize.workspace.disk import Disk

    Entries = Mapping[str, Message]


def touched_since(disk: Disk, report: Report, revision: str) -> Report:
    """Return a report with the findings alone about what is not as it was where the branch began.

    Of a catalog that are the entries that the branch changed; of an article all that is said of it. What
    concerns no file counts always.

    Args:
        disk: the newsroom's files.
        report: what was found.
        revision: the branch that it began from: `origin/main`.

    Raises:
        UsageError: git knows no such revision.
    """
    commit = git.branched_from(disk.root, revision)
    branch = _Branch(disk, commit, git.changed_since(disk.root, commit))
    kept = tuple(finding for finding in report.findings if branch.touched(finding))
    left = len(report.findings) - len(kept)
    notes = (f"{left} findings are about what was not touched since {revision}.",) if left else ()
    return replace(report, findings=kept, notes=(*report.notes, *notes))


@frozen
class _Branch:
    """The changes of a branch."""

    disk: Disk
    commit: str
    """The commit at which it began."""
    paths: Collection[str]
    """The files that are not as they were then."""
    _known: dict[tuple[str, str], Entries] = field(default_factory=dict)

    def touched(self, finding: Finding) -> bool:
        """Return whether a finding is about something that the branch changed."""
        if not finding.path:
            return True
        if finding.address and finding.locale and finding.path.endswith(".po"):
            return finding.path in self.paths and self._entry_changed(finding, finding.locale)
        slugs = {article_of(path) for path in self.paths} - {""}
        return finding.path in self.paths or finding.slug in slugs

    def _entry_changed(self, finding: Finding, locale: Locale) -> bool:
        digits = finding.address.rpartition("@")[2]
        before = self._entries("before", finding, locale).get(digits)
        now = self._entries("now", finding, locale).get(digits)
        return before is None or now is None or _text(before) != _text(now)

    def _entries(self, when: str, finding: Finding, locale: Locale) -> Entries:
        """Return the entries of a catalog by the digits that address them."""
        place = (when, finding.path)
        if place not in self._known:
            before = when == "before"
            data = (
                git.committed_at(self.disk.root, self.commit, finding.path)
                if before
                else self.disk.read(finding.path)
            )
            self._known[place] = _read(data or b"", finding, locale)
        return self._known[place]


def _read(data: bytes, finding: Finding, locale: Locale) -> Entries:
    try:
        catalog = gettext.parse(data, finding.path, locale=locale, domain=Domain.of(finding.slug))
    except InputError:
        return {}
    return {key.short: message for key, message in catalog.by_key.items()}


def _text(message: Message) -> tuple[object, ...]:
    return (message.targets, message.fuzzy, message.plural_source)

"""Editions that an earlier build made of the same: they count where they still stand as it left them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.config import Unready
from localize.flows.edition_result import reasons_digest
from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from localize.bundles.manifest import FileRecord, Manifest, Reason
    from localize.flows.edition_job import EditionTask
    from localize.flows.edition_result import EditionResult
    from localize.model import Locale
    from localize.workspace.publication import Publication


@frozen
class LastBuild:
    """The bundle as the last build left it, against which remembered results are held."""

    manifest: Manifest
    publication: Publication
    tasks: Mapping[str, EditionTask]
    """By slug: what stands now, as it was read when the build was planned."""
    held: Mapping[tuple[str, Locale], tuple[Reason, ...]]
    """Slug and locale → what held an edition back."""

    @classmethod
    def of(cls, manifest: Manifest, publication: Publication, tasks: Sequence[EditionTask]) -> LastBuild:
        """Return what a manifest says, and where the files are."""
        held = {(one.slug, one.locale): one.reasons for one in manifest.held}
        return cls(manifest, publication, {task.slug: task for task in tasks}, held)

    def completed(self, result: EditionResult, rule: Unready) -> EditionResult | None:
        """Return a result with what is not remembered of it; None where it has to be worked out anew.

        Args:
            result: one that was worked out now, or is remembered.
            rule: what becomes of editions that are not ready.
        """
        if result.is_new and not self._lacks_reasons(result):
            return result
        task = self.tasks[result.slug]
        asked = [one for one in result.outcomes if one.former is not None]
        if any(task.former_in(one.locale) != one.former for one in asked):
            return None
        if not all(
            self._stands(result.slug, locale, one.record.file) for locale, one in result.written.items()
        ):
            return None
        found = result.with_reasons(self.held)
        waiting = [] if rule is Unready.OMIT else [one for one in found.outcomes if one.published is None]
        return found if all(reasons_digest(one.reasons) == one.waits for one in waiting) else None

    def _lacks_reasons(self, result: EditionResult) -> bool:
        return any(one.waits and not one.reasons for one in result.outcomes)

    def _stands(self, slug: str, locale: Locale, file: FileRecord) -> bool:
        """Return whether an edition is there as the last build wrote it."""
        known = self.manifest.articles.get(slug)
        record = known.editions.get(locale) if known else None
        same = record is not None and record.file == file
        return same and self.publication.holds(file.path, file.sha256)

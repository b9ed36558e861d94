"""The gate before a publication: of all that `check` finds, what would go out."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from localize.bundles.base import Published
from localize.catalogs.catalog_file import article_of
from localize.checks import untranslated
from localize.checks.of_state import OF_STATE
from localize.flows.build import BuildOptions, build
from localize.flows.judged import judged
from localize.frozen import frozen
from localize.model import Locale
from localize.model.release import EditionId

if TYPE_CHECKING:
    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.selection import Selection
    from localize.model import Finding, Report


@frozen
class Going:
    """The editions that a build writes anew."""

    editions: frozenset[EditionId] = frozenset()
    ready: frozenset[EditionId] = frozenset()
    """Those whose texts are ready: what is untranslated there stands as it was printed until now."""
    unseen: frozenset[str] = frozenset()
    """Files of articles that nobody outside may see yet."""


def going_out(session: NewsroomSession, selection: Selection, at: str = "") -> Going:
    """Return the editions that a build would write anew; those that are held, or stay as they are, are not.

    Args:
        session: the newsroom at work.
        selection: which articles and locales.
        at: the time as of which embargoes count; without one none has ended.

    Raises:
        ConfigError: what `build` is told to write is unknown.
        InputError: an article's data cannot be printed.
        InputErrors: several of these.
    """
    options = BuildOptions(dry_run=True, force=True, at=at)
    editions: Any = build(session, selection, options).data["editions"]
    of = {
        published: frozenset(
            EditionId(one["slug"], Locale.parse(one["locale"]))
            for one in editions
            if one["published"] == published
        )
        for published in Published
    }
    unseen = frozenset(one.path for one in session.newsroom.articles if one.slug in session.unseen)
    return Going(of[Published.READY] | of[Published.SOURCE], of[Published.READY], unseen)


def publishable(report: Report, going: Going) -> Report:
    """Return what `check` says with only that counted which would go out; the rest waits.

    Args:
        report: what `check` says.
        going: the editions that go out anew.
    """
    waiting = [one for one in report.findings if _waits(one, going)]
    counting = tuple(one for one in report.findings if not _waits(one, going))
    left = replace(
        report,
        findings=counting,
        counts={**report.counts, "waiting": len(waiting)},
        notes=(*report.notes, *_note(waiting)),
        data={**report.data, "waiting": _rows(waiting)},
    )
    return judged(left)


def _waits(finding: Finding, going: Going) -> bool:
    """Return whether a finding is about a text that does not go out.

    That of the interface goes out without it, or as it was; what is wrong with one that is ready does count.
    """
    if finding.path in going.unseen:
        return True
    if finding.locale is None:
        return False
    slug = article_of(finding.path)
    if slug:
        edition = EditionId(slug, finding.locale)
        stands = finding.check == untranslated.CHECK.name and edition in going.ready
        return stands or edition not in going.editions
    return finding.check in OF_STATE


def _rows(waiting: list[Finding]) -> list[dict[str, object]]:
    found = Counter((article_of(one.path), str(one.locale)) for one in waiting)
    return [
        {"slug": slug or "ui", "locale": locale, "findings": count}
        for (slug, locale), count in sorted(found.items())
    ]


def _note(waiting: list[Finding]) -> tuple[str, ...]:
    if not waiting:
        return ()
    count = len({(one.path, one.locale) for one in waiting})
    catalogs = "1 catalog" if count == 1 else f"{count} catalogs"
    texts = "1 finding waits" if len(waiting) == 1 else f"{len(waiting)} findings wait"
    return (f"{texts} in {catalogs}: their texts do not go out yet. `localize check` lists them.",)

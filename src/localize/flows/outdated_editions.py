"""The editions of the bundle that a build would change now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from localize.bundles import manifest_file
from localize.flows.build import BuildOptions, build
from localize.flows.newsroom_session import NewsroomSession
from localize.model import Locale
from localize.workspace.journal import MANIFEST

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.flows.selection import Selection


def outdated_editions(
    session: NewsroomSession, selection: Selection, at: str = ""
) -> Mapping[str, tuple[Locale, ...]]:
    """Return by slug the locales in which a build would write, replace or take down an edition.

    A rehearsal of a build says so, which works out anew only the articles that were touched since.

    Args:
        session: the newsroom at work.
        selection: which articles and locales.
        at: the time by which embargoes end; that of the bundle where none is named, so that no clock decides.

    Returns:
        The articles that are behind; none where no bundle stands.

    Raises:
        LocalizeError: what a build would raise.
    """
    path = f"{session.config.bundles.folder}/{MANIFEST}"
    if not session.disk.exists(path):
        return {}
    at = at or manifest_file.parse(session.disk.read(path), path).embargoes_over
    rehearsal = NewsroomSession(session.disk, session.newsroom, at=session.at, run=session.run)
    rehearsal.pictures = session.pictures  # what is said depends on these too
    said: Any = build(rehearsal, selection, BuildOptions(dry_run=True, force=True, at=at)).data
    written = set(said["written"])
    changed = [one for one in said["editions"] if one["path"] in written]
    found: dict[str, set[Locale]] = {}
    for one in (*changed, *said["taken_down"]):
        found.setdefault(one["slug"], set()).add(Locale.parse(one["locale"]))
    return {slug: tuple(sorted(locales, key=str)) for slug, locales in found.items()}

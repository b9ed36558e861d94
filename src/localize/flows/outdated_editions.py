"""The editions of the bundle that a build would change now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from localize.flows.build import BuildOptions, build
from localize.flows.newsroom_session import NewsroomSession
from localize.model import Locale
from localize.workspace.journal import MANIFEST

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.flows.selection import Selection


def outdated_editions(session: NewsroomSession, selection: Selection) -> Mapping[str, tuple[Locale, ...]]:
    """Return by slug the locales in which a build would write, replace or take down an edition.

    A rehearsal of a build says so, which works out anew only the articles that were touched since.

    Returns:
        The articles that are behind; none where no bundle stands.

    Raises:
        LocalizeError: what a build would raise.
    """
    if not session.disk.exists(f"{session.config.bundles.folder}/{MANIFEST}"):
        return {}
    rehearsal = NewsroomSession(session.disk, session.newsroom, at=session.at, run=session.run)
    said: Any = build(rehearsal, selection, BuildOptions(dry_run=True, force=True, at=session.at)).data
    written = set(said["written"])
    changed = [one for one in said["editions"] if one["path"] in written]
    found: dict[str, set[Locale]] = {}
    for one in (*changed, *said["taken_down"]):
        found.setdefault(one["slug"], set()).add(Locale.parse(one["locale"]))
    return {slug: tuple(sorted(locales, key=str)) for slug, locales in found.items()}

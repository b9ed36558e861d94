"""Renamed articles in the record of publication, by which every build knows them under either name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.flows.withdraw import carried
from localize.model.renaming import Renaming, name_now
from localize.workspace import release_record

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from localize.flows.newsroom_session import NewsroomSession
    from localize.model.release import ReleaseRecord


def record_renames(session: NewsroomSession, names: Sequence[tuple[str, str]]) -> None:
    """Record that articles took another name, as far as they were published, or are withdrawn.

    Args:
        session: the newsroom at work.
        names: old and new slugs.

    Raises:
        DiskError: the record cannot be written.
    """
    record = release_record.load(session.disk)
    known = {edition.slug for edition in record.heads} | {one.slug for one in record.renamings}
    renamings = [Renaming(old, new, session.at) for old, new in names if old in known]
    lines = [line for old, new in names for line in carried(record, old, new, session.at)]
    if renamings or lines:
        release_record.save(session.disk, record.with_retractions(lines).with_renamings(renamings))


def recorded_renames(
    record: ReleaseRecord, built: Mapping[str, str], present: Collection[str]
) -> dict[str, str]:
    """Return old slug → new slug of published articles that took another name since.

    Args:
        record: what was published.
        built: those that the last build found.
        present: the slugs of the newsroom's articles.
    """
    published = {edition.slug for edition in record.live}
    names = {*built.items(), *((one.was, one.slug) for one in record.renamings)}
    found: dict[str, str] = {}
    for old in sorted(published.difference(present)):
        new = name_now(old, names, present)
        if new and new not in published and new not in found.values():
            found[old] = new
    return found

"""Live editions: what was published and stands, as the record of publication has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.bundles.addresses import page_of_slug
from localize.bundles.base import Site
from localize.bundles.registry import layout_of
from localize.model import Report
from localize.workspace import release_record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.selection import Selection

VERB = "status --live"


def live_editions(session: NewsroomSession, selection: Selection) -> Report:
    """Report every edition that stands, with its address, and when it was first and last published.

    One that was withdrawn stands until the next publication, and one whose article is gone or was renamed is
    listed by the name that it was published under, where the run is about the whole newsroom.

    Args:
        session: the newsroom at work.
        selection: which articles and locales.

    Raises:
        ConfigError: there is no such layout.
    """
    rows = list(_rows(session, selection))
    return Report(VERB, counts={"editions": len(rows)}, data={"editions": rows})


def _rows(session: NewsroomSession, selection: Selection) -> Iterator[dict[str, object]]:
    record = release_record.load(session.disk)
    layout, site = layout_of(session.config), Site.of(session.config)
    chosen = {article.slug for article in selection.articles}
    for edition, heads in sorted(record.live.items()):
        if (selection.narrowed and edition.slug not in chosen) or edition.locale not in selection.locales:
            continue
        last = max(heads, key=lambda one: (one.last, one.id))
        page = page_of_slug(layout, site, edition.locale, last.found_as)
        retraction = record.withdrawn(edition)
        yield {
            "slug": edition.slug,
            "locale": str(edition.locale),
            "address": site.address(edition.locale, page) if site.url else page,
            "first": min(one.first for one in heads),
            "last": last.last,
            "commit": last.commit,
            "withdrawn": retraction.reason if retraction else "",
        }

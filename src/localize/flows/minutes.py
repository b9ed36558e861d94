"""Minutes: the time from an article's first commit to the first draft, approval and publication of editions.

The article's own time is git's, drafts and approvals are the ledger's, and publications those of the record.
Each is somebody's clock; where one is ahead of another, so that a step would come before the article, it
counts as no time at all.
"""

from __future__ import annotations

from datetime import UTC, datetime
from statistics import median
from typing import TYPE_CHECKING

from localize.catalogs.publish_threshold import publish_threshold
from localize.frozen import frozen
from localize.model import Report, ReviewState
from localize.model.release import EditionId
from localize.workspace import release_record
from localize.workspace.git_births import births

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from localize.catalogs.catalog_set import CatalogView
    from localize.config import Config
    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.selection import Selection
    from localize.model import ArticleHead, Ledger, Locale
    from localize.model.release import ReleaseRecord

VERB = "minutes"
STEPS = ("drafted", "approved", "published")
"""The steps of an edition."""


@frozen
class EditionTimes:
    """One edition's times, in seconds since 1970; None for what did not happen, or nobody knows."""

    slug: str
    locale: Locale
    source: int | None
    drafted: int | None = None
    """The first text."""
    approved: int | None = None
    """The decision after which all was ready to go out."""
    published: int | None = None
    """The first publication."""

    def after(self, step: str) -> int | None:
        """Return how many seconds after the article a step came."""
        at: int | None = getattr(self, step)
        return None if at is None or self.source is None else max(0, at - self.source)

    def data(self) -> dict[str, object]:
        """Return the times as JSON holds them: the article's in UTC, the steps in minutes after it."""
        source = None if self.source is None else datetime.fromtimestamp(self.source, UTC).isoformat()
        seconds = {step: self.after(step) for step in STEPS}
        steps = {step: None if found is None else found // 60 for step, found in seconds.items()}
        return {"slug": self.slug, "locale": str(self.locale), "source": source, **steps}


def minutes(session: NewsroomSession, selection: Selection) -> Report:
    """Tell how long each edition took, and the median by locale.

    Args:
        session: the newsroom at work.
        selection: which articles and locales.
    """
    born, record = births(session.disk.root), release_record.load(session.disk)
    found = [
        times for head in selection.articles for times in _editions(session, selection, head, born, record)
    ]
    locales = [_medians(locale, found) for locale in selection.locales]
    unknown = sum(born.get(head.path) is None for head in selection.articles)
    many, they = ("1 article is", "it") if unknown == 1 else (f"{unknown} articles are", "they")
    notes = (f"{many} not committed, so that nobody knows when {they} came.",) if unknown else ()
    return Report(
        VERB,
        counts={"editions": len(found)},
        notes=notes,
        data={"editions": [one.data() for one in found], "locales": [one for one in locales if one]},
    )


def _editions(
    session: NewsroomSession,
    selection: Selection,
    head: ArticleHead,
    born: Mapping[str, int],
    record: ReleaseRecord,
) -> Iterator[EditionTimes]:
    source = born.get(head.path)
    found = session.catalogs(head, selection.locales)
    for locale in selection.locales:
        published = _published(record, EditionId(head.slug, locale))
        if locale == head.source_locale:
            yield EditionTimes(head.slug, locale, source, published=published)
        elif locale in found.locales:
            view = found.view(locale)
            drafted, approved = _drafted(view.file.ledger), _approved(view, session.config, published)
            yield EditionTimes(head.slug, locale, source, drafted, approved, published)


def _published(record: ReleaseRecord, edition: EditionId) -> int | None:
    return _least(one.first for one in record.releases if one.edition == edition)


def _drafted(ledger: Ledger) -> int | None:
    return _least(one.at for one in ledger.decisions if one.state is not ReviewState.REJECTED)


def _approved(view: CatalogView, config: Config, published: int | None) -> int | None:
    """Return when the last text was decided on that had to be, before it was first published if it was."""
    if published is not None:
        times = [
            _seconds(one.at) for one in view.file.ledger.decisions if one.state is not ReviewState.REJECTED
        ]
        return max((time for time in times if time is not None and time <= published), default=None)
    last: list[int | None] = []
    for unit in view.units:
        if not unit.state.at_least(publish_threshold(unit.entry, config)):
            return None
        last += [_seconds(one.at) for one in unit.decisions if one.target == unit.message.target_digest]
    return max((time for time in last if time is not None), default=None)


def _least(times: Iterable[str]) -> int | None:
    return min((found for time in times if (found := _seconds(time)) is not None), default=None)


def _seconds(text: str) -> int | None:
    """Return a ledger's time in seconds; None for what is no time, since a line may come from anybody."""
    try:
        found = datetime.fromisoformat(text)
        return int(found.replace(tzinfo=found.tzinfo or UTC).timestamp())
    except (ValueError, OverflowError):
        return None


def _medians(locale: Locale, found: Sequence[EditionTimes]) -> dict[str, object]:
    """Return the median minutes to each step of a locale's editions; empty where it has none."""
    mine = [one for one in found if one.locale == locale]
    said: dict[str, object] = {}
    for step in STEPS:
        taken = [seconds for one in mine if (seconds := one.after(step)) is not None]
        said[step] = int(median(taken)) // 60 if taken else None
    return {"locale": str(locale), "editions": len(mine), **said} if mine else {}

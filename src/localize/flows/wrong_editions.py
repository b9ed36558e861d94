"""Live editions that say what their articles no longer say, the gravest first.

An edition is live where the record of what was published says so. It was made from a commit; what that commit
has of the article and of its catalog is compared with what stands now. Of an edition that was published with
something uncommitted, nothing is known but which of its texts are stale.
"""

from __future__ import annotations

from functools import cache, cached_property, partial
from typing import TYPE_CHECKING

from localize.catalogs.catalog_file import catalog_path
from localize.catalogs.entry import article_entries
from localize.catalogs.match import Text, match
from localize.checks.source_change import source_changes
from localize.errors import InputError, InputErrors
from localize.flows.newsroom import parse_article
from localize.formats import gettext
from localize.frozen import frozen
from localize.model import Report, ReviewState
from localize.model.domain import Domain
from localize.review import address_of
from localize.workspace import git, release_record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from localize.catalogs.catalog_set import CatalogSet
    from localize.catalogs.entry import Entry
    from localize.catalogs.unit import Unit
    from localize.checks.source_change import SourceChange
    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.selection import Selection
    from localize.model import ArticleHead, Locale, Message, MessageKey
    from localize.model.release import EditionId, Release

VERB = "status --outdated"


@frozen
class EditionChange:
    """One thing that a live edition says otherwise than it should."""

    what: str
    """source, text, rejected, added, removed, or gone (the whole article)."""
    address: str = ""
    before: str = ""
    """What readers see, or the source of what they see."""
    after: str = ""
    grave: tuple[SourceChange, ...] = ()
    """The changes beyond wording: numbers, names, denials, dates."""
    state: str = ""
    """The state of the edition's own text now; empty in the article's own language."""

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        if self.grave:
            return 0
        return 1 if self.what in {"rejected", "removed", "gone"} else 2

    def data(self) -> dict[str, object]:
        """Return the change as JSON holds it."""
        grave = [{"kind": one.kind.value, "gone": one.gone, "came": one.came} for one in self.grave]
        said = {"what": self.what, "address": self.address, "before": self.before, "after": self.after}
        return {**said, "grave": grave, "state": self.state}


def wrong_editions(session: NewsroomSession, selection: Selection) -> Report:
    """Tell which live editions are wrong now, and what changed.

    Args:
        session: the newsroom at work.
        selection: which articles and locales.
    """
    record = release_record.load(session.disk)
    since = cache(partial(git.changed_since, session.disk.root))
    heads = {article.slug: article for article in selection.articles}
    wrong: list[tuple[Release, tuple[EditionChange, ...]]] = []
    for edition, releases in record.live.items():
        if edition.locale not in selection.locales or (selection.narrowed and edition.slug not in heads):
            continue
        release = max(releases, key=lambda one: (bool(one.commit), one.last))
        changes = tuple(_changes(session, heads.get(edition.slug), release, since))
        if changes:
            wrong.append((release, tuple(sorted(changes, key=lambda one: one.rank))))
    wrong.sort(key=lambda one: (_gravity(one[1]), one[0].edition))
    rows = [_row(release, changes) for release, changes in wrong]
    grave = sum(changes[0].rank == 0 for _, changes in wrong)
    counts = {"live": len(record.live), "outdated": len(rows), "grave": grave}
    return Report(VERB, counts=counts, notes=_notes(counts), data={"editions": rows})


def _gravity(changes: Sequence[EditionChange]) -> tuple[int, int]:
    return changes[0].rank, -sum(one.rank == changes[0].rank for one in changes)


def _row(release: Release, changes: Sequence[EditionChange]) -> dict[str, object]:
    return {
        "slug": release.edition.slug,
        "locale": str(release.edition.locale),
        "published": release.last,
        "commit": release.commit,
        "changes": [one.data() for one in changes],
    }


def _notes(counts: Mapping[str, int]) -> tuple[str, ...]:
    if not counts["live"]:
        return ("Nothing is recorded as published: `localize publish` records what it publishes.",)
    said = f"{counts['outdated']} of {counts['live']} live editions say what their articles no longer say"
    return (f"{said}, {counts['grave']} of them a number, a name, a denial or a date.",)


def _changes(
    session: NewsroomSession,
    head: ArticleHead | None,
    release: Release,
    since: Callable[[str], frozenset[str]],
) -> Iterator[EditionChange]:
    """Yield what changed since an edition was published."""
    edition = release.edition
    if head is None:
        yield EditionChange("gone")
        return
    then = _Then(session, head, release, since(release.commit) if release.commit else frozenset())
    if release.commit and not then.touched:
        return
    found = session.catalogs(head, (edition.locale,))
    if edition.locale == head.source_locale:
        yield from _source_changes(then, found, {}) if then.entries is not None else ()
        return
    units = {unit.entry.key: unit for unit in found.view(edition.locale).units}
    if then.entries is None:
        yield from _stale(edition.slug, head.source_locale, units.values())
        return
    yield from _source_changes(then, found, units)
    yield from _text_changes(then, units)


@frozen
class _Then:
    """An edition's article and catalog as they were when it was published."""

    session: NewsroomSession
    head: ArticleHead
    release: Release
    changed: frozenset[str]
    """The files that are not as they were."""

    @property
    def edition(self) -> EditionId:
        return self.release.edition

    @property
    def touched(self) -> bool:
        """True if article or catalog are not what they were."""
        return not self.changed.isdisjoint({self.head.path, self._catalog})

    @property
    def _catalog(self) -> str:
        return catalog_path(self.edition.locale, Domain.of(self.edition.slug))

    @cached_property
    def entries(self) -> tuple[Entry, ...] | None:
        """The article's strings; None where nobody knows them."""
        data = git.committed_at(self.session.disk.root, self.release.commit, self.head.path)
        if data is None:
            return None
        try:
            article = parse_article(data, self.session.config, self.head.slug, self.head.path)
        except (InputError, InputErrors):
            return None
        return article_entries(article)

    @cached_property
    def messages(self) -> Mapping[MessageKey, Message]:
        """The texts that could go out: those without the flag fuzzy."""
        data = git.committed_at(self.session.disk.root, self.release.commit, self._catalog) or b""
        domain = Domain.of(self.edition.slug)
        try:
            found = gettext.parse(data, self._catalog, locale=self.edition.locale, domain=domain)
        except InputError:
            return {}
        return {key: one for key, one in found.by_key.items() if not one.fuzzy and not one.blank}


def _source_changes(
    then: _Then, found: CatalogSet, units: Mapping[MessageKey, Unit]
) -> Iterator[EditionChange]:
    """Yield what the article says otherwise; each changed string is paired with what it was."""
    slug, locale = then.edition.slug, then.head.source_locale
    before, now = then.entries or (), found.entries
    kept = {entry.key for entry in before} & {entry.key for entry in now}
    pairs = match([_text(entry) for entry in before], [_text(entry) for entry in now])
    for key in (entry.key for entry in now if entry.key not in kept):
        former = pairs.get(key)
        state = units[key].state.value if key in units else ""
        if former is None:
            yield EditionChange("added", address_of(slug, key), "", key.source, state=state)
        else:
            grave = source_changes(former.source, key.source, locale)
            yield EditionChange("source", address_of(slug, key), former.source, key.source, grave, state)
    for key in (entry.key for entry in before if entry.key not in {*kept, *pairs.values()}):
        yield EditionChange("removed", address_of(slug, key), key.source)


def _text_changes(then: _Then, units: Mapping[MessageKey, Unit]) -> Iterator[EditionChange]:
    """Yield the texts that were written anew, or rejected, while their source stayed."""
    slug, locale = then.edition.slug, then.edition.locale
    for key, unit in units.items():
        former = then.messages.get(key)
        if former is None:
            continue
        said = (address_of(slug, key), former.targets[0], unit.message.targets[0])
        if unit.state is ReviewState.REJECTED:
            yield EditionChange("rejected", *said, state=unit.state.value)
        elif former.targets != unit.message.targets and unit.state is not ReviewState.STALE:
            grave = source_changes(said[1], said[2], locale)
            yield EditionChange("text", *said, grave, unit.state.value)


def _stale(slug: str, source: Locale, units: Iterable[Unit]) -> Iterator[EditionChange]:
    """Yield the texts that are known to have been made for another source."""
    for unit in units:
        previous, key = unit.message.previous, unit.entry.key
        if unit.state is ReviewState.STALE and previous is not None:
            grave = source_changes(previous.source, key.source, source)
            said = (address_of(slug, key), previous.source, key.source)
            yield EditionChange("source", *said, grave, unit.state.value)


def _text(entry: Entry) -> Text:
    return Text(entry.key, entry.headline)

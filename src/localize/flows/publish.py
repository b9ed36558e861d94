"""Publish: check what would go out, build it, and record what was published."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from localize.bundles.base import Published
from localize.bundles.release_lines import Publisher, ReleaseOutcome
from localize.catalogs.catalog_file import article_of
from localize.config import SlugSource
from localize.flows.build import build
from localize.flows.check import check
from localize.flows.publishable import going_out, publishable
from localize.model import Change, Locale, Report
from localize.model.domain import UI
from localize.model.release import EditionId
from localize.workspace import git, line_file, release_record
from localize.workspace.discover import CONFIG_NAME
from localize.workspace.patterns import fits_any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from localize.bundles.release_lines import PublishedEdition
    from localize.flows.build import BuildOptions
    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.selection import Selection
    from localize.model import Finding
    from localize.model.release import ReleaseRecord

VERB = "publish"


def publish(
    desk: Callable[[], NewsroomSession],
    select: Callable[[NewsroomSession], Selection],
    options: BuildOptions,
) -> Report:
    """Check, build and record.

    Args:
        desk: lays the newsroom as it is on a new session.
        select: which articles and locales.
        options: how the bundles are built; `dry_run` writes nothing at all.

    Returns:
        What became of each edition; or what must not go out, with exit status 1 and nothing written.

    Raises:
        ConfigError: the layout, or a key of `bundles.front_matter`, is unknown.
        InputError: a file of others is in the way, or an article's data cannot be printed.
        RefusedError: too much would be taken down, or what was published cannot be kept.
        UsageError: the time is none, or without a zone.
    """
    gate = _gate(desk, select, options.at)
    if gate.exit_code:
        return replace(gate, verb=VERB, notes=(*gate.notes, "Nothing was published."))
    session = desk()
    record = release_record.load(session.disk)
    built = build(session, select(session), replace(options, verb=VERB, published_at=session.at))
    slugs = None if session.config.bundles.slugs is SlugSource.FILE else _slugs(built)
    publisher = Publisher(record, session.at, _commits(session), slugs)
    editions = _editions(built)
    gone = {one: why for one, why in _withdrawn(built, record).items() if one in record.live}
    names: Any = built.data["renamed"]
    outcomes = (
        *publisher.published(editions, names),
        *publisher.taken_down({**_gone(built), **gone}),
    )
    lines = [one.release for one in outcomes if one.release] + list(publisher.renamed(names))
    if lines and not options.dry_run:
        release_record.save(session.disk, record.following(lines))
        line_file.add_lines(session.disk, ".gitattributes", (release_record.ATTRIBUTE,))
    return _report(built, outcomes, gate, dry_run=options.dry_run)


def _gate(
    desk: Callable[[], NewsroomSession], select: Callable[[NewsroomSession], Selection], at: str
) -> Report:
    rehearsal, session = desk(), desk()
    going = going_out(rehearsal, select(rehearsal), at)
    return publishable(check(session, select(session)), going)


def _editions(built: Report) -> dict[EditionId, str]:
    rows: Any = built.data["editions"]
    return {
        EditionId(row["slug"], Locale.parse(row["locale"])): row.get("plain", row["sha256"])
        for row in rows
        if row["published"] != Published.WITHDRAWN
    }


def _withdrawn(built: Report, record: ReleaseRecord) -> dict[EditionId, str]:
    """Return the editions in whose place a notice stands, and why."""
    rows: Any = built.data["editions"]
    found = {}
    for row in rows:
        edition = EditionId(row["slug"], Locale.parse(row["locale"]))
        if row["published"] == Published.WITHDRAWN:
            line = record.withdrawn(edition)
            found[edition] = f"withdrawn: {line.reason}" if line else "withdrawn"
    return found


def _slugs(built: Report) -> dict[EditionId, str]:
    rows: Any = built.data["editions"]
    return {
        EditionId(row["slug"], Locale.parse(row["locale"])): row.get("public_slug", row["slug"])
        for row in rows
    }


def _gone(built: Report) -> dict[EditionId, str]:
    rows: Any = built.data["taken_down"]
    return {EditionId(row["slug"], Locale.parse(row["locale"])): row["why"] for row in rows}


def _commits(session: NewsroomSession) -> Callable[[str], str]:
    """Return what names the commit that holds all that an article's editions are made from."""
    root, config = session.disk.root, session.config
    head, changed = git.head(root), git.uncommitted(root)
    paths = {article.path: article.slug for article in session.newsroom.articles}
    touched = {paths.get(path) or article_of(path) for path in changed}
    shared = any(
        path in {CONFIG_NAME, config.glossary}
        or fits_any(config.ui, path)
        or (path.startswith("locales/") and path.endswith(f"/{UI}.po"))
        for path in changed
    )
    return lambda slug: "" if shared or slug in touched else head


def _report(built: Report, outcomes: Sequence[PublishedEdition], gate: Report, *, dry_run: bool) -> Report:
    counts = Counter(str(one.outcome) for one in outcomes)
    loose = sum(one.release is not None and one.release.is_loose for one in outcomes)
    return Report(
        VERB,
        tuple(_changes(outcomes)),
        _once(gate.findings, built.findings),
        counts={
            **{outcome.value.replace(" ", "_"): counts[outcome] for outcome in ReleaseOutcome},
            **{name: built.counts[name] for name in ("standing", "held", "written", "removed")},
        },
        notes=(*gate.notes, *_notes(loose, dry_run=dry_run)),
        data={
            "dry_run": dry_run,
            "editions": [_row(one) for one in outcomes],
            "standing": [
                {"slug": row["slug"], "locale": row["locale"]} for row in _standing(built.data["editions"])
            ],
            "held": built.data["held"],
        },
        exit_code=built.exit_code,
    )


def _once(checked: Sequence[Finding], built: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return what was found; what both checks and build say of a place, such as a dead link, is said once."""
    known = {(one.check, one.path, one.line, one.message) for one in checked}
    others = (one for one in built if (one.check, one.path, one.line, one.message) not in known)
    return (*checked, *others)


def _standing(rows: Any) -> Iterable[Mapping[str, str]]:  # noqa: ANN401 - rows of a report
    return (row for row in rows if row["published"] == "previous")


def _changes(outcomes: Iterable[PublishedEdition]) -> Iterable[Change]:
    for one in outcomes:
        if one.outcome is not ReleaseOutcome.SAME:
            yield Change(str(one.outcome), one.edition.slug, one.why, one.edition.locale)


def _row(one: PublishedEdition) -> dict[str, object]:
    row: dict[str, object] = {
        "slug": one.edition.slug,
        "locale": str(one.edition.locale),
        "outcome": str(one.outcome),
    }
    return {**row, "why": one.why} if one.why else row


def _notes(loose: int, *, dry_run: bool) -> Iterable[str]:
    if dry_run:
        yield "Nothing was written: this is what `localize publish` would do."
        return
    if loose:
        yield (
            "Not all of it is committed, so git history could not give it back: commit before you publish."
        )
    yield f"Commit {release_record.PATH}: it is what the next build knows of what was published."

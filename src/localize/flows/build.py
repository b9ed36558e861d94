"""Build: write the localised articles and the interface's texts, or say why not."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from localize.bundles import front_matter_keys, manifest_file
from localize.bundles.bundle_places import BundlePlaces
from localize.bundles.last_bundle import LastBundle
from localize.bundles.manifest import Manifest
from localize.bundles.manifest_tally import Tally
from localize.bundles.paths import require_apart
from localize.bundles.registry import layout_of
from localize.bundles.standing import Standing
from localize.bundles.withdrawals import Cause, require_at_hand, require_few, withdrawals
from localize.config import Unready
from localize.errors import refuse
from localize.flows.build_report import Judged, report, said
from localize.flows.build_scope import BuildScope
from localize.flows.bundle import Bundle
from localize.flows.edition_job import JOB, EditionShared
from localize.flows.edition_links import LINKS, EditionLinks
from localize.flows.editions import locales_of
from localize.flows.embargo import hidden
from localize.flows.finished_editions import FinishedEditions
from localize.flows.newsroom import read_article
from localize.flows.remembered_editions import LastBuild
from localize.flows.selection import select
from localize.flows.slug_clashes import set_apart
from localize.flows.staged_editions import laid_down
from localize.flows.withdrawn_editions import still_standing, withdrawn_articles
from localize.frozen import frozen
from localize.garbage import seldom_collected
from localize.model.article_job import Results
from localize.model.release import EditionId, ReleaseRecord
from localize.workspace import release_record
from localize.workspace.journal import MANIFEST
from localize.workspace.publication import Publication

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from localize.bundles.last_bundle import FormerEdition
    from localize.bundles.withdrawals import Withdrawal
    from localize.flows.edition_job import EditionTask
    from localize.flows.edition_result import EditionResult
    from localize.flows.editions import EditionPlan
    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.selection import Selection
    from localize.model import ArticleHead, Report
    from localize.model.article_job import ArticleJob
    from localize.workspace.staging import Staging


@frozen
class BuildOptions:
    """The settings of a build."""

    strict: bool = False
    """Fail where something was held back."""
    tool: str = "localize"
    """Name and version of the program, for the manifest."""
    archive: bool = False
    """Write an archive per locale, too; without it, archives of the last build are removed."""
    revise: Callable[[EditionPlan], EditionPlan] | None = None
    """A change made to the plan of each edition before it is written."""
    last: LastBundle | None = None
    """A copy of what was published last."""
    rebuild: Callable[[EditionId, str], FormerEdition] | None = None
    """Builds an edition as it was at a commit."""
    force: bool = False
    """Take down what stands, however much of it, and what cannot be kept."""
    dry_run: bool = False
    """Write nothing."""
    verb: str = "build"
    """The command that builds, for what it advises."""
    at: str = ""
    """The time as of which embargoes count, ISO 8601 with a zone; without one none has ended."""
    published_at: str = ""
    """When what was never published is published first, ISO 8601; empty where nothing is published now."""
    private: bool = False
    """True if nobody outside sees the bundle, so that embargoes do not count: a preview."""
    rows: bool = True
    """Tell each edition, as programs ask; else how many there are in each locale."""


def build(session: NewsroomSession, selection: Selection, options: BuildOptions) -> Report:
    """Write the bundles of a selection; what else the last build wrote stays as it is.

    Where an article stands that nobody may see now, or that was withdrawn, everything is built.

    Where editions name each other, all locales of a selected article are built.

    Args:
        session: the newsroom at work.
        selection: which articles and locales.
        options: how the build is made.

    Raises:
        ConfigError: the layout, or a key of `bundles.front_matter`, is unknown.
        DiskError: the bundle folder cannot be written.
        InputError: a file of others is in the way, the last manifest cannot be read, or an article's data
            cannot be printed.
        InputErrors: several of these.
        PluginError: the layout is a third party's, and cannot be loaded, or fails.
        RefusedError: too much of what stands would be taken down, or what was published cannot be kept.
        UsageError: the time is none, or without a zone.
    """
    config = session.config
    if not options.private:
        selection = session.hide(selection, hidden(session.newsroom.articles, options.at))
    front_matter_keys.require_known(config)
    layout_of(config)
    digests = session.built_before.digests
    publication = Publication(session.disk.root, config.bundles.folder, digests)
    # What is known of ten thousand articles is kept to the end: to look for garbage in it finds none.
    with seldom_collected(), publication.staging(dry_run=options.dry_run) as staging:
        made = _built(session, selection, options, publication, staging)
    if digests is not None:
        digests.keep()
    return made


def _built(
    session: NewsroomSession,
    selection: Selection,
    options: BuildOptions,
    publication: Publication,
    staging: Staging,
) -> Report:
    config, before = session.config, session.built_before
    found, place = publication.read(MANIFEST), f"{config.bundles.folder}/{MANIFEST}"
    last = (
        Manifest(config.name, options.tool, layout_of(config).name)
        if found is None
        else _last_manifest(session, found, place)
    )
    own = (LastBundle(last, publication.read, publication.holds),) if found is not None else ()
    standing = _standing(session, options, own)
    session.withdraw(withdrawn_articles(session.newsroom, standing.record))
    if session.unseen & last.articles.keys() or still_standing(last, standing.record):
        # Lists, links and labels name what is taken down, whatever the run was to be about.
        selection = select(session.newsroom)
    unread = session.close_unreadable()
    read = partial(read_article, session.disk, config)
    scope = BuildScope.of(session.newsroom, session.without_closed(selection), last, standing, read)
    shared, plain = _shared(session, scope, options), replace(session.newsroom, translations=())
    whatever = bool(options.revise or options.last or options.rebuild)
    finished = FinishedEditions.of(None if whatever else before.finished, scope, shared, plain)
    session.pictures |= finished.pictures  # nobody looks for them, and yet the answer depends on them
    scope = replace(scope, finished=frozenset(finished.said))
    remembered = None if whatever else (last, publication)
    job = replace(JOB, among=scope.selection.articles if finished.said else ())
    making = _Making(session, shared, job, remembered, partial(laid_down, staging))
    results, planned = _results(making, scope)
    selection = session.narrowed(scope.selection, unread, results)
    _refuse_unprintable(results.done)
    scope = replace(scope, selection=selection)
    links = EditionLinks(session, scope, publication, staging, {one.slug: one for one in results.done})
    bundle = Bundle(
        session, scope, publication, _led(making, links, planned, scope.selection.articles), staging
    )
    del results, links, planned  # the bundle has all that is left to know of thousands
    manifest = bundle.manifest(
        options.tool, archive=options.archive, at=options.at, published_at=options.published_at
    )
    places = BundlePlaces.of(last, manifest)
    if not places.apart:
        paths = [MANIFEST, *manifest.every_path]
        require_apart(paths, lambda: [(MANIFEST, "the manifest"), *manifest.named()])
    gone = _withdrawals(session, scope, manifest, places.anew, options)
    former = places.former | {MANIFEST} if found is not None else frozenset[str]()
    kept = places.now - staging.files.keys()
    data = manifest_file.serialize(manifest)
    digest = staging.write(MANIFEST, data)
    if not staging.dry_run and before.own is not None:
        before.own.note(place, digest, manifest.tally.data())
    del data  # of thousands of articles it says too much to be held beside what follows
    outcome = publication.publish(staging, former, kept)
    if not staging.dry_run:
        session.kept.keep_manifest(place, digest, manifest)
    told = {
        slug: said(config, selection, one, bundle.faults.get(slug, ()))
        for slug, one in bundle.results.items()
    }
    if not staging.dry_run:
        finished.keep(scope, manifest, bundle.results, told, frozenset(outcome.written))
    told |= finished.said
    judged = Judged(selection, gone, scope.renamed, options.strict, options.rows, bundle.standing)
    return report(session, told, manifest, outcome, judged)


def _last_manifest(session: NewsroomSession, data: bytes, place: str) -> Manifest:
    """Return the last build's manifest, which is read where it is not known.

    Raises:
        InputError: it is none, or one of a newer program.
    """
    digest = hashlib.sha256(data).hexdigest()

    def read() -> Manifest:
        own = session.built_before.own
        noted = None if own is None else own.wrote(place, digest)
        tally = None if noted is None else Tally.read(noted[0])
        return manifest_file.parse(data, place, ours=noted is not None, tally=tally)

    return session.kept.manifest(place, digest, read)


def _standing(session: NewsroomSession, options: BuildOptions, own: Sequence[LastBundle]) -> Standing:
    bundles = (*((options.last,) if options.last else ()), *own)
    record = ReleaseRecord() if options.private else release_record.load(session.disk)
    return Standing(bundles, record, options.rebuild)


def _shared(session: NewsroomSession, scope: BuildScope, options: BuildOptions) -> EditionShared:
    """Return what all editions share."""
    config, layout = session.config, scope.layout
    prints = (*config.bundles.front_matter, *layout.prints)
    return EditionShared(
        config.for_editions(),
        scope.locales,
        session.interface_texts,
        layout,
        layout.package,
        prints,
        options.revise,
    )


def _results(making: _Making, scope: BuildScope) -> tuple[Results[EditionResult], tuple[EditionTask, ...]]:
    """Return the editions of every article that is not finished, and the work; links wait for all of them."""
    plain = replace(making.session.newsroom, translations=())  # these are no editions
    wanted = replace(scope.selection, articles=scope.unfinished, locales=making.shared.locales)
    planned = scope.tasks(plain, wanted)
    found = making.results(planned)
    again = set_apart({one.slug: one for one in found.done}, planned, scope)
    if not again:
        return found, planned
    done = {one.slug: one for one in (*found.done, *making.results(again).done)}
    tasks = {one.slug: one for one in (*planned, *again)}
    return Results(tuple(done.values()), found.unread), tuple(tasks.values())


def _led(
    making: _Making, links: EditionLinks, planned: Sequence[EditionTask], articles: tuple[ArticleHead, ...]
) -> dict[str, EditionResult]:
    """Return the editions of each article by slug, with those that waited for others.

    Args:
        making: the way in which editions are worked out.
        links: the places to which they lead.
        planned: the work on editions that was done.
        articles: all that the build is about.

    Raises:
        InputError: an article's data cannot be printed.
        InputErrors: that of several.
        UnreadableErrors: articles were changed while they were built.
    """
    found = dict(links.results)
    waiting = {task.slug: task for task in links.tasks(planned)}
    at_hand = all(task.whole for task in waiting.values())
    over = frozenset(task.slug for task in planned) - waiting.keys()
    job = replace(LINKS, light=at_hand, among=articles, over=over)
    led = replace(making, job=job).results([*waiting.values()])
    making.session.refuse(led.problems)
    _refuse_unprintable(led.done)
    for one in led.done:
        links.copy_pictures(one, waiting[one.slug])
        found[one.slug] = found[one.slug].with_links(one)
    return found


@frozen
class _Making:
    """The way in which editions are worked out."""

    session: NewsroomSession
    shared: EditionShared
    job: ArticleJob[EditionShared, Any, EditionResult]
    """The work, on what is an `EditionTask` or more."""
    last: tuple[Manifest, Publication] | None
    """The last bundle, in which what is remembered has to stand; None where that does not count."""
    each: Callable[[EditionResult], EditionResult]
    """Takes each result in."""

    def results(self, planned: Sequence[EditionTask]) -> Results[EditionResult]:
        """Return the editions of articles; what is remembered counts where it still stands."""
        if self.last is None:
            return self._anew(planned)
        found = self.session.results(self.job, self.shared, planned, self.each)
        before = LastBuild.of(*self.last, planned)
        known = {one.slug: before.completed(one, self.session.config.unready) for one in found.done}
        anew = self._anew([task for task in planned if task.slug in known and known[task.slug] is None])
        known |= {one.slug: one for one in anew.done}
        done = tuple(one for task in planned if (one := known.get(task.slug)) is not None)
        return Results(done, (*found.unread, *anew.unread))

    def _anew(self, planned: Sequence[EditionTask]) -> Results[EditionResult]:
        return self.session.results(
            replace(self.job, written=None, read=None), self.shared, planned, self.each
        )


def _refuse_unprintable(results: Sequence[EditionResult]) -> None:
    """Refuse articles whose data cannot be printed.

    Raises:
        InputError: that of one.
        InputErrors: that of several.
    """
    refuse([problem for result in results for problem in result.unprintable])


def _withdrawals(
    session: NewsroomSession,
    scope: BuildScope,
    manifest: Manifest,
    anew: frozenset[str],
    options: BuildOptions,
) -> tuple[Withdrawal, ...]:
    """Return what is taken down, within what the run is about.

    Args:
        session: the newsroom at work.
        scope: the scope of the build.
        manifest: what it makes.
        anew: the slugs of articles of which it says more or less than the last one.
        options: how it is made.

    Raises:
        RefusedError: it is too much, or was to be kept and is not at hand; unless it is forced.
    """
    gone = withdrawals(
        _meant(scope, scope.standing.editions_among(scope.last, anew)),
        manifest,
        session.newsroom.articles,
        wanted=lambda article: locales_of(article, scope.config),
        unreadable=bool(session.newsroom.problems),
        unseen=session.unseen,
    )
    if not options.force:
        if scope.config.unready is Unready.PREVIOUS:
            require_at_hand([one.edition for one in gone if one.cause is Cause.UNREADY])
        unasked = [one.edition for one in gone if one.cause is not Cause.WITHDRAWN]
        if unasked:
            stands = len(_meant(scope, scope.standing.editions))
            require_few(stands, unasked, verb=f"localize {options.verb}")
    return gone


def _meant(scope: BuildScope, stands: frozenset[EditionId]) -> frozenset[EditionId]:
    """Return the standing editions about which the run concludes anything, by their names now."""
    if not (scope.renamed or scope.selection.narrowed or scope.selection.locales_named):
        return stands
    named = (EditionId(scope.renamed.get(slug, slug), locale) for slug, locale in stands)
    return frozenset(one for one in named if scope.means(one))

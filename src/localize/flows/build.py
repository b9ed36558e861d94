"""Build: write the localised articles and the interface's texts, or say why not."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from localize.bundles import front_matter_keys, manifest_file
from localize.bundles.article_links import Linker
from localize.bundles.base import Published, Site
from localize.bundles.last_bundle import LastBundle
from localize.bundles.manifest import ArticleRecord, EditionRecord, FileRecord, Held, Manifest
from localize.bundles.paths import require_apart
from localize.bundles.registry import layout_of
from localize.bundles.standing import Standing
from localize.bundles.withdrawals import Cause, renamed, require_at_hand, require_few, withdrawals
from localize.config import Unready
from localize.errors import InputErrors
from localize.flows.article_task import tasks
from localize.flows.build_report import Judged, Said, link_finding, report, said
from localize.flows.edition_job import JOB, EditionShared, EditionTask, place
from localize.flows.editions import locales_of
from localize.flows.interface_bundle import interface_bundle
from localize.flows.locale_files import with_archives, with_indexes
from localize.flows.readiness import InterfaceTexts
from localize.model.release import EditionId
from localize.workspace import release_record
from localize.workspace.journal import MANIFEST
from localize.workspace.publication import Publication

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from localize.bundles.base import Edition
    from localize.bundles.last_bundle import FormerEdition
    from localize.bundles.manifest import InterfaceRecord
    from localize.bundles.withdrawals import Withdrawal
    from localize.flows.article_task import ArticleTask
    from localize.flows.edition_job import EditionResult
    from localize.flows.editions import EditionOutcome, EditionPlan
    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.selection import Selection
    from localize.model import ArticleHead, Finding, Locale, Report
    from localize.model.article_job import Results

T = TypeVar("T")


class KnownArticles(Protocol):
    """The port by which a build learns of articles of which nothing was touched."""

    def said(self, articles: Iterable[ArticleHead], read: Callable[[Any], T]) -> dict[str, T]:
        """Return what was said of articles, by slug; those that are not in it have to be looked at."""

    def put(self, article: ArticleHead, said: object) -> None:
        """Take in what is said of an article."""


@dataclass(frozen=True)
class BuildOptions:
    """How a build is made."""

    strict: bool = False
    """Fail where something was held back."""
    tool: str = "localize"
    """Name and version of the program, for the manifest."""
    archive: bool = False
    """Write an archive per locale, too; without it, archives of the last build are removed."""
    revise: Callable[[EditionPlan], EditionPlan] | None = None
    """What is done to the plan of each edition before it is written."""
    last: LastBundle | None = None
    """A copy of what was published last."""
    rebuild: Callable[[EditionId, str], FormerEdition] | None = None
    """Builds an edition as it was at a commit."""
    force: bool = False
    """Take down what stands, however much of it, and what cannot be kept."""
    dry_run: bool = False
    """Write nothing."""


def build(
    session: NewsroomSession,
    selection: Selection,
    options: BuildOptions,
    settled: KnownArticles | None = None,
) -> Report:
    """Write the bundles of a selection; what else the last build wrote stays as it is.

    Where editions name each other, all locales of a selected article are built.

    Args:
        session: the newsroom at work.
        selection: which articles and locales.
        options: how the build is made.
        settled: what was said of the articles of which nothing was touched; of these, editions that are as
            they were built stay.

    Raises:
        ConfigError: the layout, or a key of `bundles.front_matter`, is unknown.
        DiskError: the bundle folder cannot be written.
        InputError: a file of others is in the way, the last manifest cannot be read, or an article's data
            cannot be printed.
        InputErrors: several of these.
        RefusedError: too much of what stands would be taken down, or what was published cannot be kept.
    """
    config = session.config
    front_matter_keys.require_known(config)
    layout = layout_of(config)
    publication = Publication(session.disk.root, config.bundles.folder)
    if not options.dry_run:
        publication.recover()
    found = publication.read(MANIFEST)
    last = (
        Manifest(config.name, options.tool, layout.name)
        if found is None
        else manifest_file.parse(found, f"{config.bundles.folder}/{MANIFEST}")
    )
    known = _known(publication, last, settled, selection) if settled else {}
    unread = session.close_unreadable()
    own = (LastBundle(last, publication.read),) if found is not None else ()
    standing = Standing(
        (*((options.last,) if options.last else ()), *own), release_record.load(session.disk), options.rebuild
    )
    chosen = session.without_closed(selection.without(known))
    builder = _Builder(session, chosen, publication, last, known=known.keys(), standing=standing)
    results = builder.results(options.revise)
    selection = session.narrowed(chosen, unread, results)
    builder.take(selection, results.done)
    manifest = builder.manifest(options)
    require_apart(list(_named(manifest)))
    gone = builder.withdrawals(manifest, force=options.force)
    files = {**builder.files, MANIFEST: manifest_file.serialize(manifest)}
    former = last.paths | {MANIFEST} if found is not None else frozenset[str]()
    outcome = publication.publish(files, former, manifest.paths - files.keys(), dry_run=options.dry_run)
    told = {
        slug: said(
            config,
            [one for one in result.outcomes if one.locale in selection.locales],
            builder.faults.get(slug, ()),
        )
        for slug, result in builder.built.items()
    }
    if settled and not options.dry_run:
        _settle(settled, selection.without(builder.linking), manifest, told)
    stood = tuple(one.file.path for slug in known for one in _editions(last, slug))
    outcome = replace(outcome, unchanged=(*outcome.unchanged, *stood))
    return report(
        session, {**known, **told}, manifest, outcome, Judged(selection, gone, builder.names, options.strict)
    )


def _known(
    publication: Publication, last: Manifest, settled: KnownArticles, selection: Selection
) -> dict[str, Said]:
    """Return what is said of the articles whose editions stand as they were built when it was said."""
    records = manifest_file.digests(last)
    found = settled.said(selection.articles, lambda data: (str(data["record"]), Said.of(data)))
    return {
        slug: said
        for slug, (record, said) in found.items()
        if records.get(slug, "") == record
        and all(_stands(publication, one.file) for one in _editions(last, slug))
    }


def _settle(
    settled: KnownArticles, selection: Selection, manifest: Manifest, told: Mapping[str, Said]
) -> None:
    """Remember what is said of each article, and what the manifest has of it."""
    records = manifest_file.digests(manifest)
    for article in selection.articles:
        record = records.get(article.slug, "")
        settled.put(article, {"record": record, **told[article.slug].data()})


def _editions(manifest: Manifest, slug: str) -> Iterable[EditionRecord]:
    record = manifest.articles.get(slug)
    return record.editions.values() if record else ()


def _stands(publication: Publication, file: FileRecord) -> bool:
    """Return whether a file of the last bundle is there as it was written."""
    data = publication.read(file.path)
    return data is not None and hashlib.sha256(data).hexdigest() == file.sha256


class _Builder:
    """One build on its way: what goes out is gathered, nothing is written."""

    def __init__(
        self,
        session: NewsroomSession,
        selection: Selection,
        publication: Publication,
        last: Manifest,
        *,
        known: Collection[str],
        standing: Standing,
    ) -> None:
        self.session = session
        self.config = session.config
        self.selection = selection
        self.publication = publication
        self.last = last
        self.known = known
        self.standing = standing
        self.layout = layout_of(session.config)
        self.site = Site.of(session.config)
        self.texts = InterfaceTexts.of(session.interface, session.catalogs(None), session.rules)
        self.built: dict[str, EditionResult] = {}
        self.files: dict[str, bytes] = {}
        self.places: dict[EditionId, str] = {}
        """Where each edition goes, those that are not built now among them."""
        self.faults: dict[str, list[Finding]] = {}
        """What is found of links, by slug."""
        self.linking: set[str] = set()
        """The articles whose editions depend on which others go out."""
        self.names = renamed(standing.editions, session.newsroom.articles, standing.sources)
        """Old slug → new slug of articles that took another name."""

    def results(self, revise: Callable[[EditionPlan], EditionPlan] | None) -> Results[EditionResult]:
        """Return the editions of every selected article."""
        prints = (*self.config.bundles.front_matter, *self.layout.prints)
        shared = EditionShared(self.config, self._locales(), self.texts, prints, revise)
        heads = {article.slug: article for article in self.selection.articles}
        plain = replace(self.session.newsroom, translations=())  # these are no editions
        wanted = replace(self.selection, locales=shared.locales)
        planned = [self._task(one, heads[one.slug]) for one in tasks(plain, wanted)]
        return self.session.results(JOB, shared, planned)

    def _locales(self) -> tuple[Locale, ...]:
        """Return the locales that are built now."""
        linked = self.layout.linked or front_matter_keys.ALTERNATES in self.config.bundles.front_matter
        chosen = self.config.locales if linked else self.selection.locales
        return tuple(locale for locale in self.config.locales if locale in chosen)

    def _task(self, task: ArticleTask, article: ArticleHead) -> EditionTask:
        built = self.locales_of(article)
        keeps = self.config.unready is Unready.PREVIOUS
        translated = [locale for locale in built if locale != article.source_locale]
        former = [(locale, one) for locale in translated if (one := self._former(article, locale))]
        at_hand = {locale for locale, _ in former}
        at_hand |= {one for one in translated if self.standing.can_rebuild(EditionId(article.slug, one))}
        standing = tuple((locale, record.file.path) for locale, record in self._left(article).items())
        return EditionTask(
            task.slug,
            task.path,
            task.locales,
            at_hand=frozenset(at_hand if keeps else ()),
            former=tuple(former),
            standing=standing,
            draft=article.draft,
        )

    def take(self, selection: Selection, results: Sequence[EditionResult]) -> None:
        """Take in the editions of the articles that could be read.

        Raises:
            InputError: the data of an article cannot be printed.
            InputErrors: that of several.
        """
        problems = [problem for result in results for problem in result.unprintable]
        if problems:
            raise InputErrors(problems) if len(problems) > 1 else problems[0]
        self.selection = selection
        self.texts = InterfaceTexts.of(
            self.session.interface, self.session.catalogs(None), self.session.rules
        )
        self.built = {result.slug: result for result in results}

    def locales_of(self, article: ArticleHead) -> tuple[Locale, ...]:
        """Return the locales in which an article is built now."""
        chosen = self._locales()
        return tuple(locale for locale in locales_of(article, self.config) if locale in chosen)

    def manifest(self, options: BuildOptions) -> Manifest:
        """Say what goes out, and write what crosses articles."""
        self._lay_out()
        articles = {
            article.slug: record
            for article in self.selection.articles
            if (record := self._article(article, self.built[article.slug])).editions
        }
        outcomes = [one for result in self.built.values() for one in result.outcomes]
        held = tuple(
            Held(one.slug, one.locale, one.reasons)
            for one in outcomes
            if one.published is None and self.config.unready is not Unready.OMIT
        )
        made = Manifest(
            newsroom=self.config.name,
            tool=options.tool,
            layout=self.layout.name,
            articles={**self._untouched(), **articles},
            ui=self._interface(),
            held=(*held, *self._held_before(outcomes)),
        )
        made = with_indexes(made, self.layout, self.site, self.files)
        if not options.archive:
            return made
        read, folder = self.publication.read, self.config.bundles.folder
        return with_archives(made, self.site, self.files, read=read, folder=folder)

    def _left(self, article: ArticleHead) -> dict[Locale, EditionRecord]:
        """Return the editions of an article in locales that are not built now; they stay as they are."""
        known = self.last.articles.get(article.slug)
        built = self.locales_of(article)
        return {
            locale: record
            for locale, record in (known.editions if known else {}).items()
            if locale in locales_of(article, self.config) and locale not in built
        }

    def _article(self, article: ArticleHead, result: EditionResult) -> ArticleRecord:
        """Return what the manifest says of an article."""
        kept = {
            one.locale: self._kept(article, one.locale)
            for one in result.outcomes
            if one.published is Published.PREVIOUS
        }
        written = {locale: self._write(article, made) for locale, made in result.editions.items()}
        records = {**self._left(article), **kept, **written}
        return ArticleRecord(article.source_locale, records, article.source_digest)

    def _lay_out(self) -> None:
        """Find out where every edition goes, before any of them is written."""
        chosen = {article.slug: article for article in self.selection.articles}
        for slug, record in self.last.articles.items():
            if slug not in chosen or self.selection.locales_named:
                for locale, former in record.editions.items():
                    self.places[EditionId(slug, locale)] = former.file.path
        for one in (one for result in self.built.values() for one in result.outcomes):
            name = EditionId(one.slug, one.locale)
            self.places.pop(name, None)
            if one.published:
                self.places[name] = self._place(chosen[one.slug], one.locale)

    @cached_property
    def linker(self) -> Linker:
        """The links between articles, led to where the editions go."""
        return Linker(
            articles={article.path: article for article in self.session.newsroom.articles},
            source=lambda article: self.session.disk.read(article.path),
            places=self.places,
            missing=self.config.bundles.missing_links,
            follows=self.layout.follows_places,
            own_ids=self.layout.own_ids,
            content=self._content,
        )

    def _content(self, name: EditionId) -> bytes | None:
        """Return the file of an edition in which a link ends; None where it cannot be looked at."""
        result = self.built.get(name.slug)
        if result is not None and name.locale in result.editions:
            return result.editions[name.locale].content
        return self.publication.read(self.places[name]) if name in self.places else None

    def _linked(self, article: ArticleHead, made: Edition) -> Edition:
        """Return an edition with its links where they lead."""
        found = self.linker.rewritten(article, made.locale, made.content)
        if found.linked:
            self.linking.add(article.slug)
        if made.locale in self.selection.locales:
            told = (link_finding(fault, article, made.locale) for fault in dict.fromkeys(found.faults))
            self.faults.setdefault(article.slug, []).extend(told)
        return replace(made, content=found.content)

    def _write(self, article: ArticleHead, made: Edition) -> EditionRecord:
        made = self._linked(article, made)
        data, path = self.layout.write(made, self.site), self._place(article, made.locale)
        self.files[path] = data
        card = self.layout.index.card(made, self.site) if self.layout.index else None
        file = FileRecord(path, hashlib.sha256(data).hexdigest())
        return EditionRecord(file, made.published, made.states, card)

    def _place(self, article: ArticleHead, locale: Locale) -> str:
        return place(self.layout, self.site, article, locale)

    def _former(self, article: ArticleHead, locale: Locale) -> FormerEdition | None:
        """Return an edition as it stands, if its bytes can stand where the edition goes now."""
        slugs = [article.slug, *(old for old, new in self.names.items() if new == article.slug)]
        found = (self.standing.former(EditionId(slug, locale)) for slug in slugs)
        former = next((one for one in found if one is not None), None)
        fits = former is not None and former.fits(self.layout, self._place(article, locale))
        return former if fits else None

    def _kept(self, article: ArticleHead, locale: Locale) -> EditionRecord:
        """Leave an edition as it stands, in its place of today."""
        path = self._place(article, locale)
        former = self._former(article, locale) or self.standing.rebuilt(EditionId(article.slug, locale))
        if self.publication.read(path) != former.data:
            self.files[path] = former.data
        return replace(
            former.record, file=replace(former.record.file, path=path), published=Published.PREVIOUS
        )

    def withdrawals(self, manifest: Manifest, *, force: bool) -> tuple[Withdrawal, ...]:
        """Return what is taken down, within what the run is about.

        Raises:
            RefusedError: it is too much, or was to be kept and is not at hand; unless it is forced.
        """
        named = (EditionId(self.names.get(slug, slug), locale) for slug, locale in self.standing.editions)
        stands = {one for one in named if self._is_meant(one)}
        gone = withdrawals(
            stands,
            manifest,
            self.session.newsroom.articles,
            wanted=lambda article: locales_of(article, self.config),
            unreadable=bool(self.session.newsroom.problems),
        )
        if not force:
            if self.config.unready is Unready.PREVIOUS:
                require_at_hand([one.edition for one in gone if one.cause is Cause.UNREADY])
            require_few(len(stands), [one.edition for one in gone], verb="localize build")
        return gone

    def _is_meant(self, edition: EditionId) -> bool:
        """Return whether the run concludes anything about an edition."""
        chosen = {article.slug for article in self.selection.articles}
        if self.selection.narrowed and edition.slug not in chosen:
            return False
        linked = self.layout.linked or front_matter_keys.ALTERNATES in self.config.bundles.front_matter
        return linked or edition.locale in self.selection.locales or not self.selection.locales_named

    def _untouched(self) -> dict[str, ArticleRecord]:
        """Return the articles of the last bundle about which nothing is concluded, or nothing new."""
        whole = not self.selection.narrowed and not self.session.newsroom.problems
        built = {article.slug for article in self.selection.articles}
        return {
            slug: record
            for slug, record in self.last.articles.items()
            if (slug in self.known if whole else slug not in built)
        }

    def _held_before(self, outcomes: Sequence[EditionOutcome]) -> Iterator[Held]:
        """Yield what was held back before and is not looked at now."""
        planned = {(one.slug, one.locale) for one in outcomes}
        current = {article.slug: article for article in self.session.newsroom.articles}
        for held in self.last.held:
            article = current.get(held.slug)
            wanted = article is not None and held.locale in locales_of(article, self.config)
            if wanted and (held.slug, held.locale) not in planned:
                yield held

    def _interface(self) -> dict[Locale, InterfaceRecord]:
        chosen = self.selection.locales if self.selection.ui else ()
        records = {
            locale: record
            for locale, record in self.last.ui.items()
            if locale in self.config.locales and locale not in chosen
        }
        catalogs = self.session.catalogs(None)
        for locale in chosen:
            former = self._interface_before(locale)
            folder = self.layout.interface(self.site, locale)
            bundle = interface_bundle(catalogs, self.texts, locale, folder=folder, former=former)
            records[locale] = bundle.record
            self.files |= bundle.files
        return records

    def _interface_before(self, locale: Locale) -> bytes | None:
        """Return the last `ui.json` of a locale."""
        for bundle in self.standing.bundles:
            known = bundle.manifest.ui.get(locale)
            if known and (data := bundle.read(known.json.path)) is not None:
                return data
        return None


def _named(manifest: Manifest) -> Iterator[tuple[str, str]]:
    """Yield every path and what stands there."""
    yield MANIFEST, "the manifest"
    for slug, article in manifest.articles.items():
        for locale, record in article.editions.items():
            yield record.file.path, f"article «{slug}» in {locale}"
    for locale, texts in manifest.ui.items():
        yield texts.json.path, f"the interface's texts in {locale}"
        yield texts.mo.path, f"the interface's texts in {locale}, compiled"
    for locale, file in manifest.indexes.items():
        yield file.path, f"the list of articles in {locale}"
    for locale, file in manifest.archives.items():
        yield file.path, f"the archive of {locale}"

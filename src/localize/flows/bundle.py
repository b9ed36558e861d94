"""A bundle on its way: what goes out is gathered, nothing is written."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from localize.bundles.base import Published
from localize.bundles.html_root import PATH as ROOT
from localize.bundles.manifest import ArticleRecord, FileRecord, Held, Manifest
from localize.bundles.manifest_articles import ManifestArticles
from localize.bundles.outdated_notice import with_outdated, without_outdated
from localize.config import Unready
from localize.flows.editions import locales_of
from localize.flows.embargo import latest_end
from localize.flows.interface_bundle import interface_bundle
from localize.flows.locale_files import with_archives, with_indexes
from localize.flows.site_files import with_site_files
from localize.model.release import EditionId

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from localize.bundles.last_bundle import FormerEdition
    from localize.bundles.manifest import EditionRecord, InterfaceRecord
    from localize.flows.build_scope import BuildScope
    from localize.flows.edition_result import EditionOutcome, EditionResult
    from localize.flows.newsroom_session import NewsroomSession
    from localize.model import ArticleHead, Finding, Locale
    from localize.workspace.publication import Publication
    from localize.workspace.staging import Staging


@dataclass
class Bundle:
    """The bundle that a build makes."""

    session: NewsroomSession
    scope: BuildScope
    publication: Publication
    results: dict[str, EditionResult]
    """The result of the work on each article, by slug."""
    staging: Staging
    """Takes the files that go out anew."""
    standing: int = 0
    """The number of files that stand as they are to be, so that nothing is staged for them."""
    faults: dict[str, list[Finding]] = field(default_factory=dict)
    """Findings about links, by slug."""

    def __post_init__(self) -> None:
        """Leave standing the editions of articles that are finished, with their pictures."""
        if self.scope.finished:
            tally = self._untouched.tally
            self.standing += tally.count + len(tally.pictures.keys() - self.staging.files.keys())

    def manifest(self, tool: str, *, archive: bool, at: str = "", published_at: str = "") -> Manifest:
        """Say what goes out, and write what crosses articles.

        Args:
            tool: name and version of the program.
            archive: whether an archive is written per locale.
            at: the time of the run, ISO 8601; empty where none is named.
            published_at: when what was never published is published first; empty where nothing is now.
        """
        config, scope = self.scope.config, self.scope
        articles = {
            article.slug: record
            for article in scope.unfinished
            if (record := self._article(article, self.results[article.slug])).editions
        }
        outcomes = [one for result in self.results.values() for one in result.outcomes]
        held = tuple(
            Held(one.slug, one.locale, one.reasons)
            for one in outcomes
            if one.published is None and config.unready is not Unready.OMIT
        )
        made = Manifest(
            newsroom=config.name,
            tool=tool,
            layout=scope.layout.name,
            articles=self._untouched.with_records(articles),
            ui=self._interface(),
            held=(*held, *self._held_before(outcomes)),
            renamed=self._renamed(articles),
            embargoes_over=latest_end(scope.articles, at) if at else "",
            withdrawn=scope.withdrawn,
        )
        default = config.default_edition(scope.site.default)
        made = with_indexes(made, scope.layout, scope.site, self.staging, default, kept=self.session.kept)
        made = with_site_files(
            made, scope, self.staging, at=at, published_at=published_at, taken=self._is_taken(ROOT)
        )
        if not archive:
            return made
        read, folder = self.publication.read, config.bundles.folder
        return with_archives(made, scope.site, self.staging, read=read, folder=folder)

    def _renamed(self, articles: Collection[str]) -> dict[str, str]:
        """Return the names under which nothing was published yet: the next build finds no old edition."""
        published = {edition.slug for edition in self.scope.standing.record.live}
        names = self.scope.renamed.items()
        return {old: new for old, new in sorted(names) if old in published and new in articles}

    def _is_taken(self, path: str) -> bool:
        """Return whether a file of others stands at a path of the bundle folder."""
        ours = {one.file.path for one in self.scope.last.site_files}
        return path not in ours and self.publication.read(path) is not None

    def _article(self, article: ArticleHead, result: EditionResult) -> ArticleRecord:
        """Return what the manifest says of an article."""
        records = self.scope.left(article)
        for one in result.outcomes:
            if one.published is Published.PREVIOUS:
                records[one.locale] = self._kept(article, one)
            elif one.published:
                records[one.locale] = self._out(article, one.locale, result)
        source = article.source_locale
        default = self.scope.config.default_edition(source)
        return ArticleRecord(source, records, article.source_digest, default)

    def _out(self, article: ArticleHead, locale: Locale, result: EditionResult) -> EditionRecord:
        """Take in an edition that goes out anew, or stands as it would be written anew."""
        written = result.written[locale]
        if written.staged is None:
            self.standing += 1
        else:
            self.staging.take(written.staged)
        self._tell(article, locale, [told for of, told in result.faults if of == locale])
        return written.record

    def _tell(self, article: ArticleHead, locale: Locale, found: Sequence[Finding]) -> None:
        if locale in self.scope.selection.locales:
            self.faults.setdefault(article.slug, []).extend(found)

    def _kept(self, article: ArticleHead, outcome: EditionOutcome) -> EditionRecord:
        """Leave an edition as it stands, in its place of today."""
        locale = outcome.locale
        path = self.scope.place(article, locale, outcome.public_slug)
        former = self.scope.former(article, locale)
        former = (former or self.scope.standing.rebuilt(EditionId(article.slug, locale))).opened()
        data = self._dated(article, former, outcome)
        if self.publication.read(path) != data:
            self.staging.write(path, data)
        return replace(
            former.record,
            file=FileRecord(path, hashlib.sha256(data).hexdigest()),
            published=Published.PREVIOUS,
            public_slug=outcome.public_slug,
            outdated=outcome.outdated,
            plain=former.record.published_digest if outcome.outdated else "",
        )

    def _dated(self, article: ArticleHead, former: FormerEdition, outcome: EditionOutcome) -> bytes:
        """Return an edition that stands as it was, with the sentence that says so where facts changed."""
        before, now = former.record.outdated, outcome.outdated
        if before == now:
            return former.content
        layout, data = self.scope.layout, former.content
        if before:
            data = without_outdated(data, layout, article.path, outcome.locale, before)
        return with_outdated(data, layout, article.path, outcome.locale, now) if now else data

    @cached_property
    def _untouched(self) -> ManifestArticles:
        """The articles of the last bundle about which nothing is concluded, or nothing new."""
        last = ManifestArticles.among(self.scope.last.articles)
        if not self.scope.selection.narrowed and not self.session.newsroom.problems:
            return last.only(self.scope.finished)
        return last.without({article.slug for article in self.scope.selection.articles})

    def _held_before(self, outcomes: Sequence[EditionOutcome]) -> Iterator[Held]:
        """Yield what was held back before and is not looked at now."""
        planned = {(one.slug, one.locale) for one in outcomes}
        current = {article.slug: article for article in self.session.newsroom.articles}
        for held in self.scope.last.held:
            article = current.get(held.slug)
            wanted = article is not None and held.locale in locales_of(article, self.scope.config)
            if wanted and (held.slug, held.locale) not in planned:
                yield held

    def _interface(self) -> dict[Locale, InterfaceRecord]:
        """Write the interface's texts."""
        scope = self.scope
        chosen = scope.selection.locales if scope.selection.ui else ()
        records = {
            locale: record
            for locale, record in scope.last.ui.items()
            if locale in scope.config.locales and locale not in chosen
        }
        catalogs = self.session.interface_catalogs
        texts = self.session.interface_texts
        for locale in chosen:
            former = self._interface_before(locale)
            folder = scope.layout.interface(scope.site, locale)
            bundle = interface_bundle(catalogs, texts, locale, folder=folder, former=former)
            records[locale] = bundle.record
            for path, data in bundle.files.items():
                self.staging.write(path, data)
        return records

    def _interface_before(self, locale: Locale) -> bytes | None:
        """Return the last `ui.json` of a locale."""
        for bundle in self.scope.standing.bundles:
            known = bundle.manifest.ui.get(locale)
            if known and (data := bundle.read(known.json.path)) is not None:
                return data
        return None

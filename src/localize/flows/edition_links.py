"""The editions that link to other articles or show pictures, written when it is known where these are.

All on which their bytes depend beyond their article is worked out before, and is part of the work: so what an
earlier build made of the same counts for them as for any other.
"""

from __future__ import annotations

from dataclasses import field, fields, replace
from functools import cached_property, partial
from typing import TYPE_CHECKING, Self

from localize.bundles.article_links import Linker, LinkTarget, target_of
from localize.bundles.pictures import Gallery, variants
from localize.errors import InputError, Place, PluginError
from localize.flows.edition_findings import link_finding, picture_finding
from localize.flows.edition_job import EditionTask, build_article, laid_out
from localize.flows.edition_result import EditionResult, LinkingEditions, WrittenEdition, read, written
from localize.formats.article.edits import apply
from localize.formats.link_places import heading_ids_of, ids_of
from localize.frozen import frozen
from localize.model.article_job import ArticleJob

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from localize.flows.build_scope import BuildScope
    from localize.flows.edition_job import EditionShared
    from localize.flows.edition_result import LinkingEdition, WaitingEditions
    from localize.flows.newsroom_session import NewsroomSession
    from localize.model import ArticleHead, Finding, Locale
    from localize.model.release import EditionId
    from localize.workspace.publication import Publication
    from localize.workspace.staging import Staging


@frozen
class LinkTask(EditionTask):
    """An article with editions that link to others or show pictures, and the places of these."""

    places: tuple[tuple[Locale, str], ...] = ()
    """Locale and path of each such edition."""
    targets: tuple[LinkTarget, ...] = ()
    """The articles to which they link."""
    target_paths: tuple[str, ...] = ()
    """The files of these."""
    pictures: frozenset[str] = frozenset()
    """The files of pictures that they may show, as far as these are there."""
    before: tuple[str, ...] = ()
    """The editions that stood, as far as it matters."""
    head: ArticleHead | None = field(default=None, compare=False, repr=False)
    editions: LinkingEditions | None = field(default=None, compare=False, repr=False)
    """The editions, if they were worked out in this run."""
    whole: Callable[[], LinkingEditions] | None = field(default=None, compare=False, repr=False)
    """Gives these with their files, where they wait on the disk."""

    @property
    def basis(self) -> str:
        """All that the result depends on beside the article's files."""
        places = [(str(locale), path) for locale, path in self.places]
        targets = [*zip(self.target_paths, self.targets, strict=True)]
        return repr((super().basis, places, targets, sorted(self.pictures), self.before))

    def opened(self) -> Self:
        """Return the task with the bytes of its editions."""
        opened = super().opened()
        return opened if self.whole is None else replace(opened, editions=self.whole(), whole=None)


def lead_article(shared: EditionShared, task: LinkTask, files: Mapping[str, bytes]) -> EditionResult:
    """Write the editions of an article that link to others or show pictures.

    Args:
        shared: what all articles share.
        task: the article.
        files: path → bytes of what is there; read where the editions are not at hand.

    Raises:
        InputError: the article was changed while it was built.
        InputErrors: files that cannot be read, all of them.
    """
    linking = task.editions
    if linking is None:
        made = build_article(shared, task, files)
        if made.unprintable:
            return EditionResult(task.slug, unprintable=made.unprintable)
        linking = made.linking or LinkingEditions.of({})
    editions = linking.editions()
    if editions.keys() != dict(task.places).keys():
        hint = "Run the command again."
        raise InputError("the article was changed while it was built", place=Place(task.path), hint=hint)
    done: dict[Locale, WrittenEdition] = {}
    faults: list[tuple[Locale, Finding]] = []
    for locale, place in task.places:
        try:
            done[locale], found = _led(shared, task, linking, editions[locale], place)
        except PluginError as error:
            named = PluginError(error.message, place=Place(task.path), hint=error.hint)
            return EditionResult(task.slug, unprintable=(named,))
        faults += ((locale, one) for one in found)
    return EditionResult(task.slug, written=done, faults=tuple(faults))


def _led(
    shared: EditionShared, task: LinkTask, linking: LinkingEditions, one: LinkingEdition, place: str
) -> tuple[WrittenEdition, list[Finding]]:
    """Write an edition with its links and pictures where they lead, and say what is wrong with them."""
    assert task.head is not None
    made, leads = one
    article, locale, layout, site = task.head, made.locale, shared.layout, shared.site
    content, source = linking.contents[locale], linking.sources.get(locale, b"")
    targets = dict(zip(task.target_paths, task.targets, strict=True))
    linker = Linker(targets, shared.config.bundles.missing_links, layout.follows_places)
    found = linker.led(article, locale, content, leads.links, place)
    gallery = Gallery(layout, site, task.pictures.__contains__)
    shown = gallery.led(article, locale, content, leads.pictures, place)
    faults = [link_finding(fault, article, locale) for fault in found.faults]
    if locale == article.source_locale:  # they are missing in every language alike
        faults += (picture_finding(missing, article) for missing in shown.missing)
    led = apply(content, (*found.edits, *shown.edits))
    out = laid_out(replace(made, content=led, source=source), layout, site, place)
    return replace(out, record=replace(out.record, pictures=tuple(sorted(shown.used)))), faults


LINKS = ArticleJob("links", lead_article, written, read)
"""The editions of one article that wait for others."""


class EditionLinks:
    """The places to which the editions of one build lead: articles, headings in them, and pictures."""

    def __init__(
        self,
        session: NewsroomSession,
        scope: BuildScope,
        publication: Publication,
        staging: Staging,
        results: Mapping[str, EditionResult],
    ) -> None:
        """Take a build whose editions are worked out but for their links.

        Args:
            session: the newsroom at work.
            scope: the scope of the build.
            publication: the bundle as the last build left it.
            staging: where editions of this one wait.
            results: the editions of each article, by slug.
        """
        self._session = session
        self._scope = scope
        self._publication = publication
        self._staging = staging
        self.results = results
        self._source_ids: dict[str, tuple[str, ...]] = {}
        self._every_id: dict[str, frozenset[str] | None] = {}
        self._edition_ids: dict[EditionId, tuple[str, ...] | None] = {}

    def tasks(self, tasks: Iterable[EditionTask]) -> list[LinkTask]:
        """Return the work on editions that wait, of those articles on which work was done."""
        return [
            self._task(task, result, result.waiting)
            for task in tasks
            if task.slug in self._chosen and (result := self.results[task.slug]).waiting is not None
        ]

    def _task(self, task: EditionTask, result: EditionResult, asked: WaitingEditions) -> LinkTask:
        head = self._chosen[task.slug]
        known = {one.name: getattr(task, one.name) for one in fields(EditionTask)}
        fragments: dict[str, list[str]] = {}
        for path, place in asked.links:
            fragments.setdefault(path, []).extend(() if place is None else (place,))
        targets = {
            path: target_of(
                self._articles[path],
                places,
                self._places_of(self._articles[path], asked.locales),
                self,
                own_ids=not self._scope.layout.leads_to_headings,
            )
            for path, places in fragments.items()
            if path in self._articles
        }
        there = (
            one
            for target in asked.pictures
            for locale in asked.locales
            for one in variants(target, locale, self._scope.site)
        )
        return LinkTask(
            **known,
            places=tuple(self._places_of(head, asked.locales).items()),
            targets=tuple(targets.values()),
            target_paths=tuple(targets),
            pictures=frozenset(filter(self._session.has_picture, dict.fromkeys(there))),
            before=tuple(one.former for one in result.outcomes if one.former is not None),
            head=head,
            whole=partial(self._whole, result, result.linking, asked.locales) if result.linking else None,
        )

    def _places_of(self, article: ArticleHead, locales: Iterable[Locale]) -> dict[Locale, str]:
        """Return where the editions of an article go to which editions in some locales may lead."""
        wanted = dict.fromkeys((*locales, article.source_locale))
        places = ((locale, self._place(article.slug, locale)) for locale in wanted)
        return {locale: place for locale, place in places if place is not None}

    def copy_pictures(self, led: EditionResult, task: LinkTask) -> None:
        """Let the pictures go out that the editions of an article show."""
        assert task.head is not None
        asked = self.results[task.slug].waiting
        gallery = Gallery(self._scope.layout, self._scope.site, task.pictures.__contains__)
        for locale, one in led.written.items():
            for target in asked.pictures if asked and one.record.pictures else ():
                source = gallery.source(target, locale)
                there = gallery.place(task.head, source) if source else ""
                taken = there in self._staging.files or self._shown_before.get(there, task.slug) < task.slug
                if source and there in one.record.pictures and not taken:
                    self._staging.write(there, self._session.disk.read(source))

    @cached_property
    def _shown_before(self) -> dict[str, str]:
        """The pictures of finished articles, which stand, each with the first article that shows it.

        Where pictures of several want one place, that of the first of all articles goes there.
        """
        lines = [one for one in self._scope.last.lines if one.slug in self._scope.finished]
        return {path: one.slug for one in reversed(lines) for path in one.pictures}

    def of_source(self, article: ArticleHead) -> tuple[str, ...]:
        """Return the ids of an article's headings, as `HeadingIds` has it."""
        if article.slug not in self._source_ids:
            found = heading_ids_of(self._session.disk.read(article.path), article.path)
            self._source_ids[article.slug] = found
        return self._source_ids[article.slug]

    def every(self, article: ArticleHead) -> frozenset[str] | None:
        """Return all that a link may lead to in an article, as `HeadingIds` has it."""
        if article.slug not in self._every_id:
            found = ids_of(self._session.disk.read(article.path), article.path)
            self._every_id[article.slug] = found
        return self._every_id[article.slug]

    def of_edition(self, edition: EditionId, path: str) -> tuple[str, ...] | None:
        """Return the ids of an edition's headings, as `HeadingIds` has it."""
        if edition not in self._edition_ids:
            self._edition_ids[edition] = self._headings(edition, path)
        return self._edition_ids[edition]

    def _headings(self, edition: EditionId, path: str) -> tuple[str, ...] | None:
        slug, locale = edition
        result = self.results.get(slug)
        if result is not None and result.waiting is not None and locale in result.waiting.headings:
            return result.waiting.headings[locale]
        if result is not None and locale in result.contents:
            return heading_ids_of(self._staging.read(result.contents[locale]), path)
        place = self._place(slug, locale)
        content = None if place is None else self._publication.read(place)
        return None if content is None else heading_ids_of(content, path)

    @cached_property
    def _articles(self) -> dict[str, ArticleHead]:
        """All articles by their files."""
        return {article.path: article for article in self._session.newsroom.articles}

    @cached_property
    def _chosen(self) -> dict[str, ArticleHead]:
        """The articles whose editions are worked out, by slug."""
        return {article.slug: article for article in self._scope.unfinished}

    def _place(self, slug: str, locale: Locale) -> str | None:
        """Return where an edition goes, or stands if it is not built now; None where there is none."""
        result = self.results.get(slug)
        for one in result.outcomes if result else ():
            if one.locale == locale:
                article = self._chosen[slug]
                return self._scope.place(article, locale, one.public_slug) if one.published else None
        if slug in self._chosen and not self._scope.selection.locales_named:
            return None
        known = self._scope.last.articles.get(slug)
        record = known.editions.get(locale) if known else None
        return record.file.path if record else None

    def _whole(
        self, result: EditionResult, linking: LinkingEditions, locales: Iterable[Locale]
    ) -> LinkingEditions:
        """Return editions that wait for their links, with the files that were laid down."""
        read = self._staging.read
        return replace(
            linking,
            contents={locale: read(result.contents[locale]) for locale in locales},
            sources={locale: read(one) for locale, one in result.sources.items()},
        )

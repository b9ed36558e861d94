"""The manifest: what build wrote, how far its texts were, and what was held back and why.

It names every other file of the bundle, which is what build may replace or remove next time. There is no
clock in it, so the same newsroom gives the same bytes.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from localize.bundles.base import X_DEFAULT, Published
from localize.bundles.edition_line import EditionLine
from localize.frozen import frozen
from localize.model import ReviewState

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from localize.bundles.base import ArticleCard
    from localize.bundles.manifest_tally import Tally
    from localize.model import Locale
    from localize.model.release import EditionId


@frozen
class FileRecord:
    """One file of the bundle."""

    path: str
    """Below the bundle folder, with `/`."""
    sha256: str


@frozen
class EditionRecord:
    """One edition of an article."""

    file: FileRecord
    published: Published
    states: Mapping[str, int] = field(default_factory=dict)
    """Review state → how many texts of it went into the edition."""
    card: ArticleCard | None = None
    """Its line in a list of articles; None where the layout has no lists."""
    public_slug: str = ""
    """The slug by which readers find it, where that is not the article's."""
    pictures: tuple[str, ...] = ()
    """The paths of the pictures that it shows, as far as they were copied, sorted."""
    made: Mapping[str, object] | None = None
    """The report of its making; None where the newsroom wants none."""
    outdated: str = ""
    """The sentence in it which says that the facts of its source changed since; empty where it has none."""
    plain: str = ""
    """SHA-256 of it without that sentence, in hex; empty where it has none."""

    @property
    def published_digest(self) -> str:
        """SHA-256 of what was published, in hex: of the edition without the sentence that came later."""
        return self.plain or self.file.sha256


@dataclass(frozen=True, order=True)
class Reason:
    """One text that keeps an edition back."""

    address: str
    """`SLUG@<8 hex>`."""
    state: ReviewState
    least: ReviewState
    """The state that it would have to reach."""
    count: int = 1
    """In how many places of the article it stands."""
    flaw: str = ""
    """The fault of a text whose state would do: it is broken, or does not fit its place."""

    def data(self) -> dict[str, object]:
        """Return what the manifest and `--json` say."""
        said: dict[str, object] = {
            "address": self.address,
            "state": str(self.state),
            "least": str(self.least),
            "count": self.count,
        }
        return {**said, "flaw": self.flaw} if self.flaw else said


@frozen
class Held:
    """An article that was held back in a locale."""

    slug: str
    locale: Locale
    reasons: tuple[Reason, ...]
    """In the order of the article."""


@frozen
class ArticleRecord:
    """One article and its editions."""

    source_locale: Locale
    editions: Mapping[Locale, EditionRecord]
    source: str = ""
    """SHA-256 of the article's file, in hex, by which it is known under another slug."""
    default: Locale | None = None
    """The locale of the edition for readers of any other language."""

    @property
    def alternates(self) -> dict[str, str]:
        """BCP 47 tag, or `x-default` → path of each edition that was not withdrawn."""
        paths = {
            locale: record.file.path
            for locale, record in self.editions.items()
            if record.published is not Published.WITHDRAWN
        }
        return alternates(self.default, paths)


class LinedArticles(Mapping[str, ArticleRecord]):
    """Articles whose editions' lines are known without their records, and their tally without lines."""

    @property
    @abstractmethod
    def lines(self) -> Iterable[EditionLine]:
        """The lines of all editions, by slug and locale."""

    @abstractmethod
    def lines_of(self, slug: str) -> Sequence[EditionLine]:
        """Return the lines of an article's editions, by locale; none where there is no such article."""

    @property
    @abstractmethod
    def tally(self) -> Tally:
        """The tally of all editions."""

    @property
    @abstractmethod
    def standing_slugs(self) -> Collection[str]:
        """The slugs of articles that have an edition which was not withdrawn."""


def edition_lines(slug: str, article: ArticleRecord) -> list[EditionLine]:
    """Return the lines of an article's editions, by locale."""
    return [
        EditionLine(
            slug,
            locale,
            one.file.path,
            one.file.sha256,
            one.published,
            one.states.get(ReviewState.DRAFT.value, 0),
            one.plain,
            one.public_slug,
            one.pictures,
        )
        for locale, one in sorted(article.editions.items())
    ]


@frozen
class InterfaceRecord:
    """The interface's texts in one locale."""

    json: FileRecord
    mo: FileRecord
    held: tuple[Reason, ...] = ()
    """Texts that were left out because they are not ready, by address."""


@frozen
class SiteFile:
    """A file of the bundle beside editions and the interface's texts, such as a feed or a picture."""

    file: FileRecord
    kind: str
    """Its kind in one word, for the manifest's readers."""
    locale: Locale | None = None
    """The locale whose file it is; None where it is of all."""


@frozen
class Manifest:
    """The editions that a build wrote, and those that it did not."""

    newsroom: str
    tool: str
    """Name and version of the program."""
    layout: str
    articles: Mapping[str, ArticleRecord] = field(default_factory=dict)
    """By slug."""
    ui: Mapping[Locale, InterfaceRecord] = field(default_factory=dict)
    held: tuple[Held, ...] = ()
    indexes: Mapping[Locale, FileRecord] = field(default_factory=dict)
    """The list of each locale's articles, where the layout has lists."""
    archives: Mapping[Locale, FileRecord] = field(default_factory=dict)
    """One file per locale that holds all others of it, where they were asked for."""
    site_files: tuple[SiteFile, ...] = ()
    """Files that cross articles, by path."""
    redirects: Mapping[str, str] = field(default_factory=dict)
    """The former address of an edition → its address now."""
    renamed: Mapping[str, str] = field(default_factory=dict)
    """Former slug → slug of articles that took another name since they were last published."""
    embargoes_over: str = ""
    """The end of the latest embargo that was over, ISO 8601 with a zone; empty where none was."""
    withdrawn: tuple[EditionId, ...] = ()
    """The editions that people withdrew, whether a notice stands in their place or nothing."""

    @property
    def lines(self) -> Iterable[EditionLine]:
        """The lines of all editions, by slug and locale."""
        if isinstance(self.articles, LinedArticles):
            return self.articles.lines
        return [line for slug, one in sorted(self.articles.items()) for line in edition_lines(slug, one)]

    @property
    def tally(self) -> Tally:
        """The tally of all editions."""
        if isinstance(self.articles, LinedArticles):
            return self.articles.tally
        from localize.bundles.manifest_tally import Tally  # noqa: PLC0415 - of a manifest that is just made

        return Tally.of(self.lines)

    def lines_of(self, slug: str) -> Sequence[EditionLine]:
        """Return the lines of an article's editions, by locale; none where there is no such article."""
        if isinstance(self.articles, LinedArticles):
            return self.articles.lines_of(slug)
        return edition_lines(slug, self.articles[slug]) if slug in self.articles else ()

    @property
    def standing_slugs(self) -> Collection[str]:
        """The slugs of articles that have an edition which was not withdrawn."""
        if isinstance(self.articles, LinedArticles):
            return self.articles.standing_slugs
        return standing_among(self.lines)

    @property
    def paths(self) -> frozenset[str]:
        """Every file that the manifest names."""
        return frozenset(self.every_path)

    @property
    def every_path(self) -> list[str]:
        """The path of every file that the manifest names; of files that want one path, each time."""
        return [*(line.path for line in self.lines), *self.other_paths]

    @property
    def other_paths(self) -> list[str]:
        """The path of every file that the manifest names beside editions."""
        return [
            *(file.path for one in self.ui.values() for file in (one.json, one.mo)),
            *(file.path for file in (*self.indexes.values(), *self.archives.values())),
            *(one.file.path for one in self.site_files),
        ]

    def named(self) -> Iterator[tuple[str, str]]:
        """Yield every file's path, and in words what stands there."""
        for slug, article in self.articles.items():
            for locale, record in article.editions.items():
                yield record.file.path, f"article «{slug}» in {locale}"
        for locale, texts in self.ui.items():
            yield texts.json.path, f"the interface's texts in {locale}"
            yield texts.mo.path, f"the interface's texts in {locale}, compiled"
        for locale, file in self.indexes.items():
            yield file.path, f"the list of articles in {locale}"
        for locale, file in self.archives.items():
            yield file.path, f"the archive of {locale}"
        for one in self.site_files:
            yield one.file.path, f"the {one.kind} of {one.locale or 'the site'}"

    def of(self, locale: Locale) -> tuple[FileRecord, ...]:
        """Return the files of a locale: editions by slug, the interface's texts, the list; no archive."""
        editions = [FileRecord(line.path, line.sha256) for line in self.lines if line.locale == locale]
        texts = [self.ui[locale].json, self.ui[locale].mo] if locale in self.ui else []
        own = [one.file for one in self.site_files if one.locale == locale]
        return (*editions, *texts, *([self.indexes[locale]] if locale in self.indexes else []), *own)


def standing_among(lines: Iterable[EditionLine]) -> frozenset[str]:
    """Return the slugs of articles that have an edition among these which was not withdrawn."""
    return frozenset(line.slug for line in lines if line.published is not Published.WITHDRAWN)


def alternates(default: Locale | None, paths: Mapping[Locale, str]) -> dict[str, str]:
    """Return BCP 47 tag → path of an article's editions, with `x-default` where that edition is there.

    Args:
        default: the locale of `x-default`; None where there is to be none.
        paths: locale → path of what is built.
    """
    found = {locale.bcp47: path for locale, path in sorted(paths.items())}
    return found | ({X_DEFAULT: paths[default]} if default and default in paths else {})

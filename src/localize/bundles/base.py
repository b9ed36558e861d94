"""An article as it goes out, the layouts in which articles go out, and the lists of them."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum
from typing import TYPE_CHECKING
from urllib.parse import quote

from localize.bundles.notice_lines import with_notices
from localize.config.push_settings import PushSettings
from localize.formats.registry import format_of
from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from localize.bundles.marks import Marks
    from localize.config import Config, FeedKind
    from localize.model import Locale

X_DEFAULT = "x-default"
"""The name in hreflang of the edition for readers of any other language (HTML and sitemaps)."""


class Published(StrEnum):
    """The way in which an edition went out."""

    READY = "ready"
    """Every text was ready, or it is the article's own language."""
    SOURCE = "source"
    """Texts that were not ready stand in the source language."""
    PREVIOUS = "previous"
    """It was not ready; what was built before was left in place."""
    PARTIAL = "partial"
    """The headline and the first paragraphs that were ready, with a line that the translation continues."""
    WITHDRAWN = "withdrawn"
    """A notice stands in its place, since people withdrew it."""


@frozen
class Site:
    """The facts about a newsroom that a layout needs."""

    name: str
    default: Locale
    """The locale of addresses without a code: the newsroom's source locale."""
    codes: Mapping[Locale, str] = field(default_factory=dict)
    """Locale → what it is called in folders and addresses, where the newsroom says so."""
    timezone: str = "Asia/Tashkent"
    """The zone of dates that name none, by its IANA name."""
    day_first: bool = True
    """True if 03/04/2025 is 3 April."""
    locales: tuple[Locale, ...] = ()
    """All locales of the newsroom."""
    url: str = ""
    """The address of the bundle folder, without a slash at its end; empty where the newsroom does not say."""
    pages: str = ""
    """The path of a page with `{locale}` and `{slug}` in it, where the newsroom names it."""
    urls: Mapping[Locale, str] = field(default_factory=dict)
    """Locale → the address of its own folder, where that is not below `url`."""
    feeds: tuple[FeedKind, ...] = ()
    """The feeds and sitemaps that the newsroom wants."""
    full_cards: bool = False
    """True if the manifest says of each edition all that feeds and posts do."""

    @classmethod
    def of(cls, config: Config) -> Site:
        """Return what the configuration says."""
        return cls(
            name=config.name,
            default=config.source_locale,
            codes=config.bundles.codes,
            timezone=config.timezone,
            day_first=config.day_first,
            locales=config.locales,
            url=config.site.url,
            pages=config.site.pages,
            urls=config.site.per_locale,
            feeds=config.feeds,
            full_cards=bool(config.feeds) or config.push != PushSettings(),
        )

    def code(self, locale: Locale) -> str:
        """Return what a locale is called in folders: `uz_Cyrl`, where the newsroom does not say otherwise."""
        return self.codes.get(locale, locale.folder)

    def tag(self, locale: Locale) -> str:
        """Return what a locale is called where BCP 47 is the custom: `uz-Cyrl`."""
        return self.codes.get(locale, locale.bcp47)

    def address(self, locale: Locale, path: str) -> str:
        """Return the absolute address of a file of the bundle, or of a folder that ends in `/`.

        Args:
            locale: the file's language; one with an address of its own leaves its folder out of paths.
            path: the path below the bundle folder.
        """
        assert self.url
        own = self.urls.get(locale)
        below = path.removeprefix(f"{self.code(locale)}/") if own else path
        return f"{own or self.url}/{quote(below)}"


@frozen
class PrintedCorrection:
    """A correction of an article, as an edition prints it."""

    text: str
    """Plain text, in the edition's language."""
    at: str
    """When: ISO 8601."""
    heading: str
    """`Correction`, in the edition's language, with the date."""
    by: str = ""

    @property
    def line(self) -> str:
        """All of it on a line."""
        return f"{self.heading}: {self.text}"


@frozen
class Edition:
    """One article in one locale, ready to go out."""

    slug: str
    locale: Locale
    source_locale: Locale
    content: bytes
    """The article's file in this locale."""
    published: Published = Published.READY
    states: Mapping[str, int] = field(default_factory=dict)
    """The number of texts of each review state in it; empty in the article's own language."""
    alternates: Mapping[str, str] = field(default_factory=dict)
    """BCP 47 tag, or `x-default` → path of each edition of the article, this one among them."""
    printed: Mapping[str, object] = field(default_factory=dict)
    """Data of the article in words, by the names of `Layout.prints`."""
    labels: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """Context and text of each label in the edition → what `ui.json` names it."""
    made: Mapping[str, object] | None = None
    """The report of its making; None where the newsroom wants none."""
    label: str = ""
    """The sentence for near the headline which says that a machine translated it; empty where it has none."""
    source_type: str = ""
    """Its digital source type where it has a label."""
    meta: str = ""
    """The name of the `<meta>` with that, on pages; empty where none is wanted."""
    corrections: tuple[PrintedCorrection, ...] = ()
    """Those that are printed, the newest first."""
    corrected_above: bool = False
    """True if corrections stand below the headline, and not at the end."""
    continues: str = ""
    """The sentence at its end which says that the translation continues; empty where it is whole."""
    marks: Marks | None = None
    """The marks around texts that are not ready; only a preview marks them."""
    source: bytes = b""
    """The article's own file, whose headings name the ids; empty where nobody asks."""
    suffix: str = ".md"
    """The ending of the article's file, which tells its kind."""
    addresses: Mapping[str, str] = field(default_factory=dict)
    """BCP 47 tag → address of each edition's page, this one among them; empty where the site has none."""
    titles: Mapping[str, str] = field(default_factory=dict)
    """BCP 47 tag → title of each edition that goes out with it."""
    public_slug: str = ""
    """The slug by which readers find it, where that is not the article's."""

    @property
    def found_as(self) -> str:
        """The slug by which readers find it."""
        return self.public_slug or self.slug


@frozen
class ArticleCard:
    """An edition as a line of a list. Plain texts, empty where it has none."""

    title: str
    teaser: str = ""
    category: str = ""
    published: str = ""
    """ISO 8601, by which lists are sorted."""
    published_text: str = ""
    """The same, printed."""
    modified: str = ""
    """ISO 8601; like what follows, only where the newsroom has feeds or posts."""
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    social: str = ""
    """The headline for posts, where it has one."""
    picture: str = ""
    """The address of its picture."""


@frozen
class Listed:
    """A card and where its edition stands."""

    path: str
    card: ArticleCard


@frozen
class IndexPage:
    """A layout's list of the articles of a locale."""

    path: Callable[[Site, Locale], str]
    """Site and locale → the list's path below the bundle folder."""
    card: Callable[[Edition, Site], ArticleCard]
    """An edition's line in the list."""
    write: Callable[[Site, Locale, Sequence[Listed], Mapping[str, str]], bytes]
    """Site, locale, what is listed, newest first, and BCP 47 tag → path of each locale's list, this one among
    them; returns the list's bytes."""
    root: Callable[[Site, Mapping[Locale, str], Mapping[str, str]], bytes] | None = None
    """Site, locale → path of its list, BCP 47 tag → path; returns the bundle's first page, `index.html`."""


def _as_it_is(edition: Edition, _site: Site) -> bytes:
    if not (edition.label or edition.corrections or edition.continues):
        return edition.content
    path = f"{edition.slug}{edition.suffix}"
    corrections = tuple(one.line for one in edition.corrections)
    top = (*([edition.label] if edition.label else []), *(corrections if edition.corrected_above else ()))
    bottom = (
        *([edition.continues] if edition.continues else []),
        *(() if edition.corrected_above else corrections),
    )
    return with_notices(edition.content, path, edition.locale, top, bottom)


@frozen
class Layout:
    """The form of files that a kind of site wants. One module each, and one line in the registry."""

    name: str
    summary: str
    """One line for help and docs."""
    path: Callable[[Site, Locale, str], str]
    """Site, locale and slug → the edition's path below the bundle folder. The slug is that of its readers,
    unless `names_files` says otherwise."""
    interface: Callable[[Site, Locale], str]
    """Site and locale → the folder of the interface's texts."""
    write: Callable[[Edition, Site], bytes] = _as_it_is
    """The bytes of an edition."""
    prints: tuple[str, ...] = ()
    """The article's data that are printed for it, as `bundles.front_matter` names it, and more."""
    linked: bool = False
    """True if an edition's bytes name the article's other editions, so that it is built again with them."""
    follows_places: bool = True
    """True if links between articles name the bundle's own files; a site's program may resolve the names of
    sources itself."""
    own_ids: bool = False
    """True if headings have the ids of the source's headings in every edition."""
    names_files: bool = True
    """True if files are called by the slugs of editions; else they keep the article's name, by which a site's
    program pairs them, and an edition's slug stands in its front matter."""
    pictures: str = "media/"
    """The folder of pictures below the bundle folder, with `/` at its end; empty for the folder itself."""
    page: Callable[[Site, Locale, str], str] | None = None
    """Site, locale and slug → the path of an edition's page below the site's address; None where it is the
    path of its file."""
    index: IndexPage | None = None
    """The list of a locale's articles, where the layout has one."""
    api: int | None = None
    """The version of the protocol that a third party's layout is for; the house's own are for today's."""
    package: str = ""
    """The third party's package and its version; empty for the house's own."""

    @property
    def leads_to_headings(self) -> bool:
        """True if a link to a heading of another article is written by the heading's place in its edition."""
        return self.follows_places and not self.own_ids

    def place(self, site: Site, locale: Locale, slug: str, suffix: str) -> str:
        """Return an edition's path below the bundle folder.

        A layout that hands articles on as they are keeps the ending of those that are no Markdown.
        """
        path = self.path(site, locale, slug)
        other = format_of(suffix) is not format_of(path) or suffix.lower() == ".mdx"
        if writes_as_it_is(self) and other:
            return path.removesuffix(".md") + suffix
        return path


def writes_as_it_is(layout: Layout) -> bool:
    """Return True if a layout hands articles on as they are."""
    return layout.write is _as_it_is

"""The settings of `localize.yaml`, as frozen values."""

from __future__ import annotations

from dataclasses import field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from localize.config.disclosure_settings import DisclosureSettings, Responsible
from localize.config.hook_settings import HookSettings
from localize.config.notice_settings import Corrections, Outdated, Withdrawn
from localize.config.publish_settings import DEFAULT_PUBLISH, UneditedLimits
from localize.config.push_settings import PushSettings
from localize.config.reviewer_settings import Reviewers
from localize.config.site_settings import SiteSettings, XDefault
from localize.frozen import frozen
from localize.model import Locale, ReviewState, Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.config.feed_settings import FeedKind

DEFAULT_ARTICLES = ("articles/**/*.md",)
"""The patterns of articles."""
DEFAULT_TEXT_ATTRIBUTES = ("caption", "credit", "alt", "title", "label", "text", "description")
DEFAULT_TEXT_KEYS = ("title", "description", "teaser", "related.*.title", "related.*.teaser", "ticker")
"""Front matter that is text of the article."""
NAME_KEYS = ("author", "author.name", "author.*.name", "authors", "authors.*.name")
"""Front matter that names who wrote the article; text by default since version 2."""
PLACE_KEYS = (
    "headlines.seo",
    "headlines.push",
    "headlines.social",
    *(f"{picture}.{text}" for picture in ("image", "images.*") for text in ("alt", "caption", "credit")),
    "pull_quote",
    "pull_quotes",
)
"""Front matter for single places: headlines, pictures, pull quotes; text by default since version 2."""
DEFAULT_UI_KEYS: Mapping[str, str] = {
    "category": "category",
    "tags": "tag",
    "author.role": "role",
    "related.*.category": "category",
}
"""Front matter that is an entry of `ui`, with the context of the entry."""


class Unready(StrEnum):
    """The fate in `build` of an article whose texts are not ready in a locale."""

    HOLD = "hold"
    """Hold the article back, and say so."""
    SOURCE = "source"
    """Print the unready texts in the source language."""
    PREVIOUS = "previous"
    """Leave the version that was last built in place; hold the article where there is none."""
    PARTIAL = "partial"
    """Publish the headline and the first ready paragraphs, where no whole version stands already."""
    OMIT = "omit"
    """Leave the article out of that locale without counting it as held."""


class MissingLinks(StrEnum):
    """The fate of a link to an article that has no edition in that language."""

    SOURCE = "source"
    """It leads to the article in its own language."""
    UNLINK = "unlink"
    """Its text is printed without a link."""


class Pictures(StrEnum):
    """The fate of pictures that lie beside articles."""

    KEEP = "keep"
    """They stay where they are; editions name them as their authors do."""
    COPY = "copy"
    """Each that an edition shows is copied, once."""


class SlugSource(StrEnum):
    """The names by which readers find editions."""

    FILE = "file"
    """The article's file, in every language."""
    TITLE = "title"
    """The title in the edition's language, as it was when the edition was first published."""


class SlugScript(StrEnum):
    """The letters of slugs that come from titles."""

    LATIN = "latin"
    OWN = "own"
    """Those of the language."""


@frozen
class TokenPrice:
    """The price of a language model: US dollars for a million tokens."""

    input: float
    """For those that it reads."""
    output: float
    """For those that it writes."""


@frozen
class EngineSetting:
    """One machine translation engine, as named in the configuration."""

    name: str
    options: Mapping[str, str] = field(default_factory=dict)
    line: int = field(default=0, compare=False)
    """The line on which it is named, counted from 1."""


@frozen
class CheckSetting:
    """The changes that a newsroom makes to one check."""

    severity: Severity | None = None
    """The weight of its findings; None for the check's own."""
    off: bool = False
    """It runs only where it is named."""
    limits: Mapping[str, float] = field(default_factory=dict)
    """Name → value, for those limits of the check that are not its own."""
    line: int = field(default=0, compare=False)
    """The line that names it, counted from 1."""


@frozen
class BundleSettings:
    """The output of `build`: form and place."""

    folder: str = "dist"
    layout: str = "folder"
    front_matter: tuple[str, ...] = ()
    """Keys to add at the end of each built article's front matter: lang, alternates, state…"""
    codes: Mapping[Locale, str] = field(default_factory=dict)
    """The name of a locale in folders and addresses, where that is not its own code."""
    missing_links: MissingLinks = MissingLinks.SOURCE
    pictures: Pictures = Pictures.KEEP
    slugs: SlugSource = SlugSource.FILE
    slug_scripts: Mapping[Locale, SlugScript] = field(default_factory=dict)
    """Locale → the letters of its slugs, where these are not Latin ones."""
    layout_line: int = field(default=0, compare=False)

    def code(self, locale: Locale) -> str:
        """Return what the locale is called in folders and addresses."""
        return self.codes.get(locale, locale.folder)


@frozen
class Config:
    """The whole of `localize.yaml`, checked."""

    path: str
    """The file, for messages."""
    name: str
    source_locale: Locale
    locales: tuple[Locale, ...]
    """Every locale the newsroom publishes in, the source among them."""
    version: int = 2
    """The version of the file, which binds its defaults."""
    derive: Mapping[Locale, Locale] = field(default_factory=dict)
    """Derived locale → the locale whose text is converted into its script."""
    articles: tuple[str, ...] = DEFAULT_ARTICLES
    article_lines: Mapping[str, int] = field(default_factory=dict, compare=False)
    """Pattern of articles → where it is named, counted from 1; none where the default stands."""
    ui: tuple[str, ...] = ("ui/*.yaml",)
    templates: tuple[str, ...] = ()
    """Patterns of the site's templates, which name the keys of `ui`; none where nobody looks at them."""
    text_keys: tuple[str, ...] = (*DEFAULT_TEXT_KEYS, *NAME_KEYS, *PLACE_KEYS)
    ui_keys: Mapping[str, str] = field(default_factory=lambda: DEFAULT_UI_KEYS)
    text_attributes: tuple[str, ...] = DEFAULT_TEXT_ATTRIBUTES
    """Parameters of shortcodes, and attributes of components, that are texts."""
    publish: Mapping[str, ReviewState] = field(default_factory=lambda: DEFAULT_PUBLISH)
    unready: Unready = Unready.PREVIOUS
    engines: Mapping[Locale, tuple[EngineSetting, ...]] = field(default_factory=dict)
    timezone: str = "Asia/Tashkent"
    day_first: bool = True
    bundles: BundleSettings = field(default_factory=BundleSettings)
    glossary: str = "glossary.yaml"
    prices: Mapping[str, float | TokenPrice] = field(default_factory=dict)
    """Engine → US dollars for a million characters, or model → its price by tokens: before those known."""
    briefs: Mapping[Locale, str] = field(default_factory=dict)
    """Target locale → what its translators and engines should know."""
    typography: Mapping[Locale, str] = field(default_factory=dict)
    """Locale → `nbsp`, where its editions get no-break spaces."""
    checks: Mapping[str, CheckSetting] = field(default_factory=dict)
    """Check → its changes. The names are checked by whoever knows the checks."""
    site: SiteSettings = field(default_factory=SiteSettings)
    withdrawn: Withdrawn = Withdrawn.NOTICE
    feeds: tuple[FeedKind, ...] = ()
    """The feeds and sitemaps of a bundle."""
    hooks: HookSettings = field(default_factory=HookSettings)
    """The programs that are told of what happens."""
    corrections: Corrections = Corrections.OFF
    outdated: Outdated = Outdated.NOTICE
    disclosure: DisclosureSettings = field(default_factory=DisclosureSettings)
    responsible: Responsible | None = None
    """The person who answers for articles that name nobody else; None where nobody is named."""
    unedited: UneditedLimits = field(default_factory=UneditedLimits)
    push: PushSettings = field(default_factory=PushSettings)
    """The places to which editions are sent."""
    x_default: XDefault | Locale = XDefault.SOURCE
    """The edition for readers of any other language: a locale, or how it is found."""

    reviewers: Reviewers = field(default_factory=Reviewers)
    """Whose approvals count."""

    @property
    def ui_source(self) -> Locale:
        """The language of the msgids of `ui`: always English."""
        return Locale("en")

    def for_catalogs(self) -> Config:
        """Return the configuration as far as it decides how articles are read, and what catalogs hold.

        Engines, bundles, and what is fit to be published have their defaults in it.
        """
        plain = Config(self.path, self.name, self.source_locale, self.locales)
        names = (
            "articles",
            "article_lines",
            "ui",
            "templates",
            "glossary",
            "engines",
            "bundles",
            "unready",
            "hooks",
        )
        judged = (
            "publish",
            "timezone",
            "day_first",
            "checks",
            "typography",
            "site",
            "x_default",
            "withdrawn",
            "feeds",
            "corrections",
            "outdated",
            "disclosure",
            "responsible",
            "unedited",
            "push",
        )
        return replace(self, **{name: getattr(plain, name) for name in (*names, *judged)})

    def for_checks(self) -> Config:
        """Return the configuration as far as it decides what is wrong with articles and catalogs."""
        known = self.for_catalogs()
        return replace(
            known,
            publish=self.publish,
            timezone=self.timezone,
            day_first=self.day_first,
            checks=self.checks,
            bundles=replace(known.bundles, pictures=self.bundles.pictures),
        )

    def for_editions(self) -> Config:
        """Return the configuration as far as it decides what goes out of an article, and how."""
        plain = Config(self.path, self.name, self.source_locale, self.locales)
        names = ("articles", "article_lines", "ui", "templates", "glossary", "engines", "hooks")
        return replace(self, **{name: getattr(plain, name) for name in names})

    @property
    def tells_making(self) -> bool:
        """Return whether editions say how they were made: the newsroom has a word on that."""
        return self.disclosure.line > 0 or self.responsible is not None or self.unedited != UneditedLimits()

    def default_edition(self, source: Locale) -> Locale | None:
        """Return the locale of the edition that is `x-default` of an article; None where none is to be."""
        if isinstance(self.x_default, Locale):
            return self.x_default
        return source if self.x_default is XDefault.SOURCE else None

    def least(self, publish_class: str) -> ReviewState:
        """Return the least state in which a text of this kind goes out; kinds not named obey `body`."""
        return self.publish.get(publish_class, self.publish["body"])

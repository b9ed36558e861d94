"""The subjects of checks: a string, an article, a catalog, the newsroom."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Any

from localize.checks.pairs import text_pairs
from localize.errors import LocalizeError, Place, in_shell
from localize.frozen import frozen
from localize.language import vocabulary
from localize.model import Decision, Locale, Message, MessageKey, ReviewState
from localize.model.domain import UI
from localize.once import once

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from localize.catalogs.interface import ArticleLabels, Interface
    from localize.checks.pairs import TextPair
    from localize.checks.template_names import TemplateNames
    from localize.config import Config
    from localize.glossary.matcher import GlossaryMatcher
    from localize.model import Article, Catalog, Ledger


@frozen
class StringSubject:
    """One string of one catalog, with what a check may want to know about it."""

    message: Message
    locale: Locale
    source_locale: Locale
    state: ReviewState
    least: ReviewState = ReviewState.APPROVED
    """The least state in which the string is published."""
    roles: tuple[str, ...] = ()
    """The part of the string in its article: title, paragraph, label…"""
    slug: str = ""
    """The article's slug, or `ui`."""
    address: str = ""
    """`SLUG@<8 hex>`."""
    path: str = ""
    """The file that findings name: the catalog, or the article where the catalog lacks the string."""
    line: int = 0
    decisions: tuple[Decision, ...] = field(default=(), repr=False)
    """All decisions on the string's key."""
    basis: str | None = None
    """The basis of decisions on it today beside its key; None for the plural source."""
    terms: GlossaryMatcher | None = field(default=None, repr=False, compare=False)
    """The newsroom's glossary; None where there is none."""
    text_attributes: tuple[str, ...] = ()
    """The attributes and parameters that the newsroom takes for texts, beside the usual ones."""
    before: tuple[str, ...] = field(default=(), repr=False)
    """The nearest targets before it in its article, the nearest first."""
    behind: tuple[str, ...] = field(default=(), repr=False)
    """The nearest targets behind it, the nearest first."""
    refused: tuple[str, ...] = ()
    """Why the approvals that the text has do not count."""

    @once
    def pairs(self) -> tuple[TextPair, ...]:
        """Return each form of the target that is not empty, beside the source that it translates."""
        return text_pairs(self.message, self.locale)

    @once
    def kind(self) -> tuple[str, str]:
        """Return language and script of the target."""
        return self.locale.language, self.locale.effective_script

    @once
    def source_kind(self) -> tuple[str, str]:
        """Return language and script of the source."""
        return self.source_locale.language, self.source_locale.effective_script

    @property
    def unread(self) -> bool:
        """Return whether the text is a machine's that no person has read."""
        return self.state is ReviewState.DRAFT

    @property
    def publishable(self) -> bool:
        """Return whether the string's state suffices for publishing."""
        return self.state.at_least(self.least)

    @property
    def is_tag(self) -> bool:
        """Return whether it is a tag, for which no edition waits: without a text it is printed as written."""
        return self.slug == UI and self.message.key.context == vocabulary.TAG

    def command(self, act: str) -> str:
        """Return the words that review this very string: `localize review edit cup@0a1b2c3d -l uz …`."""
        verb, _, options = act.partition(" ")
        return f"localize review {verb} {in_shell(self.address)} -l {self.locale.folder} {options}".rstrip()


@frozen
class ArticleSubject:
    """One article as its author wrote it."""

    article: Article
    config: Config
    interface: Interface | ArticleLabels = field(repr=False, compare=False)
    """The entries of `ui`."""
    check_names: tuple[str, ...] = field(default=(), repr=False, compare=False)
    """The names of the checks there are, which the article may allow; none where they do not matter."""
    line: int = 1
    address: str = ""

    @property
    def path(self) -> str:
        """The article's file."""
        return self.article.path

    @property
    def locale(self) -> None:
        """A finding about the source is about no locale."""
        return

    @property
    def unread(self) -> bool:
        """A person wrote it."""
        return False


@frozen
class CatalogSubject:
    """One catalog beside its article and its ledger."""

    article: Article | None
    """None for the interface's catalog."""
    locale: Locale
    path: str
    """The catalog's file."""
    ledger_path: str
    catalog: Catalog
    """As it stands on the disk."""
    ledger: Ledger
    pulled: Callable[[], Catalog] = field(repr=False, compare=False)
    """Gives the catalog that a pull would write now."""
    texts: Callable[[], Mapping[MessageKey, Message]] = field(repr=False, compare=False)
    """Gives the messages of what the article says now, by key."""
    translations: tuple[Article, ...] = field(default=(), repr=False)
    """Existing translations of the article into this locale."""
    conflicts: tuple[Place, ...] = ()
    """The first conflict marker of each file of the two that has any."""
    line: int = 1
    address: str = ""
    unread: bool = False

    @property
    def slug(self) -> str:
        """The article's slug, or `ui`."""
        return self.article.slug if self.article else UI


@frozen
class TranslatedText:
    """One text and its translation, as far as it matters beside others."""

    key: MessageKey
    source_locale: Locale
    locale: Locale
    targets: tuple[str, ...]
    address: str
    path: str
    line: int

    @property
    def is_label(self) -> bool:
        """Return whether it is one of the interface's."""
        return self.address.startswith(f"{UI}@")

    def data(self) -> dict[str, Any]:
        """Return the text as JSON holds it."""
        return {
            **vars(self),
            "key": [self.key.context, self.key.source],
            "source_locale": str(self.source_locale),
            "locale": str(self.locale),
            "targets": list(self.targets),
        }

    @classmethod
    def of(cls, said: dict[str, Any]) -> TranslatedText:
        """Return the text that JSON holds.

        Raises:
            KeyError: it holds none; also as `TypeError`, `ValueError`, `UsageError`.
        """
        return cls(
            **{
                **said,
                "key": MessageKey(*said["key"]),
                "source_locale": Locale.parse(said["source_locale"]),
                "locale": Locale.parse(said["locale"]),
                "targets": tuple(said["targets"]),
            }
        )


@frozen
class ArticleLink:
    """One link of an article to a file of the newsroom."""

    slug: str
    """The article that it stands in."""
    path: str
    line: int
    destination: str
    """As the author wrote it."""
    target: str
    """The path that it leads to."""
    fragment: str
    """The place there, decoded; empty where it names none."""
    named: bool
    """True if it names a file in Markdown."""

    def data(self) -> dict[str, Any]:
        """Return the link as JSON holds it."""
        return dict(vars(self))

    @classmethod
    def of(cls, said: dict[str, Any]) -> ArticleLink:
        """Return the link that JSON holds.

        Raises:
            TypeError: it holds none.
        """
        return cls(**said)


@frozen
class ArticlePicture:
    """One picture of an article that is a file of the newsroom."""

    slug: str
    """The article that it stands in."""
    path: str
    line: int
    destination: str
    """As the author wrote it."""
    target: str
    """The path where it should lie."""

    def data(self) -> dict[str, Any]:
        """Return the picture as JSON holds it."""
        return dict(vars(self))

    @classmethod
    def of(cls, said: dict[str, Any]) -> ArticlePicture:
        """Return the picture that JSON holds.

        Raises:
            TypeError: it holds none.
        """
        return cls(**said)


@frozen
class LinkedPage:
    """The places that a link may lead to."""

    slug: str
    locales: tuple[Locale, ...]
    """The locales in which the article goes out."""
    ids: frozenset[str] | None = None
    """The places in it; None where nobody asked."""


@frozen
class NewsroomSubject:
    """The facts that cross articles."""

    problems: tuple[LocalizeError, ...] = ()
    """The files that could not be read."""
    plugin_problems: tuple[LocalizeError, ...] = ()
    """Third parties' checks that could not be loaded."""
    texts: tuple[TranslatedText, ...] = field(default=(), repr=False)
    """The texts of the articles that a person may have translated: those at least of which one source has
    several translations, or several have one; all of them where a third party's check runs."""
    links: tuple[ArticleLink, ...] = field(default=(), repr=False)
    """The links of the articles that are looked at."""
    pages: Mapping[str, LinkedPage] = field(default_factory=dict, repr=False)
    """Path → article, of all of them."""
    missing_pictures: tuple[ArticlePicture, ...] = ()
    """The pictures of the articles that are looked at, as far as they should be there and are not."""
    locales: tuple[Locale, ...] = ()
    """The locales that are looked at."""
    slugs: Mapping[str, str] = field(default_factory=dict, repr=False)
    """Path → slug, of all articles."""
    live: frozenset[tuple[str, Locale]] = frozenset()
    """The editions that were published and not taken down."""
    hidden: frozenset[str] = frozenset()
    """The slugs of articles that nobody outside may see at this time."""
    outdated: Mapping[str, tuple[Locale, ...]] = field(default_factory=dict, repr=False)
    """Slug → the locales in which the bundle has another edition than a build would write now."""
    undisclosed: tuple[str, ...] = ()
    """Kinds of text of which drafts go out while no edition says that a machine wrote them."""
    undisclosed_line: int = 0
    """The line of `localize.yaml` that says so; 0 for none."""
    templates: TemplateNames | None = field(default=None, repr=False)
    """The interface's labels beside what the site's templates name; None where no template is looked at."""
    path: str = ""
    line: int = 0
    locale: Locale | None = None
    address: str = ""
    unread: bool = False

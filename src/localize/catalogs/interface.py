"""The `ui` catalog: what every newsroom needs, the site's own labels, and the labels that articles use."""

from __future__ import annotations

from dataclasses import InitVar, dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from localize.catalogs.entry import Entry, merged, note_lines
from localize.frozen import frozen
from localize.language import vocabulary
from localize.language.spelling import folded
from localize.model import Locale, MessageKey

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from localize.formats.labels import Label
    from localize.model import Article, ArticleHead, Catalog, Segment, UsedLabel

_folded = lru_cache(maxsize=4096)(folded)
"""A newsroom's articles have few labels, each of them in many articles and asked for several times."""
ENGLISH = Locale("en")
"""The language of the msgids of `ui`."""


@frozen
class UnknownLabel:
    """A category, tag or role of an article that has no entry in `ui`."""

    article: Article
    segment: Segment


@frozen
class ArticleLabels:
    """The answers of the interface about the labels of one article: which of them it does not know."""

    unknown_keys: frozenset[MessageKey] = frozenset()

    def unknown(self, article: Article) -> tuple[UnknownLabel, ...]:
        """Return the labels of the article that are no entry of `ui`."""
        return tuple(
            UnknownLabel(article, segment)
            for segment in article.ui_segments
            if segment.key in self.unknown_keys
        )


@dataclass(frozen=True)
class Interface:
    """Knows which entry of `ui` a label in an article is."""

    labels: tuple[Label, ...]
    """From `ui/*.yaml`."""
    catalogs: InitVar[Mapping[Locale, Catalog]]
    """Locale → its `ui` catalog as it stands, in which a label in that language is looked up."""
    _by_target: Mapping[tuple[Locale, str, str], MessageKey] = field(init=False, repr=False)
    _by_name: Mapping[tuple[str, str], MessageKey] = field(init=False, repr=False, compare=False)
    _by_text: Mapping[tuple[str, str], MessageKey] = field(init=False, repr=False, compare=False)

    def __post_init__(self, catalogs: Mapping[Locale, Catalog]) -> None:
        found = {
            "_by_name": {(one.key.context, folded(one.name)): one.key for one in self.labels},
            "_by_text": {(one.key.context, folded(one.key.source)): one.key for one in self.labels},
            "_by_target": {
                (locale, key.context, folded(message.targets[0])): key
                for locale, catalog in catalogs.items()
                for key, message in catalog.by_key.items()
                if not message.empty
            },
        }
        for name, keys in found.items():
            object.__setattr__(self, name, keys)

    def resolve(self, label: MessageKey, locale: Locale) -> MessageKey | None:
        """Return the entry of a label as it stands in an article.

        It may be the name of a label in `ui/*.yaml`, its English text, or its text in the article's language
        as vocabulary or catalog have it. An unknown English label is an entry of its own.

        Args:
            label: context and the text as it stands.
            locale: the article's language.
        """
        text = _folded(label.source)
        return (
            self._by_name.get((label.context, text))
            or self._by_text.get((label.context, text))
            or vocabulary.resolve(label.context, label.source, locale)
            or self._by_target.get((locale, label.context, text))
            or (label if locale == ENGLISH else None)
        )

    def is_name(self, label: MessageKey) -> bool:
        """Return whether a label stands in an article by its name in `ui/*.yaml`."""
        return (label.context, folded(label.source)) in self._by_name

    def is_spelled(self, label: MessageKey, locale: Locale) -> bool:
        """Return whether a label as it stands is a text of this language, by vocabulary or catalog."""
        return (
            locale == ENGLISH
            or (locale, label.context, folded(label.source)) in self._by_target
            or vocabulary.is_spelled(label.context, label.source, locale)
        )

    def entries(
        self, articles: Iterable[ArticleHead], notices: Collection[MessageKey] = ()
    ) -> tuple[Entry, ...]:
        """Return what `ui` should have: the required vocabulary, the site's labels, the articles' labels.

        Args:
            articles: whose labels are taken in, where they are known.
            notices: entries of the vocabulary that this newsroom needs, too.
        """
        shipped = (
            Entry(entry.key, entry.plural_source, notes=note_lines(entry.note))
            for entry in vocabulary.entries()
            if entry.required or entry.key in notices
        )
        own = (
            Entry(
                label.key,
                label.plural_source,
                notes=(f"key: {label.name}", *note_lines(label.note)),
                references=(label.path,),
            )
            for label in self.labels
        )
        # Each label stands in many articles, and says the same in all of them; many have the same labels.
        kinds = {(id(one.labels), one.source_locale): one.labels for one in articles}
        labels = dict.fromkeys((label, locale) for (_, locale), found in kinds.items() for label in found)
        used = (
            Entry(key, roles=label.roles)
            for label, locale in labels
            if (key := self.resolve(label.key, locale)) is not None
        )
        return merged([*shipped, *own, *sorted(used, key=lambda entry: entry.key)])

    def unknown(self, article: Article) -> tuple[UnknownLabel, ...]:
        """Return the labels of an article that are no entry of `ui`."""
        return tuple(
            UnknownLabel(article, segment)
            for segment in article.ui_segments
            if self.resolve(segment.key, article.source_locale) is None
        )

    def of_articles(self, articles: Sequence[ArticleHead]) -> dict[str, ArticleLabels]:
        """Return by slug what the interface says of the labels of articles.

        A tag that it does not know is told of once, at the first article that has it.
        """
        told: set[tuple[MessageKey, Locale]] = set()
        found = {}
        unknown: dict[tuple[int, Locale], frozenset[MessageKey]] = {}
        all_known = ArticleLabels()
        for article in articles:
            kind = (id(article.labels), article.source_locale)  # many have the very same labels
            keys = unknown.get(kind)
            if keys is None:
                keys = unknown[kind] = self._unknown_keys(article.labels, article.source_locale)
            if not keys:
                found[article.slug] = all_known
                continue
            tags = {(key, article.source_locale) for key in keys if key.context == vocabulary.TAG}
            found[article.slug] = ArticleLabels(keys - {key for key, _ in tags & told})
            told |= tags
        return found

    def _unknown_keys(self, labels: Iterable[UsedLabel], locale: Locale) -> frozenset[MessageKey]:
        return frozenset(label.key for label in labels if self.resolve(label.key, locale) is None)

"""The editions of a locale as feeds and sitemaps tell of them: the newest first."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from localize.bundles.addresses import page_of_slug
from localize.bundles.base import X_DEFAULT
from localize.frozen import frozen
from localize.language.zoned_time import zoned_time
from localize.model.release import EditionId

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from localize.bundles.base import ArticleCard, Layout, Site
    from localize.bundles.manifest import ArticleRecord, EditionRecord, Manifest
    from localize.model import Locale
    from localize.model.release import Release, ReleaseRecord


@frozen
class FeedEntry:
    """One edition."""

    locale: Locale
    id: str
    """A name that stays whatever becomes of title, slug and address: `urn:uuid:…`."""
    url: str
    card: ArticleCard
    published: datetime | None
    """When the article was published, as it says, else when the edition first was."""
    updated: datetime | None
    """When the edition was last changed for its readers."""
    first: datetime | None
    """When this edition was first published."""
    alternates: Mapping[str, str]
    """BCP 47 tag, or `x-default` → address of each edition of the article, this one among them."""


def feed_entries(
    manifest: Manifest,
    record: ReleaseRecord,
    layout: Layout,
    site: Site,
    at: datetime | None,
    *,
    published_at: datetime | None = None,
) -> tuple[FeedEntry, ...]:
    """Return what may be told of: editions that go out and were not withdrawn.

    Args:
        manifest: what goes out.
        record: what was published, and when.
        layout: how pages are called.
        site: where they are; it has an address.
        at: the time of the run that was named, at which what was never published counts as news.
        published_at: when the run publishes what was never published; None where it publishes nothing.
    """
    teller = _Teller(record, layout, site, at, published_at)
    found = [
        entry for slug, article in sorted(manifest.articles.items()) for entry in teller.told(slug, article)
    ]
    found.sort(key=lambda one: one.published.timestamp() if one.published else 0.0, reverse=True)
    return tuple(found)


@frozen
class _Teller:
    record: ReleaseRecord
    layout: Layout
    site: Site
    at: datetime | None
    published_at: datetime | None

    def told(self, slug: str, article: ArticleRecord) -> Iterator[FeedEntry]:
        out = {
            locale: edition
            for locale, edition in sorted(article.editions.items())
            if locale.bcp47 in article.alternates and edition.card is not None
        }
        addresses = {locale: self._address(slug, locale, edition) for locale, edition in out.items()}
        links = {locale.bcp47: address for locale, address in addresses.items()}
        if article.default in addresses:
            links[X_DEFAULT] = addresses[article.default]
        for locale, edition in out.items():
            assert edition.card is not None
            heads = self.record.heads.get(EditionId(slug, locale), ())
            said = zoned_time(edition.card.published, timezone=self.site.timezone)
            first = self._first(heads, said)
            published = said or first or self.published_at
            changed = zoned_time(edition.card.modified, timezone=self.site.timezone)
            yield FeedEntry(
                locale,
                self._name(locale, next((one.origin for one in heads if one.origin), slug)),
                addresses[locale],
                edition.card,
                published,
                max((one for one in (published, changed) if one), default=None),
                first,
                links,
            )

    def _address(self, slug: str, locale: Locale, edition: EditionRecord) -> str:
        page = page_of_slug(self.layout, self.site, locale, edition.public_slug or slug)
        return self.site.address(locale, page)

    def _first(self, heads: tuple[Release, ...], said: datetime | None) -> datetime | None:
        """Return when an edition was first published: as recorded, else now, or as it says."""
        if heads:
            return zoned_time(min(one.first for one in heads))
        return self.at if self.record.releases else said

    def _name(self, locale: Locale, slug: str) -> str:
        return uuid.uuid5(uuid.NAMESPACE_URL, f"{self.site.url}/{locale}/{slug}").urn

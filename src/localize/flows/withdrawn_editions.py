"""Editions that people withdrew: which they are, and the notices in their place."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from localize.bundles import front_matter_keys
from localize.bundles.base import Edition, Published
from localize.bundles.withdrawn_notice import withdrawn_notice
from localize.flows.editions import EditionPlan, locales_of
from localize.flows.notice_texts import notice_text
from localize.language.notices import WITHDRAWN, WITHDRAWN_TITLE
from localize.model.release import EditionId

if TYPE_CHECKING:
    from localize.bundles.manifest import Manifest
    from localize.config import Config
    from localize.flows.newsroom import Newsroom
    from localize.flows.ready_texts import InterfaceTexts
    from localize.model import Article, Locale
    from localize.model.release import ReleaseRecord


def withdrawn(interface: InterfaceTexts, article: Article, locale: Locale) -> EditionPlan:
    """Return the plan of a notice; in a language that has no text for it yet it is in English."""
    texts = {}
    for key in (WITHDRAWN_TITLE, WITHDRAWN):
        found = notice_text(interface, key, locale)
        texts[key] = found.targets[0] if found.ready else key.source
    return EditionPlan(article, locale, Published.WITHDRAWN, notices=texts)


def notice_edition(plan: EditionPlan, config: Config) -> Edition:
    """Write the notice in the place of an article.

    Raises:
        InputError: its front matter cannot take the keys that the newsroom wants.
    """
    article, texts = plan.article, plan.notices
    values = {
        front_matter_keys.LANG: plan.locale.bcp47,
        "slug": article.slug,
        "source_locale": article.source_locale.bcp47,
        "state": str(Published.WITHDRAWN),
    }
    extra = {key: values[key] for key in config.bundles.front_matter if key in values}
    title, text = texts[WITHDRAWN_TITLE], texts[WITHDRAWN]
    content = withdrawn_notice(article.path, plan.locale, title, text, extra or None)
    return Edition(
        slug=article.slug,
        locale=plan.locale,
        source_locale=article.source_locale,
        content=content,
        published=Published.WITHDRAWN,
        public_slug=plan.public_slug,
        suffix=PurePosixPath(article.path).suffix,
    )


def withdrawn_articles(newsroom: Newsroom, record: ReleaseRecord) -> frozenset[str]:
    """Return the slugs of articles that are withdrawn in every language that they go out in."""
    slugs = {slug for slug, _ in record.withdrawals}
    found = set()
    for article in newsroom.articles:
        locales = locales_of(article, newsroom.config) if article.slug in slugs else ()
        if locales and all(record.withdrawn(EditionId(article.slug, locale)) for locale in locales):
            found.add(article.slug)
    return frozenset(found)


def still_standing(last: Manifest, record: ReleaseRecord) -> bool:
    """Return whether an edition stands in the last bundle that was withdrawn since."""
    if not record.withdrawals:
        return False
    return any(
        line.published is not Published.WITHDRAWN
        and record.withdrawn(EditionId(line.slug, line.locale)) is not None
        for line in last.lines
    )

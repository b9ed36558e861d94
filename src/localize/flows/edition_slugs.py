"""The slugs by which readers find the editions of a build: each stays as it was first published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.bundles import public_slug
from localize.bundles.base import Published
from localize.checks.plain_text import plain
from localize.config import SlugScript, SlugSource
from localize.model.release import EditionId

if TYPE_CHECKING:
    from collections.abc import Sequence

    from localize.bundles.last_bundle import FormerEdition
    from localize.config import Config
    from localize.flows.editions import EditionPlan
    from localize.model import ArticleHead, Locale
    from localize.model.release import ReleaseRecord


def fixed_slugs(
    record: ReleaseRecord, article: ArticleHead, names: Sequence[str], locales: Sequence[Locale]
) -> tuple[tuple[Locale, str], ...]:
    """Return the slugs under which editions of an article were published.

    Args:
        record: what was published.
        article: the article.
        names: the names that the article had before.
        locales: the locales that are asked for.
    """
    found = []
    for locale in locales:
        for slug in (article.slug, *names):
            heads = record.heads.get(EditionId(slug, locale), ())
            if heads:
                found.append((locale, max(heads, key=lambda one: (one.last, one.id)).found_as))
                break
    return tuple(found)


def slug_of(plan: EditionPlan, config: Config, fixed: str, former: FormerEdition | None) -> str:
    """Return the slug by which readers find an edition, or nothing where it is the article's.

    What the author says counts first, then how the edition was first published, then its title. The article
    in its own language is called by its file. An edition that stays as it was keeps what it had.

    Args:
        plan: what becomes of it.
        config: where slugs come from.
        fixed: its slug of its first publication, or one that was found for it since another has its own.
        former: the edition as it stands, where it is at hand.

    Raises:
        InputError: the author's slug cannot stand in an address.
    """
    article, locale = plan.article, plan.locale
    if config.bundles.slugs is SlugSource.FILE:
        return ""
    said = public_slug.said_in(article, locale)
    if plan.published is Published.PREVIOUS and not fixed and former is not None:
        found = former.record.public_slug or article.slug
    elif said and plan.published is not Published.PREVIOUS:
        found = public_slug.beside(fixed or article.slug, said)
    elif fixed or plan.own:
        found = fixed or article.slug
    else:
        found = _from_title(plan, config)
    return "" if found == article.slug else found


def title_of(plan: EditionPlan) -> str:
    """Return the title of an edition as plain text; that of its source where nobody has translated it."""
    titles = (segment for segment in plan.article.text_segments if segment.role == "title")
    segment = next(titles, None)
    return plain(plan.texts.get(segment, segment.key.source)) if segment else ""


def _from_title(plan: EditionPlan, config: Config) -> str:
    """Return a slug of the translated title; the article's where nobody has translated it."""
    article, locale = plan.article, plan.locale
    titles = (plan.texts.get(segment, "") for segment in article.text_segments if segment.role == "title")
    script = config.bundles.slug_scripts.get(locale, SlugScript.LATIN)
    segment = public_slug.from_title(next(titles, ""), locale, script)
    return public_slug.beside(article.slug, segment) if segment else article.slug

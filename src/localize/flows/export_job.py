"""The texts of one article on their way out: one job, and the same for the interface."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from localize.exchange.package import DIGITS, DocumentBlock, PackageArticle, PackageUnit
from localize.flows.article_task import sources
from localize.flows.newsroom import parse_article
from localize.formats.registry import render, structure_problems
from localize.frozen import frozen
from localize.model.article_job import ArticleJob
from localize.model.domain import UI
from localize.model.remark import RemarkKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.catalogs.catalog_set import CatalogSet, CatalogView
    from localize.catalogs.unit import Unit
    from localize.config import Config
    from localize.flows.article_task import ArticleTask
    from localize.model import Article, Ledger, Locale, MessageKey, ReviewState


@frozen
class ExportShared:
    """The part that all articles share."""

    config: Config
    locales: tuple[Locale, ...]
    states: frozenset[ReviewState]
    """The states of strings that go out."""
    documents: bool = False
    """True where whole articles are wanted."""
    hidden: frozenset[MessageKey] = field(default_factory=frozenset)
    """Entries of `ui` that stay here: articles that nobody may see have them alone."""


@frozen
class ExportedArticle:
    """One article for each of its locales."""

    slug: str
    articles: Mapping[Locale, PackageArticle]
    behind: int = 0
    """Strings that its catalogs lack until the next pull."""


def export_article(shared: ExportShared, task: ArticleTask, files: Mapping[str, bytes]) -> ExportedArticle:
    """Return the texts of one article.

    Args:
        shared: what all articles share.
        task: the article.
        files: path → bytes of what is there.

    Raises:
        InputErrors: files that cannot be read, all of them.
    """
    return exported(shared, sources(task, shared.config, files).catalogs)


JOB = ArticleJob("export", export_article)
"""The texts of one article."""


def exported(shared: ExportShared, catalogs: CatalogSet) -> ExportedArticle:
    """Return the texts of an article's catalogs, or of the interface's."""
    views = {locale: catalogs.view(locale) for locale in catalogs.locales if locale in shared.locales}
    behind = sum(not unit.known for view in views.values() for unit in view.units)
    slug = catalogs.article.slug if catalogs.article else UI
    return ExportedArticle(slug, {at: _article(shared, view) for at, view in views.items()}, behind)


def _article(shared: ExportShared, view: CatalogView) -> PackageArticle:
    article = view.article
    said = comments(view.file.ledger)
    return PackageArticle(
        view.slug,
        article.path if article else UI,
        article.source_locale if article else shared.config.ui_source,
        tuple(_unit(unit, said) for unit in view.units if _goes(shared, unit)),
        next((unit.entry.key.source for unit in view.units if "title" in unit.entry.roles), view.slug),
        *(document(shared.config, view) if shared.documents and article else ()),
    )


def _goes(shared: ExportShared, unit: Unit) -> bool:
    return unit.known and unit.state in shared.states and unit.entry.key not in shared.hidden


def comments(ledger: Ledger) -> dict[str, tuple[str, ...]]:
    """Return what people said of strings, by the digests of their keys, the oldest first; one line each."""
    found = [one for one in ledger.remarks if one.kind is RemarkKind.COMMENT and one.key]
    said: dict[str, tuple[str, ...]] = {}
    for one in sorted(found, key=lambda one: (one.at, one.id)):
        said[one.key] = (*said.get(one.key, ()), f"{one.by}: {' '.join(one.text.split())}")
    return said


def _unit(unit: Unit, said: Mapping[str, tuple[str, ...]]) -> PackageUnit:
    message = unit.message
    return PackageUnit(
        message.key,
        message.targets,
        unit.state,
        message.plural_source,
        unit.entry.roles,
        (*unit.entry.notes, *message.comments, *said.get(message.key.digest, ())),
        message.previous.source if message.previous else "",
    )


def document(config: Config, view: CatalogView) -> tuple[bytes, tuple[DocumentBlock, ...]]:
    """Return an article with the texts of a catalog in their places, whatever their state, and its blocks.

    What has no text, or one that does not fit its place, is as the author wrote it. So are labels.
    """
    article = view.article
    assert article is not None
    texts = {unit.entry.key: unit.message.targets[0] for unit in view.units}
    found = {
        segment: texts[segment.key] for segment in article.text_segments if texts.get(segment.key, "").strip()
    }
    unfit = {segment for segment, _ in structure_problems(article, found.get)}
    whole = render(article, {one: text for one, text in found.items() if one not in unfit}.get)
    read = parse_article(whole, config, article.slug, article.path)
    if _shape(read) != _shape(article):  # texts that break the article only together
        whole, read = article.content, article
    pairs = zip(article.text_segments, read.text_segments, strict=True)
    return whole, tuple(
        DocumentBlock.of(one.key.digest[:DIGITS], one.role, two.key.source) for one, two in pairs
    )


def _shape(article: Article) -> list[str]:
    return [segment.role for segment in article.text_segments]

"""The subjects of checks, as a session has them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from localize.catalogs.publish_threshold import publish_threshold
from localize.checks.subjects import ArticleSubject, CatalogSubject, StringSubject
from localize.model.domain import UI
from localize.review import address_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from localize.catalogs import Unit
    from localize.flows.catalog_session import CatalogSession, CatalogView
    from localize.model import Article, Catalog, Locale, Message, MessageKey, Segment


def article_subject(session: CatalogSession, article: Article) -> ArticleSubject:
    """Return an article as checks see it."""
    return ArticleSubject(article, session.config, session.interface)


def string_subjects(session: CatalogSession, view: CatalogView) -> Iterator[tuple[Unit, StringSubject]]:
    """Yield the strings of a catalog as checks see them, each with its unit."""
    for unit in view.units:
        path, line = view.file.path, unit.message.line
        if not unit.known and view.article is not None:
            path, line = view.article.path, _segment_of(view.article, unit).line
        yield (
            unit,
            StringSubject(
                unit.message,
                view.locale,
                view.article.source_locale if view.article else session.config.ui_source,
                unit.state,
                publish_threshold(unit.entry, session.config, ui=view.article is None),
                unit.entry.roles,
                view.slug,
                address_of(view.slug, unit.entry.key),
                path,
                line,
                unit.decisions,
                session.terms,
            ),
        )


def _segment_of(article: Article, unit: Unit) -> Segment:
    return next(segment for segment in article.text_segments if segment.key == unit.entry.key)


def catalog_subject(
    session: CatalogSession,
    article: Article | None,
    locale: Locale,
    *,
    trial: Trial | None = None,
    translations: tuple[Article, ...] = (),
) -> CatalogSubject:
    """Return a catalog as checks see it.

    Args:
        session: the newsroom at work.
        article: whose catalog it is; None for the interface's.
        locale: the catalog's locale.
        trial: a session in which a pull is tried when somebody asks; without it nothing is behind.
        translations: existing translations of the article into the locale.
    """
    domain = article.domain if article else UI
    file = session.file(locale, domain)

    def pulled() -> Catalog:
        return trial.session.file(locale, domain).catalog if trial else file.catalog

    def texts() -> dict[MessageKey, Message]:
        return {unit.entry.key: unit.message for unit in session.view(article, locale).units}

    return CatalogSubject(
        article, locale, file.path, file.ledger_path, file.catalog, file.ledger, pulled, texts, translations
    )


class Trial:
    """A pull that is tried out once, and only when somebody asks for it."""

    def __init__(self, session: CatalogSession, pull: Callable[[CatalogSession], object]) -> None:
        """Take the newsroom at work, and what pulls at a session."""
        self._session = session
        self._pull = pull

    @cached_property
    def session(self) -> CatalogSession:
        """The session after the pull; nothing of it is ever written."""
        trial = self._session.fresh()
        self._pull(trial)
        return trial

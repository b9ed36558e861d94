"""The links between articles, and the pictures beside them, as checks see them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import unquote

from localize.bundles.base import Site
from localize.bundles.pictures import relative_pictures, variants
from localize.catalogs.target_locales import kind_of
from localize.checks.subjects import ArticleLink, ArticlePicture, LinkedPage
from localize.errors import InputError, Place
from localize.flows.editions import locales_of
from localize.formats.link_places import destination_of, ids_of, links_of
from localize.frozen import frozen
from localize.model.article_job import ArticleJob, Results

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from localize.flows.newsroom_session import NewsroomSession
    from localize.model import Article, Locale

    _Places = dict[str, frozenset[str] | None]
    """Path of an article → its places, as `ids_of` has them."""


def links_in(article: Article) -> Iterator[ArticleLink]:
    """Yield the links of an article to files of the newsroom."""
    for link in links_of(article.content, article.path):
        led = destination_of(link, article.path)
        if led is not None:
            yield ArticleLink(
                article.slug,
                article.path,
                article.content.count(b"\n", 0, link.start) + 1,
                link.destination,
                led.path,
                unquote(led.fragment or ""),
                led.named,
            )


def pictures_in(article: Article) -> Iterator[ArticlePicture]:
    """Yield the pictures of an article that are files of the newsroom."""
    for link, target in relative_pictures(article.content, article.path):
        line = article.content.count(b"\n", 0, link.start) + 1
        yield ArticlePicture(article.slug, article.path, line, link.destination, target)


def missing_pictures(
    session: NewsroomSession, pictures: Iterable[ArticlePicture]
) -> tuple[ArticlePicture, ...]:
    """Return those pictures that are not there in the article's own language."""
    site, exists = Site.of(session.config), cache(session.has_picture)
    locales = {head.slug: head.source_locale for head in session.newsroom.articles}
    return tuple(
        one for one in pictures if not any(map(exists, variants(one.target, locales[one.slug], site)))
    )


def linked_pages(session: NewsroomSession, links: Collection[ArticleLink]) -> dict[str, LinkedPage]:
    """Return all articles by path, with the places in those that links lead into.

    Raises:
        UnreadableErrors: one of these cannot be read any more, unless the newsroom says to keep going.
    """
    entered = {link.target for link in links if link.fragment}
    wanted = [PlacesTask(head.slug, head.path) for head in session.newsroom.articles if head.path in entered]
    results = session.results(PLACES, None, wanted) if wanted else Results(())
    session.refuse(results.problems)
    ids = {path: places for one in results.done for path, places in one.items()}
    locales: dict[tuple[object, ...], tuple[Locale, ...]] = {}
    found = {}
    for head in session.newsroom.articles:
        if (kind := kind_of(head)) not in locales:
            locales[kind] = locales_of(head, session.config)
        found[head.path] = LinkedPage(head.slug, locales[kind], ids.get(head.path))
    return found


@frozen
class PlacesTask:
    """An article into which links lead."""

    slug: str
    path: str
    basis: str = ""
    """Nothing else decides which places there are."""

    @property
    def paths(self) -> tuple[str, ...]:
        """The file that is read."""
        return (self.path,)

    @property
    def facts(self) -> tuple[object, ...]:
        """All that decides which file that is."""
        return self.slug, self.path

    def opened(self) -> Self:
        """Return the task as it is: its work reads its file alone."""
        return self


def _places(_: None, task: PlacesTask, files: Mapping[str, bytes]) -> _Places:
    if task.path not in files:
        message, hint = "there is no such file", "Run the command again."
        raise InputError(message, place=Place(task.path), hint=hint)
    return {task.path: ids_of(files[task.path], task.path)}


def _written(found: _Places) -> dict[str, list[str] | None]:
    return {path: None if ids is None else sorted(ids) for path, ids in found.items()}


def _read(said: Any) -> _Places:  # noqa: ANN401 - JSON
    return {str(path): None if ids is None else frozenset(map(str, ids)) for path, ids in said.items()}


def _joined(said: Sequence[Any]) -> dict[str, Any]:
    return {path: ids for found in said for path, ids in found.items()}


PLACES = ArticleJob("places", _places, _written, _read, joined=_joined)
"""The places of an article that links may lead to: path → these."""

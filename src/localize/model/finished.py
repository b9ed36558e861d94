"""Articles with which a run is done, and the port by which they are known again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    FilesOf = Callable[[Collection[str]], Mapping[str, "ArticleFiles"]]
    """Gives the files of some articles by slug; of those of which nothing changed it is not asked."""


class ArticleBasis(NamedTuple):
    """All that decides about one article, beside what all articles share and what its files hold."""

    slug: str
    facts: tuple[object, ...]
    """Texts, truth values, and tuples of these; they and what all share decide which files it has."""


class ArticleFiles(NamedTuple):
    """The files of one article."""

    paths: tuple[str, ...]
    """Those that are read for it, as far as they are there."""
    editions: tuple[str, ...]
    """Those of its editions, all of which are to be there."""


class KnownFinished(Protocol):
    """The port by which it is known what was said of articles nothing of which changed."""

    def known(self, shared: object, articles: Sequence[ArticleBasis], files: FilesOf) -> Mapping[str, Any]:
        """Return what was said of those articles, by slug, as JSON holds it.

        Args:
            shared: what all of them depend on.
            articles: all articles, in slug order.
            files: gives their files.
        """

    def looks(self, paths: Sequence[str]) -> str:
        """Digest what other files look like, as far as they are there; empty where that is not known.

        Args:
            paths: these.
        """

    def keep(self, articles: Sequence[ArticleBasis], files: FilesOf, said: Mapping[str, Any]) -> None:
        """Remember what is said of others, beside those that are known.

        Args:
            articles: these, in slug order; of what was known of one of them nothing is left.
            files: gives their files, and those of articles that are known.
            said: what is said, by slug; of some there is nothing to remember.
        """

"""Articles with which a run is done, and the port by which they are known again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class ArticleBasis(NamedTuple):
    """All that decides about one article, beside what all articles share."""

    slug: str
    facts: tuple[object, ...]
    """Texts, truth values, and tuples of these."""
    paths: tuple[str, ...]
    """The files that are read for it, as far as they are there."""
    editions: tuple[str, ...]
    """The files of its editions, all of which are to be there."""


class KnownFinished(Protocol):
    """The port by which it is known what was said of articles nothing of which changed."""

    def known(self, shared: object, articles: Sequence[ArticleBasis]) -> Mapping[str, Any]:
        """Return what was said of those articles, by slug, as JSON holds it.

        Args:
            shared: what all of them depend on.
            articles: all articles, in slug order.
        """

    def keep(self, articles: Sequence[ArticleBasis], said: Mapping[str, Any]) -> None:
        """Remember what is said of others, beside those that are known.

        Args:
            articles: these, in slug order.
            said: what is said, by slug; of some there is nothing to remember.
        """

"""What a verb said of each article: it need not look again at those of which nothing was touched.

An article is its file, the files of its translations, its catalogs and its ledgers. What is shared by all,
configuration, labels, glossary and the interface's catalogs, counts for every one of them.
"""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar

from localize.cache import store
from localize.cache.fingerprint import SETTLED, digest_of
from localize.catalogs.catalog_file import article_of
from localize.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from localize.cache.fingerprint import Fingerprint
    from localize.model import ArticleHead
    from localize.workspace.disk import Disk

_FOLDER = "settled"
T = TypeVar("T")


class Settled:
    """What one verb said of a newsroom's articles, as one run finds it and leaves it."""

    def __init__(
        self, disk: Disk, verb: str, seen: Fingerprint | None, slugs: Mapping[str, str], built: str
    ) -> None:
        """Find out which articles are as they were.

        Args:
            disk: the newsroom's files.
            verb: what is asked.
            seen: what the newsroom looked like before it was read; None where nothing is to be remembered.
            slugs: path → slug of the article that a file belongs to.
            built: the folder of what is built.
        """
        self._disk = disk
        self._name = f"{_FOLDER}/{verb}"
        self._looks, shared = _looks(seen, slugs, built) if seen is not None else ({}, ("", 0))
        self._shared, self._touched = shared
        self._settled = seen.taken - SETTLED if seen is not None else 0
        self._stored = _stored(disk, self._name, self._shared) if self._looks else {}
        self._kept = {
            slug: entry
            for slug, entry in self._stored.items()
            if slug in self._looks and self._looks[slug][0] == entry[0]
        }

    def said(self, articles: Iterable[ArticleHead], read: Callable[[Any], T]) -> dict[str, T]:
        """Return what was said of articles, by slug; those that are not in it have to be looked at.

        Args:
            articles: those that are asked about.
            read: makes of what JSON held what it was; what it fails for somebody else wrote.
        """
        found = {}
        for article in articles:
            if article.slug in self._kept:
                with suppress(ValueError, TypeError, KeyError, AttributeError, UsageError):
                    found[article.slug] = read(self._kept[article.slug][1])
        return found

    def put(self, article: ArticleHead, said: object) -> None:
        """Take in what is said of an article, anything that JSON holds, unless it was touched just before."""
        look, touched = self._looks.get(article.slug, ("", 0))
        if look and max(touched, self._touched) <= self._settled:
            self._kept[article.slug] = [look, said]

    def save(self) -> None:
        """Keep it for the next run, if it is anything new."""
        if self._looks and self._kept != self._stored:
            document = {"shared": self._shared, "articles": self._kept}
            store.put(self._disk, self._name, json.dumps(document).encode())


def _looks(
    seen: Fingerprint, slugs: Mapping[str, str], built: str
) -> tuple[dict[str, tuple[str, int]], tuple[str, int]]:
    """Return what each article's files look like and when the last was touched, and the same of the rest."""
    groups: dict[str, list[tuple[str, int]]] = {slug: [] for slug in slugs.values()}
    shared: list[tuple[str, int]] = []
    for path, file in seen.files.items():
        if path.startswith(f"{built}/"):
            continue  # nobody reads there; who writes there looks at what stands there
        slug = slugs.get(path) or article_of(path)
        groups.get(slug, shared).append(file)
    return {slug: _look("", files) for slug, files in groups.items()}, _look(seen.basis, shared)


def _look(basis: str, files: list[tuple[str, int]]) -> tuple[str, int]:
    return digest_of(basis, files), max((touched for _, touched in files), default=0)


def _stored(disk: Disk, name: str, shared: str) -> dict[str, Any]:
    """Return what was kept of articles that shared all this."""
    with suppress(ValueError, TypeError, KeyError, AttributeError, RecursionError):
        document = json.loads(store.get(disk, name))
        articles = {slug: [look, said] for slug, (look, said) in document["articles"].items()}
        return articles if document["shared"] == shared else {}
    return {}  # somebody else wrote it, or there is none

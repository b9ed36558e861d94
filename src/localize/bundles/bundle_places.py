"""The places of a bundle's files, before a build and after it: those of articles that stay need no look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.bundles.manifest_articles import ManifestArticles
from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Collection

    from localize.bundles.manifest import Manifest


@frozen
class BundlePlaces:
    """The paths of files below the bundle folder that a build may write or remove."""

    former: frozenset[str]
    """Those that stand."""
    now: frozenset[str]
    """Those that are to stand."""
    apart: bool
    """True if it is known that no two files want one path, so that nobody has to look."""
    anew: frozenset[str]
    """The slugs of articles of which more or less is said than before."""

    @classmethod
    def of(cls, last: Manifest, made: Manifest) -> BundlePlaces:
        """Return the places of two manifests; where no file comes or goes, without articles that stay.

        Args:
            last: the manifest of what stands.
            made: that of what is to stand.
        """
        before, after = ManifestArticles.among(last.articles), ManifestArticles.among(made.articles)
        anew = after.said_anew(before)
        if before.ours:
            former = frozenset(_paths(before, anew, last))
            now = _paths(after, anew, made)
            # What the program wrote was apart, and what stays is a part of it.
            if len(now) == len(former) and former == set(now):
                return cls(former, former, apart=True, anew=anew)
        return cls(last.paths, made.paths, apart=False, anew=anew)


def _paths(articles: ManifestArticles, slugs: Collection[str], manifest: Manifest) -> list[str]:
    return [*(line.path for slug in slugs for line in articles.lines_of(slug)), *manifest.other_paths]

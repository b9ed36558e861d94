"""The files of a build that cross articles and locales: redirects, feeds, sitemaps."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from localize.bundles import redirects
from localize.bundles.manifest import FileRecord, SiteFile
from localize.config import SlugSource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.bundles.manifest import Manifest
    from localize.flows.build_scope import BuildScope
    from localize.model import Locale


class SiteBytes(NamedTuple):
    """A file that is written."""

    path: str
    data: bytes
    kind: str
    locale: Locale | None = None


def with_site_files(manifest: Manifest, scope: BuildScope, files: dict[str, bytes]) -> Manifest:
    """Write what crosses articles, as far as the newsroom wants it.

    Args:
        manifest: what goes out.
        scope: the settings, and what was published.
        files: path → bytes of what is written; these files are added.

    Returns:
        The manifest with the files.
    """
    found = _redirects(manifest, scope)
    manifest = replace(manifest, redirects=found)
    records = []
    for one in _made(manifest):
        files[one.path] = one.data
        digest = hashlib.sha256(one.data).hexdigest()
        records.append(SiteFile(FileRecord(one.path, digest), one.kind, one.locale))
    return replace(manifest, site_files=tuple(sorted(records, key=lambda one: one.file.path)))


def _redirects(manifest: Manifest, scope: BuildScope) -> dict[str, str]:
    if scope.config.bundles.slugs is SlugSource.FILE:
        return {}
    return redirects.redirects(manifest, scope.standing.record, scope.layout, scope.site)


def _made(manifest: Manifest) -> Iterator[SiteBytes]:
    if manifest.redirects:
        yield SiteBytes(redirects.LINES, redirects.to_lines(manifest.redirects), "redirects")
        yield SiteBytes(redirects.MAP, redirects.to_json(manifest.redirects), "redirects")

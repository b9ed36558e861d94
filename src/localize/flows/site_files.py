"""The files of a build that cross articles and locales: redirects, feeds, sitemaps."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from localize.bundles import redirects
from localize.bundles.feed_entries import feed_entries
from localize.bundles.feeds import FeedFile, feed_files
from localize.bundles.html_root import PATH as ROOT
from localize.bundles.manifest import FileRecord, SiteFile, alternates
from localize.config import SlugSource
from localize.language.zoned_time import zoned_time

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.bundles.manifest import Manifest
    from localize.flows.build_scope import BuildScope
    from localize.workspace.staging import Staging


def with_site_files(
    manifest: Manifest,
    scope: BuildScope,
    files: Staging,
    *,
    at: str = "",
    published_at: str = "",
    taken: bool = False,
) -> Manifest:
    """Write what crosses articles, as far as the newsroom wants it.

    Args:
        manifest: what goes out.
        scope: the settings, and what was published.
        files: what is written; takes these files.
        at: the time of the run, ISO 8601; empty where none is named.
        published_at: when what was never published is published first; empty where nothing is now.
        taken: whether somebody else's first page stands in the bundle folder, which stays.

    Returns:
        The manifest with the files.
    """
    found = _redirects(manifest, scope)
    manifest = replace(manifest, redirects=found)
    records = []
    for one in (
        *_redirect_files(manifest),
        *_feeds(manifest, scope, at, published_at),
        *_root(manifest, scope, taken),
    ):
        digest = files.write(one.path, one.data)
        records.append(SiteFile(FileRecord(one.path, digest), one.kind, one.locale))
    records += _pictures(manifest, scope, files)
    return replace(manifest, site_files=tuple(sorted(records, key=lambda one: one.file.path)))


def _redirects(manifest: Manifest, scope: BuildScope) -> dict[str, str]:
    if scope.config.bundles.slugs is SlugSource.FILE:
        return {}
    return redirects.redirects(manifest, scope.standing.record, scope.layout, scope.site)


def _redirect_files(manifest: Manifest) -> Iterator[FeedFile]:
    if manifest.redirects:
        yield FeedFile(redirects.LINES, redirects.to_lines(manifest.redirects), "redirects")
        yield FeedFile(redirects.MAP, redirects.to_json(manifest.redirects), "redirects")


def _feeds(manifest: Manifest, scope: BuildScope, at: str, published_at: str) -> Iterator[FeedFile]:
    if not scope.site.feeds:
        return
    now = zoned_time(at, timezone=scope.site.timezone)
    new = zoned_time(published_at)
    entries = feed_entries(manifest, scope.standing.record, scope.layout, scope.site, now, published_at=new)
    yield from feed_files(scope.site.feeds, scope.site, scope.config.locales, entries, now)


def _root(manifest: Manifest, scope: BuildScope, taken: bool) -> Iterator[FeedFile]:  # noqa: FBT001 - of its caller
    """Yield the bundle's first page, where the layout has one and the place is free."""
    index = scope.layout.index
    paths = {locale: file.path for locale, file in manifest.indexes.items()}
    if taken or index is None or index.root is None or not paths:
        return
    if ROOT not in {path.casefold() for path in manifest.paths}:
        links = alternates(scope.config.default_edition(scope.site.default), paths)
        yield FeedFile(ROOT, index.root(scope.site, paths, links), "index")


def _pictures(manifest: Manifest, scope: BuildScope, files: Staging) -> Iterator[SiteFile]:
    """Yield the pictures that editions show; those of editions that stay as they were stay, too."""
    known = {one.file.path: one for one in scope.last.site_files}
    for path in sorted(manifest.tally.pictures):
        if path in files.files:
            yield SiteFile(FileRecord(path, files.files[path].digest), "picture")
        elif path in known:
            yield known[path]

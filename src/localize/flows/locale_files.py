"""The files of a build per locale, from all that goes out in it: lists of articles, and archives."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING

from localize.bundles.base import Listed
from localize.bundles.manifest import FileRecord, alternates
from localize.errors import InputError, Place

if TYPE_CHECKING:
    from collections.abc import Callable

    from localize.bundles.base import Layout, Site
    from localize.bundles.manifest import Manifest
    from localize.flows.kept import Kept
    from localize.model import Locale
    from localize.workspace.staging import Staging


def with_indexes(
    manifest: Manifest,
    layout: Layout,
    site: Site,
    files: Staging,
    default: Locale | None,
    *,
    kept: Kept | None,
) -> Manifest:
    """Write the list of each locale's articles; an article that stands in its place stays there.

    Args:
        manifest: what goes out.
        layout: the layout; nothing is written where it has no lists.
        site: the site.
        files: takes the lists.
        default: the locale whose list is for readers of any other language; None for no one's.
        kept: what former runs of the process wrote, where there were any.

    Returns:
        The manifest with the lists.
    """
    if layout.index is None:
        return manifest
    taken = {path.casefold() for path in manifest.every_path}
    listed = _listed(manifest)
    paths = {locale: layout.index.path(site, locale) for locale in sorted(listed)}
    paths = {locale: path for locale, path in paths.items() if path.casefold() not in taken}
    links = alternates(default, paths)
    indexes = {}
    for locale, path in paths.items():
        said = (site, locale, listed[locale], links)
        write = partial(layout.index.write, *said)
        data = write() if kept is None else kept.listing(path, (layout.name, *said), write)
        indexes[locale] = FileRecord(path, files.write(path, data))
    return replace(manifest, indexes=indexes)


def with_archives(
    manifest: Manifest,
    site: Site,
    files: Staging,
    *,
    read: Callable[[str], bytes | None],
    folder: str,
) -> Manifest:
    """Write one archive per locale.

    Args:
        manifest: what goes out.
        site: the site.
        files: what is written; takes the archives.
        read: gives a file of the last bundle, for what is not written now.
        folder: the bundle folder, for messages.

    Returns:
        The manifest with the archives.

    Raises:
        InputError: a file that stays as it was is not there any more, or somebody changed it.
    """
    from localize.bundles import archive  # noqa: PLC0415 - few builds write any

    locales = {line.locale for line in manifest.lines} | {*manifest.ui}
    archives = {}
    for locale in sorted(locales):
        held = {one.path: _content(one, files, read, folder) for one in manifest.of(locale)}
        path = archive.path(site, locale)
        archives[locale] = FileRecord(path, files.write(path, archive.archive(held)))
    return replace(manifest, archives=archives)


def _listed(manifest: Manifest) -> dict[Locale, list[Listed]]:
    """Return what each locale's list holds: the newest first, those without a date last, by path.

    Where every edition of a locale was withdrawn its list is empty, and there: their notices lead to it.
    """
    found: dict[Locale, list[Listed]] = {}
    for article in manifest.articles.values():
        for locale, record in article.editions.items():
            listed = found.setdefault(locale, [])
            if record.card:
                listed.append(Listed(record.file.path, record.card))
    for listed in found.values():
        listed.sort(key=attrgetter("path"))
        listed.sort(key=attrgetter("card.published"), reverse=True)
    return found


def _content(record: FileRecord, files: Staging, read: Callable[[str], bytes | None], folder: str) -> bytes:
    staged = files.files.get(record.path)
    data = files.read(staged) if staged else read(record.path)
    if data is None or hashlib.sha256(data).hexdigest() != record.sha256:
        hint = "Build everything anew: `localize build --archive`"
        place = Place(f"{folder}/{record.path}")
        raise InputError("this is not what the last build wrote here", place=place, hint=hint)
    return data

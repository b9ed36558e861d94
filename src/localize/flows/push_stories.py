"""The editions of a bundle that may be sent to readers, each with what a target wants to know of it."""

from __future__ import annotations

import hashlib
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from localize.bundles import manifest_file
from localize.bundles.addresses import page_of_slug
from localize.bundles.base import Published, Site
from localize.bundles.edition_body import body_of
from localize.bundles.pictures import shown_as
from localize.bundles.registry import layout_of
from localize.errors import InputError, Place
from localize.flows.embargo import hidden
from localize.model.release import EditionId
from localize.push.base import Story, StoryPicture
from localize.workspace import release_record
from localize.workspace.journal import MANIFEST
from localize.workspace.publication import Publication

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.bundles.manifest import EditionRecord, Manifest
    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.selection import Selection
    from localize.model import Locale
    from localize.model.release import ReleaseRecord
    from localize.push.base import Target

_OUT = (Published.READY, Published.PREVIOUS)


def stories_of(session: NewsroomSession, selection: Selection, target: Target, at: str) -> Iterator[Story]:
    """Yield the editions that may go out: built, ready, published, and neither hidden nor withdrawn now.

    Args:
        session: the newsroom at work.
        selection: which articles and locales.
        target: where they go; a locale without a channel there is left out.
        at: the time of the run, ISO 8601 with a zone, by which embargoes end; empty where none is named.

    Raises:
        InputError: nothing is built, or what is built is another newsroom's.
        UsageError: the time is none.
    """
    manifest = _manifest(session)
    record = release_record.load(session.disk)
    layout, site = layout_of(session.config), Site.of(session.config)
    unseen = hidden(session.newsroom.articles, at)
    for article in selection.articles:
        built = manifest.articles.get(article.slug)
        if built is None or article.draft or article.slug in unseen:
            continue
        for locale in (one for one in selection.locales if one in built.editions and target.channel(one)):
            edition, name = built.editions[locale], EditionId(article.slug, locale)
            if edition.card is None or edition.published not in _OUT or record.withdrawn(name):
                continue
            if _is_live(edition, name, record):
                page = page_of_slug(layout, site, locale, edition.public_slug or article.slug)
                yield Story(
                    article.slug,
                    locale,
                    edition.card,
                    site.address(locale, page) if site.url else "",
                    edition.public_slug,
                    partial(_body, session, layout.name, locale, edition),
                    tuple(_pictures(session, manifest, locale, edition)),
                )


def _body(session: NewsroomSession, layout: str, locale: Locale, edition: EditionRecord) -> str:
    """Return an edition's body as HTML, from its file in the bundle.

    Raises:
        InputError: the file is not what was built, or has no body.
    """
    path = edition.file.path
    found, place = _read(session, path, edition.file.sha256), f"{session.config.bundles.folder}/{path}"
    site = Site.of(session.config)
    base = site.address(locale, path) if site.url else ""
    assert edition.card is not None
    return body_of(found, place, layout, title=edition.card.title, base=base)


def _pictures(
    session: NewsroomSession, manifest: Manifest, locale: Locale, edition: EditionRecord
) -> Iterator[StoryPicture]:
    layout, site, place = layout_of(session.config), Site.of(session.config), edition.file.path
    base = site.address(locale, place) if site.url else ""
    digests = {one.file.path: one.file.sha256 for one in manifest.site_files}
    for path in edition.pictures:
        address = urljoin(base, shown_as(layout, path, place))
        digest = digests.get(path, "")
        yield StoryPicture(path, address, digest, partial(_read, session, path, digest))


def _read(session: NewsroomSession, path: str, digest: str) -> bytes:
    """Return a file of the bundle.

    Raises:
        InputError: it is not what was built.
    """
    folder = session.config.bundles.folder
    found = Publication(session.disk.root, folder).read(path)
    if found is None or hashlib.sha256(found).hexdigest() != digest:
        hint = "`localize publish --force` builds it anew."
        raise InputError("this file is not what was built", place=Place(f"{folder}/{path}"), hint=hint)
    return found


def _is_live(edition: EditionRecord, name: EditionId, record: ReleaseRecord) -> bool:
    """Return whether an edition is published as it is built; where nobody records, what is built counts."""
    heads = record.live.get(name, ())
    return not record.live or any(one.digest == edition.published_digest for one in heads)


def _manifest(session: NewsroomSession) -> Manifest:
    folder = session.config.bundles.folder
    found = Publication(session.disk.root, folder).read(MANIFEST)
    place = Place(f"{folder}/{MANIFEST}")
    if found is None:
        raise InputError(
            "nothing is built yet", place=place, hint="`localize publish` builds and records it."
        )
    return manifest_file.parse(found, str(place))

"""Machines' drafts that people replaced with another editor: how much of them was kept, as git has them."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from localize.catalogs.catalog_file import catalog_path
from localize.errors import InputError
from localize.formats import gettext
from localize.review.beginnings import words_kept
from localize.workspace import git

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from localize.model import Catalog, Decision, Ledger, Message, MessageKey
    from localize.workspace.disk import Disk


def kept_words(disk: Disk, catalog: Catalog, ledger: Ledger, decisions: Iterable[Decision]) -> dict[str, str]:
    """Return by key digest the share of a draft's words that a person's text has, in percent.

    A draft that was never committed is nowhere: of it nobody knows.

    Args:
        disk: the newsroom's files.
        catalog: the catalog as it is to be written.
        ledger: its ledger, likewise.
        decisions: people's, of which those count that name the draft they began from.
    """
    drafts = {one.id: one.target for one in ledger.decisions}
    began = {one.key: drafts.get(one.began, "") for one in decisions if one.began and not one.kept}
    left = {message.key: message.targets for message in catalog.messages if message.key.digest in began}
    found: dict[str, str] = {}
    for version in _versions(disk, catalog) if left else ():
        here = {key for key in left if _digest(version, key) == began[key.digest]}
        found |= {key.digest: str(words_kept(version[key].targets, left.pop(key))) for key in here}
        if not left:
            break
    return found


def _digest(version: Mapping[MessageKey, Message], key: MessageKey) -> str | None:
    return version[key].target_digest if key in version else None


def _versions(disk: Disk, like: Catalog) -> Iterator[Mapping[MessageKey, Message]]:
    """Yield the versions of a catalog that git has, the newest first, each as messages by key."""
    path = catalog_path(like.locale, like.domain)
    head = git.committed(disk.root, path)
    for data in chain((head,) if head else (), git.versions(disk.root, path)):
        try:
            yield gettext.parse(data, path, locale=like.locale, domain=like.domain).by_key
        except InputError:
            continue

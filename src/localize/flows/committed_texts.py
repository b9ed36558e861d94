"""The texts that a catalog had when it was last committed, and where two sides of a merge parted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.errors import InputError
from localize.formats import gettext
from localize.workspace import git

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.model import Domain, Locale, MessageKey
    from localize.workspace.disk import Disk


def committed_texts(
    disk: Disk, path: str, locale: Locale, domain: Domain
) -> Mapping[MessageKey, tuple[str, ...]]:
    """Return the texts of a catalog's last commit by key.

    None where git has none, or none that can be read, and where the catalog is as it was committed.

    Args:
        disk: the newsroom's files.
        path: the catalog's file.
        locale: its locale.
        domain: its domain.
    """
    data = git.committed(disk.root, path)
    if data is None or (disk.exists(path) and disk.read(path) == data):
        return {}
    return _texts(data, path, locale, domain)


def parted_texts(
    disk: Disk, path: str, locale: Locale, domain: Domain
) -> Mapping[MessageKey, tuple[str, ...]]:
    """Return the texts by key that a catalog had where the sides of its last merge parted; none without one.

    Args:
        disk: the newsroom's files.
        path: the catalog's file.
        locale: its locale.
        domain: its domain.
    """
    data = git.before_merge(disk.root, path)
    return _texts(data, path, locale, domain) if data is not None else {}


def _texts(data: bytes, path: str, locale: Locale, domain: Domain) -> Mapping[MessageKey, tuple[str, ...]]:
    try:
        catalog = gettext.parse(data, path, locale=locale, domain=domain)
    except InputError:
        return {}
    return {key: message.targets for key, message in catalog.by_key.items()}

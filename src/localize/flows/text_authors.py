"""Authors of texts that were written with another editor, as git knows them.

Git knows who committed a text, and no more: of what is not committed it knows no author, and the user that it
is configured for is whoever runs `pull`, not whoever sat at the editor. Such a text stays `unknown`. Git also
has the machine's draft that it may have begun from.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from localize.catalogs.catalog_file import catalog_path, ledger_path
from localize.errors import GitError, InputError
from localize.flows.replaced_drafts import kept_words
from localize.formats import gettext
from localize.formats import ledger as ledgers
from localize.review import TOOL, UNKNOWN, Who
from localize.workspace import git
from localize.workspace.git_changes import changes_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from localize.catalogs.catalog_file import CatalogBytes
    from localize.model import Catalog, Decision, Ledger, Message, MessageKey
    from localize.workspace.disk import Disk

    Said = tuple[tuple[str, ...], bool]

_UNKNOWN = f'"{UNKNOWN}"'.encode()
_LONGEST_NAME = 100
"""Characters; what git has for longer ones is no name."""


class TextAuthors:
    """The authors of texts in catalogs, as far as the newsroom's repository knows them."""

    def __init__(self, disk: Disk) -> None:
        """Begin a run.

        Args:
            disk: the newsroom's files, as they were before the run.
        """
        self._disk = disk

    @cached_property
    def _committed(self) -> frozenset[str]:
        """The files that the commit has which is checked out: of no other one git knows an author."""
        return git.committed_paths(self._disk.root)

    def signed(self, file: CatalogBytes) -> CatalogBytes:
        """Return a catalog in whose ledger git's author stands for `unknown`, where this run recorded that.

        Args:
            file: the catalog as it is to be written.
        """
        if _UNKNOWN not in file.ledger:
            return file
        known = set(self._recorded(file.ledger_path).split(b"\n"))
        fresh = (line for line in file.ledger.split(b"\n") if line not in known)
        if not any(_UNKNOWN in line for line in fresh) or file.path not in self._committed:
            return file
        ledger = ledgers.parse(file.ledger, file.ledger_path)
        catalog = gettext.parse(file.catalog, file.path, locale=file.locale, domain=file.domain)
        return replace(file, ledger=ledgers.serialize(self.signed_ledger(catalog, ledger)))

    def signed_ledger(self, catalog: Catalog, ledger: Ledger) -> Ledger:
        """Return a ledger in which git's author stands for `unknown`, with the time of their commit.

        Only decisions that the ledger on the disk lacks are looked at. Texts that were taken from an existing
        translation of the article have a note, and are no editor's.

        Args:
            catalog: the catalog as it is to be written.
            ledger: its ledger, likewise.
        """
        path, disk = ledger_path(catalog.locale, catalog.domain), self._disk
        known = ledgers.parse(self._recorded(path), path).decisions
        fresh = [one for one in ledger.decisions - known if one.by == UNKNOWN and not one.note]
        if not fresh or catalog_path(catalog.locale, catalog.domain) not in self._committed:
            return ledger
        keys = {one.key for one in fresh}
        wanted = {message.key: _said(message) for message in catalog.messages if message.key.digest in keys}
        try:
            authors = _authors(disk, catalog, wanted) if wanted else {}
            kept = kept_words(disk, catalog, ledger, fresh)
        except GitError:  # what git cannot say now is no reason to stop
            return ledger
        named = {}
        for one in fresh:
            who = authors.get(one.key, Who(one.by, one.at))
            named[one] = replace(one, by=who.by, at=who.at, kept=kept.get(one.key, one.kept))
        return _exchanged(ledger, known, named) if named else ledger

    def _recorded(self, path: str) -> bytes:
        return self._disk.read(path) if self._disk.exists(path) else b""


def _authors(disk: Disk, catalog: Catalog, wanted: Mapping[MessageKey, Said]) -> Mapping[str, Who]:
    """Return by key digest who committed each text as it stands, and when."""
    path = catalog_path(catalog.locale, catalog.domain)
    kept = _version(git.committed(disk.root, path) or b"", catalog)
    left = {key for key, said in wanted.items() if kept.get(key) == said}
    found: dict[str, Who] = {}
    for change in changes_of(disk.root, path) if left else ():
        before, after = _version(change.before, catalog), _version(change.after, catalog)
        made = {key for key in left if after.get(key) == wanted[key] != before.get(key)}
        if _is_name(change.author.name):
            found.update({key.digest: Who(change.author.name, change.at) for key in made})
        left -= made
        if not left:
            break
    return found


def _version(data: bytes, like: Catalog) -> Mapping[MessageKey, Said]:
    """Return text and flag of each message of a version; nothing of one that cannot be read."""
    path = catalog_path(like.locale, like.domain)
    try:
        found = gettext.parse(data, path, locale=like.locale, domain=like.domain)
    except InputError:
        return {}
    return {key: _said(message) for key, message in found.by_key.items()}


def _exchanged(ledger: Ledger, known: Iterable[Decision], named: Mapping[Decision, Decision]) -> Ledger:
    """Return the ledger with decisions in the place of others; what was written after those follows them."""
    ids = {old.id: new.id for old, new in named.items()}
    kept = frozenset(known)
    fresh = (named.get(one, one) for one in ledger.decisions - kept)
    moved = (replace(one, after=tuple(sorted(ids.get(name, name) for name in one.after))) for one in fresh)
    return replace(ledger, decisions=frozenset((*(ledger.decisions & kept), *moved)))


def _said(message: Message) -> Said:
    return message.targets, message.fuzzy


def _is_name(name: str) -> bool:
    fits = bool(name.strip()) and name.isprintable() and len(name) <= _LONGEST_NAME
    return fits and name.strip().casefold() not in {TOOL, UNKNOWN}

"""Editions as they were at an earlier commit, built anew from git history."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from localize.bundles import manifest_file
from localize.bundles.last_bundle import LastBundle
from localize.errors import RefusedError
from localize.flows.build import BuildOptions, build
from localize.flows.newsroom import read_newsroom
from localize.flows.newsroom_session import NewsroomSession
from localize.flows.selection import select
from localize.frozen import frozen
from localize.workspace import git
from localize.workspace.config_file import read_config
from localize.workspace.disk import Disk
from localize.workspace.journal import MANIFEST
from localize.workspace.publication import Publication

if TYPE_CHECKING:
    from localize.bundles.last_bundle import FormerEdition
    from localize.config import Config
    from localize.model.release import EditionId

_HINT = "Fetch it (`git fetch --unshallow`), or take what was published from a copy: `--last DIR`."


@frozen
class Rebuild:
    """Builds editions of one newsroom as they were."""

    disk: Disk
    config: Config
    """Today's, by whose layout they are built."""
    at: str
    """The time of the run: ISO 8601 in UTC."""

    def edition(self, edition: EditionId, commit: str) -> FormerEdition:
        """Build an edition as it was at a commit, in the layout of today.

        Raises:
            RefusedError: the record names no commit, or the edition was not ready there.
            InputError: the commit is not in this clone.
        """
        if not commit:
            raise RefusedError(
                f"the record names no commit for {edition}: it was not all committed", hint=_HINT
            )
        with TemporaryDirectory(prefix="localize-") as name:
            git.extract(self.disk.root, commit, Path(name), hint=_HINT)
            found = self._built(Disk(Path(name)), edition)
        if found is None:
            raise RefusedError(f"{edition} does not come out of commit {commit[:12]}", hint=_HINT)
        return found

    def _built(self, disk: Disk, edition: EditionId) -> FormerEdition | None:
        config = replace(read_config(disk), bundles=self.config.bundles)
        newsroom = read_newsroom(disk, config, keep_going=True)
        if edition.slug not in {article.slug for article in newsroom.articles}:
            return None
        session = NewsroomSession(disk, newsroom, at=self.at)
        selection = select(newsroom, [edition.slug], [str(edition.locale)])
        build(session, selection, BuildOptions(force=True, private=True))
        publication = Publication(disk.root, config.bundles.folder)
        data = publication.read(MANIFEST)
        if data is None:
            return None
        found = LastBundle(manifest_file.parse(data, MANIFEST), publication.read).edition(edition)
        return found.opened() if found else None  # the folder goes

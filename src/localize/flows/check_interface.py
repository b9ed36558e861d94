"""The checks of the interface's strings, as one job: where nobody touched it, they are not done again."""

from __future__ import annotations

from dataclasses import field
from hashlib import sha256
from typing import TYPE_CHECKING, Self

from localize.catalogs import catalog_file
from localize.catalogs.catalog_file import paths_of
from localize.catalogs.catalog_set import CatalogSet
from localize.flows.check_job import JOB, CheckResult, CheckShared, check_interface_strings
from localize.frozen import frozen
from localize.model.article_job import ArticleJob
from localize.model.domain import UI
from localize.once import once

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.catalogs.entry import Entry
    from localize.model import Locale


@frozen
class InterfaceTask:
    """The strings of the interface, and the catalogs that are read."""

    locales: tuple[Locale, ...]
    entries: tuple[Entry, ...] = field(repr=False)
    """The entries that the catalogs should have today: those of articles' labels are among them."""

    @property
    def slug(self) -> str:
        """The name that stands for a slug."""
        return str(UI)

    @property
    def paths(self) -> tuple[str, ...]:
        """The files that are read."""
        return tuple(path for locale in self.locales for path in paths_of(locale, UI))

    @once
    def basis(self) -> str:
        """Digest of the entries."""
        return sha256(repr(self.entries).encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def facts(self) -> tuple[object, ...]:
        """All that decides which files these are, and what else the result depends on."""
        return self.slug, self.paths, self.basis

    def opened(self) -> Self:
        """Return the task as it is: its work reads its files alone."""
        return self


def _work(shared: CheckShared, task: InterfaceTask, files: Mapping[str, bytes]) -> CheckResult:
    catalogs = {locale: catalog_file.parse(locale, UI, files) for locale in task.locales}
    return check_interface_strings(shared, CatalogSet(shared.config, None, task.entries, catalogs))


INTERFACE = ArticleJob("interface", _work, JOB.written, JOB.read)
"""The checks of the interface's strings."""

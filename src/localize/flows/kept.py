"""What runs of one process hand on: the interface as read, manifests and lists as they were written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.workspace.kept_catalogs import KeptCatalogs

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from localize.bundles.manifest import Manifest
    from localize.catalogs.catalog_set import CatalogSet
    from localize.catalogs.derivation import ScriptRules
    from localize.catalogs.interface import Interface
    from localize.flows.ready_texts import InterfaceTexts
    from localize.model import Change

    Step = tuple[CatalogSet, tuple[Change, ...]]


class Kept:
    """The interface's catalogs and ready texts, bundles' manifests and lists; each anew where it must be."""

    def __init__(self) -> None:
        self.catalogs = KeptCatalogs()
        self._basis: Sequence[object] = ()
        self._texts: InterfaceTexts | None = None
        self._idle: dict[str, Sequence[object]] = {}
        self._manifests: dict[str, tuple[str, Manifest]] = {}
        self._lists: dict[str, tuple[Sequence[object], bytes]] = {}

    def texts(self, interface: Interface, catalogs: CatalogSet, rules: ScriptRules) -> InterfaceTexts:
        """Return the interface's texts, as far as they may go out."""
        from localize.flows.ready_texts import InterfaceTexts  # noqa: PLC0415 - all checks: not for a pull

        basis = (interface, catalogs.config.publish, catalogs.entries, rules, dict(catalogs.files))
        if self._texts is None or self._basis != basis:
            self._basis, self._texts = basis, InterfaceTexts.of(interface, catalogs, rules)
        return self._texts

    def manifest(self, path: str, digest: str, read: Callable[[], Manifest]) -> Manifest:
        """Return a bundle's manifest.

        Args:
            path: its file.
            digest: SHA-256 of the file, in hex.
            read: reads it, where it is not as it was last written.
        """
        known, manifest = self._manifests.get(path, ("", None))
        return manifest if manifest is not None and known == digest else read()

    def keep_manifest(self, path: str, digest: str, manifest: Manifest) -> None:
        """Keep a manifest as it was written: SHA-256 of its file, in hex."""
        self._manifests[path] = (digest, manifest)

    def listing(self, path: str, basis: Sequence[object], write: Callable[[], bytes]) -> bytes:
        """Return the list of a locale's articles.

        Args:
            path: its file.
            basis: all that it depends on.
            write: writes it, where that is another than it was.
        """
        known = self._lists.get(path)
        if known is None or known[0] != basis:
            known = self._lists[path] = (basis, write())
        return known[1]

    def step(self, name: str, found: CatalogSet, basis: Sequence[object], take: Callable[[], Step]) -> Step:
        """Return what a step makes of the interface's catalogs, and what it changed.

        A step that changed nothing is not taken again as long as nothing that it depends on is another.

        Args:
            name: what the step is called.
            found: the catalogs.
            basis: what else the step depends on.
            take: takes it.
        """
        given = (found.config, found.entries, dict(found.files), *basis)
        if self._idle.get(name) == given:
            return found, ()
        after, changes = take()
        if not changes and after.files == found.files:
            self._idle[name] = given
        return after, changes

"""The bundle folder: files are staged, then moved, the manifest last.

What is killed on the way is finished by the next build. Files are laid down in the staging folder as they
come; the journal is written when all of them lie there and are durable. What fails before that leaves
nothing; from then on a publish only goes forward::

    stage every file → journal → move the files → move the manifest → remove what it no longer names → forget

Until the manifest is moved, every file that the old one names is there and whole, the old or the new one.
Only files that the last manifest names are ever replaced or removed; anybody else's file in the way stops
the publish before it begins.
"""

from __future__ import annotations

import hashlib
import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from localize.bundles.paths import all_folded
from localize.errors import DiskError, InputError, Place, refuse
from localize.frozen import frozen
from localize.workspace import durable
from localize.workspace import journal as journals
from localize.workspace.faults import told
from localize.workspace.journal import MANIFEST, STAGING, Journal, Move, Removal, inside, require_inside
from localize.workspace.patterns import is_inside
from localize.workspace.portable_names import folded
from localize.workspace.staging import JOURNAL, Staging

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from contextlib import AbstractContextManager

    from localize.workspace.staging import StagedFile


@frozen
class PublishOutcome:
    """The outcome of a publication. Paths are below the bundle folder, sorted."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]


class KnownDigests(Protocol):
    """The port by which files that nobody touched need not be read to know what they hold."""

    def knows(self, path: str, digest: str) -> bool:
        """Return whether a file below the newsroom's root has these bytes, as was seen when it looked so."""

    def note(self, path: str, digest: str) -> None:
        """Remember that a file has these bytes."""

    def keep(self) -> None:
        """Keep what was noted for later runs."""


class OwnFiles(Protocol):
    """The port by which files are known to be just as the program wrote them."""

    def wrote(self, path: str, digest: str) -> tuple[Any] | None:
        """Return what was noted with a file below the newsroom's root, if the program wrote it just so.

        Args:
            path: the file.
            digest: SHA-256 of what it holds, in hex.

        Returns:
            That, as JSON holds it; None of a file that is another.
        """

    def note(self, path: str, digest: str, said: object) -> None:
        """Remember that the program wrote a file just so.

        Args:
            path: the file.
            digest: SHA-256 of what it holds, in hex.
            said: what is to be known with it, as JSON holds it.
        """


class Publication:
    """One bundle folder."""

    def __init__(self, root: Path, folder: str, known: KnownDigests | None = None) -> None:
        """Take the newsroom's folder and the bundle folder below it.

        Args:
            root: the newsroom's folder.
            folder: the bundle folder, with `/`.
            known: what its files hold, as far as that is known without reading them.

        Raises:
            InputError: a link leads out of the newsroom's folder.
        """
        self._name = folder
        self._known = known
        self._held: set[tuple[str, str]] = set()
        real = os.path.realpath(root / folder)
        if not is_inside(real, Path(os.path.realpath(root))):
            hint = "Put the folder itself there, not a link."
            raise InputError("a link leads out of the newsroom's folder", place=Place(folder), hint=hint)
        self._folder = Path(real)
        self._staging = self._folder / STAGING

    def read(self, path: str) -> bytes | None:
        """Return a file of the bundle, or None where there is none.

        Raises:
            DiskError: it cannot be read.
            InputError: the path leads out of the bundle folder.
        """
        place = f"{self._folder}{os.sep}{inside(path, self._name)}"
        with self._told(path):
            if not os.path.isfile(place):  # noqa: PTH113 - one of thousands
                return None
            with open(place, "rb") as file:  # noqa: PTH123 - likewise
                return file.read()

    def holds(self, path: str, digest: str) -> bool:
        """Return whether a file of the bundle has the bytes of a digest: SHA-256, in hex.

        Raises:
            DiskError: it cannot be read.
            InputError: the path leads out of the bundle folder.
        """
        if (path, digest) in self._held:
            return True
        below = f"{self._name}/{inside(path, self._name)}"
        if self._known is None or not self._known.knows(below, digest):
            data = self.read(path)
            if data is None or _digest(data) != digest:
                return False
            if self._known is not None:
                self._known.note(below, digest)
        self._held.add((path, digest))
        return True

    def recover(self) -> bool:
        """Finish what an interrupted publish began; files that were only staged are thrown away.

        Returns:
            Whether a publish was finished.

        Raises:
            DiskError: the disk refuses, or the staging folder holds what no publish left there.
            InputError: a file that is not ours came into the way.
        """
        with self._told(STAGING):
            if self._staging.is_symlink():
                raise self._damaged()
            if not self._staging.is_dir():
                return False
            journal = self._journal()
        if journal is not None:
            self._refuse_others([move for move in journal.moves if self._waits(move)])
            self._finish(journal)
        with self._told(STAGING):
            self._forget()
        return journal is not None

    @contextmanager
    def staging(self, *, dry_run: bool = False) -> Iterator[Staging]:
        """Take in the files of a publication, after what was interrupted is made good.

        Whatever was not published when this ends is thrown away.

        Args:
            dry_run: write nothing.

        Raises:
            DiskError: as of `recover`.
            InputError: likewise.
        """
        if not dry_run:
            self.recover()
        staging = Staging(self._staging, f"{self._name}/{STAGING}", self.read, dry_run=dry_run)
        try:
            yield staging
        finally:  # Ctrl-C, too, leaves nothing behind
            staging.discard()

    def publish(self, staging: Staging, former: Collection[str], keep: Collection[str]) -> PublishOutcome:
        """Make the bundle folder hold what was staged, and no other file of the last bundle but those kept.

        Args:
            staging: what goes out, the manifest among it; of a dry run it is only said what would be done.
            former: the paths that the last manifest names, and its own.
            keep: those of them that stay as they are.

        Raises:
            DiskError: the disk refuses. What was there before stands as it was, or the next build finishes.
            InputError: a file that is not ours stands in the way.
            InputErrors: several do.
        """
        files = staging.files
        require_inside({*former, *keep}, self._name)
        ours = frozenset(former)
        new = [(path, file) for path, file in files.items() if file.number is not None]
        known = _by_folded([path for path, _ in new if path not in ours], ours, ours & files.keys())
        moves = tuple(
            Move(path, file.digest, path in ours or self._is_one_of(path, known), file.number)
            for path, file in sorted(new, key=_manifest_last)
            if file.number is not None
        )
        self._refuse_others(moves)
        removals = tuple(self._removals(ours - files.keys() - set(keep), {*files, *keep}))
        if (moves or removals) and not staging.dry_run:
            staging.make()
            staging.release()  # some systems remove no file that is open
            self._begin(Journal(moves, removals), staging.made)
            self._finish(Journal(moves, removals))
            with self._told(STAGING):
                self._forget()
        changed = sorted(move.path for move in moves)
        unchanged = tuple(sorted(files.keys() - set(changed)))
        return PublishOutcome(tuple(changed), unchanged, tuple(removal.path for removal in removals))

    def _is_one_of(self, path: str, others: Mapping[str, str]) -> bool:
        """Return whether a path is among others, or names the file of one: not every disk counts letter case.

        Args:
            path: the path.
            others: folded path → path.
        """
        other = others.get(folded(path), path)
        if other == path:
            return folded(path) in others
        one, two = self._folder / path, self._folder / other
        with self._told(path):
            linked = one.is_symlink() or two.is_symlink()
            return not linked and one.exists() and two.exists() and one.samefile(two)

    def _removals(self, paths: Collection[str], staying: Collection[str]) -> Iterator[Removal]:
        kept = _by_folded(paths, staying)
        for path in sorted(paths):
            found = None if self._through_link(path) or self._is_one_of(path, kept) else self.read(path)
            if found is not None:
                yield Removal(path, _digest(found))

    def _refuse_others(self, moves: Collection[Move]) -> None:
        folders: dict[str, str | None] = {}
        refuse([problem for move in moves if (problem := self._in_the_way(move, folders))])

    def _in_the_way(self, move: Move, folders: dict[str, str | None]) -> InputError | None:
        """Return what is said about a file or folder of others where a file should go."""
        with self._told(move.path):
            blocking = self._through_link(move.path, folders) or (move.path if self._taken(move) else None)
        if blocking is None:
            return None
        message = "stands where the bundle has a file, and no build put it there"
        hint = "Move it away, then build again."
        return InputError(message, place=Place(f"{self._name}/{blocking}"), hint=hint)

    def _taken(self, move: Move) -> bool:
        """Return whether a path is taken by what a file may not replace; the same bytes do no harm."""
        if not os.path.lexists(f"{self._folder}{os.sep}{move.path}"):
            return False
        target = self._folder / move.path
        if target.is_symlink() or target.is_file():
            same = target.is_file() and _digest(target.read_bytes()) == move.digest
            return not move.replaces and not same
        return True

    def _through_link(self, path: str, known: dict[str, str | None] | None = None) -> str | None:
        """Return the first part of a path's folders that is a link or no folder.

        Args:
            path: below the bundle folder.
            known: folder → what was returned for it, so that those of many paths are looked at once.
        """
        above = path.rpartition("/")[0]
        if not above:
            return None
        known = {} if known is None else known
        if above not in known:
            place = self._folder / above
            known[above] = self._through_link(above, known) or (
                above if place.is_symlink() or (place.exists() and not place.is_dir()) else None
            )
        return known[above]

    def _begin(self, journal: Journal, made: Sequence[Path]) -> None:
        """Make durable what is staged, and write down what is to be done with it.

        Args:
            journal: the moves and removals.
            made: the folders that were not there before the files were staged: the bundle folder, perhaps.
        """
        with self._told(STAGING):
            durable.at_once(durable.sync_folder, [folder.parent for folder in made])
            durable.at_once(self._sync_staged, journal.moves)
            durable.sync_folder(self._staging)
            waiting = self._staging / f"{JOURNAL}.new"
            waiting.write_bytes(journals.serialize(journal))
            durable.sync_file(waiting)
            waiting.replace(self._staging / JOURNAL)
            durable.sync_folder(self._staging)

    def _finish(self, journal: Journal) -> None:
        """Make the moves and removals that are not made yet."""
        self._move([one for one in journal.moves if one.path != MANIFEST])
        self._move([one for one in journal.moves if one.path == MANIFEST])
        for removal in journal.removals:
            with self._told(removal.path):
                self._remove(removal)

    def _move(self, moves: Sequence[Move]) -> None:
        """Make the moves that are not made yet, and make them durable."""
        there: dict[str, Path] = {}
        """Folders into which files were moved."""
        made: dict[Path, None] = {}
        for move in moves:
            above = move.path.rpartition("/")[0]
            folder = there.get(above) or self._folder / above
            with self._told(move.path):
                if self._waits(move):
                    if above not in there:
                        made |= dict.fromkeys(one.parent for one in durable.make_folders(folder))
                    os.replace(self._staged(move), f"{self._folder}{os.sep}{move.path}")  # noqa: PTH105 - as above
                if above not in there and folder.is_dir():  # also of a killed build's, perhaps not durable
                    there[above] = folder
        with self._told(STAGING):
            durable.at_once(durable.sync_folder, list(dict.fromkeys((*made, *there.values()))))

    def _remove(self, removal: Removal) -> None:
        target = self._folder / removal.path
        if self._through_link(removal.path):
            return
        if target.is_file() and _digest(target.read_bytes()) == removal.digest:
            target.unlink()
        for folder in target.parents:
            if folder == self._folder or not folder.is_dir() or next(folder.iterdir(), None):
                return
            folder.rmdir()

    def _forget(self) -> None:
        """Remove the staging folder, the journal last."""
        for entry in sorted(self._staging.iterdir(), key=lambda entry: entry.name == JOURNAL):
            entry.unlink()
        self._staging.rmdir()

    def _staged(self, move: Move) -> str:
        return f"{self._staging}{os.sep}{move.number}"

    def _waits(self, move: Move) -> bool:
        return os.path.exists(self._staged(move))  # noqa: PTH110 - one of thousands

    def _sync_staged(self, move: Move) -> None:
        durable.sync_file(self._staged(move))

    def _journal(self) -> Journal | None:
        file = self._staging / JOURNAL
        if not file.exists():
            return None
        try:
            return journals.parse(file.read_bytes(), self._name)
        except (ValueError, KeyError, TypeError, RecursionError, InputError):
            raise self._damaged() from None

    def _damaged(self) -> DiskError:
        place = Place(f"{self._name}/{STAGING}")
        hint = "Delete that folder, then build again."
        return DiskError("this is not what an interrupted build leaves", place=place, hint=hint)

    def _told(self, path: str) -> AbstractContextManager[None]:
        return told("written", f"{self._name}/{path}")


def _manifest_last(item: tuple[str, StagedFile]) -> tuple[bool, str]:
    return item[0] == MANIFEST, item[0]


def _by_folded(asked: Collection[str], *paths: Collection[str]) -> dict[str, str]:
    """Return folded path → path of those that are one with a path that is asked about; of two, the latter."""
    wanted = {folded(path) for path in asked}
    if not wanted:
        return {}
    return {
        one: path
        for some in paths
        for one, path in zip(all_folded([*some]), some, strict=True)
        if one in wanted
    }


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()

"""The newsroom's git repository, asked through the user's own git."""

from __future__ import annotations

import io
import subprocess
import tarfile
from typing import TYPE_CHECKING

from localize.errors import DiskError, GitError, InputError, UsageError
from localize.workspace.git_call import call

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

_PATIENCE = 60.0  # seconds
_UNDER_WAY = ("MERGE_HEAD", "REBASE_HEAD", "CHERRY_PICK_HEAD")
"""The references that git has while somebody resolves conflicts."""
_VERSIONS = 100
"""The number of commits that are looked at for a file."""


def require(root: Path) -> None:
    """Refuse to go on where there is no git: that a repository lacks something would be no true answer.

    Raises:
        GitError: git cannot be called.
    """
    call(root, "version")


def head(root: Path) -> str:
    """Return the commit that is checked out, in full; empty where there is no repository, or no commit."""
    found = _run(root, "rev-parse", "--verify", "HEAD^{commit}")
    return found.decode("ascii", "replace").strip() if found else ""


def uncommitted(root: Path) -> frozenset[str]:
    """Return the files below a folder that differ from the commit, or are not in it; all paths from there.

    Outside of a repository there are none.

    Raises:
        GitError: git cannot tell.
    """
    if _run(root, "rev-parse", "--git-dir") is None:
        return frozenset()
    found = _told(root, "status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--", ".")
    start = below(root)
    return frozenset(path[3:].removeprefix(start) for path in found)


def below(root: Path) -> str:
    """Return where a folder lies below its repository: `news/`; empty for its root, and without one."""
    found = _run(root, "rev-parse", "--show-prefix")
    return "" if found is None else found.decode("utf-8", "surrogateescape").rstrip("\n")


def committed(root: Path, path: str) -> bytes | None:
    """Return what a file holds in the commit that is checked out; None where it is not in it.

    Args:
        root: the folder.
        path: the file, from there.
    """
    return _run(root, "show", f"HEAD:./{path}")


def committed_paths(root: Path) -> frozenset[str]:
    """Return the files below a folder that are in the commit that is checked out; all paths from there."""
    found = _run(root, "ls-tree", "-r", "-z", "--name-only", "HEAD", "--", ".")
    return frozenset(path.decode("utf-8", "surrogateescape") for path in (found or b"").split(b"\0") if path)


def branched_from(root: Path, revision: str) -> str:
    """Return the commit at which what is checked out branched off from a revision, in full.

    Where the clone is too shallow to know it, it is the revision's own commit.

    Args:
        root: the folder.
        revision: a branch, a tag or a commit, as people name it.

    Raises:
        UsageError: there is no such revision in this clone.
        GitError: git cannot be called.
    """
    # No option begins with a dash here, whatever the revision is called.
    found = _run(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if found is None:
        require(root)
        hint = "Fetch it first; in CI with the whole history (actions/checkout: fetch-depth: 0)."
        raise UsageError(f"git knows no «{revision[:80]}» here", hint=hint)
    commit = found.decode("ascii", "replace").strip()
    base = _run(root, "merge-base", commit, "HEAD")
    return base.decode("ascii", "replace").strip() if base else commit


def changed_since(root: Path, commit: str) -> frozenset[str]:
    """Return the files below a folder that are not as they were at a commit; all paths from the folder.

    Args:
        root: the folder.
        commit: the commit, in full.

    Raises:
        GitError: git cannot tell.
    """
    found = _told(root, "diff", "--name-only", "--no-renames", "--relative", "-z", commit, "--", ".")
    return frozenset(found) | uncommitted(root)


def committed_at(root: Path, commit: str, path: str) -> bytes | None:
    """Return what a file held at a commit; None where it was not there.

    Args:
        root: the folder.
        commit: the commit, in full.
        path: the file, from the folder.
    """
    return _run(root, "show", f"{commit}:./{path}") if _is_commit(commit) else None


def versions(root: Path, path: str) -> Iterator[bytes]:
    """Yield what a file held at the commits that changed it, on any branch that was merged, the newest first.

    Args:
        root: the folder.
        path: the file, from there.
    """
    found = _run(root, "log", "--full-history", "-m", f"-{_VERSIONS}", "--format=%H", "--", path)
    seen: set[bytes] = set()
    for commit in dict.fromkeys((found or b"").decode("ascii", "replace").split()):
        data = _run(root, "show", f"{commit}:./{path}")
        if data is not None and data not in seen:
            seen.add(data)
            yield data


def before_merge(root: Path, path: str) -> bytes | None:
    """Return what a file held where the sides of its last merge parted; None where there is no such merge.

    A merge that is under way counts, else the last one in which the file became another than on either side.

    Args:
        root: the folder.
        path: the file, from there.
    """
    if _run(root, "rev-parse", "-q", "--verify", "MERGE_HEAD") is not None:
        sides = ["HEAD", "MERGE_HEAD"]
    else:
        found = _run(root, "log", "--merges", "-1", "--format=%P", "--", path)
        sides = (found or b"").decode("ascii", "replace").split()
    parted = _run(root, "merge-base", *sides) if len(sides) > 1 else None
    return committed_at(root, parted.decode("ascii", "replace").strip(), path) if parted else None


def edits(root: Path, path: str) -> Iterator[tuple[bytes, bytes]]:
    """Yield what a file held before and after each change that somebody made on purpose, the newest first.

    These are the commits that are no merges, and what the folder has and no commit yet, unless a merge, a
    rebase or a cherry-pick is under way.

    Args:
        root: the folder.
        path: the file, from there.
    """
    before, now = _run(root, "show", f"HEAD:./{path}"), root / path
    merging = any(_run(root, "rev-parse", "-q", "--verify", name) is not None for name in _UNDER_WAY)
    if before is not None and now.is_file() and not merging:
        yield before, now.read_bytes()
    words = ("--full-history", "--no-merges", f"-{_VERSIONS}", "--format=%H %P")
    found = _run(root, "log", *words, "--", path) or b""
    for line in found.decode("ascii", "replace").splitlines():
        commit, _, parent = line.partition(" ")
        before, after = (
            _run(root, "show", f"{name}:./{path}") if name else None for name in (parent, commit)
        )
        if before is not None and after is not None:
            yield before, after


def merge_as_text(root: Path, ours: str, base: str, theirs: str) -> bool:
    """Merge a file into ours as git does without a driver, and return whether there was no conflict."""
    return _run(root, "merge-file", "-q", ours, base, theirs) is not None


def install_merge_driver(root: Path) -> None:
    """Have git call `localize merge` for files with the attribute `merge=localize`, in this clone.

    Raises:
        UsageError: there is no repository.
        GitError: git cannot be called.
    """
    settings = {"name": "catalogs, entry by entry", "driver": "localize merge %O %A %B %P"}
    done = [_run(root, "config", f"merge.localize.{key}", value) for key, value in settings.items()]
    if None in done:
        require(root)
        hint = "Make one with `git init`, then run this again."
        raise UsageError("there is no git repository here", hint=hint)


def extract(root: Path, commit: str, folder: Path, *, hint: str) -> None:
    """Lay a folder of the repository out elsewhere, as it was at a commit.

    Args:
        root: the folder.
        commit: the commit, in full.
        folder: an empty folder.
        hint: what to do where the commit is not here.

    Raises:
        InputError: the commit is not in this clone.
        DiskError: it cannot be laid out.
    """
    data = _run(root, "archive", "--format=tar", commit) if _is_commit(commit) else None
    if data is None:
        raise InputError(f"the commit {commit[:12]!a} is not in this clone", hint=hint)
    try:
        with tarfile.open(fileobj=io.BytesIO(data)) as archive:
            archive.extractall(folder, filter="data")
    except (OSError, tarfile.TarError) as error:
        raise DiskError(f"the commit {commit[:12]} cannot be laid out: {error}", hint=hint) from None


def _is_commit(text: str) -> bool:
    return len(text) in {40, 64} and _holds_only(text, "0123456789abcdef")


def _holds_only(text: str, known: Collection[str]) -> bool:
    return all(char in known for char in text)


def _told(root: Path, *arguments: str) -> list[str]:
    """Return what git lists, an entry behind each NUL: nothing listed must never mean that git failed.

    Raises:
        GitError: it fails.
    """
    answer = call(root, *arguments)
    if not answer.ok:
        hint = "See what `git status` says in this folder, mend it, then run this again."
        raise GitError(f"git cannot tell what was changed: {answer.said()}", hint=hint)
    return [entry.decode("utf-8", "surrogateescape") for entry in answer.out.split(b"\0") if entry]


def _run(root: Path, *arguments: str) -> bytes | None:
    """Return what git prints; None where it fails, or there is none."""
    try:
        done = subprocess.run(  # noqa: S603 - fixed words, and a commit that was looked at
            ["git", *arguments],  # noqa: S607 - the user's own git, wherever it is
            cwd=root,
            capture_output=True,
            timeout=_PATIENCE,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout if done.returncode == 0 else None

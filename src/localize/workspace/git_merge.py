"""Merges that git works out without touching the folder, and whose conflicts are resolved one by one.

`git merge-tree --write-tree` (git 2.38) merges two commits into a tree, and lists the versions of each file
that it could not merge (git-merge-tree(1), OUTPUT). Nothing in the folder changes until the result is brought
in, which git does whole or, where files that are not committed are in its way, not at all.
"""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING

from localize.errors import GitError, RefusedError
from localize.frozen import frozen
from localize.workspace.git_call import LONG, call

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from localize.workspace.git_author import GitAuthor

_CONFLICTS = 1
"""The exit status of `git merge-tree` where files are left in conflict."""
# Catalogs are merged here with both sides' ledgers at hand, which git's driver cannot see: it is to refuse.
_NO_DRIVER = ("-c", "merge.localize.driver=false")
_PENDING = "refs/localize/merge"
"""The reference to what is about to be brought in; there is none at other times."""
_IN_THE_WAY = "would be overwritten"
_NO_FILE = f"0 {'0' * 40} 0"


@frozen
class Merge:
    """Two commits, merged as far as git can."""

    tree: str
    """The tree of the merge; a file in conflict stands in it with markers."""
    conflicts: Mapping[str, Mapping[int, str]] = field(default_factory=dict)
    """Path from the repository's root → stage → the version's object: 1 both come from, 2 ours, 3 theirs."""


def merged(root: Path, ours: str, theirs: str) -> Merge:
    """Merge two commits.

    Args:
        root: a folder of the repository.
        ours: a commit.
        theirs: another, or a full reference.

    Raises:
        GitError: git is older than 2.38, or refuses.
    """
    words = ("merge-tree", "--write-tree", "--no-messages", "-z", ours, theirs)
    done = call(root, *_NO_DRIVER, *words, patience=LONG)
    if done.status not in {0, _CONFLICTS} or b"\0" not in done.out:
        version = call(root, "version").text
        hint = "Merging needs git 2.38 or newer. With an older one: `git pull`, then `localize pull`."
        raise GitError(f"{version} cannot merge here: {done.said()}", hint=hint)
    tree, *listed = done.out.split(b"\0")
    conflicts: dict[str, dict[int, str]] = {}
    for line in listed:
        head, _, path = line.partition(b"\t")
        if path:
            _, name, stage = head.decode("ascii").split(" ")
            conflicts.setdefault(path.decode("utf-8", "surrogateescape"), {})[int(stage)] = name
    return Merge(tree.decode("ascii"), conflicts)


def content(root: Path, name: str) -> bytes:
    """Return what an object holds, or a file of a tree: `TREE:path`; empty where there is none."""
    found = call(root, "cat-file", "blob", name)
    return found.out if found.ok else b""


def with_files(root: Path, tree: str, files: Mapping[str, bytes | None]) -> str:
    """Return a tree in which files hold other bytes, or are gone.

    Args:
        root: a folder of the repository.
        tree: the tree.
        files: path from the repository's root → bytes; None for a file that goes.

    Raises:
        GitError: git cannot write.
    """
    top = Path(_done(root, "rev-parse", "--show-toplevel"))
    lines = []
    for path, data in files.items():
        entry = _NO_FILE
        if data is not None:
            entry = f"100644 {_done(root, 'hash-object', '-w', '--stdin', data=data)} 0"
        lines.append(f"{entry}\t{path}".encode("utf-8", "surrogateescape"))
    with _index(top, tree) as index:
        _done(top, "update-index", "-z", "--index-info", data=b"\0".join(lines) + b"\0", environment=index)
        return _done(top, "write-tree", environment=index)


def merge_commit(root: Path, tree: str, parents: tuple[str, str], message: str, author: GitAuthor) -> str:
    """Make a commit of a merged tree, to which no branch points yet, and return it.

    Raises:
        GitError: git cannot write.
    """
    of = [word for parent in parents for word in ("-p", parent)]
    environment = author.environment(committer=author)
    return _done(root, "commit-tree", tree, *of, data=message.encode(), environment=environment)


def bring_in(root: Path, commit: str) -> None:
    """Move the branch, and the files with it, on to a commit that goes on from it.

    What git is about to do is noted beside, so that `finish` can go on where it is killed meanwhile.

    Raises:
        RefusedError: files that are not committed are in the way; nothing was done.
        GitError: git refuses otherwise.
    """
    _done(root, "update-ref", _PENDING, commit)
    done = call(root, "merge", "--ff-only", "--no-autostash", "--quiet", commit, patience=LONG)
    done.require_free()  # then it is still to be done
    _done(root, "update-ref", "-d", _PENDING)
    if done.ok:
        return
    if _IN_THE_WAY in done.err:
        paths = [line.strip() for line in done.err.splitlines() if line.startswith("\t")]
        hint = "Commit them, or put them elsewhere; then run this again. Nothing was changed."
        message = f"others changed what is changed here and not committed: {', '.join(paths)}"
        raise RefusedError(message, hint=hint)
    raise GitError(f"git did not take in what others did: {done.said()}", hint="Nothing is lost. Look there.")


def finish(root: Path) -> None:
    """Go on with bringing in a commit where git was killed: some files are as they are in it, others not yet.

    Raises:
        RefusedError: others of these files were changed since.
        GitError: git refuses.
    """
    pending = call(root, "rev-parse", "--verify", "--quiet", _PENDING).text
    if not pending:
        return
    if not call(root, "merge-base", "--is-ancestor", "HEAD", pending).ok:  # the branch went another way
        _done(root, "update-ref", "-d", _PENDING)
        return
    top = Path(_done(root, "rev-parse", "--show-toplevel"))
    changed = _names(top, ("diff", "--name-only", "--no-renames", "-z", "HEAD", pending))
    with _index(top, pending) as index:
        call(top, "update-index", "-q", "--refresh", environment=index)
        other = _names(top, ("diff-files", "--name-only", "-z"), index)
    there = b"\0".join(changed - other)
    _done(top, "update-index", "--add", "--remove", "-z", "--stdin", data=there)
    bring_in(root, pending)


def _names(top: Path, words: Sequence[str], environment: Mapping[str, str] | None = None) -> set[bytes]:
    listed = call(top, *words, environment=environment).out.split(b"\0")
    return {name for name in listed if name}


@contextmanager
def _index(top: Path, tree: str) -> Iterator[Mapping[str, str]]:
    """Yield the variables by which git takes an index of a tree for its own, and not the folder's."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {"GIT_INDEX_FILE": str(Path(folder) / "index")}
        _done(top, "read-tree", tree, environment=environment)
        yield environment


def _done(root: Path, *words: str, data: bytes = b"", environment: Mapping[str, str] | None = None) -> str:
    answer = call(root, *words, data=data, environment=environment, patience=LONG)
    answer.require_free()
    if not answer.ok:
        raise GitError(f"git {words[0]}: {answer.said()}", hint="Nothing was changed.")
    return answer.text

"""Commits of some files, and of no others that were staged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.errors import GitError
from localize.workspace.git_call import LONG, call

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from localize.workspace.git_author import GitAuthor

_LISTED = ("--pathspec-from-file=-", "--pathspec-file-nul")


def commit(
    root: Path,
    paths: Sequence[str],
    message: str,
    author: GitAuthor,
    committer: GitAuthor,
    *,
    asks: bool = False,
) -> str:
    """Commit files as they stand, those that are gone among them; what else is staged stays staged.

    Git makes the commit from an index of its own (`git commit --only`), and its hooks run. Where it is
    killed, the commit is there or it is not; files that were new are at most known to git.

    Args:
        root: the folder.
        paths: the files, from there.
        message: the commit's message.
        author: the person whose work it is.
        committer: the person who commits it.
        asks: whether git may ask the person at the terminal.

    Returns:
        The commit, in full.

    Raises:
        GitError: git or a hook refuses.
    """
    there = [path for path in paths if (root / path).is_file()]
    if there:
        _named(root, there, ("add", "--intent-to-add"))
    words = ("commit", "--quiet", "--only", "--cleanup=whitespace", "-m", message)
    _named(root, paths, words, environment=author.environment(committer=committer), asks=asks)
    return call(root, "rev-parse", "HEAD").text


def committed_files(root: Path, paths: Iterable[str]) -> Mapping[str, bytes]:
    """Return what files hold in the commit that is checked out; those that are not in it are left out.

    Args:
        root: the folder.
        paths: the files, from there.
    """
    asked = [path for path in paths if "\n" not in path]
    names = "".join(f"HEAD:./{path}\n" for path in asked).encode("utf-8", "surrogateescape")
    data = call(root, "cat-file", "--batch", data=names).out
    found: dict[str, bytes] = {}
    for path in asked:
        head, _, data = data.partition(b"\n")
        words = head.rsplit(b" ", 2)
        if words[1:2] == [b"blob"]:
            size = int(words[2])
            found[path], data = data[:size], data[size + 1 :]
    return found


def _named(
    root: Path,
    paths: Sequence[str],
    words: Sequence[str],
    *,
    environment: Mapping[str, str] | None = None,
    asks: bool = False,
) -> None:
    """Have git do something to files that are named on its stdin, none of them a pattern."""
    data = b"\0".join(path.encode("utf-8", "surrogateescape") for path in paths)
    line = ("--literal-pathspecs", *words, *_LISTED)
    done = call(root, *line, data=data, environment=environment, patience=LONG, asks=asks)
    if done.ok:
        return
    done.require_free()
    hint = "Your files stand as they were, and nothing is committed. Mend it, then run this again."
    raise GitError(f"git did not take the commit: {done.said()}", hint=hint)

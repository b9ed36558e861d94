"""The branch that is checked out, and the one of a remote that it goes to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.errors import UsageError
from localize.frozen import frozen
from localize.workspace.git_call import call

if TYPE_CHECKING:
    from pathlib import Path

_UNDER_WAY = {
    "MERGE_HEAD": "a merge",
    "REBASE_HEAD": "a rebase",
    "CHERRY_PICK_HEAD": "a cherry-pick",
    "REVERT_HEAD": "a revert",
}
"""The references that git has while somebody resolves conflicts."""


@frozen
class Branch:
    """A branch that is checked out."""

    name: str
    commit: str
    """Its newest commit, in full; empty where it has none."""
    remote: str = ""
    """The remote that it goes to; empty where the repository has none."""
    remote_name: str = ""
    """Its full name there: `refs/heads/main`."""
    tracking: str = ""
    """The reference that remembers it here: `refs/remotes/origin/main`."""
    followed: bool = False
    """True if git was told which branch of a remote it follows."""


def checked_out(root: Path) -> Branch:
    """Return the branch that is checked out, where nothing is half done.

    Raises:
        UsageError: there is no repository, no branch is checked out, or a merge is under way.
        GitError: git cannot be called.
    """
    if not call(root, "rev-parse", "--is-inside-work-tree").ok:
        hint = "Make one with `git init`, then run this again."
        raise UsageError("there is no git repository here", hint=hint)
    for reference, what in _UNDER_WAY.items():
        if call(root, "rev-parse", "--verify", "--quiet", reference).ok:
            hint = "Finish it, or take it back with `git merge --abort` or its like; `git status` says which."
            raise UsageError(f"{what} is under way in this folder", hint=hint)
    full = call(root, "symbolic-ref", "--quiet", "HEAD").text
    if not full.startswith("refs/heads/"):
        hint = "Check one out with `git switch BRANCH`, or make one of this with `git switch -c NAME`."
        raise UsageError("no branch is checked out here, so that commits could get lost", hint=hint)
    commit = call(root, "rev-parse", "--verify", "--quiet", "HEAD^{commit}").text
    return Branch(full.removeprefix("refs/heads/"), commit, *_followed(root, full))


def distance(root: Path, ours: str, theirs: str) -> tuple[int, int]:
    """Return how many commits each of two has that the other lacks.

    Args:
        root: the folder.
        ours: a commit, in full.
        theirs: another, or a full reference; it may be unknown, and then has none.
    """
    if not call(root, "rev-parse", "--verify", "--quiet", f"{theirs}^{{commit}}").ok:
        return int(call(root, "rev-list", "--count", ours).text), 0
    ahead, behind = call(root, "rev-list", "--left-right", "--count", f"{ours}...{theirs}").text.split()
    return int(ahead), int(behind)


def _followed(root: Path, full: str) -> tuple[str, str, str, bool]:
    """Return the remote, the branch's name there and here, and whether git was told so."""
    form = "%(upstream:remotename)%00%(upstream:remoteref)%00%(upstream)"
    found = call(root, "for-each-ref", f"--format={form}", full).text.split("\0")
    if len(found) == len(("remote", "name", "here")) and all(found):
        return found[0], found[1], found[2], True
    remotes = call(root, "remote").text.split("\n")
    remote = "origin" if "origin" in remotes else remotes[0]
    if len(remotes) > 1 and remote != "origin":
        hint = "Choose with `git branch --set-upstream-to REMOTE/BRANCH`."
        raise UsageError("this branch follows none of several remotes", hint=hint)
    name = full.removeprefix("refs/heads/")
    return (remote, full, f"refs/remotes/{remote}/{name}", False) if remote else ("", "", "", False)

"""A branch of a remote: what others put there is fetched, and ours is pushed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.errors import GitError
from localize.workspace.git_call import LONG, call

if TYPE_CHECKING:
    from pathlib import Path

    from localize.workspace.branch import Branch

_SAFE = "What you saved is safe in this folder; run `localize sync` again later."
_RACED = ("[rejected]", "cannot lock ref", "failed to update ref", "incorrect old value")
"""The marks of a push that failed since somebody pushed meanwhile (git-push(1), OUTPUT)."""


def fetch(root: Path, branch: Branch, *, asks: bool = False) -> None:
    """Fetch what a branch's remote has.

    Raises:
        GitError: the remote cannot be reached, or does not let us in; or another git is at work.
    """
    done = call(root, "fetch", "--quiet", branch.remote, patience=LONG, asks=asks)
    done.require_free()
    if not done.ok:
        raise GitError(f"«{branch.remote}» cannot be reached: {done.said()}", hint=_SAFE)


def push(root: Path, branch: Branch, *, asks: bool = False) -> bool:
    """Push a branch, and return whether it went; False where somebody pushed meanwhile.

    Raises:
        GitError: the remote or a hook refuses, or it cannot be reached.
    """
    follow = () if branch.followed else ("--set-upstream",)
    where = f"refs/heads/{branch.name}:{branch.remote_name}"
    done = call(root, "push", "--porcelain", *follow, branch.remote, where, patience=LONG, asks=asks)
    if done.ok:
        return True
    done.require_free()
    refused = [line.split("\t")[-1] for line in done.text.splitlines() if line.startswith("!")]
    if refused and any(mark in refused[0] for mark in _RACED):
        return False
    if refused:
        raise GitError(f"«{branch.remote}» refused: {refused[0]} · {done.said()}", hint=_SAFE)
    if done.is_fatal:
        raise GitError(f"«{branch.remote}» cannot be reached: {done.said()}", hint=_SAFE)
    raise GitError(f"a hook stopped the push: {done.said()}", hint=_SAFE)

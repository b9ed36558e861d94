"""Sync: what others saved comes in, both sides are merged, and what was saved here goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.catalogs.catalog_file import CATALOG, LEDGER
from localize.catalogs.three_way import TEMPLATE_NAME, merged_catalog, merged_lines
from localize.errors import GitError, InputError, RefusedError, UsageError
from localize.flows.save import unsaved
from localize.formats import ledger as ledgers
from localize.frozen import frozen
from localize.model import Change, Report
from localize.workspace import git_merge, git_remote
from localize.workspace.branch import checked_out, distance
from localize.workspace.git_author import author_named
from localize.workspace.lock import writing
from localize.workspace.release_record import PATH as RELEASES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from localize.config import Config
    from localize.workspace.branch import Branch
    from localize.workspace.disk import Disk
    from localize.workspace.git_merge import Merge

_ROUNDS = 5
"""The number of times that others may push in between before this gives up."""
_PATIENCE = 5.0
"""Seconds to wait for another run to finish writing."""
_OURS, _THEIRS, _BASE = 2, 3, 1
"""The stages of git's index."""


@frozen
class _TakenIn:
    """What came in, so far."""

    commits: int = 0
    changes: tuple[Change, ...] = ()
    merged: bool = False

    def with_more(self, other: _TakenIn) -> _TakenIn:
        changes = tuple(dict.fromkeys((*self.changes, *other.changes)))
        return _TakenIn(self.commits + other.commits, changes, self.merged or other.merged)


def sync(disk: Disk, config: Config, by: str, *, asks: bool = False) -> Report:
    """Fetch, merge and push the branch that is checked out.

    Catalogs and ledgers that both sides changed are merged entry by entry, as `pull` does. The lock is held
    while files change, and not while the network is waited for. Whatever fails, what was saved stays.

    Args:
        disk: the newsroom's files.
        config: its configuration.
        by: the author of a merge.
        asks: whether git may ask the person at the terminal, for a password perhaps.

    Raises:
        UsageError: there is no repository, no branch, no remote, or something is not saved.
        RefusedError: both sides changed the same place of something that is no catalog; nothing was done.
        GitError: the remote cannot be reached or refuses, or git does.
        LockHeldError: another run is writing.
    """
    with writing(disk, "sync", wait=_PATIENCE):
        checked_out(disk.root)
        git_merge.finish(disk.root)
    came = _TakenIn()
    for _ in range(_ROUNDS):
        branch = _ready(disk, config)
        git_remote.fetch(disk.root, branch, asks=asks)
        with writing(disk, "sync", wait=_PATIENCE):
            branch = _ready(disk, config)
            came = came.with_more(_take_in(disk, branch, by))
            branch = checked_out(disk.root)
        ahead, _ = distance(disk.root, branch.commit, branch.tracking)
        if not ahead or git_remote.push(disk.root, branch, asks=asks):
            return _report(branch, came, ahead)
    hint = "What you saved is safe in this folder; run `localize sync` again."
    raise GitError(f"others pushed to «{branch.remote}» {_ROUNDS} times in between", hint=hint)


def _ready(disk: Disk, config: Config) -> Branch:
    """Return the branch, where it can be synced.

    Raises:
        UsageError: it cannot.
    """
    branch = checked_out(disk.root)
    if not branch.remote:
        hint = "Name one with `git remote add origin ADDRESS`. What is saved is in this folder alone."
        raise UsageError("this repository has no remote to sync with", hint=hint)
    left = unsaved(disk, config)
    if left or not branch.commit:
        what = f"{len(left)} files are" if len(left) != 1 else f"{left[0]} is"
        raise UsageError(f"{what} not saved yet", hint="Run `localize save` first.")
    return branch


def _take_in(disk: Disk, branch: Branch, by: str) -> _TakenIn:
    """Merge what was fetched into the branch and the folder.

    Raises:
        RefusedError: a conflict that only a person can resolve; nothing was done.
    """
    root = disk.root
    ahead, behind = distance(root, branch.commit, branch.tracking)
    if not behind:
        return _TakenIn()
    if not ahead:
        git_merge.bring_in(root, branch.tracking)
        return _TakenIn(behind)
    merge = git_merge.merged(root, branch.commit, branch.tracking)
    files = _resolved(disk, branch, merge)
    tree = git_merge.with_files(root, merge.tree, files) if files else merge.tree
    author = author_named(root, by)
    message = f"Merge {branch.remote}/{branch.remote_name.removeprefix('refs/heads/')} into {branch.name}\n"
    commit = git_merge.merge_commit(root, tree, (branch.commit, branch.tracking), message, author)
    git_merge.bring_in(root, commit)
    return _TakenIn(behind, tuple(Change("resolved", path) for path in files), merged=True)


def _resolved(disk: Disk, branch: Branch, merge: Merge) -> Mapping[str, bytes | None]:
    """Return the files that git left in conflict, as both sides make them; None for one that goes.

    Ledgers come first, since they say which text of a catalog stands.

    Raises:
        RefusedError: files of which only a person can say what is meant.
    """
    done: dict[str, bytes | None] = {}
    left = []
    for path in sorted(merge.conflicts, key=lambda name: (not name.endswith(LEDGER), name)):
        stages = {stage: git_merge.content(disk.root, name) for stage, name in merge.conflicts[path].items()}
        try:
            done[path] = _together(disk, path, stages, merge, done)
        except InputError:
            left.append(path)
    if left:
        _refuse(left, branch)
    return done


def _together(
    disk: Disk,
    path: str,
    stages: Mapping[int, bytes],
    merge: Merge,
    done: Mapping[str, bytes | None],
) -> bytes | None:
    """Return one file as both sides make it.

    Raises:
        InputError: it is neither catalog nor ledger, or cannot be read.
    """
    if not _is_resolvable(path):
        raise InputError(f"{path} is in conflict")
    if _OURS not in stages or _THEIRS not in stages:  # one side removed or renamed what the other changed
        return stages.get(_OURS, stages.get(_THEIRS))
    if not path.endswith((CATALOG, TEMPLATE_NAME)):
        return merged_lines(stages[_OURS], stages[_THEIRS])
    record = path.removesuffix(CATALOG) + LEDGER
    lines = done[record] if record in done else git_merge.content(disk.root, f"{merge.tree}:{record}")
    ledger = ledgers.parse(lines or b"", record)
    return merged_catalog(stages.get(_BASE), stages[_OURS], stages[_THEIRS], path, ledger)


def _is_resolvable(path: str) -> bool:
    return path.endswith((CATALOG, LEDGER, f"locales/{TEMPLATE_NAME}", RELEASES))


def _refuse(paths: Iterable[str], branch: Branch) -> None:
    """Refuse to merge.

    Raises:
        RefusedError: always.
    """
    named = ", ".join(paths)
    hint = (
        "Nothing was merged, and what you saved is safe in this folder. Whoever knows git brings the two "
        f"together: `git pull {branch.remote} {branch.name}`, then `localize pull`."
    )
    raise RefusedError(f"here and at «{branch.remote}» the same place was changed: {named}", hint=hint)


def _report(branch: Branch, came: _TakenIn, sent: int) -> Report:
    counts = {"came": came.commits, "sent": sent}
    notes = [f"{_commits(came.commits)} came from {branch.remote}."] if came.commits else []
    if came.merged:
        notes.append("What both sides did is merged. Run `localize pull` to see whether texts wait.")
    notes.append(f"{_commits(sent) if sent else 'Nothing'} went to {branch.remote}.")
    data = {**counts, "merged": came.merged, "remote": branch.remote, "branch": branch.name}
    return Report("sync", came.changes, counts=counts, notes=tuple(notes), data=data)


def _commits(count: int) -> str:
    return f"{count} {'commit' if count == 1 else 'commits'}"

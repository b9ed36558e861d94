"""Save: one commit of what a sitting left behind, with its person as the author."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.catalogs.catalog_file import CATALOG, LEDGER, MESSAGES, UNREADABLE
from localize.errors import UsageError
from localize.flows.interface_template import TEMPLATE
from localize.flows.save_message import message_of, saved_catalog
from localize.formats import ledger as ledgers
from localize.model import Change, Ledger, Locale, Report
from localize.model.domain import FOLDER
from localize.workspace import git, git_merge
from localize.workspace.branch import checked_out
from localize.workspace.git_author import author_named, user
from localize.workspace.git_commit import commit, committed_files
from localize.workspace.lock import writing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from localize.config import Config
    from localize.flows.save_message import SavedCatalog
    from localize.workspace.disk import Disk

_PATIENCE = 5.0
"""Seconds to wait for another run to finish writing."""


def save(disk: Disk, config: Config, by: str, *, message: str = "", asks: bool = False) -> Report:
    """Commit catalogs, ledgers and the glossary as they stand, and no other file, staged or not.

    The newsroom's lock is held meanwhile. Where git or a hook refuses, everything stands as it was.

    Args:
        disk: the newsroom's files.
        config: its configuration.
        by: the person whose sitting it was, who is the commit's author.
        message: the commit's message; what was done, in words, where none is given.
        asks: whether git may ask the person at the terminal, for a password of their key perhaps.

    Raises:
        UsageError: there is no repository, no branch is checked out, or a merge is under way.
        RefusedError: a `sync` that was killed cannot be finished.
        GitError: git or a hook refuses.
        LockHeldError: another run is writing.
    """
    with writing(disk, "save", wait=_PATIENCE):
        branch = checked_out(disk.root)
        git_merge.finish(disk.root)
        paths = unsaved(disk, config)
        if not paths:
            nothing = ("There is nothing to save.",)
            return Report("save", counts={"files": 0}, notes=nothing, data={"commit": ""})
        catalogs = tuple(_catalogs(disk, paths))
        said = message.strip() or message_of(catalogs, glossary=config.glossary in paths)
        author = author_named(disk.root, by)
        here = user(disk.root)
        made = commit(disk.root, paths, said, author, here if here.name else author, asks=asks)
    subject = said.partition("\n")[0]
    return Report(
        "save",
        tuple(Change("saved" if disk.exists(path) else "removed", path) for path in paths),
        counts={"files": len(paths)},
        notes=(f"Saved on {branch.name} as {made[:10]}, by {author.name}: {subject}", *_others(catalogs, by)),
        data={"commit": made, "author": author.name, "message": said},
    )


def unsaved(disk: Disk, config: Config) -> tuple[str, ...]:
    """Return the catalogs, ledgers and the glossary that differ from the last commit, sorted.

    Args:
        disk: the newsroom's files.
        config: its configuration.
    """
    return tuple(sorted(path for path in git.uncommitted(disk.root) if _is_ours(path, config)))


def _is_ours(path: str, config: Config) -> bool:
    if path in {config.glossary, TEMPLATE}:
        return True
    is_inside = path.startswith(f"{FOLDER}/") and f"/{MESSAGES}/" in path
    return is_inside and path.endswith((CATALOG, LEDGER, LEDGER + UNREADABLE))


def _catalogs(disk: Disk, paths: Iterable[str]) -> Iterator[SavedCatalog]:
    """Yield what is new in each catalog that has anything new, or in its ledger."""
    named = dict.fromkeys(_record(path) for path in paths if f"/{MESSAGES}/" in path)
    before = committed_files(disk.root, named)
    after = {path: disk.read(path) for path in named if disk.exists(path)}
    for path in named:
        _, folder, _, name = path.removesuffix(LEDGER).split("/", 3)
        try:
            locale = Locale.parse(folder)
        except UsageError:  # a folder that is no locale's, and yet was changed beside those that are
            continue
        slug = name.removeprefix("articles/")
        yield saved_catalog(slug, locale, _ledger(before, path), _ledger(after, path))


def _record(path: str) -> str:
    """Return the ledger that a catalog, its ledger, or what was set aside of it belongs to."""
    bare = path.removesuffix(UNREADABLE).removesuffix(LEDGER)
    return bare.removesuffix(CATALOG) + LEDGER


def _ledger(files: Mapping[str, bytes], path: str) -> Ledger:
    return ledgers.parse(files.get(path, b""), path)


def _others(catalogs: Iterable[SavedCatalog], by: str) -> tuple[str, ...]:
    """Say whose decisions go into a commit of somebody else's."""
    people = sorted({person for one in catalogs for person in one.people} - {by})
    if not people:
        return ()
    who = ", ".join(people)
    return (
        f"It holds decisions of {who}, too, which `localize check --signatures` names: {by} is its author.",
    )

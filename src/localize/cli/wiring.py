"""From the words on the command line to a newsroom at the session: folder, lock and clock."""

from __future__ import annotations

import gc
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from localize import installed
from localize.cli.here import Here
from localize.cli.workers import HERE
from localize.garbage import uncollected

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from contextlib import AbstractContextManager

    import typer

    from localize.bundles.last_bundle import FormerEdition, LastBundle
    from localize.cache.fingerprint import Fingerprint
    from localize.cli.workers import Workers
    from localize.errors import LocalizeError
    from localize.flows.built_before import BuiltBefore
    from localize.flows.kept import Kept
    from localize.flows.newsroom import Newsroom
    from localize.flows.newsroom_session import NewsroomSession
    from localize.model import Report
    from localize.model.release import EditionId
    from localize.workspace.disk import Disk

_TO_THE_SECOND = "%Y-%m-%dT%H:%M:%SZ"


def here(ctx: typer.Context) -> Here:
    """Return what the options before the command say."""
    found = ctx.find_root().obj
    return found if isinstance(found, Here) else Here(Path())


def open_disk(ctx: typer.Context) -> Disk:
    """Find the newsroom and return its files.

    Raises:
        ConfigError: there is no newsroom here or above.
    """
    from localize.workspace.discover import find_root  # noqa: PLC0415 - not for --help
    from localize.workspace.disk import Disk  # noqa: PLC0415 - not for --help

    return Disk(find_root(here(ctx).directory))


def now() -> str:
    """Return the time in UTC to the second: `2026-03-01T08:00:00Z`. The only clock that is read."""
    return datetime.now(UTC).strftime(_TO_THE_SECOND)


def utc(at: str) -> str:
    """Return a time that a person named, in UTC to the second; now where none is named.

    Raises:
        UsageError: it is none, or without a zone.
    """
    from localize.flows.embargo import moment  # noqa: PLC0415 - not for --help

    return moment(at).astimezone(UTC).strftime(_TO_THE_SECOND) if at else now()


@contextmanager
def files(ctx: typer.Context, verb: str, *, writes: bool) -> Iterator[Disk]:
    """Find the newsroom's files; a verb that writes holds the lock all the while.

    Args:
        ctx: the command's context.
        verb: what the run does, for whoever finds the lock held.
        writes: whether anything may be written.
    """
    disk = open_disk(ctx)
    with ExitStack() as stack:
        if writes:
            stack.enter_context(lock(disk, verb))
        yield disk


@contextmanager
def session(
    ctx: typer.Context,
    verb: str,
    *,
    writes: bool,
    keep_going: bool = False,
    growing: bool = False,
    whole: bool = False,
    workers: Workers = HERE,
) -> Iterator[NewsroomSession]:
    """Read the newsroom and lay it on the session; a verb that writes holds the lock all the while.

    Args:
        ctx: the command's context.
        verb: what the run does, for whoever finds the lock held.
        writes: whether anything may be written.
        keep_going: whether to go on without what cannot be read.
        growing: whether an article is about to come.
        whole: whether the run is about all articles; then what is known of them from before counts.
        workers: who does the work on articles.
    """
    with files(ctx, verb, writes=writes) as disk:
        seen = look(disk) if whole else None
        yield at_desk(disk, keep_going=keep_going, growing=growing, seen=seen, workers=workers)


def lock(disk: Disk, verb: str) -> AbstractContextManager[None]:
    """Return the newsroom's lock, to be held while something is written."""
    from localize.workspace.lock import writing  # noqa: PLC0415 - verbs that only read never need it

    return writing(disk, verb)


def at_desk(
    disk: Disk,
    *,
    keep_going: bool = False,
    growing: bool = False,
    seen: Fingerprint | None = None,
    at: str = "",
    workers: Workers = HERE,
    kept: Kept | None = None,
    newsroom: Newsroom | None = None,
    some: bool = False,
) -> NewsroomSession:
    """Read the newsroom as it is now, and begin a run in it.

    Args:
        disk: the newsroom's files.
        keep_going: whether to go on without what cannot be read.
        growing: whether an article is about to come, so that a pattern may be without one until then.
        seen: what its files look like; then what is known of articles from before counts.
        at: the time that is recorded, ISO 8601 in UTC; now where none is given.
        workers: who does the work on articles.
        kept: what earlier runs of this process hand on.
        newsroom: its sources, where they were read just before.
        some: whether what is known of some articles from before counts, where nobody looked at all files.
    """
    from localize.cli.executors import runner  # noqa: PLC0415 - not for --help
    from localize.flows.newsroom_session import NewsroomSession  # noqa: PLC0415 - likewise

    if newsroom is None:
        newsroom = _sources(disk, seen, workers, keep_going=keep_going, growing=growing)
    return NewsroomSession(
        disk,
        newsroom,
        at=at or now(),
        run=runner(disk, seen, workers, some=some),
        kept=kept,
        built=partial(_built_before, disk, seen),
        listing=None if seen is None else seen.listing,
    )


def _built_before(disk: Disk, seen: Fingerprint | None) -> BuiltBefore:
    """Return what earlier builds left behind; whatever files look like counts only where that was seen."""
    from localize.cache.bundle_looks import BundleLooks  # noqa: PLC0415 - for runs that build alone
    from localize.cache.finished_articles import FinishedArticles  # noqa: PLC0415 - likewise
    from localize.cache.written_files import WrittenFiles  # noqa: PLC0415 - likewise
    from localize.flows.built_before import BuiltBefore  # noqa: PLC0415 - likewise

    if seen is None:
        return BuiltBefore(own=WrittenFiles(disk))
    return BuiltBefore(BundleLooks(disk, seen), WrittenFiles(disk), FinishedArticles(disk, seen))


def _sources(
    disk: Disk, seen: Fingerprint | None, workers: Workers, *, keep_going: bool, growing: bool
) -> Newsroom:
    """Read the sources of the newsroom as they are now."""
    from localize.cache.article_index import ArticleIndex  # noqa: PLC0415 - not for --help
    from localize.cli.executors import head_runner  # noqa: PLC0415 - likewise
    from localize.flows.newsroom import heads_from, read_newsroom  # noqa: PLC0415 - likewise
    from localize.workspace.config_file import read_config  # noqa: PLC0415 - likewise

    config = read_config(disk)
    with _without_collection():
        index = ArticleIndex(disk, config, heads_from(disk, config, head_runner(workers)), seen)
        listing = None if seen is None else seen.listing
        try:
            return read_newsroom(
                disk, config, index.heads, listing=listing, keep_going=keep_going, growing=growing
            )
        finally:
            index.save()  # of the others, too, where one cannot be read


@contextmanager
def _without_collection() -> Iterator[None]:
    """Keep Python from looking for circles in what is read: there are none, and it would look many times.

    Neither does it look through that afterwards, until the next newsroom is read.
    """
    gc.unfreeze()
    with uncollected():
        try:
            yield
        finally:
            gc.freeze()


def look(disk: Disk, words: Sequence[str] = (), *, bundles: bool = False) -> Fingerprint | None:
    """Return what the newsroom's files look like, without reading articles or catalogs.

    Args:
        disk: the newsroom's files.
        words: what else a verb's answer depends on: its options.
        bundles: whether what was built counts too.

    Raises:
        ConfigError: the configuration is missing or malformed.
    """
    from localize.cache import whole_run  # noqa: PLC0415 - not for --help
    from localize.workspace.config_file import read_config  # noqa: PLC0415 - likewise

    return whole_run.look(disk, read_config(disk), words, bundles=bundles)


def answered(
    disk: Disk,
    name: str,
    seen: Fingerprint | None,
    answer: Callable[[NewsroomSession], Report],
    *,
    keep_going: bool,
    workers: Workers = HERE,
    some: bool = False,
) -> tuple[Report, Sequence[LocalizeError]]:
    """Return what a verb says of the newsroom, and which files it could not read.

    Args:
        disk: the newsroom's files.
        name: what is asked: the verb, or what is told of its answer.
        seen: what the newsroom looks like; if it looked like this the last time, nothing is read. None where
            that does not count: a part of it is asked about.
        answer: gives the answer where the newsroom has to be read.
        keep_going: whether to go on without what cannot be read.
        workers: who does the work on articles.
        some: whether what is known of some articles counts, where that of all does not.
    """
    from localize.cache import whole_run  # noqa: PLC0415 - not for --help

    report = whole_run.known(disk, name, seen)
    if report is not None:
        return report, ()
    read = at_desk(disk, keep_going=keep_going, seen=seen, workers=workers, some=some)
    report = answer(read)
    whole_run.remember(disk, name, seen, report, read.pictures)
    return report, read.newsroom.problems


def last_bundle(name: str | None) -> LastBundle | None:
    """Open a copy of what was published, named from the current folder; None where none is named.

    Raises:
        UsageError: there is none.
    """
    from localize.workspace.bundle_copy import open_copy  # noqa: PLC0415 - not for --help

    return open_copy(Path(name)) if name else None


def rebuilding(disk: Disk) -> Callable[[EditionId, str], FormerEdition]:
    """Return what builds an edition as it was at a commit."""
    from localize.flows.rebuild import Rebuild  # noqa: PLC0415 - not for --help
    from localize.workspace.config_file import read_config  # noqa: PLC0415 - not for --help

    return Rebuild(disk, read_config(disk), now()).edition


def tool() -> str:
    """Return the program's name and version, for the manifest of a build."""
    found = installed.version("localize")
    return f"localize {found}" if found else "localize"

"""Names under decisions, compared with the authors of the commits that brought them.

A name that is typed with `--by` is a claim; so is git's author, but for commits that are signed, or that a
host took from nobody else. Where the two differ, somebody should know why.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from typing import TYPE_CHECKING

from localize.catalogs.catalog_file import ledger_path
from localize.errors import UsageError
from localize.formats import ledger as ledgers
from localize.frozen import frozen
from localize.model import Finding, Report, Severity
from localize.model.domain import UI
from localize.review import TOOL, UNKNOWN
from localize.workspace import git
from localize.workspace.catalog_store import stored
from localize.workspace.git_commit import committed_files
from localize.workspace.ledger_commits import commits_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.selection import Selection
    from localize.model import Domain, Ledger, Locale
    from localize.workspace.ledger_commits import LedgerCommit

NAME = "signatures"
"""The name under which the findings are told."""
_HEX = 10
"""The number of digits of a commit that are shown."""


@frozen
class _Signed:
    """A line of a ledger with a person's name under it."""

    id: str
    by: str
    path: str
    locale: Locale
    slug: str
    line: int


def signatures(session: NewsroomSession, selection: Selection) -> Report:
    """Compare the names under decisions and remarks with the authors of their commits, `.mailmap` respected.

    Lines that differ are errors, and those that no commit brought are warnings; each ledger tells of each
    pair of names once.

    Args:
        session: the newsroom at work.
        selection: which articles and locales.

    Raises:
        UsageError: there is no repository, or this clone does not have the whole history.
        GitError: git cannot be called.
    """
    root = session.disk.root
    if not git.head(root):
        git.require(root)
        hint = "Save what was decided first: `localize save`."
        raise UsageError("there is no commit here to compare names with", hint=hint)
    lines = tuple(_signed(session, selection))
    commits = commits_of(root, {one.id for one in lines})
    aliases = _aliases(commits.values())
    bare = {one.path for one in lines if one.id not in commits}
    merged = committed_files(root, sorted(bare)) if bare else {}
    groups: dict[tuple[str, str, str], list[_Signed]] = defaultdict(list)
    for one in lines:
        verdict = _verdict(one, commits.get(one.id), aliases, merged)
        if verdict:
            groups[one.path, one.by, verdict].append(one)
    found = tuple(_finding(group, verdict, commits) for (_, _, verdict), group in groups.items())
    data: dict[str, object] = {"lines": len(lines), "strings": {}}
    return Report("check", findings=found, counts={"signatures": len(lines)}, data=data)


_UNSAVED, _IN_MERGE = "not committed", "in a merge"


def _verdict(
    one: _Signed,
    commit: LedgerCommit | None,
    aliases: Mapping[str, frozenset[str]],
    merged: Mapping[str, bytes],
) -> str:
    """Return the author where that is another, or why there is none; empty where all is well."""
    if commit is not None:
        known = aliases[commit.author]
        return "" if _plain(one.by) in known else commit.author
    return _IN_MERGE if one.id.encode() in merged.get(one.path, b"") else _UNSAVED


def _signed(session: NewsroomSession, selection: Selection) -> Iterator[_Signed]:
    for locale, domain in _catalogs(session, selection):
        path = ledger_path(locale, domain)
        if not session.disk.exists(path):
            continue
        data = session.disk.read(path)
        by_id = _people(ledgers.parse(data, path))
        for number, line in enumerate(data.split(b"\n"), 1):
            name = line.partition(b'"id":"')[2].partition(b'"')[0].decode("utf-8", "replace")
            by = by_id.pop(name, "")
            if by:
                yield _Signed(name, by, path, locale, domain.slug, number)


def _people(ledger: Ledger) -> dict[str, str]:
    """Return by the id of each line the person whose name is under it."""
    decided = {one.id: one.by for one in ledger.decisions if one.by not in {TOOL, UNKNOWN}}
    return {**decided, **{one.id: one.by for one in ledger.remarks}}


def _catalogs(session: NewsroomSession, selection: Selection) -> Iterator[tuple[Locale, Domain]]:
    """Yield the catalogs on the disk that are selected, those of deleted articles where all are."""
    chosen = {article.domain for article in selection.articles} | ({UI} if selection.ui else set())
    for locale, domain in stored(session.disk):
        if locale in selection.locales and (domain in chosen or not selection.narrowed):
            yield locale, domain


def _aliases(commits: Iterable[LedgerCommit]) -> Mapping[str, frozenset[str]]:
    """Return by author every name that they committed under."""
    found: dict[str, set[str]] = defaultdict(set)
    for one in commits:
        found[one.author] |= {_plain(one.author), _plain(one.written)}
    return {author: frozenset(names) for author, names in found.items()}


def _plain(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def _finding(group: list[_Signed], verdict: str, commits: Mapping[str, LedgerCommit]) -> Finding:
    first = group[0]
    many = f"{len(group)} lines are" if len(group) > 1 else "a line is"
    signed = f"{many} signed «{first.by}»"
    if verdict == _UNSAVED:
        severity, message, fix = Severity.WARNING, f"{signed} and not committed", "Run `localize save`."
    elif verdict == _IN_MERGE:
        severity, message = Severity.WARNING, f"{signed} and came with a merge, which shows no author"
        fix = f"Ask {first.by}."
    else:
        names = sorted({commits[one.id].commit[:_HEX] for one in group})
        more = f" and {len(names) - 1} more" if len(names) > 1 else ""
        severity, message = Severity.ERROR, f"{signed}, and «{verdict}» committed: {names[0]}{more}"
        fix = f"Ask {first.by}. If both names are one person's, say so in .mailmap."
    return Finding(NAME, severity, message, first.path, first.line, first.locale, fix=fix, slug=first.slug)

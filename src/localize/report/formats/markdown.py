"""Findings as a comment on a pull request: Markdown that GitHub and GitLab show, whatever the texts hold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from localize.checks import pages
from localize.report.by_article import by_article
from localize.report.clean import clean
from localize.report.excerpt import excerpt, holding
from localize.report.findings_text import counts_of, listing_command
from localize.report.presentation import counted, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.model import Finding, Report
    from localize.report.by_article import ArticleFindings

MARK = "<!-- localize check -->"
"""The first line, by which a job finds the comment that it wrote before."""
_LONGEST = 60_000
"""Characters of a comment; GitHub takes 65,536."""
_MOST = 20
_OBEYED = re.compile(r"([\\`*_{}\[\]()#+!|~>-])")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def render(report: Report) -> str:
    """Return the findings by article, each article folded; as many as a comment holds."""
    groups = by_article(report.findings)
    title = f"**localize check**: {counts_of(groups) or 'no problems found'}."
    parts = [MARK, title, *(_escaped(note) for note in report.notes)]
    size = sum(map(len, parts))
    for number, group in enumerate(groups):
        text = "\n".join(_article(group))
        size += len(text) + 2
        if size > _LONGEST:
            parts.append(f"… and {counted(len(groups) - number, 'article')} more: run `localize check`.")
            break
        parts.append(text)
    return "\n\n".join(parts) + "\n"


def _article(group: ArticleFindings) -> Iterator[str]:
    name = {"": "newsroom", "ui": "interface (ui)"}.get(group.slug, group.slug)
    yield f"<details><summary>{_code(name)}: {counts_of([group])}</summary>"
    yield ""
    for finding in group.faults[:_MOST]:
        yield from _finding(finding)
    if len(group.faults) > _MOST:
        yield f"- … and {len(group.faults) - _MOST} more"
    for locale, counts in group.states.items():
        command = listing_command(group.slug, locale, counts)
        yield f"- {locale}: {listed(counts)}: {_code(command)}"
    for (locale, other), count in group.same.items():
        yield f"- {locale}: the same {count} as {other}"
    yield ""
    yield "</details>"


def _finding(finding: Finding) -> Iterator[str]:
    address = pages.address(finding.check)
    check = f"[{finding.check}]({address})" if address else _code(finding.check)
    where = f" {_code(finding.where)}" if finding.path else ""
    yield f"- **{finding.severity.value}**{where}: {_escaped(finding.message)} ({check})"
    if finding.source:
        spots = finding.pieces
        for locale, text in (
            (finding.source_locale, finding.source),
            (finding.locale, holding(finding.texts, spots)),
        ):
            yield f"  - {locale}: {_code(excerpt(text, spots).text)}"
    if finding.fix:
        yield f"  - {_escaped(finding.fix)}"


def _code(text: str) -> str:
    """Return a text as code, in which neither Markdown nor mentions count."""
    plain = clean(text).translate(_ENTITIES)
    return f"<code>{_OBEYED.sub(_entity, plain)}</code>"


def _entity(match: re.Match[str]) -> str:
    return f"&#{ord(match[0])};"


def _escaped(text: str) -> str:
    """Return a text in which nothing is markup, and nobody is called."""
    plain = clean(text).translate(_ENTITIES)
    return _OBEYED.sub(_entity, plain).replace("@", "@<!-- -->")

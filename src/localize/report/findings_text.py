"""The findings of one article as people read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks import pages
from localize.checks.of_state import OF_STATE
from localize.errors import in_shell
from localize.model import Severity
from localize.model.domain import UI
from localize.report.excerpt import excerpt, holding
from localize.report.presentation import Cell, Line, counted, listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from localize.model import Finding, Locale
    from localize.report.by_article import ArticleFindings

MOST = 20
"""The number of findings of an article that are told, unless all are asked for."""
_COLOURS = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
_INDENT = "    "


def totals(groups: Iterable[ArticleFindings]) -> str:
    """Return how much was found in all: `2 errors, 1 warning, 12 texts not ready in 3 articles`."""
    found = tuple(groups)
    articles = sum(bool(group.slug) and group.slug != UI for group in found)
    places = [counted(articles, "article")] if articles else []
    places += ["the interface"] if any(group.slug == UI for group in found) else []
    places += ["the newsroom"] if any(not group.slug for group in found) else []
    return f"{counts_of(found)} in {' and '.join(places)}"


def article_lines(group: ArticleFindings, *, every: bool) -> Iterator[Line]:
    """Yield the findings of one article: how many, then each, then what is only counted.

    Args:
        group: what was found.
        every: whether each is told, however many there are, and whether or not another locale has it too.
    """
    yield Line((Cell(_name(group), "bold"), Cell(f": {counts_of([group])}")))
    if every:
        yield from (line for finding in group.findings for line in finding_lines(finding))
        return
    yield from (line for finding in group.faults[:MOST] for line in finding_lines(finding))
    left = len(group.faults) - MOST
    if left > 0:
        yield Line.of(f"… and {left} more: localize check{_named(group.slug)} --all")
    for locale, counts in group.states.items():
        yield _not_ready(group.slug, locale, counts)
    yield from same_lines(group)


def same_lines(group: ArticleFindings) -> Iterator[Line]:
    """Yield how many findings a locale shares with the one that it follows."""
    for (locale, other), count in group.same.items():
        yield Line((Cell(str(locale), "bold"), Cell(f": the same {count} as {other}", "dim")))


def finding_lines(finding: Finding) -> Iterator[Line]:
    """Yield `path:line: severity: message [check]`, and below it the texts and what to do."""
    yield Line(
        (
            Cell(f"{finding.where}: " if finding.path else "", "bold"),
            Cell(f"{finding.severity.value}: ", _COLOURS[finding.severity]),
            Cell(f"{finding.message} "),
            Cell(f"[{finding.check}]", "dim", pages.link(finding.check)),
        )
    )
    where = ", ".join(_where(finding))
    yield from [Line((Cell(f"{_INDENT}{where}", "dim"),))] if where else []
    yield from _texts(finding)
    yield from [Line((Cell(f"{_INDENT}{finding.fix}", "dim"),))] if finding.fix else []


def _where(finding: Finding) -> Iterator[str]:
    """Yield the place in the article, and the string's address unless what to do names it."""
    if finding.place and finding.place != finding.where:
        yield f"in {finding.place} ({', '.join(finding.roles)})" if finding.roles else f"in {finding.place}"
    if finding.address and finding.address not in finding.fix:
        yield f"{finding.address} ({finding.locale})" if finding.locale else finding.address


def _texts(finding: Finding) -> Iterator[Line]:
    """Yield the source and the text, and what underlines the spots in them."""
    if not finding.source:
        return
    spots = finding.pieces
    texts = ((finding.source_locale, finding.source), (finding.locale, holding(finding.texts, spots)))
    width = max(len(str(locale)) for locale, _ in texts) + 2
    for locale, text in texts:
        shown = excerpt(text, spots)
        yield Line((Cell(_INDENT + str(locale).ljust(width), "dim"), Cell(shown.text)))
        if shown.marks:
            yield Line((Cell(" " * (len(_INDENT) + width)), Cell(shown.marks, "bold red")))


def _name(group: ArticleFindings) -> str:
    return {"": "newsroom", UI: "interface (ui)"}.get(group.slug, group.slug)


def _named(slug: str) -> str:
    """Return an article as it stands in a command; nothing for the newsroom."""
    return f" {in_shell(slug)}" if slug else ""


def counts_of(groups: Sequence[ArticleFindings]) -> str:
    """Return how much there is of each kind, without what another locale has too."""
    errors, warnings, notes = (sum(group.count(severity) for group in groups) for severity in Severity)
    waiting = sum(sum(counts.values()) for group in groups for counts in group.states.values())
    found = [counted(errors, "error")] if errors else []
    found += [counted(warnings, "warning")] if warnings else []
    found += [counted(notes, "note")] if notes else []
    found += [f"{counted(waiting, 'text')} not ready"] if waiting else []
    return ", ".join(found)


def listing_command(slug: str, locale: Locale, counts: Mapping[str, int]) -> str:
    """Return the command that lists the texts of a locale that are not ready, by the checks that say so."""
    states = " ".join(f"--state {OF_STATE[check].value}" for check in counts)
    return f"localize review list{_named(slug)} -l {locale.folder} {states}"


def _not_ready(slug: str, locale: Locale, counts: Mapping[str, int]) -> Line:
    """Return how many texts of a locale are not ready, and the command that lists them."""
    command = listing_command(slug, locale, counts)
    return Line((Cell(str(locale), "bold"), Cell(f": {listed(counts)}: "), Cell(command, "cyan")))

"""Build: what keeps articles back, one by one, and how many editions were written per locale."""

from __future__ import annotations

from collections import Counter
from itertools import starmap
from typing import TYPE_CHECKING, Any

from localize.errors import in_shell
from localize.model.domain import UI
from localize.report.by_article import ArticleFindings, by_article
from localize.report.findings_text import MOST, finding_lines, same_lines
from localize.report.presentation import Cell, Column, Line, Table, View, counted, figure
from localize.report.verbs import common

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from localize.model import Finding, Report
    from localize.report.presentation import Block

_HELD = "held"
"""The finding that an edition waits for its texts."""
_NAMES = {"": "newsroom", UI: "interface (ui)"}


def view(report: Report) -> View:
    """Return what was found, article by article, and editions per locale."""
    return whole_view(report, every=False)


def whole_view(report: Report, *, every: bool) -> View:
    """Return what was found, article by article, and editions per locale.

    Args:
        report: what was built.
        every: whether each finding is told, however many there are; else the first of each article, and those
            alone that no other locale has as well.
    """
    body: list[Block] = list(_articles(report, every=every))
    body += _by_locale(report)
    return View(tuple(body), (Line.of(_summary(report)), *common.notes(report)))


def _articles(report: Report, *, every: bool) -> Iterator[Line]:
    """Yield a line for each article with what is held and how much was found, and below it the findings."""
    held: Any = report.data.get("held", [])
    waiting = [row for row in held if not any("flaw" in reason for reason in row.get("reasons", ()))]
    together = {(row.get("slug"), row["locale"]) for row in waiting}
    follows = {(one.slug, str(one.locale)): str(one.follows) for one in report.findings if one.follows}
    alone = [one for one in report.findings if one.check != _HELD or _edition(one) not in together]
    groups = {group.slug: group for group in by_article(alone)}
    lines = _waiting(waiting, follows)
    for slug in sorted({*groups, *lines}):
        group = groups.get(slug, ArticleFindings(slug, ()))
        counts = [counted(len(group.faults), "warning")] if group.faults else []
        first = (Cell(f"{_HELD} ", "red"), Cell(lines[slug])) if slug in lines else ()
        rest = "; ".join([""] * bool(first) + counts)
        yield Line((Cell(_NAMES.get(slug, slug), "bold"), Cell(": "), *first, Cell(rest)))
        yield from _told(group, every=every)


def _told(group: ArticleFindings, *, every: bool) -> Iterator[Line]:
    found = group.findings if every else group.faults[:MOST]
    yield from (line for finding in found for line in finding_lines(finding))
    left = 0 if every else len(group.faults) - MOST
    if left > 0:
        name = f" {in_shell(group.slug)}" if group.slug else ""
        yield Line.of(f"… and {left} more: localize build{name} --all")
    yield from () if every else same_lines(group)


def _edition(finding: Finding) -> tuple[str, str]:
    """Return slug and locale of the edition that a finding is about."""
    return finding.slug, str(finding.locale)


def _waiting(rows: Iterable[Mapping[str, Any]], follows: Mapping[tuple[str, str], str]) -> dict[str, str]:
    """Return for each article that waits for its texts: the locales, and how many texts in which state."""
    articles: dict[str, dict[str, list[str]]] = {}
    for row in rows:
        states = Counter(reason["state"] for reason in row.get("reasons", ()))
        counts = ", ".join(f"{count} {state}" for state, count in sorted(states.items()))
        if counts:
            same = f": the same {states.total()}" if (row["slug"], row["locale"]) in follows else ""
            articles.setdefault(row["slug"], {}).setdefault(counts, []).append(row["locale"] + same)
    return {slug: "; ".join(starmap(_locales, found.items())) for slug, found in articles.items()}


def _locales(counts: str, locales: list[str]) -> str:
    """Return `ru, uz (3 draft), uz_Cyrl: the same 3`: a locale that follows another comes last."""
    own = [code for code in locales if ":" not in code]
    return ", ".join([f"in {', '.join(own)} ({counts})", *(code for code in locales if ":" in code)])


def _by_locale(report: Report) -> Iterator[Table]:
    found: Any = report.data.get("by_locale", {})
    held: Any = report.data.get("held", [])
    counts = [
        Counter(found.get("editions", {})),
        Counter(str(row["locale"]) for row in held),
        Counter(found.get("omitted", {})),
    ]
    locales = sorted({code for count in counts for code in count})
    columns = (
        Column("locale"),
        Column("articles", right=True),
        Column("held", right=True, spare=True),
        Column("omitted", right=True, spare=True),
    )
    styles = ("green", "red", "")
    table = tuple(
        (Cell(code), *(figure(count[code], style) for count, style in zip(counts, styles, strict=True)))
        for code in locales
    )
    if table:
        yield Table(columns, table)


def _summary(report: Report) -> str:
    counts = report.counts
    written = counted(counts.get("written", 0), "file")
    return f"{written} written, {counts.get('unchanged', 0)} unchanged, {counts.get('removed', 0)} removed."

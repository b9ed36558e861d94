"""Articles that nobody outside may see yet: `confidential: true`, or an `embargo:` that has not ended."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from localize.errors import UsageError
from localize.language.zoned_time import zoned_time
from localize.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import datetime

    from localize.model import ArticleHead, MessageKey, Report

EMBARGO, CONFIDENTIAL = "embargo", "confidential"
"""The keys of front matter that say so."""
_OPEN = (None, False, "", "false", "no")


def hidden(articles: Iterable[ArticleHead], at: str = "") -> frozenset[str]:
    """Return the slugs of articles that are under embargo at a time, or confidential.

    What cannot be read as a time, or names no zone, has not ended.

    Args:
        articles: what articles say of themselves.
        at: the time, ISO 8601 with a zone; without one no embargo has ended.

    Raises:
        UsageError: the time is none, or without a zone.
    """
    now = moment(at) if at else None
    return frozenset(article.slug for article in articles if _is_hidden(article, now))


def hidden_labels(
    articles: Iterable[ArticleHead], labels: Iterable[MessageKey], slugs: Collection[str]
) -> frozenset[MessageKey]:
    """Return the entries of `ui` that hidden articles alone have: their tags, say.

    Args:
        articles: what articles say of themselves.
        labels: the keys of the site's own labels.
        slugs: the hidden articles.
    """
    keys: dict[bool, set[MessageKey]] = {True: set(), False: set(labels)}
    for article in articles:
        keys[article.slug in slugs] |= {label.key for label in article.labels}
    return frozenset(keys[True] - keys[False])


def coming(articles: Iterable[ArticleHead]) -> list[tuple[datetime, ArticleHead]]:
    """Return the articles that say when their embargo ends, with that time, the first to end first."""
    named = ((zoned_time(article.front_matter.get(EMBARGO)), article) for article in articles)
    found = [(end, article) for end, article in named if end is not None]
    return sorted(found, key=lambda one: (one[0], one[1].slug))


def latest_end(articles: Iterable[ArticleHead], at: str) -> str:
    """Return when the latest of the embargoes ended that are over at a time; empty where none is.

    As of then the same may go out, and it does not change with every run.

    Args:
        articles: what articles say of themselves.
        at: the time, ISO 8601 with a zone.
    """
    now = moment(at)
    over = [end for end, _ in coming(articles) if end <= now]
    return over[-1].isoformat() if over else ""


def moment(text: str) -> datetime:
    """Return the time that a person named.

    Raises:
        UsageError: it is none, or without a zone.
    """
    found = zoned_time(text)
    if found is None:
        hint = "Write it like 2026-03-01T08:00+05:00."
        raise UsageError(f"«{text}» is no time with a zone", hint=hint)
    return found


def findings(articles: Iterable[ArticleHead]) -> tuple[Finding, ...]:
    """Return a finding for each embargo that is no time with a zone."""
    return tuple(
        Finding(
            EMBARGO,
            Severity.WARNING,
            f"«{article.front_matter[EMBARGO]}» is no time with a zone; the embargo does not end",
            article.path,
            1,
            fix="Write it like `embargo: 2026-03-01T08:00+05:00`.",
        )
        for article in articles
        if article.front_matter.get(EMBARGO) not in _OPEN
        and zoned_time(article.front_matter[EMBARGO]) is None
    )


def _is_hidden(article: ArticleHead, now: datetime | None) -> bool:
    if article.front_matter.get(CONFIDENTIAL) not in _OPEN:
        return True
    said = article.front_matter.get(EMBARGO)
    if said in _OPEN:
        return False
    end = zoned_time(said)
    return end is None or now is None or now < end


def still_coming(report: Report, at: str) -> Report:
    """Return what `status` says without the embargoes that have ended at a time, ISO 8601 with a zone."""
    said: Any = report.data["coming"]
    left = [one for one in said if moment(one["until"]) > moment(at)]
    return replace(report, data={**report.data, "coming": left})

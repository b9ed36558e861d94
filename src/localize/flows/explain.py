"""Explain: all that is known about one string, or about one check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize import review
from localize.catalogs.target_locales import parent_of
from localize.checks import pages
from localize.checks.registry import installed, select
from localize.flows.check import check
from localize.flows.selection import select as select_articles
from localize.flows.unknown_article import unknown_article
from localize.model import Report, ReviewState
from localize.model.domain import UI
from localize.model.remark import RemarkKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from localize.catalogs import Unit
    from localize.catalogs.catalog_set import CatalogView
    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.selection import Selection
    from localize.model import Article, ArticleHead, Decision, MessageKey

VERB_OF_CHECK, VERB_OF_STRING = "explain CHECK", "explain STRING"
_SHORT = 10
"""Characters of a time that are its date."""


def explain_check(name: str) -> Report:
    """Tell what a check finds, why that is bad, how to mend it and how to allow it.

    Raises:
        UsageError: there is no such check.
    """
    (found,) = select([name], among=installed()).every
    page = pages.page(name) or f"# {name}\n\n{found.summary}\n\n{found.fix}\n"
    data: dict[str, object] = {
        "check": name,
        "scope": found.scope.value,
        "severity": found.severity.value,
        "summary": found.summary,
        "page": page,
        "address": pages.address(name),
    }
    return Report(VERB_OF_CHECK, data=data)


def explain_string(session: NewsroomSession, selection: Selection, name: str) -> Report:
    """Tell all that is known about one string.

    Args:
        session: the newsroom at work.
        selection: the locales; its articles are not asked.
        name: `SLUG@<hex>`.

    Raises:
        UsageError: there is no such string.
    """
    address = review.Address.parse(name)
    head = _head(session, address.slug)
    catalogs = session.catalogs(head, selection.locales)
    views = [catalogs.view(locale) for locale in catalogs.locales if locale in selection.locales]
    key = review.resolve(address, (unit.entry.key for view in views for unit in view.units))
    found = [(view, unit) for view in views for unit in view.units if unit.entry.key == key]
    _, first = found[0]
    source = catalogs.article.source_locale if catalogs.article else session.config.ui_source
    data: dict[str, object] = {
        "address": review.address_of(address.slug, key),
        "context": key.context,
        "source_locale": str(source),
        "source": key.source,
        "plural_source": first.entry.plural_source,
        "roles": list(first.entry.roles),
        "notes": list(first.entry.notes),
        "used": list(_used(session, catalogs.article, key, first)),
        "texts": [_text(session, view, unit) for view, unit in found],
    }
    findings = _findings(session, selection, address.slug, str(data["address"]))
    return Report(VERB_OF_STRING, findings=findings.findings, data={**data, **findings.data})


def _head(session: NewsroomSession, slug: str) -> ArticleHead | None:
    if slug == UI:
        return None
    found = {article.slug: article for article in session.newsroom.articles}
    if slug not in found:
        raise unknown_article(slug, found)
    return found[slug]


def _used(session: NewsroomSession, article: Article | None, key: MessageKey, unit: Unit) -> Iterator[str]:
    """Yield each place where the string is printed."""
    if article is not None:
        yield from (
            f"{article.path}:{segment.line} ({segment.role})"
            for segment in article.text_segments
            if segment.key == key
        )
        return
    yield from unit.entry.references
    for head in session.newsroom.articles:
        if any(session.interface.resolve(label.key, head.source_locale) == key for label in head.labels):
            yield head.path


def _text(session: NewsroomSession, view: CatalogView, unit: Unit) -> dict[str, object]:
    """Return what one locale has for the string."""
    message = unit.message
    parent = parent_of(view.article, view.locale, session.config)
    remarks = view.file.ledger.remarks_on(unit.entry.key.digest, RemarkKind.COMMENT)
    return {
        "locale": str(view.locale),
        "path": f"{view.file.path}:{message.line}" if unit.known else view.file.path,
        "state": unit.state.value,
        "why": why(unit),
        "targets": list(message.targets),
        "origin": "" if message.blank else review.origin_of(unit.decisions, message.target_digest),
        "follows": str(parent) if parent else "",
        "previous": message.previous.source if message.previous else "",
        "history": _history(unit),
        "comments": [f"{one.at[:_SHORT]} {one.by}: {one.text}" for one in remarks],
    }


def why(unit: Unit) -> str:
    """Return in words why a string is in its state: the line of the state function that fits."""
    if not unit.known:
        return "the catalog does not have it yet: `localize pull`"
    last = review.deciding(unit.decisions, unit.message.target_digest, unit.state)
    said = f" by {last.by} on {last.at[:_SHORT]}" if last else ""
    return {
        ReviewState.UNTRANSLATED: "there is no text, or a plural form is missing",
        ReviewState.REJECTED: f"this text was rejected{said}",
        ReviewState.STALE: "it was made for another source than today's, and nobody has accepted it since",
        ReviewState.DRAFT: "nobody has accepted it yet (it is fuzzy)",
        ReviewState.TRANSLATED: "somebody wrote or accepted it, and nobody has approved this very text",
        ReviewState.APPROVED: f"this text was approved for this source{said}",
    }[unit.state]


def _history(unit: Unit) -> Sequence[dict[str, str]]:
    """Return the decisions on the string, the newest first; `this` marks those on the text as it stands."""
    return [
        {
            "at": one.at,
            "by": one.by,
            "state": one.state.value,
            "origin": one.origin,
            "note": one.note,
            "text": "this" if one.target == unit.message.target_digest else "another",
        }
        for one in _newest_first(unit)
    ]


def _newest_first(unit: Unit) -> Iterator[Decision]:
    """Yield the decisions on a string, each before those that its author knew of."""
    rest = unit.decisions
    while rest:
        front = review.newest(rest, unit.decisions)
        yield from front
        rest = tuple(one for one in rest if one not in front)


def _findings(session: NewsroomSession, selection: Selection, slug: str, address: str) -> Report:
    """Return what `check` says of the string, and what of it is waived."""
    chosen = select_articles(session.newsroom, (slug,), [str(locale) for locale in selection.locales])
    report = check(session, chosen, notes=True)
    rows = report.data["waived"]
    waived = [row for row in rows if row["address"] == address] if isinstance(rows, list) else []
    told = tuple(finding for finding in report.findings if finding.address == address)
    return Report("check", findings=told, data={"waived": waived})

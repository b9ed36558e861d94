"""The message of a commit that saves a sitting: what was decided and said, in words."""

from __future__ import annotations

from collections import Counter
from dataclasses import field
from typing import TYPE_CHECKING

from localize.frozen import frozen
from localize.model import Ledger, ReviewState
from localize.model.domain import UI
from localize.model.remark import RemarkKind
from localize.review import TOOL, UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from localize.model import Decision, Locale

_LONGEST_SUBJECT = 72
_NAMED = 3
"""The most articles that the first line names."""
_MOST_LINES = 100
_STATES = {
    ReviewState.TRANSLATED: "written",
    ReviewState.APPROVED: "approved",
    ReviewState.REJECTED: "rejected",
    ReviewState.DRAFT: "drafted",
}
_REMARKS = {
    RemarkKind.COMMENT: "commented",
    RemarkKind.ASSIGNED: "assigned",
    RemarkKind.FACTS: "fact-checked",
    RemarkKind.WAIVED: "waived",
}
_ORDER = (
    "written",
    "approved",
    "fact-checked",
    "rejected",
    "commented",
    "waived",
    "assigned",
    "taken in",
    "drafted",
    "filled",
)


@frozen
class SavedCatalog:
    """A catalog, or its ledger, that goes into a commit."""

    slug: str
    """The article, or `ui`."""
    locale: Locale
    acts: Counter[str] = field(default_factory=Counter)
    """The number of decisions and remarks of each kind that are new in its ledger."""
    people: frozenset[str] = frozenset()
    """Who made them; neither the tool nor `unknown`."""


def saved_catalog(slug: str, locale: Locale, before: Ledger, after: Ledger) -> SavedCatalog:
    """Return what is new in a ledger."""
    decisions = after.decisions - before.decisions
    remarks = after.remarks - before.remarks
    acts = Counter([*map(_act, decisions), *(_REMARKS[one.kind] for one in remarks)])
    people = {one.by for one in decisions} | {one.by for one in remarks}
    return SavedCatalog(slug, locale, acts, frozenset(people - {TOOL, UNKNOWN}))


def message_of(catalogs: Sequence[SavedCatalog], *, glossary: bool = False) -> str:
    """Return the message: one line on the whole, and one for each catalog where there are several.

    Args:
        catalogs: what goes into the commit, in order.
        glossary: whether the glossary was changed.
    """
    acts = sum((one.acts for one in catalogs), Counter[str]())
    what = _counted(acts) or ("catalogs brought up to date" if catalogs else "")
    parts = [part for part in (what, "glossary changed" if glossary else "") if part]
    subject = f"{_where(catalogs)}{', '.join(parts)}" if parts else "Saved"
    if len(subject) > _LONGEST_SUBJECT:
        subject = f"{_articles(catalogs)}: {', '.join(parts)}"
    lines = list(_lines(catalogs)) if len(catalogs) > 1 else []
    left = len(lines) - _MOST_LINES
    body = [*lines[:_MOST_LINES], *([f"- and {left} more"] if left > 0 else [])]
    return "\n".join([subject, "", *body]).rstrip("\n")


def _act(decision: Decision) -> str:
    if decision.by == UNKNOWN:
        return "taken in"
    if decision.by == TOOL:
        return "drafted" if decision.state is ReviewState.DRAFT else "filled"
    return _STATES[decision.state]


def _counted(acts: Counter[str]) -> str:
    return ", ".join(f"{acts[act]} {act}" for act in _ORDER if acts[act])


def _where(catalogs: Sequence[SavedCatalog]) -> str:
    """Return articles and locales by name, where they are few."""
    slugs = list(dict.fromkeys(one.slug for one in catalogs))
    if not slugs:
        return ""
    if len(slugs) > _NAMED:
        return f"{_articles(catalogs)}: "
    return f"{', '.join(slugs)} ({_locales(catalogs)}): "


def _articles(catalogs: Sequence[SavedCatalog]) -> str:
    slugs = {one.slug for one in catalogs}
    count = len(slugs - {UI})
    named = [f"{count} {'article' if count == 1 else 'articles'}"] if count else []
    return f"{' and '.join([*named, *(slugs & {UI})])} ({_locales(catalogs)})"


def _locales(catalogs: Iterable[SavedCatalog]) -> str:
    return ", ".join(sorted({str(one.locale) for one in catalogs}))


def _lines(catalogs: Iterable[SavedCatalog]) -> Iterator[str]:
    for one in catalogs:
        yield f"- {one.slug} ({one.locale}): {_counted(one.acts) or 'brought up to date'}"

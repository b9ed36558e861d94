"""Answers to the page, as JSON: texts are texts there, and become no markup anywhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from localize.flows.review_versions import version_of
from localize.report.word_diff import word_diff

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from localize.checks.counterparts import Counterpart
    from localize.errors import LocalizeError
    from localize.flows.review_article import ArticleRow, ReviewArticle
    from localize.flows.review_script import OtherScript
    from localize.flows.review_surroundings import Neighbour, Surroundings
    from localize.model import Decision, Finding
    from localize.model.memory import Match
    from localize.report.word_diff import DiffKind
    from localize.review import Item

Json = dict[str, Any]

_AT_A_TERMINAL = re.compile(r"\breview\b|--[a-z]")
"""A command of the review in the terminal, or one of its options: no advice for somebody at the page."""


def article(found: ReviewArticle) -> Json:
    """Tell how far an article is."""
    return {
        "waiting": found.waiting,
        "total": len(found.rows),
        "states": {state.value: count for state, count in found.states.items()},
        "assigned": found.assigned,
        "rows": [row(one) for one in found.rows],
    }


def whole_article(found: ReviewArticle) -> Json:
    """Tell an article with its sources, as the page is drawn from it."""
    return article(found) | {"rows": [row(one) | source(one.item) for one in found.rows]}


def source(item: Item) -> Json:
    """Tell what stays of a string as long as the page is open."""
    key, plural = item.message.key, item.message.plural_source
    said = {"source": key.source, "roles": list(item.roles)}
    return said | {"plural_source": plural} if plural else said


def row(found: ArticleRow) -> Json:
    """Tell of one string in its article."""
    item = found.item
    return {
        "address": item.address,
        "state": item.state.value,
        "targets": list(item.message.targets),
        "waits": found.waits,
        "found": found.found,
    }


def surroundings(found: Surroundings) -> Json:
    """Tell everything that is shown beside a string."""
    item = found.item
    message = item.message
    return {
        "address": item.address,
        "locale": item.locale.folder,
        "version": version_of(item),
        "state": item.state.value,
        "roles": list(item.roles),
        "context": message.key.context,
        "source": message.key.source,
        "plural_source": message.plural_source,
        "targets": list(message.targets),
        "place": found.place,
        "total": found.total,
        "above": [neighbour(one) for one in found.above],
        "below": [neighbour(one) for one in found.below],
        "changes": [{"label": one.label, "pieces": pieces(one.pieces)} for one in found.changes],
        "grave": [str(one) for one in found.grave],
        "terms": [
            {"written": one.written, "forms": list(one.forms), "note": one.note, "keep": one.keep}
            for one in found.terms
        ],
        "findings": findings(found.findings),
        "counterparts": counterparts(found.counterparts),
        "matches": [match(one, message.key.source) for one in found.matches],
        "beside": [
            {"text": one, "diff": pieces(word_diff("\n".join(message.targets), one))} for one in found.beside
        ],
        "parted": list(found.parted),
        "scripts": scripts(found.scripts),
        "elsewhere": [
            {"locale": one.locale.folder, "targets": list(one.targets), "state": one.state.value}
            for one in found.elsewhere
        ],
        "history": [decision(one) for one in found.history],
        "comments": [{"by": one.by, "at": one.at, "text": one.text} for one in found.comments],
        "origin": found.origin,
        "notes": list(found.notes),
        "limit": found.limit,
        "waits": found.waits,
    }


def neighbour(found: Neighbour) -> Json:
    """Tell of a string above or below."""
    return {"source": found.source, "targets": list(found.targets), "state": found.state.value}


def findings(found: Iterable[Finding]) -> list[Json]:
    """Tell what checks say."""
    return [
        {
            "check": one.check,
            "severity": one.severity.value,
            "message": one.message,
            "fix": one.fix,
            "spots": list(one.spots),
        }
        for one in found
    ]


def counterparts(found: Iterable[Counterpart]) -> list[Json]:
    """Tell what both texts have."""
    return [{"kind": one.kind.value, "source": one.source, "target": one.target} for one in found]


def scripts(found: Iterable[OtherScript]) -> list[Json]:
    """Tell a text in the other script."""
    return [
        {"locale": one.locale.folder, "texts": list(one.texts), "unsure": list(one.unsure)} for one in found
    ]


def match(found: Match, source: str) -> Json:
    """Tell of a text that is known."""
    return {
        "text": found.text,
        "score": found.score,
        "origin": found.origin,
        "state": found.state.value,
        "diff": pieces(word_diff(found.source, source)),
        "numbers": [f"{one.before} → {one.after}" for one in found.numbers],
    }


def decision(found: Decision) -> Json:
    """Tell what somebody decided."""
    return {
        "state": found.state.value,
        "by": found.by,
        "at": found.at,
        "origin": found.origin,
        "note": found.note,
        "error": found.error,
    }


def pieces(found: Iterable[tuple[DiffKind, str]]) -> list[tuple[str, str]]:
    """Tell what changed, word by word."""
    return [(kind.value, text) for kind, text in found]


def refusal(error: LocalizeError, speak: Callable[[str], str] = str) -> Json:
    """Tell what is refused, where and why, and what to do next, as far as that can be done on the page.

    Args:
        error: the refusal.
        speak: says its sentences in the page's language.
    """
    where = f"{error.place}: " if error.place else ""
    hint = "" if _AT_A_TERMINAL.search(error.hint) else speak(error.hint)
    return {"error": f"{where}{speak(error.message)}", "hint": hint}

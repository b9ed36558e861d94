"""The strings of one article that came back, sorted by what becomes of them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from localize.checks.base import inspect
from localize.checks.told_once import told_once
from localize.exchange.package import DIGITS
from localize.flows.asked_checks import AskedChecks
from localize.flows.check_subjects import string_subjects, worth_telling
from localize.flows.receipt import Receipt
from localize.flows.returned_text import COPIED, GONE, NO_PAIR, NOWHERE, copied, weighed
from localize.flows.review_strings import item_of
from localize.flows.review_surroundings import accepted
from localize.frozen import frozen
from localize.model import ReviewState, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from localize.catalogs.catalog_set import CatalogSet
    from localize.catalogs.derivation import ScriptRules
    from localize.catalogs.unit import Unit
    from localize.checks.base import Check
    from localize.checks.subjects import StringSubject
    from localize.config import Config
    from localize.exchange.package import ReturnedUnit
    from localize.flows.returned_text import Verdict
    from localize.glossary.matcher import GlossaryMatcher
    from localize.model import Finding, Locale
    from localize.review import Item


_OTHER_LANGUAGE = "wrong-language"
"""The check that tells words of the source from names, which are the same in both languages."""


@frozen
class ReturnRules:
    """What all strings of a file are judged by."""

    origin: str
    """The file, as ledgers name it: `import:<file>`."""
    by: str
    """The person whose texts these are."""
    trusted: bool
    """True where what the file calls approved is approved."""
    checks: Sequence[Check[StringSubject]]
    config: Config
    terms: GlossaryMatcher | None
    scripts: ScriptRules
    """What script conversion must know."""
    locale: Locale
    """The locale of the file's texts."""


@frozen
class LeftText:
    """A string that is not taken in, though the file has something else than stands here."""

    returned: ReturnedUnit
    reason: str
    here: tuple[str, ...]
    file: tuple[str, ...]


@dataclass
class ReturnedArticle:
    """The strings of one article in a file."""

    acts: dict[str, Receipt] = field(default_factory=dict)
    """Digest of a key → what is done to the string."""
    left: list[LeftText] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    """The findings on what is taken in, at its place in the file."""
    comments: list[tuple[str, str]] = field(default_factory=list)
    """Digest of a key, and what a person says of the string."""
    notes: list[str] = field(default_factory=list)
    same: int = 0


def sort_returned(
    catalogs: CatalogSet | None, units: Iterable[ReturnedUnit], rules: ReturnRules
) -> ReturnedArticle:
    """Sort the strings of an article by what becomes of them.

    Args:
        catalogs: its catalogs; None where the article is gone.
        units: the strings that came back.
        rules: what they are judged by.
    """
    found = ReturnedArticle()
    view = catalogs.view(rules.locale) if catalogs else None
    asked = AskedChecks(catalogs, view, rules.scripts, rules.terms) if catalogs and view else None
    subjects = string_subjects(view, rules.config, rules.terms) if view else ()
    here = {unit.entry.key.digest[:DIGITS]: (unit, subject) for unit, subject in subjects if unit.known}
    for returned in units:
        if view is None or asked is None or returned.id not in here:
            texts = tuple(coded.shown for coded in returned.targets)
            reason = NO_PAIR if returned.id == NOWHERE else GONE
            found.left.append(LeftText(returned, reason, (), texts))
            continue
        unit, subject = here[returned.id]
        item = item_of(view, unit, rules.config.text_attributes)
        verdict = weighed(returned, item, trusted=rules.trusted)
        if returned.comment.strip():
            found.comments.append((item.message.key.digest, returned.comment.strip()))
        if verdict.reason:
            found.left.append(LeftText(returned, verdict.reason, item.message.targets, verdict.texts))
        elif verdict.state is None:
            found.same += 1
        else:
            checks = asked.about(unit.entry.key, verdict.texts, rules.checks)
            judged = _judged(returned, unit, subject, verdict, checks)
            if copied(verdict.texts, item) and any(one.check == _OTHER_LANGUAGE for one in judged):
                found.left.append(LeftText(returned, COPIED, item.message.targets, verdict.texts))
                continue
            found.findings += judged
            receipt = Receipt(verdict.texts, verdict.state, rules.origin, returned.comment.strip())
            _take(receipt, item, rules, judged, found)
    return found


def _take(
    receipt: Receipt,
    item: Item,
    rules: ReturnRules,
    judged: Iterable[Finding],
    found: ReturnedArticle,
) -> None:
    """Add what is done to a string; an approval that may not be given leaves the text translated."""
    refusal = _refusal(receipt, item, rules, judged)
    if refusal:
        found.notes.append(f"{item.address} ({item.locale}) is not approved: {refusal}")
        receipt = replace(receipt, state=ReviewState.TRANSLATED)
    if receipt.texts == item.message.targets and receipt.state is item.state:
        found.same += 1
    else:
        found.acts[item.message.key.digest] = receipt


def _refusal(receipt: Receipt, item: Item, rules: ReturnRules, findings: Iterable[Finding]) -> str:
    """Return why a text may not be approved; empty where it may, or is not to be."""
    if receipt.state is not ReviewState.APPROVED:
        return ""
    errors = (one.message for one in findings if one.severity is Severity.ERROR)
    return next(errors, "") or item.refusal(rules.by, receipt.texts)


def _judged(
    returned: ReturnedUnit,
    unit: Unit,
    subject: StringSubject,
    verdict: Verdict,
    checks: Sequence[Check[StringSubject]],
) -> tuple[Finding, ...]:
    """Judge a text as `check` would if it stood in the catalog; errors first."""
    waived = unit.waived if verdict.texts == unit.message.targets else frozenset[str]()
    judging = [one for one in checks if one.severity is not Severity.INFO and one.name not in waived]
    candidate = accepted(subject, verdict.texts)
    said = told_once(worth_telling(inspect(candidate, judging), candidate))
    placed = [replace(one, path=returned.place.path, line=returned.place.line) for one in said]
    return tuple(sorted(placed, key=lambda one: one.severity is not Severity.ERROR))

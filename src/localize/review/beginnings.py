"""Machines' drafts, and what people made of them: as far as ledgers know.

A person's decision names the machine's decision whose text it began from, and the share of words that it
kept, where that text was at hand.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from enum import StrEnum
from typing import TYPE_CHECKING

from localize.frozen import frozen
from localize.model import ReviewState
from localize.review.decision_order import newest
from localize.review.decisions import TOOL
from localize.review.origins import person_touched

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from localize.model import Decision, Ledger, Message

ENGINE = "engine:"
"""The beginning of the origin of an engine's text."""
_WORD = re.compile(r"\w+|[^\w\s]")
_ALL = 100
_LONGEST = 2000
"""Words that are compared; comparing may take their square."""


class Fate(StrEnum):
    """The end of a machine's draft."""

    WAITING = "waiting"
    """A text without any decision."""
    KEPT = "kept"
    """A person let it stand as it was."""
    EDITED = "edited"
    REJECTED = "rejected"


@frozen
class DraftFate:
    """One draft of an engine, and what became of it."""

    engine: str
    fate: Fate
    kept: int | None = None
    """The share of its words that stand, in percent; None where nobody knows."""


def beginning(message: Message, ledger: Ledger, targets: tuple[str, ...]) -> tuple[str, str]:
    """Return the machine's decision that a person's text begins from, and the share of words that it keeps.

    Args:
        message: the entry as it is before.
        ledger: its catalog's ledger.
        targets: the person's text.

    Returns:
        The decision's id and a number of percent; both empty where the text before is no machine's.
    """
    decisions = ledger.of(message.key.digest)
    here = [one for one in decisions if one.target == message.target_digest]
    for head in newest(here, decisions):
        if head.began:
            share = int(head.kept or _ALL) * words_kept(message.targets, targets) // _ALL
            return head.began, str(share)
        if head.by_machine and not person_touched(decisions, head.target):
            return head.id, str(words_kept(message.targets, targets))
    return "", ""


def replaced_draft(message: Message, ledger: Ledger) -> str:
    """Return the machine's decision whose text a person replaced with another editor; empty where it is none.

    Args:
        message: the entry with the person's text, on which nothing is decided yet.
        ledger: its catalog's ledger.

    Returns:
        The decision's id. Its text is nowhere but in older versions of the catalog.
    """
    decisions = ledger.of(message.key.digest)
    for head in newest(decisions, decisions):
        if head.target != message.target_digest:
            if head.began:
                return head.began
            if head.by_machine and not person_touched(decisions, head.target):
                return head.id
    return ""


def words_kept(before: Iterable[str], after: Iterable[str]) -> int:
    """Return the share of a text's words, and signs, that stand in another in the same order: in percent."""
    old, new = (_WORD.findall("\n".join(texts))[:_LONGEST] for texts in (before, after))
    if not old:
        return 0
    found = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    return _ALL * sum(block.size for block in found) // len(old)


def fates(ledger: Ledger) -> Iterator[DraftFate]:
    """Yield what became of each draft of an engine; one that another draft replaced unseen is left out."""
    for decisions in ledger.by_key.values():
        drafts = [one for one in decisions if one.by == TOOL and one.origin.startswith(ENGINE)]
        current = {one.id for one in newest(drafts, decisions)}
        for draft in drafts:
            fate = _fate(draft, decisions)
            if fate.fate is not Fate.WAITING or draft.id in current:
                yield fate


def _fate(draft: Decision, decisions: tuple[Decision, ...]) -> DraftFate:
    engine = draft.origin.removeprefix(ENGINE)
    own = [one for one in decisions if one.by != TOOL]
    here = [one for one in own if draft.id == one.began or (one.target == draft.target and not one.began)]
    for last in newest(here, decisions):
        if last.state is ReviewState.REJECTED:
            return DraftFate(engine, Fate.REJECTED, 0)
        if last.began:
            return DraftFate(engine, Fate.EDITED, int(last.kept) if last.kept.isdigit() else None)
        return DraftFate(engine, Fate.KEPT, _ALL)
    if any(draft.id in one.after for one in own):
        return DraftFate(engine, Fate.EDITED)
    return DraftFate(engine, Fate.WAITING)

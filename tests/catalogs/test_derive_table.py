"""The whole table of a derived text: whose it was, what became of its parent and of the converter."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product
from typing import TYPE_CHECKING

import pytest

from localize.catalogs import Converted, Merged, Parent, derive
from localize.model import Catalog, Ledger, Locale, Message, MessageKey, Previous, ReviewState
from localize.model.domain import Domain
from localize.review import TOOL, Who, approve, edit, record_unknown, reject, state

if TYPE_CHECKING:
    from collections.abc import Callable

CYRL = Locale.parse("uz_Cyrl")
AT = "2026-03-01T08:00:00Z"
EDITOR = Who("Malika", AT)
KEY = MessageKey("", "Frost")
OLD_WORDS = {"Qirov": "Қиров", "Ayoz": "Аёз"}
NEW_WORDS = {"Qirov": "Қировли", "Ayoz": "Аёзли"}
OWN = "Қиров тушди"

UNTRANSLATED, DRAFT, STALE, REJECTED, TRANSLATED, APPROVED = (
    ReviewState.UNTRANSLATED,
    ReviewState.DRAFT,
    ReviewState.STALE,
    ReviewState.REJECTED,
    ReviewState.TRANSLATED,
    ReviewState.APPROVED,
)
OPEN_OR_DONE = (DRAFT, STALE, REJECTED, TRANSLATED, APPROVED)


def parent(text: str, now: ReviewState) -> Parent:
    return Parent((text,), now, Previous("Frost!") if now is STALE else None)


def refreshed(of: Parent, before: Merged | None = None, words: dict[str, str] = OLD_WORDS) -> Merged:
    catalog = before.catalog if before else Catalog(CYRL, Domain("articles/a"), messages=(Message(KEY),))
    ledger = before.ledger if before else Ledger()

    def convert(_: MessageKey, targets: tuple[str, ...]) -> Converted:
        return Converted(tuple(words[target] for target in targets))

    return derive(catalog, ledger, {KEY: of}, convert, at=AT)


def told(result: Merged, of: Parent) -> tuple[str, ReviewState]:
    (message,) = result.catalog.messages
    return message.targets[0], state(message, result.ledger.of(KEY.digest), of.basis)


def _blank(_: Parent) -> Merged:
    return Merged(Catalog(CYRL, Domain("articles/a"), messages=(Message(KEY),)), Ledger())


def _tools(of: Parent) -> Merged:
    return refreshed(of)


def _edited(of: Parent, *, approved: bool) -> Merged:
    first = refreshed(of)
    step = edit(first.catalog.messages[0], first.ledger, EDITOR, (OWN,), approve=approved, basis=of.basis)
    return Merged(first.catalog.with_messages([step.message]), step.recorded_in(first.ledger))


def _elsewhere(of: Parent) -> Merged:
    first = refreshed(of)
    found = replace(first.catalog.messages[0], targets=(OWN,)).with_fuzzy(fuzzy=False)
    return refreshed(of, Merged(first.catalog.with_messages([found]), first.ledger))


def _approved(of: Parent) -> Merged:
    first = refreshed(of)
    step = approve(
        first.catalog.messages[0], first.ledger, EDITOR, drafts=True, explicit=True, basis=of.basis
    )
    return Merged(first.catalog.with_messages([step.message]), step.recorded_in(first.ledger))


def _rejected(of: Parent) -> Merged:
    first = refreshed(of)
    step = reject(first.catalog.messages[0], first.ledger, EDITOR, note="no", basis=of.basis)
    return Merged(first.catalog.with_messages([step.message]), step.recorded_in(first.ledger))


@dataclass(frozen=True)
class Kind:
    """Whose text stood there, and what was said of it."""

    make: Callable[[Parent], Merged]
    own: bool = False
    """Whether the text is a person's own, and not the conversion."""
    said: ReviewState | None = None
    """What a person said of the text."""


KINDS = {
    "blank": Kind(_blank),
    "the tool's": Kind(_tools),
    "edited": Kind(lambda of: _edited(of, approved=False), own=True, said=TRANSLATED),
    "edited and approved": Kind(lambda of: _edited(of, approved=True), own=True, said=APPROVED),
    "edited elsewhere": Kind(_elsewhere, own=True, said=TRANSLATED),
    "approved as converted": Kind(_approved, said=APPROVED),
    "rejected as converted": Kind(_rejected, said=REJECTED),
}
PARENTS = [("", UNTRANSLATED), *product(("Qirov", "Ayoz"), OPEN_OR_DONE)]


def expected(
    kind: Kind, now: ReviewState, text: str, words: dict[str, str], began: ReviewState
) -> tuple[str, ReviewState]:
    """Say what the table says, a line for each row."""
    if kind.own and kind.said is not None:
        return OWN, kind.said if text == "Qirov" else STALE
    if not text:
        return "", UNTRANSLATED
    untouched = text == "Qirov" and words is OLD_WORDS
    said = kind.said if not (kind.said is APPROVED and began is APPROVED) else None  # it was so already
    if said is not None and untouched and now is not REJECTED:
        return words[text], said
    return words[text], now


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("began", OPEN_OR_DONE)
def test_the_table(name: str, began: ReviewState) -> None:
    first = parent("Qirov", began)
    start = KINDS[name].make(first)
    rows = list(product(PARENTS, (OLD_WORDS, NEW_WORDS)))
    assert len(rows) == 22
    for (text, now), words in rows:
        of = parent(text, now)
        result = refreshed(of, start, words)
        row = (name, began, text, now, words is NEW_WORDS)
        assert told(result, of) == expected(KINDS[name], now, text, words, began), row
        (message,) = result.catalog.messages
        assert message.fuzzy == (told(result, of)[1] in {DRAFT, STALE, REJECTED}), row
        assert start.ledger.decisions <= result.ledger.decisions, row
        again = refreshed(of, result, words)
        assert (again.catalog, again.ledger, again.changes) == (result.catalog, result.ledger, ()), row


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("meanwhile", [row for row in PARENTS if row[0] != "Qirov"])
def test_a_parent_changed_back_gives_the_text_back(name: str, meanwhile: tuple[str, ReviewState]) -> None:
    first = parent("Qirov", TRANSLATED)
    start = KINDS[name].make(first)
    back = refreshed(first, refreshed(parent(*meanwhile), start))
    kind = KINDS[name]
    # A person's own text has been set fuzzy, and only a person takes that back.
    state_now = DRAFT if kind.own else kind.said or TRANSLATED
    assert told(back, first) == (OWN if kind.own else "Қиров", state_now)
    assert back.catalog.messages[0].fuzzy == (state_now in {DRAFT, REJECTED})


@pytest.mark.parametrize("now", OPEN_OR_DONE)
def test_a_text_taken_as_it_is_follows_its_parents_approval(now: ReviewState) -> None:
    draft = parent("Qirov", DRAFT)
    first = refreshed(draft)
    cleared = first.catalog.messages[0].with_fuzzy(fuzzy=False)
    step = record_unknown(cleared, first.ledger, AT, basis=draft.basis)
    taken = Merged(first.catalog.with_messages([cleared]), step.recorded_in(first.ledger))
    of = parent("Qirov", now)
    assert told(refreshed(of, taken), of) == ("Қиров", now if now in {APPROVED, REJECTED} else TRANSLATED)
    flagged = Merged(taken.catalog.with_messages([first.catalog.messages[0]]), taken.ledger)
    assert refreshed(parent("Qirov", APPROVED), flagged).catalog == flagged.catalog


@pytest.mark.parametrize("origin", ["memory", "engine:google", "vocabulary"])
def test_a_machines_text_from_before_is_replaced_once_its_parent_has_one(origin: str) -> None:
    from localize.review import draft  # noqa: PLC0415 - DRAFT is a state here

    message = Message(KEY)
    step = draft(message, Ledger(), Who(TOOL, AT), ("Аёзча",), origin=origin)
    before = Merged(Catalog(CYRL, Domain("articles/a"), messages=(step.message,)), step.recorded_in(Ledger()))
    empty = parent("", UNTRANSLATED)
    assert refreshed(empty, before).catalog == before.catalog
    of = parent("Qirov", APPROVED)
    assert told(refreshed(of, before), of) == ("Қиров", APPROVED)
    accepted = approve(step.message, before.ledger, EDITOR, drafts=True)
    kept = Merged(before.catalog.with_messages([accepted.message]), accepted.recorded_in(before.ledger))
    assert refreshed(of, kept).catalog.messages[0].targets == ("Аёзча",)

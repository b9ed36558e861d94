"""Who made a text what it is, as its ledger knows it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from localize.model import Ledger, Message, MessageKey, ReviewState
from localize.review import TOOL, UNKNOWN, Step, Who, approve, draft, edit, fill, record_unknown
from localize.review.making import REVIEWER, WRITER, Act, Maker, making_of, words_of
from localize.review.states import state
from localize.review.transitions import retouch

MESSAGE = Message(MessageKey("", "Nobody was hurt in the fire."))
MALIKA, TIMUR = Who("Malika", "2026-03-01T08:00:00Z"), Who("Timur", "2026-03-02T08:00:00Z")
MACHINE = Who(TOOL, "2026-02-01T08:00:00Z")
TEXT = "Никто не пострадал при пожаре."


def maker_of(step: Step, ledger: Ledger) -> tuple[Maker, int, tuple[Act, ...]]:
    known = ledger.of(step.message.key.digest)
    made = making_of(step.message, known, state(step.message, known))
    return made.maker, made.unchanged, made.acts


def done(*acts: object) -> tuple[Step, Ledger]:
    step, ledger = Step(MESSAGE, None), Ledger()
    for act in acts:
        step = act(step.message, ledger)  # type: ignore[operator] # each is a function of these
        ledger = step.recorded_in(ledger)
    return step, ledger


def drafted(origin: str = "engine:google") -> object:
    return lambda message, ledger: draft(message, ledger, MACHINE, (TEXT,), origin=origin)


def approved(who: Who) -> object:
    return lambda message, ledger: approve(message, ledger, who, drafts=True)


def edited(who: Who, text: str) -> object:
    return lambda message, ledger: edit(message, ledger, who, (text,))


def test_a_person_wrote_it_and_another_approved_it() -> None:
    maker, unchanged, acts = maker_of(*done(edited(TIMUR, TEXT), approved(MALIKA)))
    assert (maker, unchanged) == (Maker.WRITTEN, 0)
    assert acts == (Act("Malika", REVIEWER, MALIKA.at), Act("Timur", WRITER, TIMUR.at))


@pytest.mark.parametrize(
    ("origin", "maker", "unchanged"),
    [
        ("engine:google", Maker.ENGINE, 5),
        ("memory", Maker.MEMORY, 0),
        ("derived", Maker.CONVERTED, 0),
    ],
)
def test_a_machines_text_that_nobody_read(origin: str, maker: Maker, unchanged: int) -> None:
    assert maker_of(*done(drafted(origin))) == (maker, unchanged, ())


def test_vocabulary_is_no_engine() -> None:
    step, ledger = done(lambda message, known: fill(message, known, MACHINE, (TEXT,), origin="vocabulary"))
    assert maker_of(step, ledger)[0] is Maker.MEMORY


def test_a_person_only_approved_it() -> None:
    assert maker_of(*done(drafted(), approved(MALIKA))) == (
        Maker.APPROVED,
        5,
        (Act("Malika", REVIEWER, MALIKA.at),),
    )


def test_a_person_edited_it_and_kept_some_words() -> None:
    step, ledger = done(drafted(), edited(TIMUR, "При пожаре никто не пострадал."))
    maker, unchanged, acts = maker_of(step, ledger)
    assert maker is Maker.EDITED
    assert 0 < unchanged < 5
    assert acts == (Act("Timur", WRITER, TIMUR.at),)


def test_whoever_cleared_the_flag_in_another_editor_read_it() -> None:
    step, ledger = done(
        drafted(),
        lambda message, known: record_unknown(message.with_fuzzy(fuzzy=False), known, MALIKA.at),
    )
    assert maker_of(step, ledger) == (Maker.APPROVED, 5, (Act(UNKNOWN, REVIEWER, MALIKA.at),))


def elsewhere(text: str) -> object:
    """Return what records a text that another editor put in the place of one that stands."""
    return lambda message, known: record_unknown(
        replace(message, targets=(text,)).with_fuzzy(fuzzy=False), known, TIMUR.at
    )


def test_a_draft_that_another_editor_replaced_was_edited() -> None:
    step, ledger = done(drafted(), elsewhere("Никто не пострадал."))
    assert maker_of(step, ledger) == (Maker.EDITED, 0, (Act(UNKNOWN, WRITER, TIMUR.at),))
    known = ledger.of(step.message.key.digest)
    assert making_of(step.message, known, state(step.message, known)).engine == "google"
    step, ledger = done(drafted(), edited(MALIKA, "Все целы."), elsewhere("Люди целы."))
    assert maker_of(step, ledger)[0] is Maker.EDITED
    assert maker_of(*done(edited(MALIKA, TEXT), elsewhere("Все целы.")))[0] is Maker.WRITTEN
    assert maker_of(*done(drafted(), approved(MALIKA), elsewhere("Все целы.")))[0] is Maker.WRITTEN


def test_a_machines_change_after_a_review_has_been_read_by_nobody() -> None:
    step, ledger = done(
        drafted(),
        approved(MALIKA),
        lambda message, known: retouch(message, known, ("Никто не пострадал  при пожаре.",), MACHINE),
    )
    assert maker_of(step, ledger)[0] is Maker.ENGINE


def test_words_are_counted_with_their_apostrophes() -> None:
    assert words_of("Oʻzbekiston yangi-yangi, 5 kg — maʼno") == 5
    assert state(MESSAGE, ()) is ReviewState.UNTRANSLATED

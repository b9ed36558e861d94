from __future__ import annotations

from dataclasses import replace

import pytest

from localize.model import (
    DECIDED,
    FUZZY,
    Decision,
    Message,
    MessageKey,
    Previous,
    ReviewState,
    targets_digest,
)
from localize.review.origins import origin_of, person_touched, replaceable, was_rejected

KEY = MessageKey("", "Bread prices rise")
TEXT = ("Non narxi oshdi",)
TARGET = targets_digest(TEXT)
DRAFTED = Message(KEY, TEXT, flags=frozenset({FUZZY}))


def decision(
    decided: ReviewState, origin: str, *after: Decision, by: str = "localize", text: str = TEXT[0]
) -> Decision:
    ids = tuple(sorted(known.id for known in after))
    return Decision(KEY.digest, targets_digest((text,)), decided, by, "", after=ids, origin=origin)


MACHINE = decision(ReviewState.DRAFT, "engine:google")


def test_origin_is_what_the_newest_decisions_say_and_a_person_wins() -> None:
    by_memory = decision(ReviewState.TRANSLATED, "memory", MACHINE)
    by_person = decision(ReviewState.TRANSLATED, "person")
    assert origin_of((), TARGET) == "person"
    assert origin_of((MACHINE,), TARGET) == "engine:google"
    assert origin_of((MACHINE,), "another") == "person"
    assert origin_of((MACHINE, by_memory), TARGET) == "memory"
    assert origin_of((MACHINE, by_person), TARGET) == "person"
    assert origin_of((MACHINE, decision(ReviewState.DRAFT, "cldr")), TARGET) == "cldr"


def test_a_text_from_a_file_that_came_back_is_a_person_s() -> None:
    imported = decision(ReviewState.TRANSLATED, "import:ru.xlf", by="Malika")
    assert not imported.by_machine
    assert origin_of((MACHINE, imported), TARGET) == "import:ru.xlf"
    assert origin_of((imported, decision(ReviewState.TRANSLATED, "person")), TARGET) == "person"
    assert person_touched((imported,), TARGET)
    assert not replaceable(DRAFTED, (imported,))


@pytest.mark.parametrize("decided", DECIDED)
@pytest.mark.parametrize(
    ("origin", "by"), [("memory", "localize"), ("person", "ann"), ("memory", "unknown"), ("memory", "ann")]
)
def test_a_person_touched_what_they_wrote_approved_or_accepted(
    decided: ReviewState, origin: str, by: str
) -> None:
    touched = decided is not ReviewState.REJECTED and (
        (origin, by) != ("memory", "localize") or decided is ReviewState.APPROVED
    )
    assert person_touched((decision(decided, origin, by=by),), TARGET) is touched
    assert not person_touched((decision(decided, origin, by=by, text="Suv narxi"),), TARGET)


def test_a_rejected_text_stays_rejected_until_somebody_who_knew_says_otherwise() -> None:
    rejected = decision(ReviewState.REJECTED, "memory", MACHINE, by="ann")
    assert was_rejected((MACHINE, rejected), TEXT)
    assert not was_rejected((MACHINE, rejected), ("Suv narxi",))
    assert not was_rejected((MACHINE,), TEXT)
    assert was_rejected((rejected, decision(ReviewState.APPROVED, "person", by="bob")), TEXT)
    assert not was_rejected((rejected, decision(ReviewState.APPROVED, "person", rejected, by="bob")), TEXT)


def test_what_is_blank_may_be_filled() -> None:
    assert replaceable(Message(KEY), ())
    assert replaceable(Message(KEY, ("", "")), (decision(ReviewState.APPROVED, "person"),))
    assert not replaceable(Message(KEY, ("bir", ""), plural_source="p"), ())


def test_a_machines_half_filled_plural_may_be_replaced() -> None:
    half = Message(KEY, ("bir", ""), plural_source="p", flags=frozenset({FUZZY}))
    made = Decision(KEY.digest, half.target_digest, ReviewState.DRAFT, "localize", "", origin="memory")
    assert replaceable(half, (made,))


def test_a_machines_text_may_be_replaced_while_it_is_no_more_than_a_proposal() -> None:
    filled = decision(ReviewState.TRANSLATED, "vocabulary")
    assert replaceable(DRAFTED, (MACHINE,))
    assert replaceable(DRAFTED, (MACHINE, decision(ReviewState.REJECTED, "engine:google", MACHINE, by="ann")))
    assert not replaceable(Message(KEY, TEXT), (filled,))
    assert replaceable(replace(DRAFTED, previous=Previous("Bread prices fall")), (filled,))
    assert replaceable(DRAFTED, (filled,), basis="changed")
    assert not replaceable(Message(KEY, TEXT), (filled,), basis="changed")


def test_a_persons_text_is_never_replaced() -> None:
    wrote = decision(ReviewState.TRANSLATED, "person", by="ann")
    rejected = decision(ReviewState.REJECTED, "person", wrote, by="bob")
    assert not replaceable(DRAFTED, ())
    assert not replaceable(DRAFTED, (wrote,))
    assert not replaceable(DRAFTED, (wrote, rejected))
    assert not replaceable(DRAFTED, (decision(ReviewState.REJECTED, "person", by="bob"),))
    assert not replaceable(DRAFTED, (MACHINE, wrote))
    assert not replaceable(DRAFTED, (wrote, decision(ReviewState.DRAFT, "memory", wrote)))
    assert not replaceable(
        DRAFTED, (MACHINE, decision(ReviewState.APPROVED, "engine:google", MACHINE, by="ann"))
    )

from __future__ import annotations

import pytest

from localize.errors import UsageError
from localize.flows.receipt import Receipt
from localize.model import Ledger, Locale, Message, MessageKey, ReviewState
from localize.review import Item, Who, origin_of, person_touched, replaceable, state

WHO = Who("Malika", "2026-03-01T08:00:00Z")
MESSAGE = Message(MessageKey("", "Rain."), ("Дождь.",))


def received(text: str, wanted: ReviewState, note: str = "") -> tuple[Message, Ledger]:
    item = Item("frost@0a", "frost", Locale("ru"), MESSAGE, ReviewState.TRANSLATED)
    step = Receipt((text,), wanted, "import:ru.xlf", note).step(item, Ledger(), WHO)
    return step.message, step.recorded_in(Ledger())


@pytest.mark.parametrize("wanted", [ReviewState.APPROVED, ReviewState.TRANSLATED, ReviewState.DRAFT])
def test_a_text_is_a_person_s_from_a_file_in_the_state_that_it_is_to_have(wanted: ReviewState) -> None:
    message, ledger = received("Ливень.", wanted)
    known = ledger.of(message.key.digest)
    assert message.targets == ("Ливень.",)
    assert state(message, known) is wanted
    assert origin_of(known, message.target_digest) == "import:ru.xlf"
    assert person_touched(known, message.target_digest)
    assert not replaceable(message, known)


def test_a_rejected_text_stays_with_the_reason() -> None:
    message, ledger = received("Дождь.", ReviewState.REJECTED, "Не дождь.")
    (decision,) = ledger.decisions
    assert (message.targets, decision.state, decision.note) == (
        ("Дождь.",),
        ReviewState.REJECTED,
        "Не дождь.",
    )


def test_an_empty_text_is_refused() -> None:
    for wanted in (ReviewState.TRANSLATED, ReviewState.DRAFT):
        with pytest.raises(UsageError, match="the text is empty"):
            received(" ", wanted)

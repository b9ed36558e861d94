from __future__ import annotations

from dataclasses import replace

import pytest

from localize.errors import Place
from localize.exchange.coded_text import CodedText, CodeMark
from localize.exchange.package import Mark, ReturnedUnit
from localize.flows.returned_text import (
    CHANGED,
    COPIED,
    NO_MARK,
    NO_TEXT,
    OTHER_SOURCE,
    SEVERAL,
    STOOD_BEFORE,
    UNKNOWN_CODE,
    Verdict,
    weighed,
)
from localize.model import Decision, Locale, Message, MessageKey, ReviewState, targets_digest
from localize.review import Item

KEY = MessageKey("", "Rain **fell**.")
UNTRANSLATED, DRAFT, STALE, REJECTED, TRANSLATED, APPROVED = (
    ReviewState.UNTRANSLATED,
    ReviewState.DRAFT,
    ReviewState.STALE,
    ReviewState.REJECTED,
    ReviewState.TRANSLATED,
    ReviewState.APPROVED,
)


def here(text: str, state: ReviewState = TRANSLATED, decisions: tuple[Decision, ...] = ()) -> Item:
    return Item("frost@0a", "frost", Locale("ru"), Message(KEY, (text,)), state, decisions)


def came(
    text: str,
    state: ReviewState | None = None,
    *,
    was: str | None = None,
    state_was: ReviewState = TRANSLATED,
) -> ReturnedUnit:
    source = CodedText(("Rain ", CodeMark("1", "open"), "fell", CodeMark("1", "close"), "."))
    mark = None if was is None else Mark.of(state_was, (was,))
    return ReturnedUnit(Place("ru.xlf", 3), "frost", "0a", (source,), (CodedText.of(text),), state, mark)


def verdict(unit: ReturnedUnit, item: Item, *, trusted: bool = False) -> tuple[ReviewState | None, str]:
    found = weighed(unit, item, trusted=trusted)
    return found.state, found.reason


def test_a_text_that_nobody_touched_is_nothing_whatever_stands_here_now() -> None:
    unit = came("Дождь.", TRANSLATED, was="Дождь.")
    for item in (here("Дождь."), here("Ливень.", APPROVED), here("Дождь.", REJECTED)):
        assert verdict(unit, item) == (None, "")
    assert verdict(came("", UNTRANSLATED, was="", state_was=UNTRANSLATED), here("")) == (None, "")


def test_a_changed_text_is_taken_in_where_nobody_changed_it_here() -> None:
    unit = came("Ливень.", TRANSLATED, was="Дождь.")
    assert verdict(unit, here("Дождь.")) == (TRANSLATED, "")
    assert verdict(unit, here("Снег.")) == (None, CHANGED)
    assert weighed(unit, here("Снег."), trusted=False) == Verdict(("Ливень.",), None, CHANGED)


def test_a_draft_that_a_person_changed_is_no_draft_unless_they_say_so() -> None:
    draft = here("Дождь.", DRAFT)
    assert verdict(came("Ливень.", DRAFT, was="Дождь.", state_was=DRAFT), draft) == (TRANSLATED, "")
    assert verdict(came("Ливень.", None, was="Дождь.", state_was=DRAFT), draft) == (TRANSLATED, "")
    unfinished = replace(came("Ливень.", DRAFT, was="Дождь.", state_was=DRAFT), unfinished=True)
    assert verdict(unfinished, draft) == (DRAFT, "")
    assert verdict(came("Ливень.", DRAFT, was="Дождь."), here("Дождь.")) == (DRAFT, "")
    assert verdict(came("Ливень.", REJECTED, was="Дождь."), here("Дождь.")) == (DRAFT, "")


@pytest.mark.parametrize("state", [None, UNTRANSLATED, DRAFT])
def test_a_source_that_a_tool_put_in_the_place_of_a_text_is_none(state: ReviewState | None) -> None:
    source = came("Rain **fell**.", state, was="", state_was=UNTRANSLATED)
    assert verdict(replace(source, prefilled=True), here("")) == (None, COPIED)
    assert verdict(source, here(""))[1] == ""
    was_draft = came("Rain **fell**.", state, was="Дождь.", state_was=STALE)
    assert verdict(replace(was_draft, prefilled=True), here("Дождь.", STALE)) == (None, COPIED)


def test_a_source_that_somebody_calls_a_text_is_one() -> None:
    source = replace(came("Rain **fell**.", TRANSLATED, was="", state_was=UNTRANSLATED), prefilled=True)
    assert verdict(source, here("")) == (TRANSLATED, "")
    approved = replace(came("Rain **fell**.", None, was="Rain **fell**."), prefilled=True)
    assert verdict(approved, here("Rain **fell**.", APPROVED)) == (None, "")


def test_numbers_are_the_same_in_both_languages() -> None:
    item = replace(here(""), message=Message(MessageKey("", "2026"), ("",)))
    source = (CodedText.of("2026"),)
    mark = Mark.of(UNTRANSLATED, ("",))
    unit = ReturnedUnit(Place("ru.xlf", 3), "frost", "0a", source, source, None, mark, prefilled=True)
    assert verdict(unit, item) == (TRANSLATED, "")


def test_an_approval_counts_where_it_is_trusted() -> None:
    unit = came("Ливень.", APPROVED, was="Дождь.")
    assert verdict(unit, here("Дождь.")) == (TRANSLATED, "")
    assert verdict(unit, here("Дождь."), trusted=True) == (APPROVED, "")
    same = came("Дождь.", APPROVED, was="Дождь.")
    assert verdict(same, here("Дождь.")) == (None, "")
    assert verdict(same, here("Дождь."), trusted=True) == (APPROVED, "")
    assert verdict(same, here("Дождь.", APPROVED), trusted=True) == (None, "")


def test_a_state_alone_is_taken_where_nobody_here_has_said_otherwise() -> None:
    accepted = came("Дождь.", TRANSLATED, was="Дождь.", state_was=DRAFT)
    assert verdict(accepted, here("Дождь.", DRAFT)) == (TRANSLATED, "")
    assert verdict(accepted, here("Дождь.", REJECTED)) == (None, CHANGED)
    assert verdict(accepted, here("Дождь.", STALE)) == (None, CHANGED)
    assert verdict(accepted, here("Ливень.", DRAFT)) == (None, CHANGED)
    rejected = came("Дождь.", REJECTED, was="Дождь.")
    assert verdict(rejected, here("Дождь.")) == (REJECTED, "")
    assert verdict(rejected, here("Дождь.", APPROVED)) == (None, CHANGED)
    assert verdict(
        came("Дождь.", TRANSLATED, was="Дождь.", state_was=APPROVED), here("Дождь.", APPROVED)
    ) == (
        None,
        "",
    )


def test_what_was_taken_in_once_is_not_taken_in_again() -> None:
    unit = came("Ливень.", TRANSLATED, was="Дождь.")
    assert verdict(unit, here("Ливень.")) == (None, "")
    assert verdict(unit, here("Ливень.", APPROVED)) == (None, "")
    taken = Decision(
        KEY.digest, targets_digest(("Ливень.",)), TRANSLATED, "Malika", "now", origin="import:ru.xlf"
    )
    assert verdict(unit, here("Дождь.", decisions=(taken,))) == (None, STOOD_BEFORE)
    assert verdict(unit, here("Ливень.", DRAFT, (taken,))) == (None, "")


def test_a_machine_s_text_that_a_person_wrote_as_well_is_a_person_s() -> None:
    unit = came("Дождь.", UNTRANSLATED, was="", state_was=UNTRANSLATED)
    assert verdict(unit, here("Дождь.", DRAFT)) == (TRANSLATED, "")


def test_without_a_mark_only_an_empty_place_is_filled() -> None:
    assert verdict(came("Дождь."), here("")) == (TRANSLATED, "")
    assert verdict(came("Дождь."), here("Ливень.")) == (None, NO_MARK)
    assert verdict(came("Дождь."), here("Дождь.")) == (None, "")
    assert verdict(came("Дождь.", DRAFT), here("Дождь.")) == (None, CHANGED)


@pytest.mark.parametrize(
    ("texts", "reason"),
    [
        ((" ",), NO_TEXT),
        (("а", "б"), SEVERAL),
    ],
)
def test_texts_that_cannot_stand_are_left(texts: tuple[str, ...], reason: str) -> None:
    unit = replace(came("", was="Дождь."), targets=tuple(map(CodedText.of, texts)))
    assert verdict(unit, here("Дождь.")) == (None, reason)


def test_a_plural_form_without_text_is_left() -> None:
    message = Message(MessageKey("", "a"), ("а", "б"), "b")
    unit = ReturnedUnit(
        Place("a"), "ui", "0a", (CodedText.of("a"), CodedText.of("b")), (CodedText.of("в"), CodedText())
    )
    item = replace(here(""), message=message)
    marked = replace(unit, mark=Mark.of(TRANSLATED, ("а", "б")))
    assert verdict(marked, item) == (None, "a plural form has no text")
    one = replace(marked, targets=(CodedText.of("в"),))
    assert verdict(one, item) == (None, "2 plural forms are wanted, and the file has 1")


def test_another_source_and_unknown_codes_are_left() -> None:
    unit = came("Ливень.", was="Дождь.")
    assert verdict(replace(unit, sources=(CodedText.of("Snow fell."),)), here("Дождь.")) == (
        None,
        OTHER_SOURCE,
    )
    odd = replace(unit, targets=(CodedText(("Ливень ", CodeMark("7", "alone"))),))
    found = weighed(odd, here("Дождь."), trusted=False)
    assert (found.reason, found.texts) == (UNKNOWN_CODE, ("Ливень <7>",))

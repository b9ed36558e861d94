"""Texts that lose their place are set aside, and come back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localize.catalogs import Entry, Merged, merge
from localize.catalogs.forms import folded, with_forms
from localize.formats import gettext
from localize.model import FUZZY, Catalog, Ledger, Locale, Message, MessageKey, Previous, ReviewState
from localize.model.domain import UI, Domain
from localize.review import TOOL, Who, approve, edit, state

RU = Locale("ru")
AT = "2026-03-01T08:00:00Z"
EDITOR = Who("Malika", AT)
KEY = MessageKey("label", "{n} comment")
SINGLE = Entry(KEY)
PLURAL, OTHER_PLURAL = Entry(KEY, "{n} comments"), Entry(KEY, "{n} replies")
FORMS = ("{n} комментарий", "{n} комментария", "{n} комментариев")


def pulled(entry: Entry, before: Merged | None = None) -> Merged:
    catalog, ledger = (before.catalog, before.ledger) if before else (Catalog(RU, UI), Ledger())
    return merge(catalog, ledger, [entry], at=AT)


def only(result: Merged) -> Message:
    (message,) = result.catalog.messages
    return message


def state_of(result: Merged) -> ReviewState:
    return state(only(result), result.ledger.of(KEY.digest))


def approved(before: Merged, texts: tuple[str, ...]) -> Merged:
    step = edit(only(before), before.ledger, EDITOR, texts, approve=True)
    return Merged(before.catalog.with_messages([step.message]), step.recorded_in(before.ledger))


def with_flag(before: Merged) -> Merged:
    return Merged(before.catalog.with_messages([only(before).with_fuzzy(fuzzy=True)]), before.ledger)


@pytest.mark.parametrize("between", [SINGLE, OTHER_PLURAL])
def test_a_plural_changed_back_gives_texts_and_state_back(between: Entry) -> None:
    first = approved(pulled(PLURAL), FORMS)
    changed = pulled(between, first)
    assert state_of(changed) is ReviewState.STALE
    back = pulled(PLURAL, changed)
    assert (back.catalog, state_of(back)) == (first.catalog, ReviewState.APPROVED)
    assert pulled(PLURAL, back).catalog == back.catalog


def test_a_plural_that_comes_and_goes_gives_the_text_and_its_state_back() -> None:
    first = approved(pulled(SINGLE), FORMS[:1])
    back = pulled(SINGLE, pulled(PLURAL, first))
    assert (back.catalog, state_of(back)) == (first.catalog, ReviewState.APPROVED)


def test_what_was_fuzzy_before_the_plural_changed_is_so_when_it_is_back() -> None:
    first = with_flag(approved(pulled(PLURAL), FORMS))
    back = pulled(PLURAL, pulled(OTHER_PLURAL, first))
    assert back.catalog == first.catalog
    assert state_of(back) is ReviewState.DRAFT
    assert [d.state for d in back.ledger.decisions if d.by == TOOL] == [ReviewState.DRAFT]


def test_a_text_nobody_decided_on_stays_fuzzy_when_its_plural_is_back() -> None:
    message = Message(KEY, FORMS, PLURAL.plural_source, flags=frozenset({FUZZY}))
    first = Merged(Catalog(RU, UI, messages=(message,)), Ledger())
    back = pulled(PLURAL, pulled(OTHER_PLURAL, first))
    assert only(back) == replace(message, previous=None)


def test_a_previous_source_that_another_editor_left_says_nothing() -> None:
    first = approved(pulled(PLURAL), FORMS)
    left = replace(only(first), previous=Previous("old", "label", "olds"))
    changed = pulled(OTHER_PLURAL, Merged(first.catalog.with_messages([left]), first.ledger))
    assert only(changed).previous == Previous(KEY.source, KEY.context, PLURAL.plural_source)


def test_a_form_with_a_line_end_is_set_aside_on_one_line() -> None:
    forms = ("раз", "два\nдва\\n\r", "три")
    first = approved(pulled(PLURAL), forms)
    single = pulled(SINGLE, first)
    assert only(single).comments == ("was: два\\nдва\\\\n\\r", "was: три")
    data = gettext.serialize(single.catalog)
    read = gettext.parse(data, "ui.po", locale=RU, domain=UI)
    back = pulled(PLURAL, Merged(read, single.ledger))
    assert (only(back).targets, only(back).comments) == (forms, ())


def test_a_missing_form_repeats_the_last_one() -> None:
    assert with_forms(Message(KEY, ("раз",), "b"), 3).targets == ("раз",) * 3
    assert with_forms(Message(KEY, (), "b"), 2).targets == ("", "")


def test_a_text_beside_its_obsolete_twin_keeps_both() -> None:
    live = Message(KEY, ("живой",))
    gone = Message(KEY, ("прежний",), obsolete=True, comments=("by hand",))
    older = Message(KEY, ("давний",), obsolete=True)
    catalog = Catalog(RU, UI, messages=(live, older, gone))
    result = merge(catalog, Ledger(), [SINGLE], at=AT)
    assert only(result).targets == ("живой",)
    assert only(result).comments == ("by hand", "was: давний", "was: прежний")
    retired = merge(catalog, Ledger(), (), at=AT)
    assert [(m.obsolete, m.targets, m.comments) for m in retired.catalog.messages] == [
        (True, ("живой",), ("by hand", "was: давний", "was: прежний"))
    ]


def test_folding_says_nothing_twice() -> None:
    message = Message(KEY, ("раз",), comments=("was: два",))
    assert folded(message, Message(KEY, ("раз",), comments=("was: два",))) == message
    assert folded(message, Message(KEY, ("два",))) == message


def test_a_translators_comment_outlives_its_source() -> None:
    noted = Message(KEY, comments=("Ask the desk.",))
    gone = merge(Catalog(RU, UI, messages=(noted,)), Ledger(), (), at=AT)
    assert only(gone) == replace(noted, obsolete=True)
    assert only(pulled(SINGLE, gone)) == noted


def test_a_comment_on_a_text_brought_along_is_kept_too() -> None:
    monday, tuesday = (
        MessageKey("", "The council met on Monday."),
        MessageKey("", "The council met on Tuesday."),
    )
    first = Catalog(RU, Domain("articles/a"), messages=(Message(monday, ("Совет собрался.",)),))
    second = merge(first, Ledger(), [Entry(tuesday)], at=AT)
    commented = [
        replace(m, comments=("Which Tuesday?",)) if m.key == tuesday else m for m in second.catalog.messages
    ]
    third = merge(second.catalog.with_messages(commented), second.ledger, [Entry(monday)], at=AT)
    assert {m.key: m.comments for m in third.catalog.messages} == {monday: (), tuesday: ("Which Tuesday?",)}


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from([SINGLE, PLURAL, OTHER_PLURAL]), max_size=5),
    st.tuples(*[st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1)] * 3),
)
def test_no_change_of_plural_loses_a_form(entries: list[Entry], forms: tuple[str, str, str]) -> None:
    first = approved(pulled(PLURAL), forms) if all(form.strip() for form in forms) else None
    if first is None:
        return
    result = first
    for entry in entries:
        result = pulled(entry, result)
        assert pulled(entry, result) == replace(result, changes=())
        assert (
            gettext.parse(gettext.serialize(result.catalog), "ui.po", locale=RU, domain=UI).messages
            == result.catalog.messages
        )
    back = pulled(PLURAL, result)
    assert only(back).targets == forms
    assert state_of(back) is ReviewState.APPROVED
    assert approve(only(back), back.ledger, EDITOR).decision is None


def test_a_fuzzy_text_whose_former_source_is_nowhere_is_kept() -> None:
    stray = Message(KEY, ("раз",), flags=frozenset({FUZZY}), previous=Previous("elsewhere"))
    gone = merge(Catalog(RU, UI, messages=(stray,)), Ledger(), (), at=AT)
    assert only(gone) == replace(stray, obsolete=True)

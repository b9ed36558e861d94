"""Pull loses nothing: changed, moved, removed and returned texts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localize.catalogs import Entry, Merged, merge, merged
from localize.model import (
    FUZZY,
    PERSON,
    Catalog,
    Decision,
    Ledger,
    Locale,
    Message,
    MessageKey,
    Previous,
    ReviewState,
)
from localize.model.domain import UI, Domain
from localize.review import UNKNOWN, Who, approve, draft, replaceable, state

RU = Locale("ru")
AT = "2026-03-01T08:00:00Z"
EDITOR = Who("Malika", AT)
MONDAY = "The council met on Monday."
TUESDAY = "The council met on Tuesday."
WEDNESDAY = "The council met on Wednesday."
OTHER = "Rain is expected in Nukus."


def entries(*sources: str, role: str = "paragraph") -> tuple[Entry, ...]:
    return tuple(
        Entry(MessageKey("", source), roles=(role,), references=("articles/a.md",)) for source in sources
    )


def pulled(*sources: str, before: Merged | None = None) -> Merged:
    catalog = before.catalog if before else Catalog(RU, Domain("articles/a"))
    ledger = before.ledger if before else Ledger()
    return merge(catalog, ledger, entries(*sources), at=AT)


def written(before: Merged, source: str, target: str, *, approved: bool = True) -> Merged:
    key = MessageKey("", source)
    message = replace(before.catalog.by_key[key], targets=(target,)).with_fuzzy(fuzzy=False)
    ledger = before.ledger
    if approved:
        step = approve(message, ledger, EDITOR)
        message, ledger = step.message, step.recorded_in(ledger)
    messages = [message if m.key == key else m for m in before.catalog.messages]
    return Merged(before.catalog.with_messages(messages), ledger)


def state_of(result: Merged, source: str) -> ReviewState:
    message = result.catalog.by_key[MessageKey("", source)]
    return state(message, result.ledger.of(message.key.digest))


def kinds(result: Merged) -> list[str]:
    return [change.kind for change in result.changes]


def test_a_first_pull_adds_in_article_order() -> None:
    result = pulled(MONDAY, OTHER)
    assert result.catalog.messages == tuple(
        Message(entry.key, extracted=("paragraph",), references=("articles/a.md",))
        for entry in entries(MONDAY, OTHER)
    )
    assert kinds(result) == ["added", "added"]


def test_a_second_pull_changes_nothing() -> None:
    first = written(pulled(MONDAY, OTHER), MONDAY, "Совет собрался в понедельник.")
    second = pulled(MONDAY, OTHER, before=first)
    assert (second.catalog, second.ledger, second.changes) == (first.catalog, first.ledger, ())


def test_a_changed_source_keeps_its_text_as_fuzzy() -> None:
    first = written(pulled(MONDAY), MONDAY, "Совет собрался в понедельник.")
    second = pulled(TUESDAY, before=first)
    assert second.catalog.by_key[MessageKey("", TUESDAY)] == Message(
        MessageKey("", TUESDAY),
        ("Совет собрался в понедельник.",),
        flags=frozenset({FUZZY}),
        extracted=("paragraph",),
        references=("articles/a.md",),
        previous=Previous(MONDAY),
    )
    assert state_of(second, TUESDAY) is ReviewState.STALE
    assert kinds(second) == ["changed", "obsolete"]


def test_a_second_change_still_names_the_source_the_text_was_made_for() -> None:
    first = written(pulled(MONDAY), MONDAY, "Совет собрался в понедельник.")
    third = pulled(WEDNESDAY, before=pulled(TUESDAY, before=first))
    message = third.catalog.by_key[MessageKey("", WEDNESDAY)]
    assert message.previous == Previous(MONDAY)
    assert [m.key.source for m in third.catalog.messages if m.obsolete] == [MONDAY]


def test_a_source_changed_back_gets_its_text_and_its_state_back() -> None:
    first = written(pulled(MONDAY, OTHER), MONDAY, "Совет собрался в понедельник.")
    back = pulled(MONDAY, OTHER, before=pulled(TUESDAY, OTHER, before=first))
    assert back.catalog == first.catalog
    assert state_of(back, MONDAY) is ReviewState.APPROVED


def test_what_was_written_meanwhile_is_kept_too() -> None:
    first = written(pulled(MONDAY), MONDAY, "Совет собрался в понедельник.")
    second = pulled(TUESDAY, before=first)
    edited = replace(
        second.catalog.by_key[MessageKey("", TUESDAY)], targets=("Совет собрался во вторник.",)
    ).with_fuzzy(fuzzy=False)
    kept = [m for m in second.catalog.messages if m.obsolete]
    back = pulled(MONDAY, before=Merged(second.catalog.with_messages([edited, *kept]), second.ledger))
    assert {m.key.source: m.targets for m in back.catalog.messages} == {
        MONDAY: ("Совет собрался в понедельник.",),
        TUESDAY: ("Совет собрался во вторник.",),
    }


def test_a_removed_text_becomes_obsolete_and_returns_as_it_was() -> None:
    first = written(pulled(MONDAY, OTHER), OTHER, "В Нукусе ожидается дождь.")
    gone = pulled(MONDAY, before=first)
    assert gone.catalog.obsolete_by_key[MessageKey("", OTHER)].targets == ("В Нукусе ожидается дождь.",)
    assert kinds(gone) == ["obsolete"]
    back = pulled(MONDAY, OTHER, before=gone)
    assert back.catalog == first.catalog
    assert kinds(back) == ["revived"]
    assert state_of(back, OTHER) is ReviewState.APPROVED


def test_an_empty_text_leaves_nothing_behind() -> None:
    assert pulled(MONDAY, before=pulled(MONDAY, OTHER)).catalog.messages == pulled(MONDAY).catalog.messages


def test_moving_changes_nothing() -> None:
    first = written(pulled(MONDAY, OTHER), OTHER, "В Нукусе ожидается дождь.")
    moved = pulled(OTHER, MONDAY, before=first)
    assert moved == Merged(first.catalog, first.ledger)


def test_a_text_from_another_editor_is_recorded_as_by_unknown() -> None:
    found = pulled(MONDAY, before=written(pulled(MONDAY), MONDAY, "Совет.", approved=False))
    (decision,) = found.ledger.decisions
    assert (decision.by, decision.state, decision.origin, decision.at) == (
        UNKNOWN,
        ReviewState.TRANSLATED,
        PERSON,
        AT,
    )
    assert pulled(MONDAY, before=found).ledger == found.ledger


def test_a_machine_draft_stays_replaceable_after_its_source_changed() -> None:
    first = pulled(MONDAY)
    step = draft(
        first.catalog.messages[0], first.ledger, Who("localize", AT), ("Совет.",), origin="engine:google"
    )
    drafted = Merged(first.catalog.with_messages([step.message]), step.recorded_in(first.ledger))
    changed = pulled(TUESDAY, before=drafted)
    message = changed.catalog.by_key[MessageKey("", TUESDAY)]
    assert replaceable(message, changed.ledger.of(message.key.digest))
    assert state_of(changed, TUESDAY) is ReviewState.STALE


def test_a_persons_text_is_not_replaceable_after_its_source_changed() -> None:
    changed = pulled(TUESDAY, before=written(pulled(MONDAY), MONDAY, "Совет."))
    message = changed.catalog.by_key[MessageKey("", TUESDAY)]
    assert not replaceable(message, changed.ledger.of(message.key.digest))


def test_a_text_that_gains_a_plural_keeps_what_it_had() -> None:
    first = written(pulled("{n} comment"), "{n} comment", "{n} комментарий")
    plural = Entry(MessageKey("", "{n} comment"), plural_source="{n} comments")
    second = merge(first.catalog, first.ledger, [plural], at=AT)
    (message,) = second.catalog.messages
    assert message.targets == ("{n} комментарий",) * 3
    assert (message.fuzzy, message.previous) == (True, Previous("{n} comment"))
    single = merge(second.catalog, second.ledger, entries("{n} comment"), at=AT)
    assert single.catalog.messages[0].targets == ("{n} комментарий",)


def test_a_plural_form_too_many_is_kept_as_a_comment() -> None:
    message = Message(MessageKey("", "a"), ("раз", "два", "три"), plural_source="b", comments=("by hand",))
    result = merge(Catalog(RU, UI, messages=(message,)), Ledger(), entries("a"), at=AT)
    assert result.catalog.messages[0].targets == ("раз",)
    assert result.catalog.messages[0].comments == ("by hand", "was: два", "was: три")


def test_a_wrong_number_of_forms_is_left_for_check() -> None:
    message = Message(MessageKey("", "a"), ("раз", "два"), plural_source="b")
    entry = Entry(MessageKey("", "a"), plural_source="b")
    result = merge(Catalog(RU, UI, messages=(message,)), Ledger(), [entry], at=AT)
    assert result.catalog.messages[0].targets == ("раз", "два")


def test_without_retiring_everything_else_stays_at_its_place() -> None:
    first = written(pulled(MONDAY, OTHER), MONDAY, "Совет.")
    result = merge(first.catalog, first.ledger, entries(WEDNESDAY, OTHER), at=AT, retire=False)
    assert [m.key.source for m in result.catalog.messages] == [WEDNESDAY, MONDAY, OTHER]
    assert kinds(result) == ["added"]


def test_without_retiring_an_obsolete_text_still_returns() -> None:
    first = pulled(MONDAY, before=written(pulled(MONDAY, OTHER), OTHER, "Дождь."))
    result = merge(first.catalog, first.ledger, entries(OTHER), at=AT, retire=False)
    assert {m.key.source: m.obsolete for m in result.catalog.messages} == {MONDAY: False, OTHER: False}


def test_equal_texts_are_one_entry_with_all_roles() -> None:
    title, heading = entries("Frost", role="title")[0], entries("Frost", role="heading")[0]
    (entry,) = merged([title, replace(heading, notes=("Keep it short.",))])
    assert entry.extracted == ("title, heading", "Keep it short.")
    assert entry.headline


@pytest.mark.parametrize("fuzzy", [False, True])
def test_an_obsolete_text_keeps_its_flags(fuzzy: bool) -> None:
    message = Message(MessageKey("", OTHER), ("Дождь.",)).with_fuzzy(fuzzy=fuzzy)
    gone = merge(Catalog(RU, Domain("articles/a"), messages=(message,)), Ledger(), (), at=AT)
    assert [(m.obsolete, m.fuzzy) for m in gone.catalog.messages] == [(True, fuzzy)]


SENTENCES = st.lists(st.sampled_from([MONDAY, TUESDAY, WEDNESDAY, OTHER, "Frost.", "Snow."]), unique=True)


@settings(max_examples=100, deadline=None)
@given(st.lists(SENTENCES, min_size=1, max_size=5))
def test_no_sequence_of_pulls_loses_an_approved_text(versions: list[list[str]]) -> None:
    result = pulled(*versions[0])
    texts: dict[str, str] = {}
    for version in versions:
        result = pulled(*version, before=result)
        for source in version:
            if source not in texts:
                texts[source] = f"перевод {source}"
                result = written(result, source, texts[source])
            assert state_of(result, source) is ReviewState.APPROVED
    kept = {message.key.source: message.targets for message in result.catalog.messages}
    assert kept == {source: (text,) for source, text in texts.items()}
    assert all(isinstance(decision, Decision) for decision in result.ledger.decisions)


def test_what_comes_back_takes_no_other_texts_translation() -> None:
    first = written(pulled(MONDAY), MONDAY, "Совет собрался в понедельник.")
    second = written(pulled(TUESDAY, before=first), TUESDAY, "Совет собрался во вторник.")
    third = pulled(MONDAY, WEDNESDAY, before=second)
    assert state_of(third, MONDAY) is ReviewState.APPROVED
    assert third.catalog.by_key[MessageKey("", WEDNESDAY)].targets == ("Совет собрался во вторник.",)


def test_an_empty_text_gives_nothing_and_stands_in_no_ones_way() -> None:
    first = written(pulled(MONDAY, TUESDAY), MONDAY, "Совет собрался в понедельник.")
    second = pulled("The council met on Tuesday!", before=first)
    assert second.catalog.by_key[MessageKey("", "The council met on Tuesday!")].previous == Previous(MONDAY)


def test_many_texts_from_another_editor_are_recorded_in_linear_time() -> None:
    sources = [f"Sentence number {n} of the long report." for n in range(5000)]
    first = pulled(*sources)
    texts = [replace(message, targets=("Перевод.",)) for message in first.catalog.messages]
    result = pulled(*sources, before=Merged(first.catalog.with_messages(texts), first.ledger))
    assert len(result.ledger.decisions) == 5000


def test_a_text_stays_stale_where_a_tool_drops_its_previous_source_and_gets_it_back() -> None:
    first = written(pulled(MONDAY), MONDAY, "Совет собрался в понедельник.")
    second = pulled(TUESDAY, before=first)
    dropped = Merged(
        second.catalog.with_messages(replace(m, previous=None) for m in second.catalog.messages),
        second.ledger,
    )
    assert state_of(dropped, TUESDAY) is ReviewState.STALE
    assert pulled(TUESDAY, before=dropped).catalog == second.catalog
    third = pulled(WEDNESDAY, before=dropped)
    assert third.catalog.by_key[MessageKey("", WEDNESDAY)].previous == Previous(MONDAY)
    assert state_of(third, WEDNESDAY) is ReviewState.STALE


def test_where_the_former_source_is_gone_too_it_stays_stale_all_the_same() -> None:
    first = written(pulled(MONDAY), MONDAY, "Совет собрался в понедельник.")
    second = pulled(TUESDAY, before=first)
    live = (replace(m, previous=None) for m in second.catalog.messages if not m.obsolete)
    dropped = Merged(second.catalog.with_messages(live), second.ledger)
    again = pulled(TUESDAY, before=dropped)
    assert again.catalog.by_key[MessageKey("", TUESDAY)].previous is None
    assert state_of(again, TUESDAY) is ReviewState.STALE


def approved_monday() -> Merged:
    """An article of one sentence, approved in Russian by Malika."""
    before = pulled(MONDAY)
    message = replace(before.catalog.messages[0], targets=("Совет собрался в понедельник.",))
    step = approve(message, before.ledger, EDITOR)
    return Merged(before.catalog.with_messages((step.message,)), step.recorded_in(before.ledger))


def edited(before: Merged, message: Message) -> Merged:
    return pulled(MONDAY, before=Merged(before.catalog.with_messages((message,)), before.ledger))


def test_a_text_of_another_editor_is_taken_in_and_the_approval_falls() -> None:
    before = approved_monday()
    other = replace(before.catalog.messages[0], targets=("В понедельник собрался совет.",))
    after = edited(before, other)
    assert [(change.kind, change.detail) for change in after.changes] == [
        ("taken in", "В понедельник собрался совет."),
        ("approval fell", "Malika approved another text"),
    ]
    assert pulled(MONDAY, before=after).changes == ()


def test_an_approval_falls_for_good_where_somebody_marks_its_text_as_fuzzy() -> None:
    before = approved_monday()
    after = edited(before, before.catalog.messages[0].with_fuzzy(fuzzy=True))
    assert [(change.kind, change.detail) for change in after.changes] == [
        ("approval fell", "Malika approved it before it was marked as unfinished")
    ]
    assert pulled(MONDAY, before=after).changes == ()
    cleared = edited(after, after.catalog.messages[0].with_fuzzy(fuzzy=False))
    message = cleared.catalog.messages[0]
    assert state(message, cleared.ledger.of(message.key.digest)) is ReviewState.TRANSLATED
    assert [change.kind for change in cleared.changes] == ["taken in"]


def test_plural_forms_that_are_converted_are_told() -> None:
    before = pulled(MONDAY)
    fields = (("Plural-Forms", "nplurals=2; plural=(n != 1);"),)
    after = pulled(MONDAY, before=Merged(replace(before.catalog, header=fields), before.ledger))
    assert [(change.kind, change.detail) for change in after.changes] == [
        ("converted", "plural forms, header and entries, are the 3 of the language")
    ]

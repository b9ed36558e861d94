"""Review without a person at the keyboard."""

from __future__ import annotations

from typing import Any

import pytest
from tests.flows.room import AT, EDITOR, FIRE, HURT, RU, TITLE, UZ, UZ_CYRL, Room, key

from localize.errors import InputErrors, UsageError
from localize.flows import review
from localize.flows.selection import select
from localize.flows.translate import TranslateOptions, translate
from localize.model import ReviewState
from localize.model.domain import UI, Domain
from localize.review import Who


def address(source: str) -> str:
    return f"frost@{key(source).short}"


def approve(room: Room, *names: str, locales: tuple[str, ...] = ("ru",), drafts: bool = False) -> Any:  # noqa: ANN401 - a report
    session = room.session()
    return review.approve(session, select(session.newsroom, (), locales), names, EDITOR, drafts=drafts)


def test_a_slug_approves_what_is_translated(written: Room) -> None:
    report = approve(written, "frost")
    assert [(c.kind, c.detail) for c in report.changes] == [
        ("approved", "Ранние заморозки"),
        ("approved", "Все целы."),
    ]
    assert report.notes == ("frost (ru): 1 string is not ready to be approved.",)
    assert written.states("frost", RU) == {
        TITLE: ReviewState.APPROVED,
        FIRE: ReviewState.UNTRANSLATED,
        HURT: ReviewState.APPROVED,
    }
    (decision,) = [
        d
        for d in written.session().file(RU, Domain("articles/frost")).ledger.decisions
        if d.state == "approved"
    ][:1]
    assert (decision.by, decision.at) == ("Malika", AT)


def test_an_address_approves_one_string(written: Room) -> None:
    approve(written, address(HURT))
    assert written.states("frost", RU)[TITLE] is ReviewState.TRANSLATED
    assert written.states("frost", RU)[HURT] is ReviewState.APPROVED


def test_approving_carries_over_to_the_derived_script(written: Room) -> None:
    approve(written, "frost", locales=("uz",))
    assert written.states("frost", UZ_CYRL)[TITLE] is ReviewState.APPROVED


def test_approving_twice_changes_no_byte(written: Room) -> None:
    approve(written, "frost")
    before = written.tree()
    assert approve(written, "frost").changes == ()
    assert written.tree() == before


def test_drafts_are_approved_only_when_asked_for(written: Room) -> None:
    written.write("articles/rain.md", f"# Rain\n\n{HURT}\n")
    written.pull()
    session = written.session()
    translate(session, select(session.newsroom, ["rain"], ["ru"]), TranslateOptions())
    assert written.states("rain", RU)[HURT] is ReviewState.DRAFT
    assert approve(written, "rain").changes == ()
    with pytest.raises(UsageError, match="a draft is not approved unasked"):
        approve(written, f"rain@{key(HURT).short}")
    approve(written, "rain", drafts=True)
    assert written.states("rain", RU)[HURT] is ReviewState.APPROVED


def test_empty_and_broken_texts_are_never_approved(written: Room) -> None:
    with pytest.raises(UsageError, match="there is no complete text to approve"):
        approve(written, address(FIRE))
    session = written.session()
    selection = select(session.newsroom, (), ["ru"])
    review.edit(session, selection, address(HURT), ("Все {n} целы.",), EDITOR)
    report = approve(written, "frost")
    assert written.states("frost", RU)[HURT] is ReviewState.TRANSLATED
    assert "the text is broken" in report.notes[0]


def test_an_edit_is_written_for_todays_source(written: Room) -> None:
    session = written.session()
    selection = select(session.newsroom, (), ["ru"])
    report = review.edit(session, selection, address(FIRE), ("Фермеры жгли костры.",), EDITOR)
    assert [change.kind for change in report.changes] == ["translated"]
    assert written.states("frost", RU)[FIRE] is ReviewState.TRANSLATED
    session = written.session()
    review.edit(session, selection, address(FIRE), ("Фермеры жгли в садах костры.",), EDITOR, approve=True)
    assert written.states("frost", RU)[FIRE] is ReviewState.APPROVED


def test_the_number_of_plural_forms_must_fit(written: Room) -> None:
    session = written.session()
    name = f"ui@{key('{n} comment', 'label').short}"
    with pytest.raises(UsageError, match="wants 3 texts in ru, 1 are given"):
        review.edit(session, select(session.newsroom, (), ["ru"]), name, ("{n} комментарий",), EDITOR)
    texts = ("{n} комментарий", "{n} комментария", "{n} комментариев")
    review.edit(session, select(session.newsroom, (), ["ru"]), name, texts, EDITOR, approve=True)
    assert written.session().file(RU, UI).catalog.by_key[key("{n} comment", "label")].targets == texts


def test_a_rejected_text_stays_as_fuzzy(written: Room) -> None:
    session = written.session()
    review.reject(session, select(session.newsroom, (), ["ru"]), [address(HURT)], EDITOR, note="Not said so.")
    assert written.states("frost", RU)[HURT] is ReviewState.REJECTED
    message = written.session().file(RU, Domain("articles/frost")).catalog.by_key[key(HURT)]
    assert (message.targets, message.fuzzy) == (("Все целы.",), True)


def test_an_edited_file_voids_an_approval(written: Room) -> None:
    approve(written, "frost")
    path = "locales/ru/LC_MESSAGES/articles/frost.po"
    written.write(path, written.read(path).replace("Все целы.", "Никто не пострадал."))
    assert written.states("frost", RU)[HURT] is ReviewState.TRANSLATED
    written.write(path, written.read(path).replace("Никто не пострадал.", "Все целы."))
    assert written.states("frost", RU)[HURT] is ReviewState.APPROVED


def test_without_a_locale_the_one_in_question_is_meant(written: Room) -> None:
    assert [c.locale for c in approve(written, address(HURT), locales=()).changes] == [RU]
    with pytest.raises(UsageError) as caught:
        approve(written, address(TITLE), locales=())
    assert caught.value.message == f"{address(TITLE)} is in several locales: ru, uz, uz_Cyrl"


def test_names_are_told_in_their_order_whatever_articles_they_are_of(written: Room) -> None:
    written.write("articles/rain.md", f"# {TITLE}\n\n{HURT}\n")
    written.pull()
    written.translate(RU, "articles/rain", {TITLE: "Мороз", HURT: "Целы."}, approved=False)
    report = approve(written, address(HURT), f"rain@{key(TITLE).short}", address(TITLE), "rain")
    assert [change.detail for change in report.changes] == ["Все целы.", "Мороз", "Ранние заморозки", "Целы."]


def test_one_name_that_is_unknown_leaves_everything_as_it_is(written: Room) -> None:
    before = written.tree()
    for name in ("forst", "frost@00000000"):
        with pytest.raises(UsageError):
            approve(written, "frost", name)
    assert written.tree() == before


def test_an_article_whose_catalog_cannot_be_read_is_not_decided_on(written: Room) -> None:
    path = "locales/uz/LC_MESSAGES/articles/frost.po"
    written.write(path, 'msgid "a"\nmsgid "b"\n')
    session = written.session(keep_going=True)
    with pytest.raises(InputErrors, match=f"{path}:2"):
        review.approve(session, select(session.newsroom), ["frost"], EDITOR)
    approve(written, "frost", locales=("ru",))
    assert written.states("frost", RU)[HURT] is ReviewState.APPROVED


@pytest.mark.parametrize(
    ("name", "message", "hint"),
    [
        ("forst", "there is no article «forst»", "Did you mean `frost`?"),
        (
            "frost@xyz",
            "«frost@xyz» does not name a string",
            "Write SLUG@<8 hex digits>, as review list and check print it.",
        ),
        ("frost@00000000", "there is no string frost@00000000", None),
    ],
)
def test_what_is_not_there_is_named(written: Room, name: str, message: str, hint: str | None) -> None:
    with pytest.raises(UsageError) as caught:
        approve(written, name)
    assert caught.value.message == message
    assert hint is None or caught.value.hint == hint


def test_two_people_are_told_apart(written: Room) -> None:
    approve(written, address(HURT))
    session = written.session()
    review.reject(session, select(session.newsroom, (), ["ru"]), [address(HURT)], Who("Timur", AT))
    approve(written, address(HURT))
    assert written.states("frost", RU)[HURT] is ReviewState.APPROVED


def test_an_article_is_approved_with_what_derives_from_it_today(written: Room) -> None:
    path = "locales/uz/LC_MESSAGES/articles/frost.po"
    written.write(path, written.read(path).replace("Qirov erta tushdi", "Qirov erta keldi"))
    approve(written, "frost", locales=("uz", "uz_Cyrl"))
    cyrillic = written.session().file(UZ_CYRL, Domain("articles/frost"))
    assert cyrillic.catalog.by_key[key(TITLE)].targets == ("Қиров эрта келди",)
    assert written.states("frost", UZ_CYRL)[TITLE] is ReviewState.APPROVED
    approved = {d.target for d in cyrillic.ledger.decisions if d.state is ReviewState.APPROVED}
    assert approved == {cyrillic.catalog.by_key[key(TITLE)].target_digest}


def test_a_string_edited_in_both_scripts_is_current_in_both(written: Room) -> None:
    session = written.session()
    selection = select(session.newsroom, (), ["uz", "uz_Cyrl"])
    review.edit(session, selection, address(TITLE), ("1 000 000",), EDITOR)
    for locale in (UZ, UZ_CYRL):
        assert written.states("frost", locale)[TITLE] is ReviewState.TRANSLATED


def test_a_catalog_in_another_charset_is_written_as_utf8_saying_so(written: Room) -> None:
    path = "locales/ru/LC_MESSAGES/articles/frost.po"
    text = written.read(path).replace("charset=UTF-8", "charset=CP1251")
    (written.root / path).write_bytes(text.encode("CP1251"))
    session = written.session()
    report = review.edit(
        session, select(session.newsroom, (), ("ru",)), address(HURT), ("Никто не ранен.",), EDITOR
    )
    assert report.notes == (f"{path} is CP1251; it is written as UTF-8.",)
    assert written.read(path) == text.replace("CP1251", "UTF-8").replace("Все целы.", "Никто не ранен.")
    assert approve(written, address(HURT)).notes == ()


def test_a_rejected_text_may_be_taken_out_and_does_not_come_back(written: Room) -> None:
    session = written.session()
    selection = select(session.newsroom, (), ("ru",))
    report = review.reject(session, selection, [address(HURT)], EDITOR, note="Wrong.", clear=True)
    assert [(change.kind, change.detail) for change in report.changes] == [("rejected", "Все целы.")]
    assert written.states("frost", RU)[HURT] is ReviewState.UNTRANSLATED
    assert "Все целы." not in written.read("locales/ru/LC_MESSAGES/articles/frost.po")
    assert written.pull().changes == ()


def test_an_empty_edit_says_how_a_place_is_emptied(written: Room) -> None:
    session = written.session()
    with pytest.raises(UsageError, match="the text is empty") as error:
        review.edit(session, select(session.newsroom, (), ("ru",)), address(HURT), ("",), EDITOR)
    assert error.value.hint == f"To empty the place: `localize review reject {address(HURT)} -l ru --clear`"

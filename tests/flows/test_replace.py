"""Another term in translations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from tests.flows.room import AT, FIRE, HURT, RU, TITLE, UZ, UZ_CYRL, Room, key

from localize.errors import UsageError
from localize.flows.replace import replacements, shown, write
from localize.flows.review import reject
from localize.flows.selection import Selection, select
from localize.model import ReviewState
from localize.model.domain import Domain
from localize.review import Who, address_of

if TYPE_CHECKING:
    from localize.flows.replace import Replacements

ANNA = Who("Anna", AT)


@pytest.fixture
def texts(room: Room) -> Room:
    room.pull()
    room.translate(RU, "articles/frost", {TITLE: "Мэр и **мэра** ждут"}, approved=True)
    room.translate(
        RU, "articles/frost", {FIRE: "По словам мэра, [мэром](https://мэр.uz/мэр) `мэр`."}, approved=False
    )
    return room


def meant(room: Room, *locales: str) -> Selection:
    return select(room.newsroom(), [], locales or ("ru",))


def found(room: Room, old: str = "мэр", new: str = "хоким", *locales: str) -> Replacements:
    return replacements(room.session(), meant(room, *locales), old, new)


def text(room: Room, source: str) -> str:
    return room.session().file(RU, Domain("articles/frost")).catalog.by_key[key(source)].targets[0]


def test_every_form_is_shown_and_nothing_is_written(texts: Room) -> None:
    before = texts.tree()
    report = shown(found(texts))
    forms: Any = report.data["forms"]
    assert {(one["old"], one["new"], one["count"]) for one in forms} == {
        ("мэра", "хокима", 2),
        ("Мэр", "Хоким", 1),
        ("мэром", "хокимом", 1),
    }
    assert (report.counts, report.exit_code) == ({"texts": 2, "open": 0}, 1)
    assert texts.tree() == before
    assert shown(found(texts, "губернатор")).exit_code == 0


def test_states_stay_and_approvals_are_renewed_by_name(texts: Room) -> None:
    states = texts.states("frost", RU)
    session = texts.session()
    write(session, meant(texts), replacements(session, meant(texts), "мэр", "хоким"), ANNA)
    assert text(texts, TITLE) == "Хоким и **хокима** ждут"
    assert text(texts, FIRE) == "По словам хокима, [хокимом](https://мэр.uz/мэр) `мэр`."
    assert texts.states("frost", RU) == states
    ledger = texts.session().file(RU, Domain("articles/frost")).ledger
    assert {one.by for one in ledger.of(key(TITLE).digest) if one.state is ReviewState.APPROVED} == {
        "Malika",
        "Anna",
    }


def test_without_a_name_an_approval_falls(texts: Room) -> None:
    session = texts.session()
    report = write(session, meant(texts), replacements(session, meant(texts), "мэр", "хоким"), None)
    assert texts.states("frost", RU)[TITLE] is ReviewState.TRANSLATED
    assert {change.kind for change in report.changes} == {"no longer approved", "mended"}


def test_a_text_with_an_open_form_stays_until_somebody_says(texts: Room) -> None:
    one = found(texts, "мэр", "глава")
    assert {(each.written, each.choices) for each in one.open} == {("мэра", ("главы", "главу"))}
    assert not one.texts
    said = replacements(texts.session(), meant(texts), "мэр", "глава", {"мэра": "главы"})
    assert [each.after[0] for each in said.texts["frost"]] == [
        "Глава и **главы** ждут",
        "По словам главы, [главой](https://мэр.uz/мэр) `мэр`.",
    ]


def test_capitals_are_those_of_the_place_or_of_the_name(room: Room) -> None:
    room.pull()
    for before, old, new, after in (
        ("МЭР уехал. Мэр вернулся", "мэр", "хоким", "ХОКИМ уехал. Хоким вернулся"),
        (
            "Минфин и Минфину",
            "Минфин",
            "министерство финансов",
            "Министерство финансов и министерству финансов",
        ),
        ("Новый мэр", "мэр", "Хоким", "Новый Хоким"),
        ("ООН и мэр", "ООН", "ЮНЕСКО", "ЮНЕСКО и мэр"),
    ):
        room.translate(RU, "articles/frost", {HURT: before}, approved=False)
        (one,) = found(room, old, new).texts["frost"]
        assert one.after == (after,)


def test_placeholders_and_plurals(room: Room) -> None:
    room.pull()
    room.translate(RU, "ui", {"{n} comment": "{n} отзыв {отзыв}"}, approved=False)
    (one,) = found(room, "отзыв", "комментарий").texts["ui"]
    assert one.after == ("{n} комментарий {отзыв}",) * 3


def test_what_derives_from_a_text_follows_it(room: Room) -> None:
    room.pull()
    room.translate(UZ, "articles/frost", {HURT: "Hokimga hech narsa boʻlmadi."})
    session = room.session()
    write(session, meant(room, "uz"), found(room, "hokim", "rahbar", "uz"), ANNA)
    catalog = room.session().file(UZ_CYRL, Domain("articles/frost")).catalog
    assert catalog.by_key[key(HURT)].targets == ("Раҳбарга ҳеч нарса бўлмади.",)
    left = found(room, "раҳбар", "ҳоким", "uz_Cyrl")
    assert (left.derived, dict(left.texts)) == (1, {})


def test_a_rejected_text_stays(texts: Room) -> None:
    reject(texts.session(), meant(texts), [address_of("frost", key(TITLE))], ANNA)
    assert [one.key.source for one in found(texts).texts["frost"]] == [FIRE]


def test_a_preposition_counts_over_markup(room: Room) -> None:
    room.pull()
    room.translate(RU, "articles/frost", {HURT: "Учатся в **школе**. **Школа** закрыта"}, approved=False)
    (one,) = found(room, "школа", "лицей").texts["frost"]
    assert one.after == ("Учатся в **лицее**. **Лицей** закрыта",)


@pytest.mark.parametrize("term", ["", "—", "мэр\nхоким\x07"])
def test_what_is_no_term_is_refused(texts: Room, term: str) -> None:
    with pytest.raises(UsageError, match="is no term"):
        found(texts, "мэр", term)

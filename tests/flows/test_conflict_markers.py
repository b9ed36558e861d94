"""What a merge left in conflict: named by check, resolved by pull, and both texts offered."""

from __future__ import annotations

from tests.flows.room import AT, RU, Room, key

from localize.catalogs.forms import texts_aside
from localize.flows.check import check
from localize.flows.review_session import open_session
from localize.flows.selection import select
from localize.model import ReviewState
from localize.model.domain import Domain

HURT = "Nobody was hurt."
PATH = "locales/ru/LC_MESSAGES/articles/frost.po"
LEDGER = "locales/ru/LC_MESSAGES/articles/frost.review.jsonl"
ONE, TWO = "Никто не ранен.", "Все целы."


def in_conflict(room: Room) -> None:
    """Leave catalog and ledger as a merge without union leaves them, of two people who both translated."""
    room.pull()
    start = room.read(PATH)
    sides = []
    for text in (ONE, TWO):
        room.write(PATH, start)
        (room.root / LEDGER).unlink(missing_ok=True)
        room.translate(RU, "articles/frost", {HURT: text}, approved=False)
        sides.append(room.read(LEDGER))
    room.write(LEDGER, f"<<<<<<< HEAD\n{sides[0]}=======\n{sides[1]}>>>>>>> two\n")
    theirs, entry = f'msgstr "{TWO}"\n', f'msgid "{HURT}"\n'
    both = f'<<<<<<< HEAD\nmsgstr "{ONE}"\n=======\n{theirs}>>>>>>> two\n'
    room.write(PATH, room.read(PATH).replace(entry + theirs, entry + both))


def told(room: Room) -> list[tuple[str, str]]:
    session = room.session()
    found = check(session, select(session.newsroom, ["frost"], ["ru"]), ["conflict-markers"]).findings
    return [(one.where, one.fix) for one in found]


def test_check_names_both_files_and_pull_resolves_them(room: Room) -> None:
    in_conflict(room)
    line = 1 + room.read(PATH)[: room.read(PATH).index("<<<<<<<")].count("\n")
    assert [where for where, _ in told(room)] == [f"{PATH}:{line}", f"{LEDGER}:1"]
    assert "resolved" in {change.kind for change in room.pull().changes}
    assert told(room) == []
    assert "<<<<<<<" not in room.read(PATH) + room.read(LEDGER)
    assert room.pull().changes == ()


def test_what_two_people_translated_differently_is_a_draft_with_both_texts(room: Room) -> None:
    in_conflict(room)
    room.pull()
    assert room.states("frost", RU)[HURT] is ReviewState.DRAFT
    message = room.session().file(RU, Domain("articles/frost")).catalog.by_key[key(HURT)]
    assert {*message.targets, *texts_aside(message)} == {ONE, TWO}


def test_review_offers_the_other_text_until_somebody_decides(room: Room) -> None:
    in_conflict(room)
    room.pull()
    catalogs = room.session()
    sitting = open_session(catalogs, select(catalogs.newsroom, ["frost"], ["ru"]), "Malika", lambda: AT)
    item = next(one for one in sitting.queue.items if one.message.key == key(HURT))
    (offered,) = sitting.surroundings(item).matches
    assert {offered.text, *item.message.targets} == {ONE, TWO}
    assert (offered.score, offered.state) == (100, ReviewState.TRANSLATED)
    sitting.edit(item, (offered.text,))
    edited = sitting.fresh(item)
    assert edited is not None
    assert edited.message.targets == (offered.text,)
    assert sitting.surroundings(edited).matches == ()


def test_markers_in_a_ledger_alone_are_resolved_too(room: Room) -> None:
    in_conflict(room)
    room.write(PATH, room.read(PATH).partition("<<<<<<<")[0] + f'msgstr "{ONE}"\n')
    assert [where for where, _ in told(room)] == [f"{LEDGER}:1"]
    room.pull()
    assert told(room) == []

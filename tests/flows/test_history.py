from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING, Any

import pytest
from tests.flows.room import FIRE, HURT, RU, TITLE, Room, key

from localize.errors import UsageError
from localize.flows.assign import assign
from localize.flows.history import blame, log
from localize.flows.review_session import open_session
from localize.flows.selection import select
from localize.review import Who

if TYPE_CHECKING:
    from localize.flows.review_session import ReviewSession

GIT = ("git", "-c", "user.name=M", "-c", "user.email=m@example.org")


def sitting(room: Room) -> ReviewSession:
    catalogs = room.session()
    only = select(catalogs.newsroom, ["frost"], ["ru"])
    return open_session(catalogs, only, "Malika", lambda: "2026-03-02T09:00:00Z")


def told(room: Room, name: str, verb: Any = log) -> Any:  # noqa: ANN401 - JSON
    session = room.session()
    return verb(session, select(session.newsroom, (), ["ru"]), name).data


def test_the_history_of_a_string_in_the_order_of_its_steps(room: Room) -> None:
    room.pull()
    session = sitting(room)
    session.edit(session.queue.items[0], ("Мороз",))
    for words in (("init", "-q"), ("add", "."), ("commit", "-qm", "x")):
        subprocess.run([*GIT, *words], cwd=room.root, check=True)
    now = session.current()
    assert now is not None
    session.comment(now, "Who is meant?")
    session.edit(now, ("Ранние заморозки",))
    now = session.current()
    assert now is not None
    session.reject(now, "Not said so.", "style/minor")
    (string,) = told(room, f"frost@{key(TITLE).short}")["strings"]
    assert [(one["what"], one["targets"]) for one in string["steps"]] == [
        ("translated", ["Мороз"]),
        ("translated", ["Ранние заморозки"]),
        ("rejected", ["Ранние заморозки"]),
        ("comment", []),
    ]
    assert (string["steps"][2]["note"], string["steps"][2]["error"]) == ("Not said so.", "style/minor")


def test_who_stands_behind_each_text(room: Room) -> None:
    room.pull()
    room.translate(RU, "articles/frost", {TITLE: "Ранние заморозки"})
    strings = told(room, "frost", blame)["strings"]
    assert [(one["source"], one["by"], one["origin"]) for one in strings] == [
        (TITLE, "Malika", "person"),
        (FIRE, "", ""),
        (HURT, "", ""),
    ]


@pytest.mark.parametrize("verb", [log, blame])
def test_what_is_not_there_is_refused(room: Room, verb: Any) -> None:  # noqa: ANN401 - one of two
    room.pull()
    for name in ("none", "frost@00000000", "none@00000000"):
        with pytest.raises(UsageError, match="there is no"):
            told(room, name, verb)


def test_an_article_is_assigned_where_it_is_translated(room: Room) -> None:
    room.pull()
    who = Who("Malika", "2026-03-02T09:00:00Z")

    def given(to: str, *locales: str) -> list[tuple[str, str]]:
        session = room.session()
        report = assign(session, select(session.newsroom, ["frost"], locales), to, who)
        return [(str(change.locale), change.detail) for change in report.changes]

    assert given("Timur") == [("ru", "Timur"), ("uz", "Timur")]
    assert given("Timur") == []
    assert given("", "ru") == [("ru", "nobody")]
    assert [one["note"] for one in told(room, "frost")["whole"]] == ["Timur", ""]
    with pytest.raises(UsageError, match="cannot be a person's name"):
        given("Ti\u202emur")

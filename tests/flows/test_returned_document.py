from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.flows.room import EDITOR, FIRE, HURT, RU, TITLE, Room

from localize.errors import InputError
from localize.exchange.registry import named
from localize.flows.export import ExportOptions, export
from localize.flows.import_texts import ImportOptions, import_file
from localize.flows.returned_text import NO_PAIR, NO_TEXT
from localize.flows.selection import select
from localize.model.domain import Domain

if TYPE_CHECKING:
    from localize.model import Report


def sent(room: Room) -> str:
    session = room.session()
    chosen = select(session.newsroom, ("frost",), ("ru",))
    (file,) = export(session, chosen, ExportOptions(named("md")))[0]
    assert file.name == "frost.ru.md"
    return file.data.decode()


def taken(room: Room, data: str) -> Report:
    return import_file(room.session(), data.encode(), "frost.ru.md", ImportOptions(), EDITOR)


def texts(room: Room) -> dict[str, str]:
    catalog = room.session().file(RU, Domain("articles/frost")).catalog
    return {message.key.source: message.targets[0] for message in catalog.messages}


def reasons(report: Report) -> list[tuple[str, list[str]]]:
    left = report.data["left"]
    assert isinstance(left, list)
    return [(one["reason"], one["file"]) for one in left]


@pytest.fixture
def pulled(room: Room) -> Room:
    room.pull()
    room.translate(RU, "articles/frost", {HURT: "Все целы."})
    return room


def test_a_document_that_nobody_changed_changes_nothing(pulled: Room) -> None:
    before = pulled.tree()
    data = sent(pulled)
    assert "Все целы." in data
    assert FIRE in data
    report = taken(pulled, data)
    assert report.counts == {"taken": 0, "same": 3, "left": 0, "errors": 0, "warnings": 0}
    assert pulled.tree() == before


def test_what_was_written_over_the_source_is_its_text(pulled: Room) -> None:
    data = sent(pulled).replace(TITLE, "Ранние заморозки").replace(FIRE, "Крестьяне жгли костры в садах.")
    report = taken(pulled, data)
    assert report.counts["taken"] == 2
    assert texts(pulled) == {
        TITLE: "Ранние заморозки",
        FIRE: "Крестьяне жгли костры в садах.",
        HURT: "Все целы.",
    }
    before = pulled.tree()
    assert taken(pulled, data).counts["taken"] == 0
    assert pulled.tree() == before


def test_a_text_that_was_changed_here_since_is_listed_at_its_line(pulled: Room) -> None:
    data = sent(pulled).replace("Все целы.", "Никто не пострадал.")
    pulled.translate(RU, "articles/frost", {HURT: "Обошлось."})
    report = taken(pulled, data)
    left = report.data["left"]
    assert isinstance(left, list)
    assert (left[0]["place"], left[0]["here"], left[0]["file"]) == (
        "frost.ru.md:9",
        ["Обошлось."],
        ["Никто не пострадал."],
    )


def test_a_new_block_is_listed_and_the_others_are_paired(pulled: Room) -> None:
    data = sent(pulled).replace(TITLE, "Ранние заморозки").replace(FIRE, f"{FIRE}\n\n## Прогноз")
    report = taken(pulled, data)
    assert reasons(report) == [(NO_PAIR, ["Прогноз"])]
    assert texts(pulled)[TITLE] == "Ранние заморозки"


def test_a_block_that_was_taken_out_is_listed_where_it_had_a_text(pulled: Room) -> None:
    report = taken(pulled, sent(pulled).replace("\n\nВсе целы.", ""))
    assert reasons(report) == [(NO_TEXT, [""])]
    assert texts(pulled)[HURT] == "Все целы."


def test_the_order_counts_though_the_article_was_changed_here(pulled: Room) -> None:
    data = sent(pulled).replace(TITLE, "Ранние заморозки")
    pulled.write("articles/frost.md", pulled.read("articles/frost.md").replace(HURT, f"New.\n\n{HURT}"))
    pulled.pull()
    assert taken(pulled, data).counts["taken"] == 1
    assert reasons(taken(pulled, data.replace("Все целы.", "Все целы.\n\nЕщё."))) == [(NO_PAIR, ["Ещё."])]


def test_a_document_of_an_article_that_is_not_here_is_refused(pulled: Room) -> None:
    with pytest.raises(InputError, match="there is no article «snow» here"):
        taken(pulled, sent(pulled).replace('"article":"frost"', '"article":"snow"').replace(FIRE, "Костры."))

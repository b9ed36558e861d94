from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.flows.room import EN, FIRE, HURT, RU, UZ, Room

from localize.errors import InputError, InputErrors, Place, UsageError
from localize.exchange.tmx_reader import parse
from localize.flows.memory_exchange import ExportOptions, export, import_file
from localize.flows.memory_report import MemoryQuery, search, stats
from localize.flows.selection import select
from localize.flows.translate import TranslateOptions, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from localize.model import Report

TMX = """\
<tmx version="1.4"><header srclang="en"/><body>
<tu><tuv xml:lang="en"><seg>Rain fell in 12 villages.</seg></tuv>
<tuv xml:lang="ru"><seg>Дождь прошёл в 12 сёлах.</seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>Hi <ph/></seg></tuv><tuv xml:lang="ru"><seg>Привет <ph/></seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>Rain</seg></tuv><tuv xml:lang="fr"><seg>Pluie</seg></tuv></tu>
</body></tmx>
"""


def exported(
    room: Room, options: ExportOptions | None = None, names: Sequence[str] = ()
) -> tuple[dict[str, str], Report]:
    session = room.session()
    data, report = export(session, select(session.newsroom, names), options or ExportOptions())
    return {one.key.source: one.targets[0] for one in parse(data, "m.tmx", (EN, RU, UZ)).units}, report


def found(room: Room, text: str) -> list[object]:
    report = search(room.session(), MemoryQuery(text, EN, (EN, RU, UZ), 75, 5))
    rows = report.data["matches"]
    assert isinstance(rows, list)
    return [(one["locale"], one["score"], one["text"], one["origin"]) for one in rows]


@pytest.fixture
def filled(room: Room) -> Room:
    room.pull()
    room.translate(RU, "articles/frost", {HURT: "Все целы."})
    room.translate(RU, "articles/frost", {FIRE: "Жгли костры."}, approved=False)
    return room


def test_approved_and_translated_texts_go_out(filled: Room) -> None:
    texts, report = exported(filled)
    assert texts == {HURT: "Все целы.", FIRE: "Жгли костры."}
    assert report.notes == ("2 texts.",)
    assert exported(filled, ExportOptions(approved=True))[0] == {HURT: "Все целы."}
    assert exported(filled, names=["ui"])[0] == {}


def test_hidden_articles_go_out_on_a_person_s_word_alone(filled: Room) -> None:
    article = filled.read("articles/frost.md")
    filled.write("articles/frost.md", article.replace("---\n", "---\nembargo: 2026-03-02T00:00Z\n", 1))
    texts, report = exported(filled)
    assert texts == {}
    assert "Held back, being confidential or under embargo: frost." in report.notes[1]
    assert report.data["hidden"] == ["frost"]
    assert len(exported(filled, ExportOptions(confidential=True))[0]) == 2
    assert len(exported(filled, ExportOptions(at="2026-03-02T00:00Z"))[0]) == 2


def test_plural_texts_are_left_out_and_counted(filled: Room) -> None:
    comments = {"{n} comment": ("{n} a", "{n} b", "{n} c")}
    path = "locales/ru/LC_MESSAGES/ui.po"
    text = filled.read(path)
    for place, form in enumerate(comments["{n} comment"]):
        text = text.replace(f'msgstr[{place}] ""', f'msgstr[{place}] "{form}"')
    filled.write(path, text)
    texts, report = exported(filled)
    assert len(texts) == 2
    assert report.notes[1] == "1 are left out: TMX knows no plural forms, and no control characters."


def test_a_tmx_file_that_is_taken_in_is_found(room: Room) -> None:
    room.pull()
    report = import_file(room.session(), TMX.encode(), "downloads/Old memory.TMX")
    assert report.changes[0].path == "memory/Old memory.tmx"
    assert room.read("memory/Old memory.tmx") == TMX
    assert report.notes == (
        "en → ru: 1 texts",
        "1 units are in no two of the newsroom's locales.",
        "1 units lack the text of an inline code, and are not used.",
    )
    assert found(room, "Rain fell in 14 villages.") == [
        ("ru", 99, "Дождь прошёл в 14 сёлах.", "memory/Old memory.tmx")
    ]
    assert import_file(room.session(), TMX.encode(), "Old memory.tmx").changes == ()


def test_another_file_is_replaced_on_a_person_s_word_alone(room: Room) -> None:
    import_file(room.session(), TMX.encode(), "m.tmx")
    other = TMX.replace("12", "13").encode()
    with pytest.raises(UsageError, match=r"memory/m\.tmx is there already") as raised:
        import_file(room.session(), other, "m.tmx")
    assert raised.value.hint == "Replace it with --force."
    import_file(room.session(), other, "m.tmx", force=True)
    assert found(room, "Rain fell in 13 villages.") == [
        ("ru", 100, "Дождь прошёл в 13 сёлах.", "memory/m.tmx")
    ]


@pytest.mark.parametrize("name", ["con.tmx", ".tmx", ".hidden.tmx", "a:b.tmx"])
def test_a_name_that_other_systems_cannot_hold_is_refused(room: Room, name: str) -> None:
    with pytest.raises(UsageError, match="cannot be kept"):
        import_file(room.session(), TMX.encode(), name)


def test_what_holds_nothing_or_harm_is_not_taken_in(room: Room) -> None:
    with pytest.raises(UsageError, match="no text in two of the newsroom's locales"):
        import_file(room.session(), TMX.replace('"ru"', '"de"').encode(), "m.tmx")
    with pytest.raises(InputError) as raised:
        import_file(room.session(), b'<!DOCTYPE tmx [\n<!ENTITY x "y">]><tmx/>', "m.tmx")
    assert raised.value.place == Place("m.tmx", 2)
    assert not (room.root / "memory").exists()


def test_a_file_in_the_memory_that_cannot_be_read_is_named(room: Room) -> None:
    room.pull()
    room.write("memory/bad.tmx", "<tmx>\n</tm>")
    with pytest.raises(InputErrors, match=r"memory/bad\.tmx:2"):
        stats(room.session())
    report = stats(room.session(keep_going=True))
    assert report.exit_code == 2


def test_a_tmx_file_fills_a_draft_and_never_more(room: Room) -> None:
    room.write("memory/m.tmx", TMX)
    room.write("articles/rain.md", "# Rain\n\nRain fell in 12 villages.\n\nRain fell in 14 villages.\n")
    room.pull()
    session = room.session()
    translate(session, select(session.newsroom), TranslateOptions(engines=()))
    assert room.states("rain", RU)["Rain fell in 12 villages."].value == "draft"
    assert room.states("rain", RU)["Rain fell in 14 villages."].value == "untranslated"


def test_the_memory_is_counted_by_pair(filled: Room) -> None:
    filled.write("memory/m.tmx", TMX)
    report = stats(filled.session())
    assert report.data["pairs"] == [
        {"source": "en", "locale": "ru", "ui": False, "approved": 1, "translated": 1, "draft": 0, "tmx": 1}
    ]
    assert report.counts == {"texts": 3}


def test_nothing_is_looked_for_without_a_text(room: Room) -> None:
    with pytest.raises(UsageError, match="no text"):
        search(room.session(), MemoryQuery(" ", EN, (RU,), 75, 5))
    assert search(room.session(), MemoryQuery("Fog", EN, (RU,), 75, 5)).notes == (
        "Nothing is like it by 75 % or more.",
    )

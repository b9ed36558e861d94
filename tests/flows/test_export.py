from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.flows.room import FIRE, HURT, RU, UZ, Room

from localize.errors import UsageError
from localize.exchange.registry import named
from localize.flows.export import ExportFile, ExportOptions, export, placed, written
from localize.flows.selection import select
from localize.model import ReviewState

if TYPE_CHECKING:
    from localize.model import Report

FINAL = "---\ntitle: Finalchilar\nlang: uz\n---\n\nOʻyin shanba kuni.\n"


def exported(
    room: Room, *names: str, form: str = "xliff", locales: tuple[str, ...] = ("ru",), **options: object
) -> tuple[dict[str, str], Report]:
    session = room.session()
    chosen = ExportOptions(named(form), **options)  # type: ignore[arg-type]
    files, report = export(session, select(session.newsroom, names, locales), chosen)
    return {file.name: file.data.decode() for file in files}, report


@pytest.fixture
def pulled(room: Room) -> Room:
    room.write("articles/sport/final.md", FINAL)
    room.pull()
    room.translate(RU, "articles/frost", {HURT: "Все целы."})
    return room


def test_one_file_for_each_locale_and_source_language(pulled: Room) -> None:
    files, report = exported(pulled)
    assert sorted(files) == ["ru.from-uz.xlf", "ru.xlf"]
    assert report.counts["files"] == 2
    assert "<target>Все целы.</target>" in files["ru.xlf"]
    assert "Oʻyin shanba kuni." in files["ru.from-uz.xlf"]
    assert sorted(exported(pulled, "frost", locales=("ru", "uz"))[0]) == ["ru.xlf", "uz.xlf"]
    assert sorted(exported(pulled, form="xliff12")[0]) == ["ru.xliff"]


def test_articles_and_the_interface_are_chosen_by_name(pulled: Room) -> None:
    assert '"articles/frost.md"' not in exported(pulled, "ui")[0]["ru.xlf"]
    assert 'name="ui@' not in exported(pulled, "frost")[0]["ru.xlf"]


def test_states_narrow_what_goes_out(pulled: Room) -> None:
    files, report = exported(pulled, "frost", states=frozenset({ReviewState.APPROVED}))
    assert report.counts["strings"] == 1
    assert HURT in files["ru.xlf"]


def test_hidden_articles_and_their_own_labels_go_out_on_a_person_s_word_alone(pulled: Room) -> None:
    article = pulled.read("articles/frost.md").replace("[farming]", "[farming, secret]")
    pulled.write("articles/frost.md", article.replace("---\n", "---\nconfidential: true\n", 1))
    pulled.pull()
    files, report = exported(pulled)
    assert not any(FIRE in data or "secret" in data for data in files.values())
    assert report.notes == (
        "Held back, being confidential or under embargo: frost. --confidential includes them.",
    )
    assert report.exit_code == 0
    nothing, named_report = exported(pulled, "frost")
    assert (nothing, named_report.exit_code, named_report.notes[0]) == ({}, 1, "Nothing to export.")
    assert FIRE in exported(pulled, "frost", confidential=True)[0]["ru.xlf"]


def test_an_embargo_ends(pulled: Room) -> None:
    article = pulled.read("articles/frost.md")
    pulled.write("articles/frost.md", article.replace("---\n", "---\nembargo: 2026-03-02T00:00Z\n", 1))
    assert exported(pulled, "frost")[0] == {}
    assert exported(pulled, "frost", at="2026-03-02T00:00Z")[0] != {}


def test_what_was_not_pulled_and_what_a_format_cannot_hold_is_counted(pulled: Room) -> None:
    pulled.write("articles/frost.md", pulled.read("articles/frost.md") + "\nNew.\n")
    assert exported(pulled, "frost")[1].notes == (
        "1 string not in the catalogs yet: run `localize pull` first.",
    )
    pulled.pull()
    pulled.translate(RU, "articles/frost", {FIRE: "Жгли\x01 костры."})
    files, report = exported(pulled, "frost", form="xliff12")
    assert FIRE not in files["ru.xliff"]
    assert report.notes == ("1 string left out: xliff12 cannot hold what they hold.",)


def test_one_name_is_for_one_file_and_what_must_stand_beside_it() -> None:
    one, beside = ExportFile("ru.xlf", b"", RU, 1), ExportFile("ru.from-uz.xlf", b"", RU, 1, "from-uz")
    assert placed([one, beside], "out/a.xlf") == ("out/a.xlf", "out/a.from-uz.xlf")
    with pytest.raises(UsageError, match="2 files cannot be one"):
        placed([one, ExportFile("uz.xlf", b"", UZ, 1)], "a.xlf")


def test_a_report_names_what_was_written(pulled: Room) -> None:
    session = pulled.session()
    files, report = export(
        session, select(session.newsroom, ["frost"], ["ru"]), ExportOptions(named("xliff"))
    )
    (change,) = written(report, files, ["a.xlf"]).changes
    assert (change.kind, change.path, change.detail, change.locale) == ("written", "a.xlf", "3 strings", RU)


def test_of_whole_articles_the_interface_is_none(pulled: Room) -> None:
    files, report = exported(pulled, form="md")
    assert sorted(files) == ["frost.ru.md", "sport/final.ru.md"]
    assert report.notes == ()
    assert exported(pulled, "ui", "frost", form="md")[1].notes == (
        "The interface is no article: export it in another format.",
    )

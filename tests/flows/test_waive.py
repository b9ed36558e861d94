"""Findings that are let stand: recorded, counted, and void when the text changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from tests.flows.room import EDITOR, RU, UZ, UZ_CYRL, Room, key

from localize.errors import UsageError
from localize.flows.build import BuildOptions, build
from localize.flows.check import check
from localize.flows.review import approve, edit
from localize.flows.selection import select
from localize.flows.waive import take_back, waive
from localize.model.domain import Domain
from localize.model.remark import RemarkKind
from localize.review import address_of

if TYPE_CHECKING:
    from localize.model import Locale, Report

SOURCE = "Farmers lit fires in the orchards."
WRONG = "Фермеры разожгли 12 костров в садах."
CHECK = "number-added"
ADDRESS = address_of("frost", key(SOURCE))


def put(room: Room, locale: Locale, text: str, source: str = SOURCE) -> None:
    chosen = select(room.newsroom(), (), [str(locale)])
    edit(room.session(), chosen, address_of("frost", key(source)), (text,), EDITOR)


@pytest.fixture
def pulled(room: Room) -> Room:
    """Return a newsroom whose catalogs are there."""
    room.pull()
    return room


@pytest.fixture
def flagged(pulled: Room) -> Room:
    """Return a newsroom with a number too many in a Russian text."""
    put(pulled, RU, WRONG)
    return pulled


def findings(room: Room, name: str = CHECK, *locales: str) -> Report:
    return check(room.session(), select(room.newsroom(), ("frost",), locales), [name])


def let(room: Room, name: str = CHECK, reason: str = "The agency says 12.", *locales: str) -> Report:
    chosen = select(room.newsroom(), (), locales)
    return waive(room.session(), chosen, ADDRESS, name, EDITOR, reason=reason)


def waived(report: Report) -> list[Any]:
    rows: Any = report.data["waived"]
    return list(rows)


def waivers(room: Room, locale: Locale) -> list[Any]:
    ledger = room.session().file(locale, Domain.of("frost")).ledger
    return [one for one in ledger.remarks if one.kind is RemarkKind.WAIVED]


def test_a_waiver_is_recorded_with_its_reason_and_the_finding_no_longer_counts(flagged: Room) -> None:
    assert len(findings(flagged).findings) == 1
    report = let(flagged, CHECK, " The agency\nsays 12. ")
    assert [(one.kind, one.detail, one.locale) for one in report.changes] == [
        ("waived", f"{CHECK}: The agency says 12.", RU)
    ]
    (said,) = waivers(flagged, RU)
    assert (said.by, said.text, said.check) == (EDITOR.by, "The agency says 12.", CHECK)
    after = findings(flagged)
    assert (after.findings, after.notes) == ((), ("1 finding is waived; --all lists them.",))
    (row,) = waived(after)
    assert (row["check"], row["by"], row["reason"]) == (CHECK, EDITOR.by, "The agency says 12.")


def test_it_changes_no_state(flagged: Room) -> None:
    before = flagged.states("frost", RU)[SOURCE]
    let(flagged)
    assert flagged.states("frost", RU)[SOURCE] is before


def test_it_is_void_when_the_text_changes(flagged: Room) -> None:
    let(flagged)
    put(flagged, RU, WRONG.replace("12", "13"))
    assert len(findings(flagged).findings) == 1


def test_it_is_taken_back(flagged: Room) -> None:
    let(flagged)
    address = ADDRESS
    back = take_back(flagged.session(), flagged.all(), address, CHECK, EDITOR)
    assert [one.kind for one in back.changes] == ["counts again"]
    assert len(findings(flagged).findings) == 1
    with pytest.raises(UsageError, match="is not waived for"):
        take_back(flagged.session(), flagged.all(), address, CHECK, EDITOR)


def test_a_text_that_follows_is_excepted_with_the_one_it_follows(flagged: Room) -> None:
    put(flagged, UZ, "Fermerlar 12 ta gulxan yoqdi.")
    put(flagged, RU, "Фермеры разожгли костры.")
    assert {one.locale for one in findings(flagged).findings} == {UZ, UZ_CYRL}
    report = let(flagged)
    assert {one.locale for one in report.changes} == {UZ, UZ_CYRL}
    assert findings(flagged).findings == ()


def test_of_several_locales_one_is_named(flagged: Room) -> None:
    put(flagged, UZ, "Fermerlar 12 ta gulxan yoqdi.")
    with pytest.raises(UsageError, match="is in several locales: ru, uz"):
        let(flagged)
    let(flagged, CHECK, "So it is.", "ru")
    assert {one.locale for one in findings(flagged).findings} == {UZ, UZ_CYRL}


@pytest.mark.parametrize(
    ("name", "reason", "message"),
    [
        (CHECK, "  ", "no reason is given"),
        ("dates", "So it is.", "`dates` says nothing of frost@"),
        ("draft", "So it is.", "`draft` tells how far a text is, and is not waived"),
        ("unsafe-html", "So it is.", "`unsafe-html` does harm to readers, and is not waived"),
        ("blank", "So it is.", "`blank` finds that there is no text, and is not waived"),
        ("behind", "So it is.", "`behind` is about no single text"),
        ("numbres", "So it is.", "there is no check «numbres»"),
    ],
)
def test_what_cannot_be_waived(flagged: Room, name: str, reason: str, message: str) -> None:
    with pytest.raises(UsageError) as raised:
        let(flagged, name, reason)
    assert raised.value.message.startswith(message)
    assert waivers(flagged, RU) == []


def test_an_unknown_string_and_an_unknown_article(flagged: Room) -> None:
    for name in ("frost@ffffffff", "frots@0a1b2c3d"):
        with pytest.raises(UsageError, match="there is no"):
            waive(flagged.session(), flagged.all(), name, CHECK, EDITOR, reason="So it is.")


def test_a_waived_fault_does_not_keep_an_edition_from_being_built(pulled: Room) -> None:
    def flaws() -> list[str]:
        report = build(pulled.session(), pulled.all(), BuildOptions(dry_run=True))
        rows: Any = report.data["held"]
        reasons = [one for row in rows if row["locale"] == "ru" for one in row["reasons"]]
        return [one.get("flaw", "") for one in reasons if one["address"] == ADDRESS]

    pulled.translate(RU, "articles/frost", {SOURCE: "Фермеры разожгли {костры}."})
    assert flaws() == ["placeholders differ: «{костры}» not in the source"]
    let(pulled, "placeholders", "It is a word in braces.", "ru")
    assert flaws() == []


def test_a_waived_fault_does_not_keep_a_text_from_being_approved(pulled: Room) -> None:
    put(pulled, RU, "Фермеры разожгли {костры}.")
    let(pulled, "placeholders", "It is a word in braces.")
    report = approve(pulled.session(), select(pulled.newsroom(), (), ["ru"]), [ADDRESS], EDITOR)
    assert [one.kind for one in report.changes] == ["approved"]


def test_an_article_allows_a_check_for_one_block(pulled: Room) -> None:
    text = pulled.read("articles/frost.md").replace("Farmers", f"<!-- l10n: allow {CHECK} -->\n\nFarmers")
    pulled.write("articles/frost.md", text)
    put(pulled, RU, WRONG)
    put(pulled, RU, "Пострадали 7 человек.", "Nobody was hurt.")
    report = findings(pulled)
    assert [one.texts for one in report.findings] == [("Пострадали 7 человек.",)]
    (row,) = waived(report)
    assert row["reason"] == "allowed in the article"


def test_an_article_allows_what_is_said_of_its_own_text(pulled: Room) -> None:
    passage = "Это целый абзац на русском языке, который стоит в английской статье."
    plain = pulled.read("articles/frost.md") + f"\n{passage}\n"
    pulled.write("articles/frost.md", plain)
    assert len(findings(pulled, "foreign-passage").findings) == 1
    allowed = f"<!-- l10n: allow foreign-passage -->\n\n{passage}"
    pulled.write("articles/frost.md", plain.replace(passage, allowed))
    assert findings(pulled, "foreign-passage").findings == ()


def test_a_waiver_counts_where_no_check_of_strings_runs(flagged: Room) -> None:
    flagged.write("articles/rain.md", f"# Rain\n\n{SOURCE}\n")
    flagged.pull()
    chosen = select(flagged.newsroom(), (), [str(RU)])
    edit(flagged.session(), chosen, address_of("rain", key(SOURCE)), ("Фермеры жгли костры.",), EDITOR)
    alone = check(flagged.session(), select(flagged.newsroom()), ["inconsistent"])
    named, other = alone.findings
    waive(flagged.session(), chosen, named.address, "inconsistent", EDITOR, reason="Both are right.")
    after = check(flagged.session(), select(flagged.newsroom()), ["inconsistent"])
    assert (after.findings, [row["address"] for row in waived(after)]) == ((other,), [named.address])

"""The facts of one article are checked by one person, in one language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.flows.room import AT, CONFIG, EDITOR, EN, RU, UZ, UZ_CYRL, Room

from localize.errors import UsageError
from localize.flows.edition_making import making
from localize.flows.facts import check_facts, require_one, with_facts
from localize.flows.review import approve
from localize.flows.selection import select

if TYPE_CHECKING:
    from localize.model import Locale

TEXTS = {
    "Frost comes early": "Erta sovuq",
    "Farmers lit fires in the orchards.": "Dehqonlar bogʻlarda olov yoqdi.",
    "Nobody was hurt.": "Hech kim jabrlanmadi.",
}


@pytest.fixture
def approved(room: Room) -> Room:
    room.pull()
    room.translate(UZ, "articles/frost", TEXTS)
    room.pull()
    return room


def said_in(room: Room, locale: Locale) -> object:
    session = room.session()
    found = session.catalogs(session.newsroom.articles[0], (locale,))
    return making(found, locale)["facts"]


def test_a_script_takes_the_report_of_its_source_over_and_no_language_does(approved: Room) -> None:
    session = approved.session()
    check_facts(session, "frost", UZ, EDITOR)
    session.commit()
    assert said_in(approved, UZ) == said_in(approved, UZ_CYRL) == [{"by": "Malika", "at": AT}]
    assert said_in(approved, RU) == []
    again = approved.session()
    found = again.catalogs(again.newsroom.articles[0], (UZ_CYRL,))
    derived = making(found, UZ_CYRL)
    assert derived["derived_from"] == "uz"
    assert derived["texts"] == {**dict.fromkeys(derived["texts"], 0), "written": 3}  # type: ignore[call-overload]


def test_another_text_voids_it(approved: Room) -> None:
    session = approved.session()
    check_facts(session, "frost", UZ, EDITOR)
    session.commit()
    approved.translate(UZ, "articles/frost", {"Nobody was hurt.": "Hech kim yaralanmadi."})
    assert said_in(approved, UZ) == []


def test_an_approval_by_one_command_says_both(approved: Room) -> None:
    approved.translate(UZ, "articles/frost", {"Nobody was hurt.": "Hech kim yoʻq."}, approved=False)
    session = approved.session()
    selection = select(session.newsroom, (), ["uz"])
    report = approve(session, selection, ["frost"], EDITOR)
    again = approved.session()
    whole = with_facts(again, selection, report, "articles/frost.md", EDITOR)
    again.commit()
    assert [one.kind for one in whole.changes if one.locale == UZ] == ["approved", "facts checked"]
    assert said_in(approved, UZ) == [{"by": "Malika", "at": AT}]


@pytest.mark.parametrize(
    ("names", "locales"),
    [
        ((), ("ru",)),
        (("frost", "rain"), ("ru",)),
        (("frost",), ()),
        (("frost",), ("ru", "uz")),
        (("a@12",), ("ru",)),
    ],
)
def test_it_is_never_said_of_several(names: tuple[str, ...], locales: tuple[str, ...]) -> None:
    with pytest.raises(UsageError, match="never for several at once"):
        require_one(names, locales)


@pytest.mark.parametrize(
    ("slug", "locale", "said"),
    [
        ("ui", UZ, "the interface has no facts"),
        ("frost", EN, "is written in en"),
        ("frost", UZ_CYRL, "follows uz"),
        ("frost", RU, "3 texts are not approved"),
    ],
)
def test_what_cannot_be_said_is_refused(approved: Room, slug: str, locale: Locale, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        check_facts(approved.session(), slug, locale, EDITOR)


def test_an_article_converted_from_its_own_text_may_be_checked(room: Room) -> None:
    room.write("localize.yaml", CONFIG)
    room.write("articles/own.md", "---\nlang: uz\n---\n# Erta sovuq\n")
    room.pull()
    session = room.session()
    approve(session, select(session.newsroom, (), ["uz_Cyrl"]), ["own"], EDITOR, drafts=True)
    session = room.session()
    assert check_facts(session, "own", UZ_CYRL, EDITOR).locale == UZ_CYRL

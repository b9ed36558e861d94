from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest
from tests.flows.room import FROST, RU, UZ, UZ_CYRL, Room, key

from localize.checks.base import Check, Flaw, Scope
from localize.flows.review_queue import QueueFilter
from localize.flows.review_session import ReviewSession, open_session
from localize.flows.review_strings import item_at
from localize.flows.review_surroundings import judged
from localize.flows.selection import select
from localize.model import ReviewState, Severity
from localize.report.word_diff import DiffKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject
    from localize.flows.review_surroundings import Surroundings

TITLE, FIRE, HURT = "Frost comes early", "Karimova lit 12 fires.", "Nobody was hurt."
ARTICLE = FROST.replace("Farmers lit fires in the orchards.", f"<!-- l10n: note max-length: 30 -->\n\n{FIRE}")
GLOSSARY = "- {term: fires, en: fires, ru: костры, note: Of wood.}\n- {term: Karimova, translate: false}\n"


@pytest.fixture
def told(room: Room) -> Room:
    room.write("articles/frost.md", ARTICLE)
    room.write("glossary.yaml", GLOSSARY)
    room.pull()
    return room


def sitting(room: Room, locale: str = "ru") -> ReviewSession:
    catalogs = room.session()
    wanted = QueueFilter(states=frozenset(ReviewState))
    return open_session(
        catalogs,
        select(catalogs.newsroom, ["frost"], [locale]),
        "Malika",
        lambda: "2026-03-02T09:00:00Z",
        wanted,
    )


def around(room: Room, source: str, locale: str = "ru") -> Surroundings:
    session = sitting(room, locale)
    return session.surroundings(next(one for one in session.queue.items if one.message.key.source == source))


def test_the_source_stands_among_its_neighbours_with_its_terms_and_notes(told: Room) -> None:
    found = around(told, FIRE)
    assert (found.title, found.place, found.total) == (TITLE, 2, 3)
    assert [one.source for one in found.above] == [TITLE]
    assert [(one.source, one.state) for one in found.below] == [(HURT, ReviewState.UNTRANSLATED)]
    assert [(one.written, one.forms, one.keep) for one in found.terms] == [
        ("fires", ("костры",), False),
        ("Karimova", ("Karimova",), True),
    ]
    assert (found.limit, found.findings, found.origin) == (30, (), "")


def test_a_text_is_judged_as_check_does_and_paired_with_its_source(told: Room) -> None:
    told.translate(RU, "articles/frost", {FIRE: "Karimova зажгла 21 костёр [."}, approved=False)
    found = around(told, FIRE)
    assert "numbers" in {one.check for one in found.findings}
    assert not {"unapproved", "draft", "untranslated"} & {one.check for one in found.findings}
    assert [(one.source, one.target) for one in found.counterparts][:2] == [("12", ""), ("", "21")]
    assert [one.by for one in found.history] == ["Malika"]
    assert found.origin == "person"


def test_other_languages_and_the_other_script_stand_beside(told: Room) -> None:
    session = sitting(told, "uz")
    session.write(session.queue.items[0], ("Sovuq erta keldi",))
    found = around(told, TITLE)
    assert [(one.locale, one.targets) for one in found.elsewhere] == [
        (UZ, ("Sovuq erta keldi",)),
        (UZ_CYRL, ("Совуқ эрта келди",)),
    ]


def test_a_changed_source_and_the_committed_text_are_shown_word_by_word(told: Room) -> None:
    told.translate(RU, "articles/frost", {TITLE: "Заморозки пришли рано"})
    git = ("git", "-c", "user.name=M", "-c", "user.email=m@example.org")
    for words in (("init", "-q"), ("add", "."), ("commit", "-qm", "texts")):
        subprocess.run([*git, *words], cwd=told.root, check=True)
    told.write("articles/frost.md", ARTICLE.replace(TITLE, "Frost comes late"))
    told.pull()
    found = around(told, "Frost comes late")
    assert [(one.label, one.pieces[-2:]) for one in found.changes] == [
        ("previous source", ((DiffKind.GONE, "early"), (DiffKind.NEW, "late")))
    ]
    told.translate(RU, "articles/frost", {HURT: "Обошлось."})
    assert around(told, HURT).changes == ()
    subprocess.run([*git, "commit", "-qam", "more"], cwd=told.root, check=True)
    told.translate(RU, "articles/frost", {HURT: "Все целы."})
    (change,) = around(told, HURT).changes
    assert change.label == "approved text"
    assert change.pieces[0] == (DiffKind.GONE, "Обошлось")


def test_a_text_is_judged_with_what_stands_around_it(told: Room) -> None:
    told.translate(RU, "articles/frost", {TITLE: "Ранние заморозки", HURT: "Все целы."})
    session = told.session()
    catalogs = session.catalogs(session.newsroom.articles[0], (RU,))
    item = item_at(catalogs, RU, key(FIRE))
    assert item is not None
    seen: list[tuple[str, ...]] = []

    def run(subject: StringSubject) -> Iterator[Flaw]:
        seen.append((*subject.before, *subject.message.targets, *subject.behind))
        yield from ()

    judged(session, catalogs, item, ("Костры.",), [Check("x", Scope.STRING, Severity.ERROR, "X.", run)])
    assert seen == [("Ранние заморозки", "Костры.", "Все целы.")]

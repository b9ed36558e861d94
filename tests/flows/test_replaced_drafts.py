"""A machine's draft that somebody replaced in another editor was edited, and some of its words were kept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from tests.flows.desks import CATALOG, HURT, Desk, desks
from tests.flows.room import AT, RU, key

from localize.flows.edition_making import makings
from localize.model.domain import Domain
from localize.review import TOOL, Who, draft
from localize.review.making import Maker

if TYPE_CHECKING:
    from pathlib import Path

    from localize.review.making import TextMaking

DRAFT = "Никто совсем не пострадал тут."
PERSON = "Никто не пострадал."


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Return a desk where an engine has drafted a text."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "none"))
    found = desks(tmp_path)[0]
    session = found.session()
    file = session.file(RU, Domain("articles/frost"))
    step = draft(file.catalog.by_key[key(HURT)], file.ledger, Who(TOOL, AT), (DRAFT,), origin="engine:google")
    catalog = file.catalog.with_message(step.message)
    session.files.put(replace(file, catalog=catalog, ledger=step.recorded_in(file.ledger)))
    session.commit()
    return found


def committed(desk: Desk) -> None:
    desk.git("commit", "-qam", "texts", "--author", "Anna <x@example.org>")


def replaced(desk: Desk, before: str = DRAFT, after: str = PERSON) -> None:
    """Write over a draft and clear its flag, as another editor does."""
    text = desk.read(CATALOG).replace(before, after)
    head, flag, rest = text.rpartition("#, fuzzy\n")
    desk.write(CATALOG, head + rest if flag else text)


def made(desk: Desk) -> TextMaking:
    session = desk.session()
    found = session.catalogs(session.newsroom.articles[0], (RU,))
    return makings(found, RU)[key(HURT)]


def test_the_share_is_what_git_has_of_the_draft(desk: Desk) -> None:
    committed(desk)
    replaced(desk)
    committed(desk)
    desk.pull()
    found = made(desk)
    assert (found.maker, found.engine, found.acts[0].by) == (Maker.EDITED, "google", "Anna")
    assert (found.words, found.unchanged) == (3, 1)  # 4 of 6 words and signs were kept, so 66 % of 3 words
    assert '"kept":"66"' in desk.read(CATALOG.replace(".po", ".review.jsonl"))
    before = desk.tree()
    assert desk.pull().changes == ()
    assert desk.tree() == before


def test_so_it_is_where_nobody_has_committed_yet(desk: Desk) -> None:
    committed(desk)
    replaced(desk)
    desk.pull()
    found = made(desk)
    assert (found.maker, found.unchanged, found.acts[0].by) == (Maker.EDITED, 1, "unknown")


def test_of_a_draft_that_was_never_committed_no_words_are_known_to_be_kept(desk: Desk) -> None:
    replaced(desk)
    desk.pull()
    found = made(desk)
    assert (found.maker, found.engine, found.unchanged) == (Maker.EDITED, "google", 0)
    assert '"kept"' not in desk.read(CATALOG.replace(".po", ".review.jsonl"))


def test_a_version_that_nobody_can_read_is_passed_over(desk: Desk) -> None:
    committed(desk)
    whole = desk.read(CATALOG)
    desk.write(CATALOG, "<<<<<<< ours\nmsgid")
    committed(desk)
    desk.write(CATALOG, whole)
    replaced(desk)
    desk.pull()
    assert made(desk).unchanged == 1

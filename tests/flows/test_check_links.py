"""The places that links lead to are looked up where an article was touched, and only there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.cache.two_articles import look
from tests.flows.room import AT, CONFIG, Room

from localize.cache.results import CachedMap
from localize.errors import UnreadableErrors
from localize.flows.check import check
from localize.flows.check_links import PLACES
from localize.flows.newsroom_session import NewsroomSession
from localize.flows.selection import select
from localize.model.article_job import in_turn

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from localize.model.article_job import ArticleJob, R, S, T, Unread

LINKS = ("dead-anchor", "dead-link")


@pytest.fixture
def room(room: Room) -> Room:
    """Two articles, of which one links into the other twice."""
    links = "See [this](rain.md#what-fell) and [that](rain.md#what-did-not)."
    room.write("localize.yaml", CONFIG)
    room.write("articles/frost.md", f"---\ntitle: Frost\n---\n\n{links}\n")
    room.write("articles/rain.md", "---\ntitle: Rain\n---\n\n## What fell\n\nIt rained.\n")
    room.pull()
    return room


class Looking:
    """Does the work, and remembers in which articles places were looked up."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.looked: list[str] = []
        self.gone = ""
        """A file that is removed before they are."""

    def __call__(
        self, job: ArticleJob[S, T, R], shared: S, work: Iterable[tuple[T, Mapping[str, bytes]]]
    ) -> Iterator[R | Unread]:
        if job.verb == PLACES.verb and self.gone:
            (self.room.root / self.gone).unlink()
        for task, files in work:
            self.looked += [task.slug] if job.verb == PLACES.verb else []
            yield from in_turn(job, shared, [(task, files)])


def asked(looking: Looking, *, keep_going: bool = False) -> list[str]:
    room = looking.room
    run = CachedMap(looking, room.disk, look(room))
    session = NewsroomSession(room.disk, room.newsroom(keep_going=keep_going), at=AT, run=run)
    return [one.message for one in check(session, select(session.newsroom), only=LINKS).findings]


def test_places_are_looked_up_again_where_the_article_was_touched(room: Room) -> None:
    looking = Looking(room)
    first = ["the link to «rain.md#what-did-not» leads to a heading that is not there"]
    assert (asked(looking), asked(looking), looking.looked) == (first, first, ["rain"])
    room.write("articles/frost.md", room.read("articles/frost.md") + "\nIt froze.\n")
    assert (asked(looking), looking.looked) == (first, ["rain"])
    room.write("articles/rain.md", room.read("articles/rain.md").replace("What fell", "What did not"))
    assert (asked(looking), looking.looked) == ([first[0].replace("did-not", "fell")], ["rain", "rain"])


def test_of_an_article_that_takes_in_files_no_place_is_known(room: Room) -> None:
    room.write("articles/rain.md", room.read("articles/rain.md") + '\n{{% include "snow.md" %}}\n')
    looking = Looking(room)
    assert (asked(looking), asked(looking), looking.looked) == ([], [], ["rain"])


@pytest.mark.parametrize("keep_going", [False, True])
def test_an_article_that_vanishes_in_between_is_told(room: Room, *, keep_going: bool) -> None:
    looking = Looking(room)
    looking.gone = "articles/rain.md"
    if keep_going:
        assert "there is no such file" in asked(looking, keep_going=True)
        return
    with pytest.raises(UnreadableErrors, match=r"articles/rain\.md"):
        asked(looking)
